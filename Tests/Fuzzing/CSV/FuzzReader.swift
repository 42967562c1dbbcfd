import CSV

/// Reads any bytes as a file: encoding, dialect, records and values; none of it may trap.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = bytes.first else { return 0 }
  var options = CSVReader.Options(limits: Limits(columns: 500, fieldLength: 2_000, recordLength: 8_000))
  let encodings = TextEncoding.allCases
  if first & 1 == 1 { options.encoding = encodings[Int(first >> 1) % encodings.count] }
  if first & 2 == 2 {
    options.dialect = Dialect(
      delimiter: UInt8(ascii: ";"), escape: first & 4 == 4 ? 0x5C : nil, skipsInitialSpace: first & 8 == 8)
  }
  do throws(CSVError) {
    var reader = try CSVReader(bytes: Array(bytes.dropFirst()), options: options)
    var total = 0
    while let record = try reader.next() { total += record.strings.reduce(0) { $0 + $1.utf8.count } }
  } catch {}
  return 0
}
