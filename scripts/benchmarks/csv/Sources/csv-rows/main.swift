import AfstemCSV

// csv-rows FILE: records, fields and bytes of the fourth field

let arguments = CommandLine.arguments
guard arguments.count == 2 else { fatalError("usage: csv-rows FILE") }
var reader = try CSVReader(path: arguments[1], options: CSVReader.Options(limits: .unboundedFile))
var (records, fields, bytes) = (0, 0, 0)
while let record = try reader.next() {
  records += 1
  fields += record.count
  bytes += record[3]?.bytes.count ?? 0
}
print(records - 1, fields, bytes)
