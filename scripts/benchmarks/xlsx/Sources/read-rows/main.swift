// read-rows read FILE…: delivers every cell of every worksheet into columns and says what they come to, as JSON.
// read-rows cells FILE: prints every cell.
import XLSX

let arguments = CommandLine.arguments.dropFirst()
var limits = ReadingLimits.unbounded
limits.inflationRatio = 1_000

switch arguments.first {
case "cells":
  for path in arguments.dropFirst() {
    do throws(XLSXError) {
      try CellDump.print(Workbook(path: path))
    } catch {
      print("error\t\(error)")
    }
  }
case "read":
  var totals = Totals()
  for path in arguments.dropFirst() {
    let workbook = try Workbook(path: path, limits: limits)
    for worksheet in workbook.worksheets { try totals.add(worksheet, dateSystem: workbook.dateSystem) }
  }
  print(totals)
default:
  print("read-rows read FILE… | cells FILE")
}
