internal import AfstemCSV
package import AfstemModel
internal import AfstemRead

/// How a delimited file's bytes were taken for text and fields, and why.
package struct InspectedText: Sendable {
  /// `Windows-1252`
  package var encoding: String
  /// From 0, a guess, to 1, certain.
  package var encodingConfidence: Double
  package var encodingReason: Message
  /// `; " CRLF`
  package var dialect: String
  package var dialectConfidence: Double
  package var dialectReasons: [Message]

  /// `nil` for a workbook.
  init?(_ file: borrowing OpenExtract) {
    guard let text = file.encoding, let fields = file.dialect else { return nil }
    encoding = text.description
    encodingConfidence = text.confidence
    encodingReason = Message(text.reason)
    dialect = fields.dialect.description
    dialectConfidence = fields.confidence
    dialectReasons = fields.reasons.map(Message.init)
  }
}

extension Message {
  fileprivate init(_ reason: EncodingDetection.Reason) {
    switch reason {
    case .given: self.init(da: "som sagt", en: "as told")
    case .byteOrderMark:
      self.init(da: "filen begynder med et BOM", en: "the file begins with a byte order mark")
    case .ascii: self.init(da: "alle tegn er ASCII", en: "every character is ASCII")
    case .validUTF8(let count):
      self.init(
        da: "\(count) tegn ud over ASCII er alle gyldig UTF-8",
        en: "\(count) characters beyond ASCII are all valid UTF-8")
    case .mostlyUTF8(let count, let invalid):
      self.init(
        da: "\(count) tegn er gyldig UTF-8 og \(invalid) beskadiget",
        en: "\(count) characters are valid UTF-8 and \(invalid) damaged")
    case .zeroBytes: self.init(da: "hver anden byte er nul", en: "every other byte is zero")
    case .pairedBytes:
      self.init(
        da: "ikke UTF-8; tegnene ud over ASCII kommer i par, som kinesiske gør",
        en: "not UTF-8; the bytes beyond ASCII come in pairs, as Chinese ones do")
    case .plausibleText(let count):
      self.init(
        da: "ikke UTF-8; de \(count) tegn ud over ASCII giver bedst mening sådan",
        en: "not UTF-8; the \(count) characters beyond ASCII make most sense this way")
    }
  }

  fileprivate init(_ reason: DialectDetection.Reason) {
    switch reason {
    case .given: self.init(da: "som sagt", en: "as told")
    case .separatorLine: self.init(da: "første linje er sep=", en: "the first line is sep=")
    case .consistent(let records, let total, let fields):
      self.init(
        da: "\(records) af \(total) linjer har \(fields) felter",
        en: "\(records) of \(total) records have \(fields) fields")
    case .plainValues(let percent):
      self.init(
        da: "\(percent) % af felterne er tal, datoer og andre rene værdier",
        en: "\(percent) % of the fields are numbers, dates and other plain values")
    case .quotedFields(let count):
      self.init(da: "\(count) felter står i anførselstegn", en: "\(count) fields are quoted")
    case .rival(let delimiter):
      let name = Dialect.name(of: delimiter)
      self.init(da: "\"\(name)\" passer næsten lige så godt", en: "\"\(name)\" fits nearly as well")
    case .singleColumn:
      self.init(
        da: "intet skilletegn deler linjerne i kolonner", en: "no delimiter divides the lines into columns")
    case .empty: self.init(da: "der er intet at dømme efter", en: "there is nothing to judge by")
    }
  }
}
