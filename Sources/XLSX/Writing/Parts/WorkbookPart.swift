/// `xl/workbook.xml` (ECMA-376-1 §18.2.27).
struct WorkbookPart {
  private let contents: WorkbookContents
  /// The worksheets' relationship identifiers, in order.
  private let identifiers: [String]

  init(_ contents: WorkbookContents, identifiers: [String]) {
    self.contents = contents
    self.identifiers = identifiers
  }

  func write(to markup: inout MarkupBuffer) {
    markup.beginPart()
    markup.element(
      "workbook",
      ["xmlns": .text(NamespaceURI.spreadsheet), "xmlns:r": .text(NamespaceURI.relationshipReference)]
    ) { markup in
      markup.element("workbookPr", ["defaultThemeVersion": 124_226])
      markup.element("bookViews") { markup in
        markup.element(
          "workbookView",
          [
            "xWindow": 0, "yWindow": 0, "windowWidth": 28_800, "windowHeight": 15_000,
            "activeTab": .integer(contents.shownSheet),
          ])
      }
      writeSheets(to: &markup)
      writeDefinedNames(to: &markup)
      // Excel recalculates formulas when it opens the workbook.
      markup.element("calcPr", ["calcId": 191_029, "fullCalcOnLoad": .flag(true)])
    }
  }

  private func writeSheets(to markup: inout MarkupBuffer) {
    markup.element("sheets") { markup in
      for (index, (sheet, identifier)) in zip(contents.sheets, identifiers).enumerated() {
        let visibility = sheet.layout.visibility
        markup.element(
          "sheet",
          [
            "name": .text(sheet.name), "sheetId": .integer(index + 1),
            "state": .text(visibility == .visible ? nil : visibility.rawValue), "r:id": .text(identifier),
          ])
      }
    }
  }

  private func writeDefinedNames(to markup: inout MarkupBuffer) {
    let names = contents.definedNames + contents.sheets.enumerated().flatMap(Self.builtInNames)
    guard !names.isEmpty else { return }
    markup.element("definedNames") { markup in
      for name in names.sorted(by: { Self.order($0) < Self.order($1) }) {
        markup.element(
          "definedName",
          [
            "name": .text(name.name), "localSheetId": .integer(name.sheet), "hidden": .flag(name.isHidden),
          ], text: name.formula)
      }
    }
  }

  /// Excel's order: by name without regard to case, then by sheet.
  private static func order(_ name: WorkbookContents.DefinedName) -> (String, Int) {
    (name.name.lowercased(), name.sheet ?? -1)
  }

  /// Excel's names for filters, print areas and title rows (§18.2.5).
  private static func builtInNames(
    _ index: Int, _ sheet: WorkbookContents.Sheet
  ) -> [WorkbookContents.DefinedName] {
    var names: [WorkbookContents.DefinedName] = []
    func add(_ name: String, _ places: [String], isHidden: Bool = false) {
      guard !places.isEmpty else { return }
      let formula = places.map { Hyperlink.reference(sheet: sheet.name, $0) }.joined(separator: ",")
      names.append(
        WorkbookContents.DefinedName(name: name, formula: formula, sheet: index, isHidden: isHidden))
    }
    if let filter = sheet.filter { add("_xlnm._FilterDatabase", [filter.absolute], isHidden: true) }
    add("_xlnm.Print_Area", sheet.layout.page.printAreas.map(\.absolute))
    if let rows = sheet.layout.page.titleRows {
      add("_xlnm.Print_Titles", ["$\(rows.lowerBound):$\(rows.upperBound)"])
    }
    return names
  }
}
