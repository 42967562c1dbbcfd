internal import Afstem
internal import ArgumentParser
internal import AfstemConvert
internal import AfstemModel
internal import AfstemPublish

extension Language: ExpressibleByArgument {}
extension CSVFlavour: ExpressibleByArgument {}
extension TemplateKind: ExpressibleByArgument {}

extension ConversionFormat: ExpressibleByArgument {}
extension ConversionOptions.OutputDialect: ExpressibleByArgument {}

extension ConversionOptions.FieldTypes: ExpressibleByArgument {
  public init(argument: String) { self.init(spelling: argument) }
}

extension ConversionOptions.HeaderLine: ExpressibleByArgument {
  public var defaultValueDescription: String { "auto" }

  public init?(argument: String) { self.init(spelling: argument) }
}

extension TextFormat.DateNotation: ExpressibleByArgument {
  public init?(argument: String) { self.init(spelling: argument) }
}
