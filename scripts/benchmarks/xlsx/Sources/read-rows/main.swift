// read-rows FILE…: delivers every cell of every worksheet into columns and says what they come to, as JSON.
import AfstemXLSX

var limits = ReadingLimits.unbounded
limits.inflationRatio = 1_000
var totals = Totals()
for path in CommandLine.arguments.dropFirst() {
  let workbook = try Workbook(path: path, limits: limits)
  for worksheet in workbook.worksheets { try totals.add(worksheet, dateSystem: workbook.dateSystem) }
}
print(totals.json)
