extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let doubleQuote = UInt8(ascii: "\"")

  var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
}
