public import Afstem
public import ArgumentParser

extension Language: ExpressibleByArgument {}
extension CSVFlavour: ExpressibleByArgument {}

extension ConversionOptions.FieldTypes: ExpressibleByArgument {}
extension ConversionOptions.OutputDialect: ExpressibleByArgument {}
