internal import AfstemModel
internal import AfstemXLSX

/// How the workbook's cells look: one place for its colours and fonts.
///
/// Contrast between text and fill is at least 4.5 : 1, and no meaning rests on colour alone.
enum HouseStyle {
  static let ink = Colour(0x1F2933)
  static let muted = Colour(0x52606D)
  static let accent = Colour(0x1F4E79)
  static let band = Colour(0xE4ECF4)
  static let line = Colour(0xCBD2D9)
  static let good = Colour(0xDDF2E3)
  static let bad = Colour(0xFBE0DD)
  static let open = Colour(0xFFF3D1)

  static let title = CellStyle(font: Font(size: 18, isBold: true, colour: accent))
  static let subtitle = CellStyle(font: Font(colour: muted))
  static let heading = CellStyle(font: Font(size: 13, isBold: true, colour: accent))
  static let header = CellStyle(
    font: Font(isBold: true, colour: .white), fill: accent,
    alignment: Alignment(horizontal: .left, vertical: .center, wrapsText: true, indentation: 1))
  static let numberHeader = header.with { $0.alignment.horizontal = .right }
  static let centredHeader = header.with { $0.alignment = centred.alignment }

  static let text = CellStyle(
    border: Border(bottom: Border.Edge(.thin, colour: line)),
    alignment: Alignment(horizontal: .left, vertical: .center, indentation: 1))
  static let wrapped = text.with { $0.alignment.wrapsText = true }
  static let secondary = wrapped.with { $0.font.colour = muted }
  static let centred = text.with { $0.alignment = Alignment(horizontal: .center, vertical: .center) }
  static let link = text.with { $0.font = .link }
  static let fixedWidth = secondary.with { $0.font = Font(name: "Consolas", size: 9, colour: muted) }

  static let figure = text.with { $0.alignment.horizontal = .right }
  static let count = figure.with { $0.numberFormat = .thousands }
  /// A count whose zero is not said.
  static let quietCount = figure.with { $0.numberFormat = "#,##0;-#,##0;" }
  static let year = centred.with { $0.numberFormat = .integer }
  /// `≤ 48`: no more than.
  static let limit = figure.with { $0.numberFormat = "\"≤ \"#,##0" }
  /// `+3`, `-3`, `0`.
  static let difference = figure.with { $0.numberFormat = "+#,##0;-#,##0;0" }
  /// A figure that its sender has not decided.
  static let unknown = figure.with { $0.fill = open }

  /// A sentence that stands across columns.
  static let remark = CellStyle(
    font: Font(colour: ink), alignment: Alignment(horizontal: .left, indentation: 1))

  /// The answer to a question, in the colour of its tone.
  static func answer(_ tone: String) -> CellStyle {
    CellStyle(
      font: Font(size: 12, isBold: true, colour: ink),
      fill: tone == "good" ? good : tone == "bad" ? bad : tone == "open" ? open : band,
      alignment: Alignment(horizontal: .left, vertical: .center, indentation: 1))
  }
}

extension HouseStyle {
  /// Kroner, with øre only where there are some.
  static func money(_ amount: Amount?) -> CellStyle {
    figure.with { $0.numberFormat = (amount?.øre ?? 0) % 100 == 0 ? .thousands : .thousandsAndCents }
  }

  /// A sum that unknown amounts are left out of: `165.000 + [u]`, or `[u]` where nothing is known.
  static func openMoney(_ amount: Amount?) -> CellStyle {
    let code = money(amount).numberFormat.code
    return figure.with { $0.numberFormat = NumberFormatCode("\(code)\" + [u]\";-\(code)\" + [u]\";\"[u]\"") }
  }

  /// What is left where amounts are unknown: `≤ 35.000`.
  static func atMost(_ amount: Amount?) -> CellStyle {
    let code = money(amount).numberFormat.code
    return figure.with { $0.numberFormat = NumberFormatCode("\"≤ \"\(code);\"≤ \"-\(code)") }
  }
}

extension CellStyle {
  /// As a line that adds up the lines above it.
  var subtotal: CellStyle {
    with {
      $0.font.isBold = true
      $0.fill = HouseStyle.band
    }
  }

  /// As the line that adds up everything.
  var total: CellStyle {
    subtotal.with {
      $0.border = Border(
        top: Border.Edge(.medium, colour: HouseStyle.accent),
        bottom: Border.Edge(.thin, colour: HouseStyle.line))
    }
  }

  var bold: CellStyle { with { $0.font.isBold = true } }
}
