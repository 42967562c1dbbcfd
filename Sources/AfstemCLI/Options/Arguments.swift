internal import Afstem
internal import ArgumentParser
internal import Convert
internal import Model
internal import Publish

extension Language: ExpressibleByArgument {}
extension CSVFlavour: ExpressibleByArgument {}
extension TemplateKind: ExpressibleByArgument {}

extension ConversionFormat: ExpressibleByArgument {}
extension ConversionOptions.OutputDialect: ExpressibleByArgument {}

extension ConversionOptions.FieldTypes: ExpressibleByArgument {
  public init(argument: String) {
    switch argument {
    case "auto": self = .auto
    case "text": self = .text
    default: self = .file(argument)
    }
  }
}

extension ConversionOptions.HeaderLine: ExpressibleByArgument {
  public var defaultValueDescription: String { "auto" }

  public init?(argument: String) {
    switch argument {
    case "auto": self = .found
    case "none": self = .none
    default:
      guard let number = Int(argument), number > 0 else { return nil }
      self = .line(number)
    }
  }
}

extension TextFormat.DateNotation: ExpressibleByArgument {
  public init?(argument: String) {
    switch argument {
    case "iso": self = .pattern(.iso)
    case "none": self = .serial
    default:
      guard let pattern = DatePattern(argument) else { return nil }
      self = .pattern(pattern)
    }
  }
}
