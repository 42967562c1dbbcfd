/// `xl/drawings/drawingN.xml` (ECMA-376-1 §20.5.2.35), which places a worksheet's charts.
struct DrawingPart {
  private let charts: [PlacedChart]

  init(_ charts: [PlacedChart]) { self.charts = charts }

  func write(to markup: inout MarkupBuffer) {
    markup.beginPart()
    markup.element(
      "xdr:wsDr",
      ["xmlns:xdr": .text(NamespaceURI.spreadsheetDrawing), "xmlns:a": .text(NamespaceURI.drawing)]
    ) { markup in
      for (index, placed) in charts.enumerated() { Self.write(placed, index: index, to: &markup) }
    }
  }

  /// Points to English metric units.
  private static func units(_ points: Double) -> Int { Int(points * 12_700) }

  private static func write(_ placed: PlacedChart, index: Int, to markup: inout MarkupBuffer) {
    markup.element("xdr:oneCellAnchor") { markup in
      markup.element("xdr:from") { markup in
        markup.element("xdr:col", text: "\(placed.corner.column - 1)")
        markup.element("xdr:colOff", text: "0")
        markup.element("xdr:row", text: "\(placed.corner.row - 1)")
        markup.element("xdr:rowOff", text: "0")
      }
      markup.element(
        "xdr:ext", ["cx": .integer(units(placed.width)), "cy": .integer(units(placed.height))])
      markup.element("xdr:graphicFrame", ["macro": ""]) { writeFrame(of: placed, index: index, to: &$0) }
      markup.element("xdr:clientData")
    }
  }

  private static func writeFrame(of placed: PlacedChart, index: Int, to markup: inout MarkupBuffer) {
    markup.element("xdr:nvGraphicFramePr") { markup in
      markup.element(
        "xdr:cNvPr",
        [
          "id": .integer(index + 2), "name": .text("Chart \(index + 1)"),
          "descr": .text(placed.chart.alternativeText), "title": .text(placed.chart.title),
        ])
      markup.element("xdr:cNvGraphicFramePr")
    }
    markup.element("xdr:xfrm") { markup in
      markup.element("a:off", ["x": 0, "y": 0])
      markup.element("a:ext", ["cx": 0, "cy": 0])
    }
    markup.element("a:graphic") { markup in
      markup.element("a:graphicData", ["uri": .text(NamespaceURI.chart)]) { markup in
        markup.element(
          "c:chart",
          [
            "xmlns:c": .text(NamespaceURI.chart), "xmlns:r": .text(NamespaceURI.relationshipReference),
            "r:id": .text("rId\(index + 1)"),
          ])
      }
    }
  }
}

/// A chart's position and size on a worksheet.
struct PlacedChart {
  /// Counts from 1 through the workbook.
  var number: Int
  var chart: Chart
  var corner: CellReference
  /// In points.
  var width: Double
  /// In points.
  var height: Double
}
