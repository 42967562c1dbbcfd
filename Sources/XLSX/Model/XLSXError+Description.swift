extension XLSXError: CustomStringConvertible {
  /// File, part, sheet, place and problem: `xl/worksheets/sheet1.xml: 'Plan': cell C12: a cell reference is malformed`.
  public var description: String {
    [file, part, sheet.map { "'\($0)'" }, place?.description, problem.description].compactMap(\.self)
      .joined(separator: ": ")
  }
}

extension XLSXError.Place: CustomStringConvertible {
  /// Such as `cell C12` or `row 12`.
  public var description: String {
    switch self {
    case .cell(let cell): "cell \(cell)"
    case .row(let row): "row \(row)"
    }
  }
}

extension XLSXError.Problem: CustomStringConvertible {
  /// In English, without the location.
  public var description: String {
    switch self {
    case .cannotOpen(let code): "the file cannot be opened (errno \(code))"
    case .notAWorkbook(let kind): "the file is \(kind), not a workbook"
    case .archiveMalformed(let fault): "the archive is damaged: \(fault)"
    case .partMissing: "the part is missing"
    case .markupMalformed(let line, let reason): "the markup is malformed, line \(line): \(reason)"
    case .documentType: "the part has a document type declaration"
    case .unexpectedRoot(let name): "the part's root element is <\(name)>"
    case .valueMalformed(let fault): "\(fault)"
    case .limitExceeded(let limit, let allowed): "the limit \(limit.rawValue) of \(allowed) is exceeded"
    }
  }
}

extension XLSXError.FileKind: CustomStringConvertible {
  /// In English, as a complement: `the file is …`.
  public var description: String {
    switch self {
    case .empty: "empty"
    case .passwordProtected: "encrypted with a password"
    case .binaryExcel97: "an Excel 97\u{2013}2003 workbook (.xls)"
    case .compoundFile: "an OLE2 container"
    case .binaryWorkbook: "a binary workbook (.xlsb)"
    case .openDocument: "an OpenDocument file that is no spreadsheet"
    case .numbers: "a spreadsheet of Numbers"
    case .document: "a document of Word or PowerPoint"
    case .otherArchive: "some other ZIP archive"
    case .unknown: "of an unknown kind"
    }
  }
}

extension XLSXError.ArchiveFault: CustomStringConvertible {
  /// In English, as a sentence about the archive.
  public var description: String {
    switch self {
    case .directoryMalformed: "its directory is missing or malformed"
    case .headersDiffer: "an entry's header contradicts the directory"
    case .duplicateEntry: "two entries have the same name"
    case .overlappingEntries: "entries overlap"
    case .encryptedEntry: "an entry is encrypted"
    case .unsupportedCompression(let method): "an entry has the unsupported compression method \(method)"
    case .corruptDeflate: "compressed data is corrupt"
    case .truncatedEntry: "an entry is truncated"
    case .sizeDiffers: "an entry does not have the stated size"
    case .checksumDiffers: "an entry does not have the stated checksum"
    }
  }
}

extension XLSXError.ValueFault: CustomStringConvertible {
  /// In English, as a sentence about the value.
  public var description: String {
    switch self {
    case .cellReference: "a cell reference is malformed"
    case .cellsOutOfOrder: "cells are out of order"
    case .rowNumber: "a row number is malformed"
    case .rowsOutOfOrder: "rows are out of order"
    case .cellType: "a cell has an unknown type"
    case .boolean: "a boolean is malformed"
    case .sharedStringIndex: "a shared string does not exist"
    case .styleIndex: "a style does not exist"
    case .range: "a range is malformed"
    case .relationship: "a relationship is malformed"
    }
  }
}
