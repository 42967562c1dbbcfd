/// The names that a workbook's sheets go by in outputs, messages and the ledger: civil registration numbers in them are
/// masked, and two that are alike then are told apart.
package struct SheetNames {
  private(set) var shown: [String] = []

  private init(_ names: [String]) {
    var taken = Set(names.filter { CivilRegistrationNumber.masked($0) == $0 })
    for name in names {
      let masked = CivilRegistrationNumber.masked(name)
      if masked == name {
        shown.append(name)
        continue
      }
      let candidates = sequence(first: 1) { $0 + 1 }.lazy.map { $0 == 1 ? masked : "\(masked) (\($0))" }
      let free = candidates.first { !taken.contains($0) } ?? masked
      taken.insert(free)
      shown.append(free)
    }
  }

  /// In the workbook's order.
  package static func shown(_ names: [String]) -> [String] { Self(names).shown }
}
