/// `xl/charts/chartN.xml` (ECMA-376-1 §21.2.2.29), in the order of its schema.
struct ChartPart {
  private let chart: Chart
  /// Identifiers by which axes refer to each other.
  static let categoryAxis = 500_001
  static let valueAxis = 500_002

  init(_ chart: Chart) { self.chart = chart }

  func write(to markup: inout MarkupBuffer) {
    markup.beginPart()
    markup.element(
      "c:chartSpace",
      [
        "xmlns:c": .text(NamespaceURI.chart), "xmlns:a": .text(NamespaceURI.drawing),
        "xmlns:r": .text(NamespaceURI.relationshipReference),
      ]
    ) { markup in
      markup.element("c:roundedCorners", ["val": .switched(false)])
      markup.element("c:chart") { writeChart(to: &$0) }
    }
  }

  private func writeChart(to markup: inout MarkupBuffer) {
    if let title = chart.title { ChartText.writeTitle(title, size: 1_400, to: &markup) }
    markup.element("c:autoTitleDeleted", ["val": .switched(chart.title == nil)])
    markup.element("c:plotArea") { markup in
      markup.element("c:layout")
      writePlots(to: &markup)
      ChartAxisMarkup(chart).write(to: &markup)
    }
    if let legend = chart.legend {
      markup.element("c:legend") { markup in
        markup.element("c:legendPos", ["val": .text(legend.rawValue)])
        markup.element("c:overlay", ["val": .switched(false)])
      }
    }
    markup.element("c:plotVisOnly", ["val": .switched(true)])
    markup.element("c:dispBlanksAs", ["val": "gap"])
  }

  /// Writes columns first, so that lines are drawn over them.
  private func writePlots(to markup: inout MarkupBuffer) {
    let all = Array(chart.series.enumerated())
    switch chart.kind {
    case .line: writeLines(all, to: &markup)
    case .columns(let arrangement):
      writeBars(all.filter { !$0.element.isLine }, direction: "col", arrangement, to: &markup)
      writeLines(all.filter(\.element.isLine), to: &markup)
    case .bars(let arrangement): writeBars(all, direction: "bar", arrangement, to: &markup)
    }
  }

  private typealias NumberedSeries = EnumeratedSequence<[ChartSeries]>.Element

  private func writeLines(_ series: [NumberedSeries], to markup: inout MarkupBuffer) {
    guard !series.isEmpty else { return }
    markup.element("c:lineChart") { markup in
      markup.element("c:grouping", ["val": "standard"])
      markup.element("c:varyColors", ["val": .switched(false)])
      for (index, one) in series { ChartSeriesMarkup(one, index: index).writeLine(to: &markup) }
      markup.element("c:marker", ["val": .switched(true)])
      Self.writeAxisIdentifiers(to: &markup)
    }
  }

  private func writeBars(
    _ series: [NumberedSeries], direction: String, _ arrangement: Chart.Arrangement,
    to markup: inout MarkupBuffer
  ) {
    guard !series.isEmpty else { return }
    markup.element("c:barChart") { markup in
      markup.element("c:barDir", ["val": .text(direction)])
      markup.element("c:grouping", ["val": .text(arrangement.rawValue)])
      markup.element("c:varyColors", ["val": .switched(false)])
      for (index, one) in series { ChartSeriesMarkup(one, index: index).writeBar(to: &markup) }
      markup.element("c:gapWidth", ["val": 80])
      if arrangement != .clustered { markup.element("c:overlap", ["val": 100]) }
      Self.writeAxisIdentifiers(to: &markup)
    }
  }

  private static func writeAxisIdentifiers(to markup: inout MarkupBuffer) {
    markup.element("c:axId", ["val": .integer(categoryAxis)])
    markup.element("c:axId", ["val": .integer(valueAxis)])
  }
}

/// Titles of charts and axes (ECMA-376-1 §21.2.2.210).
enum ChartText {
  /// - Parameter size: In hundredths of a point.
  static func writeTitle(
    _ title: String, size: Int, isUpright: Bool = false, to markup: inout MarkupBuffer
  ) {
    markup.element("c:title") { markup in
      markup.element("c:tx") { markup in
        markup.element("c:rich") { markup in
          // In sixty-thousandths of a degree: a quarter turn to the left.
          markup.element("a:bodyPr", isUpright ? ["rot": -5_400_000, "vert": "horz"] : [:])
          markup.element("a:p") { markup in
            markup.element("a:pPr") { $0.element("a:defRPr", ["sz": .integer(size), "b": .switched(false)]) }
            markup.element("a:r") { markup in
              markup.element("a:rPr", ["sz": .integer(size), "b": .switched(false)])
              markup.element("a:t", text: title)
            }
          }
        }
      }
      markup.element("c:overlay", ["val": .switched(false)])
    }
  }
}
