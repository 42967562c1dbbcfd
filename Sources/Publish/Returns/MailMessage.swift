internal import AfstemDigest

/// A letter that a mail program opens as a draft to send (RFC 5322, RFC 2045 to 2047, RFC 2231).
///
/// Equal letters give equal bytes: it has no date, which the mail program adds, and its boundary is made of its contents.
struct MailMessage {
  struct Attachment {
    var name: String
    var type: String
    var bytes: [UInt8]
  }

  /// A mailbox; a name without an address is no header.
  struct Mailbox {
    var name: String
    var address: String
  }

  var to: Mailbox?
  var from: Mailbox?
  var subject: String
  /// Lines end in CR LF.
  var text: String
  var attachments: [Attachment]

  var bytes: [UInt8] {
    let boundary = "=_" + SHA256.hash(of: (subject + text).utf8).prefix(24)
    var lines = ["X-Unsent: 1"]
    if let to { lines.append("To: " + Self.header(to)) }
    if let from { lines.append("From: " + Self.header(from)) }
    lines += [
      "Subject: " + Self.encoded(subject), "MIME-Version: 1.0",
      "Content-Type: multipart/mixed; boundary=\"\(boundary)\"", "",
      "--\(boundary)", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
    ]
    lines += Base64.lines(of: Array(text.utf8))
    for attachment in attachments {
      lines += [
        "--\(boundary)", "Content-Type: \(attachment.type)",
        "Content-Disposition: attachment; filename=\"\(Self.plain(attachment.name))\";",
        " filename*=UTF-8''\(Self.percentEncoded(attachment.name))", "Content-Transfer-Encoding: base64", "",
      ]
      lines += Base64.lines(of: attachment.bytes)
    }
    lines += ["--\(boundary)--", ""]
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  private static func header(_ mailbox: Mailbox) -> String {
    mailbox.name.isEmpty ? mailbox.address : "\(encoded(mailbox.name)) <\(mailbox.address)>"
  }

  /// A text as encoded words (RFC 2047 §2), none of which is longer than 75 characters or ends within a character.
  private static func encoded(_ text: String) -> String {
    var words: [[UInt8]] = [[]]
    for character in text {
      let bytes = Array(String(character).utf8)
      if let last = words.last, !last.isEmpty, last.count + bytes.count > 45 { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?utf-8?B?\(Base64.text(of: $0[...]))?=" }.joined(separator: "\r\n ")
  }

  /// A name for programs that know no other.
  private static func plain(_ name: String) -> String {
    String(
      name.unicodeScalars.map { scalar in
        scalar.isASCII && scalar.value > 0x1F && scalar.value != 0x7F && !["\"", "\\", "/"].contains(scalar)
          ? Character(scalar) : "_"
      })
  }

  /// RFC 5987 §3.2.1.
  private static func percentEncoded(_ name: String) -> String {
    name.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain = scalar.properties.isAlphabetic && scalar.isASCII || (48...57).contains(byte)
      if isPlain || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
        return String(scalar)
      }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }
}

/// RFC 4648 §4.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Of at most 76 characters.
  static func lines(of bytes: [UInt8]) -> [String] {
    stride(from: 0, to: bytes.count, by: 57).map { text(of: bytes[$0..<min($0 + 57, bytes.count)]) }
  }

  static func text(of bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let group = bytes[place..<min(place + 3, bytes.endIndex)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for index in 0..<4 {
        let digit = alphabet[Int(bits >> UInt32(18 - 6 * index)) & 63]
        result.append(index <= group.count ? digit : UInt8(ascii: "="))
      }
      place += 3
    }
    return String(decoding: result, as: UTF8.self)
  }
}
