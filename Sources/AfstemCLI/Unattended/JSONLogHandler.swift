internal import FoundationEssentials
internal import Logging

/// Writes events as JSON, each in one write, so that lines of several processes do not mix.
struct JSONLogHandler: LogHandler {
  let terminal: Terminal
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info

  init(terminal: Terminal) { self.terminal = terminal }

  subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var fields = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues(JSONValue.init)
    fields["time"] = .text(
      Date.now.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
    fields["level"] = .text(event.level.rawValue)
    fields["event"] = .text("\(event.message)")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let line = try? encoder.encode(fields) else { return }
    terminal.write(bytes: (String(decoding: line, as: UTF8.self).escapedForJSON + "\n").utf8)
  }
}

/// A metadata value as JSON.
private enum JSONValue: Encodable {
  case text(String)
  case number(Int64)

  init(_ value: Logger.MetadataValue) {
    if case .stringConvertible(let number as any BinaryInteger) = value, let number = Int64(exactly: number) {
      self = .number(number)
    } else {
      self = .text("\(value)")
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    }
  }
}
