/// What a cell's number format shows a number as.
@frozen public enum NumberFormatClass: UInt8, Sendable, Hashable, BitwiseCopyable {
  case general, number, percent, date, time, dateTime, text
}
