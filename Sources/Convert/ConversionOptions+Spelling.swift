internal import AfstemCSV

// The words of the command line and of a job file.

extension ConversionOptions.FieldTypes {
  /// `auto`, `text`, or the path of a file.
  package init(spelling text: String) {
    switch text {
    case "auto": self = .auto
    case "text": self = .text
    default: self = .file(text)
    }
  }
}

extension ConversionOptions.HeaderLine {
  /// `auto`, `none`, or the number of a line.
  package init?(spelling text: String) {
    switch text {
    case "auto": self = .found
    case "none": self = .none
    default:
      guard let number = Int(text), number > 0 else { return nil }
      self = .line(number)
    }
  }
}

extension TextFormat.DateNotation {
  /// `iso`, `none`, or a pattern.
  package init?(spelling text: String) {
    switch text {
    case "iso": self = .pattern(.iso)
    case "none": self = .serial
    default:
      guard let pattern = DatePattern(text) else { return nil }
      self = .pattern(pattern)
    }
  }
}

extension TextFormat {
  /// One ASCII character that is neither a quote nor a line end; a tab by its name, too.
  package static func delimiter(spelling text: String) -> Character? {
    if text == "tab" || text == "\\t" { return "\t" }
    guard text.count == 1, let first = text.first, first.isASCII, !first.isNewline, first != "\"" else {
      return nil
    }
    return first
  }
}
