/// One series of a chart (ECMA-376-1 §21.2.2.168 for lines, §21.2.2.170 for columns and bars).
struct ChartSeriesMarkup {
  private let series: ChartSeries
  /// Counts from 0 through the chart.
  private let index: Int

  private static let markers = ["circle", "square", "triangle", "diamond", "x", "plus", "star", "dash"]

  init(_ series: ChartSeries, index: Int) {
    self.series = series
    self.index = index
  }

  private var colour: Colour {
    series.colour ?? Colour.distinguishable[index % Colour.distinguishable.count]
  }

  func writeLine(to markup: inout MarkupBuffer) {
    markup.element("c:ser") { markup in
      writeHead(to: &markup)
      markup.element("c:spPr") { markup in
        // English metric units: 28 575 are 2.25 points.
        markup.element("a:ln", ["w": 28_575, "cap": "rnd"]) { markup in
          writeColour(to: &markup)
          markup.element("a:prstDash", ["val": series.isDashed ? "dash" : "solid"])
          markup.element("a:round")
        }
      }
      writeMarker(to: &markup)
      writeData(to: &markup)
      markup.element("c:smooth", ["val": .switched(false)])
    }
  }

  func writeBar(to markup: inout MarkupBuffer) {
    markup.element("c:ser") { markup in
      writeHead(to: &markup)
      markup.element("c:spPr") { markup in
        if series.isDashed { writeHatching(to: &markup) } else { writeColour(to: &markup) }
      }
      markup.element("c:invertIfNegative", ["val": .switched(false)])
      writeData(to: &markup)
    }
  }

  private func writeHead(to markup: inout MarkupBuffer) {
    markup.element("c:idx", ["val": .integer(index)])
    markup.element("c:order", ["val": .integer(index)])
    markup.element("c:tx") { markup in
      switch series.name {
      case .text(let text): markup.element("c:v", text: text)
      case .cell(let sheet, let cell, let text):
        markup.element("c:strRef") { markup in
          markup.element("c:f", text: Hyperlink.reference(sheet: sheet, cell.absolute))
          markup.element("c:strCache") { Self.write(labels: [text], to: &$0) }
        }
      }
    }
  }

  private func writeColour(to markup: inout MarkupBuffer) {
    markup.element("a:solidFill") { $0.element("a:srgbClr", ["val": .text(colour.hexadecimal)]) }
  }

  private func writeHatching(to markup: inout MarkupBuffer) {
    markup.element("a:pattFill", ["prst": "wdUpDiag"]) { markup in
      markup.element("a:fgClr") { $0.element("a:srgbClr", ["val": .text(colour.hexadecimal)]) }
      markup.element("a:bgClr") { $0.element("a:srgbClr", ["val": "FFFFFF"]) }
    }
    markup.element("a:ln", ["w": 9_525]) { writeColour(to: &$0) }
  }

  private func writeMarker(to markup: inout MarkupBuffer) {
    markup.element("c:marker") { markup in
      let symbol = Self.markers[index % Self.markers.count]
      markup.element("c:symbol", ["val": .text(symbol)])
      markup.element("c:size", ["val": 6])
      markup.element("c:spPr") { markup in
        writeColour(to: &markup)
        markup.element("a:ln", ["w": 9_525]) { writeColour(to: &$0) }
      }
    }
  }

  private func writeData(to markup: inout MarkupBuffer) {
    let (categories, values) = (series.categories, series.values)
    markup.element("c:cat") { markup in
      markup.element("c:strRef") { markup in
        markup.element(
          "c:f", text: Hyperlink.reference(sheet: categories.sheet, categories.range.absolute))
        markup.element("c:strCache") { Self.write(labels: categories.labels, to: &$0) }
      }
    }
    markup.element("c:val") { markup in
      markup.element("c:numRef") { markup in
        markup.element("c:f", text: Hyperlink.reference(sheet: values.sheet, values.range.absolute))
        markup.element("c:numCache") { Self.write(values, to: &$0) }
      }
    }
  }

  private static func write(labels: [String], to markup: inout MarkupBuffer) {
    markup.element("c:ptCount", ["val": .integer(labels.count)])
    for (index, label) in labels.enumerated() {
      markup.element("c:pt", ["idx": .integer(index)]) { $0.element("c:v", text: label) }
    }
  }

  private static func write(_ values: ChartSeries.Values, to markup: inout MarkupBuffer) {
    markup.element("c:formatCode", text: values.numberFormat.code)
    markup.element("c:ptCount", ["val": .integer(values.numbers.count)])
    for (index, number) in values.numbers.enumerated() {
      guard let number else { continue }
      markup.element("c:pt", ["idx": .integer(index)]) { markup in
        markup.open("c:v")
        markup.reserve(MarkupBuffer.numberRoom)
        markup.put(significand: number.significand, exponent: number.exponent)
        markup.close("c:v")
      }
    }
  }
}
