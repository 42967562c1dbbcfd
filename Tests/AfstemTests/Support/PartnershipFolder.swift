import AfstemTestSupport
/// A small job whose every total holds, to be spoiled by a test.
struct PartnershipFolder {
  let folder: TemporaryFolder

  init(_ lines: String = "") throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      partnership: { id: husum, name: Husum Partnerskab, period: 2013-2014 }
      offenceTypes: [{ id: burglary, name: Indbrud }, { id: theft, name: Tyverier }]
      inputs:
        - { files: "politi/*.csv", kind: crime }
        - { files: "budget/*.csv", kind: budget, unit: kr }
      \(lines)
      """, to: "afstem.yml")
    try folder.write("Gerningstype;2012;2013\nIndbrud;154;141\nTyverier;462;409\n", to: "politi/a.csv")
    try folder.write(Self.budget(total: "240.000"), to: "budget/oversigt.csv")
  }

  static func budget(total: String) -> String {
    """
    Aktivitet;2013;2014
    Det gode valg;220.000;180.000
    Akutpulje;20.000;20.000
    I alt;\(total);200.000

    """
  }
}
