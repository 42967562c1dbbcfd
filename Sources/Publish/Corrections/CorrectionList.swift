internal import AfstemModel

/// What is to be corrected in one file, in the order of its places, and what each place holds.
struct CorrectionList: Sendable {
  let lines: [CorrectionLine]

  /// - Parameter holds: What a place holds, as a reader of the language sees it; `nil` where that is not known.
  init(_ corrections: [PlacedCorrection], holds: (Provenance) -> String?) {
    let ordered = corrections.enumerated().sorted {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }.map(\.element).withoutRepeats
    let alike = Dictionary(grouping: ordered) { Kind($0) }
    let ofCode = Dictionary(grouping: ordered) { Kind(of: $0) }
    var groups: [[PlacedCorrection]] = []
    var taken: Set<Kind> = []
    for correction in ordered {
      let (kind, code) = (Kind(correction), Kind(of: correction))
      if let group = alike[kind], group.count >= Self.fewest, correction.place.position != nil {
        if taken.insert(kind).inserted { groups.append(group) }
      } else if let group = ofCode[code], group.count > Self.most, correction.place.position != nil {
        let rest = group.filter { (alike[Kind($0)]?.count ?? 0) < Self.fewest }
        if taken.insert(code).inserted { groups.append(rest) }
      } else {
        groups.append([correction])
      }
    }
    lines = groups.enumerated().map { index, group in
      let texts = Set(group.map { $0.isOfContent ? holds($0.place) ?? "" : "" })
      return CorrectionLine(
        number: index + 1, corrections: group, now: texts.count == 1 ? texts.first ?? "" : "")
    }
  }

  /// So many that need the same become one line.
  private static let fewest = 5
  /// More of one code on a sheet than this become one line, whatever each needs.
  private static let most = 25

  /// What corrections of one line have in common.
  private struct Kind: Hashable {
    var sheet: String
    var code: Finding.Code
    var instruction: Message?
    var should: Message?

    init(of correction: PlacedCorrection) {
      sheet = correction.place.sheet
      code = correction.code
    }

    init(_ correction: PlacedCorrection) {
      self.init(of: correction)
      instruction = correction.instruction
      should = correction.should ?? Message(da: "", en: "")
    }
  }
}

extension [PlacedCorrection] {
  /// Without those that say at a place what another says there.
  fileprivate var withoutRepeats: [PlacedCorrection] {
    var told: [Provenance: Set<[Message]>] = [:]
    return filter { told[$0.place, default: []].insert([$0.problem, $0.instruction]).inserted }
  }
}
