internal import AfstemModel

extension OverviewSheet {
  static let moneyHeadings = [
    Heading(da: "År", en: "Year"),
    Heading(.right, da: "Budget (kr.)", en: "Budget (kr.)"),
    Heading(.right, da: "Bevilling (kr.)", en: "Grant (kr.)"),
    Heading(.right, da: "Ikke fordelt", en: "Not distributed"),
    Heading(.right, da: "Ikke fastlagt", en: "Not decided"),
  ]
  static let requestHeadings = [
    Heading(da: "Partner", en: "Partner"),
    Heading(.right, da: "Rettelser", en: "Corrections"),
    Heading(da: "Mangler", en: "Missing"),
  ]

  static func targetHeadings(_ year: Int, baseline: String) -> [Heading] {
    [
      Heading(da: "Gerningstype", en: "Offence type"),
      Heading(.right, da: baseline, en: baseline),
      Heading(.right, da: "Måltal \(year)", en: "Target \(year)"),
      Heading(.right, da: "Anmeldt \(year)", en: "Reported \(year)"),
      Heading(.right, da: "Afvigelse", en: "Difference"),
      Heading(.middle, da: "Vurdering", en: "Verdict"),
    ]
  }
}
