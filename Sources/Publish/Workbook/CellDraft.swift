internal import AfstemModel
internal import AfstemXLSX

/// A cell that is laid out but not yet written.
struct CellDraft: Sendable {
  var content: CellContent
  var style: CellStyle?
  /// The cell of this workbook that it leads to.
  var link: PlaceIndex.Place?
  /// Where the facts that the cell shows stand in the sources.
  var provenances: [Provenance] = []

  init(
    _ content: CellContent, _ style: CellStyle? = nil, link: PlaceIndex.Place? = nil,
    from provenances: [Provenance] = []
  ) {
    self.content = content
    self.style = style
    self.link = link
    self.provenances = provenances
  }

  init(
    _ text: String, _ style: CellStyle? = nil, link: PlaceIndex.Place? = nil,
    from provenances: [Provenance] = []
  ) {
    self.init(.fitting(text), style, link: link, from: provenances)
  }

  static let blank = CellDraft(.blank)
  static let withheld = Shorthand.withheld.cell(HouseStyle.figure)
}
