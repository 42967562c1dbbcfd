/// The places that a total covers, as a sentence names them: `C3:C11`, `linje 4–9, felt 3`.
package enum CoveredPlaces {
  /// - Parameter ranges: As programs read them: `C3:C9, C11`, or `4:3-9:3` of delimited text.
  package static func text(_ ranges: String, in language: Language) -> String {
    let parts = ranges.split(separator: ", ").map(String.init)
    let fields = parts.compactMap(FieldRange.init)
    guard !fields.isEmpty, fields.count == parts.count else { return ranges }
    var groups: [(fields: ClosedRange<Int>, lines: [ClosedRange<Int>])] = []
    for range in fields {
      if let index = groups.firstIndex(where: { $0.fields == range.fields }) {
        groups[index].lines.append(range.lines)
      } else {
        groups.append((range.fields, [range.lines]))
      }
    }
    return language.list(groups.map { text(lines: $0.lines, fields: $0.fields, in: language) })
  }

  private static func text(
    lines: [ClosedRange<Int>], fields: ClosedRange<Int>, in language: Language
  ) -> String {
    let list = language.list(lines.map(text))
    let isOneLine = lines.count == 1 && lines[0].count == 1
    return switch language {
    case .danish: "linje \(list), felt \(text(fields))"
    case .english: "line\(isOneLine ? "" : "s") \(list), field\(fields.count == 1 ? "" : "s") \(text(fields))"
    }
  }

  private static func text(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }

  /// `4:3` or `4:3-9:3`.
  private struct FieldRange {
    var lines: ClosedRange<Int>
    var fields: ClosedRange<Int>

    init?(_ text: String) {
      let ends = text.split(separator: "-").map { $0.split(separator: ":").map { Int($0) } }
      guard let first = ends.first, let last = ends.last, ends.count <= 2,
        first.count == 2, last.count == 2, let top = first[0], let left = first[1], let bottom = last[0],
        let right = last[1], top <= bottom, left <= right
      else {
        return nil
      }
      (lines, fields) = (top...bottom, left...right)
    }
  }
}

extension Message {
  /// The places that a total covers, in the middle of a sentence: a place of several words is closed with a comma.
  package static func covered(_ ranges: String) -> Self {
    Message { language in
      let text = CoveredPlaces.text(ranges, in: language)
      return text == ranges ? text : text + ","
    }
  }
}
