public import Afstem
public import ArgumentParser

extension Language: ExpressibleByArgument {}
extension CSVFlavour: ExpressibleByArgument {}
