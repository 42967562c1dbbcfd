internal import AfstemModel
internal import AfstemXLSX

/// A column's heading, standing as the column's cells do.
struct Heading: Sendable {
  enum Side: Sendable { case left, middle, right }

  private var text: Message
  private var side: Side

  init(_ side: Side = .left, da danish: String, en english: String) {
    text = Message(da: danish, en: english)
    self.side = side
  }

  func tableColumn(in language: Language) -> AfstemXLSX.TableColumn {
    AfstemXLSX.TableColumn(text.text(in: language), headerStyle: style)
  }

  func cell(in language: Language) -> CellDraft { CellDraft(text.text(in: language), style) }

  private var style: CellStyle {
    switch side {
    case .left: HouseStyle.header
    case .middle: HouseStyle.centredHeader
    case .right: HouseStyle.numberHeader
    }
  }
}
