internal import Model

/// What is to be corrected in one file, in the order of its places, and what each place holds.
struct CorrectionList: Sendable {
  let lines: [CorrectionLine]

  /// - Parameter holds: What a place holds, as a reader of the language sees it; `nil` where that is not known.
  init(_ corrections: [PlacedCorrection], in language: Language, holds: (Provenance) -> String?) {
    let ordered = corrections.enumerated().sorted {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }.map(\.element).unique(in: language)
    let alike = Dictionary(grouping: ordered) { Kind($0, in: language) }
    let ofCode = Dictionary(grouping: ordered) { Kind(of: $0) }
    var groups: [[PlacedCorrection]] = []
    var taken: Set<Kind> = []
    for correction in ordered {
      let (kind, code) = (Kind(correction, in: language), Kind(of: correction))
      if let group = alike[kind], group.count >= Self.fewest, correction.place.position != nil {
        if taken.insert(kind).inserted { groups.append(group) }
      } else if let group = ofCode[code], group.count > Self.most, correction.place.position != nil {
        let rest = group.filter { (alike[Kind($0, in: language)]?.count ?? 0) < Self.fewest }
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
    var instruction: String?
    var should: String?

    init(of correction: PlacedCorrection) {
      sheet = correction.place.sheet
      code = correction.code
    }

    init(_ correction: PlacedCorrection, in language: Language) {
      self.init(of: correction)
      instruction = correction.instruction.text(in: language)
      should = correction.should?.text(in: language) ?? ""
    }
  }
}

extension [PlacedCorrection] {
  /// Without those that say at a place what another says there.
  fileprivate func unique(in language: Language) -> [PlacedCorrection] {
    var told: [Provenance: Set<String>] = [:]
    return filter { told[$0.place, default: []].insert($0.note(in: language)).inserted }
  }
}
