import Afstem
import CSV

// csv-rows parse FILE: records, fields and bytes of the fourth field
// csv-rows group FILE: incidents by area, type and month

let arguments = CommandLine.arguments
guard arguments.count == 3 else { fatalError("usage: csv-rows parse|group FILE") }
let options = CSVReader.Options(limits: .unboundedFile)

switch arguments[1] {
case "parse":
  var reader = try CSVReader(path: arguments[2], options: options)
  var (records, fields, bytes) = (0, 0, 0)
  while let record = try reader.next() {
    records += 1
    fields += record.count
    bytes += record[3]?.bytes.count ?? 0
  }
  print(records - 1, fields, bytes)
default:
  let columns = IncidentFields(date: 2, offence: 3, area: 4)
  let reading = IncidentReading(path: arguments[2], columns: columns, headerLine: 1, options: options)
  let summary = try reading.summary().summary
  print(summary.groups.count, summary.groups.reduce(0) { $0 + $1.count })
}
