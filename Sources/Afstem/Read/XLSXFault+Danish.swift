internal import XLSX

extension XLSXError.ArchiveFault {
  /// In words that a sender can act on; the library speaks English.
  var danish: String {
    switch self {
    case .directoryMalformed: "arkivet er ikke helt"
    case .headersDiffer: "en del er beskrevet på to måder, der ikke passer sammen"
    case .duplicateEntry: "to dele har samme navn"
    case .overlappingEntries: "dele ligger oven i hinanden"
    case .encryptedEntry: "en del er krypteret"
    case .unsupportedCompression(let method): "en del er pakket med den ukendte metode \(method)"
    case .corruptDeflate: "de pakkede data er ødelagt"
    case .truncatedEntry: "en del er afbrudt"
    case .sizeDiffers: "en del har en anden størrelse end angivet"
    case .checksumDiffers: "en dels kontrolsum passer ikke"
    }
  }
}

extension XLSXError.ValueFault {
  /// In words; the library speaks English.
  var danish: String {
    switch self {
    case .cellReference: "en cellereference er forkert"
    case .cellsOutOfOrder: "celler står i forkert orden"
    case .rowNumber: "et rækkenummer er forkert"
    case .rowsOutOfOrder: "rækker står i forkert orden"
    case .cellType: "en celle har en ukendt type"
    case .boolean: "en sandhedsværdi er forkert"
    case .sharedStringIndex: "en fælles tekst findes ikke"
    case .styleIndex: "en typografi findes ikke"
    case .range: "et område er forkert"
    case .relationship: "en henvisning mellem dele er forkert"
    }
  }
}
