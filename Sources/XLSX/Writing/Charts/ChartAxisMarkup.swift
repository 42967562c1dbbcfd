/// A chart's two axes (ECMA-376-1 §21.2.2.25 and §21.2.2.226).
struct ChartAxisMarkup {
  private let chart: Chart
  /// Whether bars are horizontal, so that the axes are exchanged.
  private let isSideways: Bool

  init(_ chart: Chart) {
    self.chart = chart
    if case .bars = chart.kind { isSideways = true } else { isSideways = false }
  }

  func write(to markup: inout MarkupBuffer) {
    writeCategoryAxis(to: &markup)
    writeValueAxis(to: &markup)
  }

  private func writeCategoryAxis(to markup: inout MarkupBuffer) {
    let axis = chart.categoryAxis
    markup.element("c:catAx") { markup in
      markup.element("c:axId", ["val": .integer(ChartPart.categoryAxis)])
      markup.element("c:scaling") { $0.element("c:orientation", ["val": isSideways ? "maxMin" : "minMax"]) }
      markup.element("c:delete", ["val": .switched(false)])
      markup.element("c:axPos", ["val": isSideways ? "l" : "b"])
      if let title = axis.title {
        ChartText.writeTitle(title, size: 1_000, isUpright: isSideways, to: &markup)
      }
      writeTicks(of: axis, mark: "none", labels: "low", to: &markup)
      markup.element("c:crossAx", ["val": .integer(ChartPart.valueAxis)])
      markup.element("c:crosses", ["val": "autoZero"])
      markup.element("c:auto", ["val": .switched(true)])
      markup.element("c:lblAlgn", ["val": "ctr"])
      markup.element("c:lblOffset", ["val": 100])
      markup.element("c:noMultiLvlLbl", ["val": .switched(true)])
    }
  }

  private func writeValueAxis(to markup: inout MarkupBuffer) {
    let axis = chart.valueAxis
    markup.element("c:valAx") { markup in
      markup.element("c:axId", ["val": .integer(ChartPart.valueAxis)])
      markup.element("c:scaling") { markup in
        markup.element("c:orientation", ["val": "minMax"])
        if let maximum = axis.maximum { markup.element("c:max", ["val": .number(maximum)]) }
        if let minimum = axis.minimum { markup.element("c:min", ["val": .number(minimum)]) }
      }
      markup.element("c:delete", ["val": .switched(false)])
      markup.element("c:axPos", ["val": isSideways ? "b" : "l"])
      markup.element("c:majorGridlines") { $0.element("c:spPr") { Self.writeGridLine(to: &$0) } }
      if let title = axis.title {
        ChartText.writeTitle(title, size: 1_000, isUpright: !isSideways, to: &markup)
      }
      writeTicks(of: axis, mark: "out", labels: "nextTo", to: &markup)
      markup.element("c:crossAx", ["val": .integer(ChartPart.categoryAxis)])
      // With categories from top to bottom, the last is at the bottom.
      markup.element("c:crosses", ["val": isSideways ? "max" : "autoZero"])
      markup.element("c:crossBetween", ["val": "between"])
    }
  }

  private func writeTicks(
    of axis: ChartAxis, mark: String, labels: String, to markup: inout MarkupBuffer
  ) {
    let format = axis.numberFormat
    markup.element(
      "c:numFmt",
      ["formatCode": .text(format?.code ?? "General"), "sourceLinked": .switched(format == nil)])
    markup.element("c:majorTickMark", ["val": .text(mark)])
    markup.element("c:minorTickMark", ["val": "none"])
    markup.element("c:tickLblPos", ["val": .text(labels)])
  }

  private static func writeGridLine(to markup: inout MarkupBuffer) {
    markup.element("a:ln", ["w": 6_350]) { markup in
      markup.element("a:solidFill") { $0.element("a:srgbClr", ["val": "D9D9D9"]) }
    }
  }
}
