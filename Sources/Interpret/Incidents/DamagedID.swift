/// An id that a spreadsheet took for a number and wrote in powers of ten: `1,00701E+11`. Its last digits are lost.
enum DamagedID {
  static func matches(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 4, let exponent = exponent(in: text), exponent > 0 else { return false }
    var (digits, marks) = (0, 0)
    for index in 0..<exponent {
      if text[index] &- UInt8(ascii: "0") < 10 {
        digits += 1
      } else if index == 1, text[index] == UInt8(ascii: ",") || text[index] == UInt8(ascii: ".") {
        marks += 1
      } else {
        return false
      }
    }
    return digits == 1 || marks == 1
  }

  /// Where `E+` and one to three digits begin.
  private static func exponent(in text: Span<UInt8>) -> Int? {
    for length in 1...3 where text.count > length + 2 {
      let plus = text.count - length - 1
      guard text[plus] == UInt8(ascii: "+") else { continue }
      guard text[plus - 1] | 0x20 == UInt8(ascii: "e") else { return nil }
      return (plus + 1..<text.count).allSatisfy { text[$0] &- UInt8(ascii: "0") < 10 } ? plus - 1 : nil
    }
    return nil
  }
}
