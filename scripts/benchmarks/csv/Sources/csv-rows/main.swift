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
  let source = SourceFile(path: "incidents.csv", sha256: "", byteCount: 0, order: 0, kind: .incidents)
  let reading = Reading { head in
    var table = Recognition().incidents(in: head)
    table?.fields.id = nil  // the peers compare no ids
    return table
  }
  let read = reading.read(FoundFile(source: source, location: arguments[2])).value
  let groups = read?.grids.first?.incidents?.summary.groups ?? []
  print(groups.count, groups.reduce(0) { $0 + $1.count })
}
