internal import FoundationEssentials
internal import AfstemModel

extension Terminal {
  /// Writes a value as JSON for programs, its keys in order, and a line end.
  func write(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    write(bytes: (String(decoding: try encoder.encode(value), as: UTF8.self).escapedForJSON + "\n").utf8)
  }
}

extension String {
  /// JSON with the control characters written out that it allows in strings, and a terminal would act upon.
  var escapedForJSON: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.isUnseen && scalar != "\n" && scalar.value <= 0xFFFF {
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}
