/// Why a workbook, or a part of one, cannot be read.
///
/// Gives a location but never a cell's content, which may be personal data.
public struct XLSXError: Error, Sendable, Hashable {
  /// What is wrong.
  public var problem: Problem
  /// The file's path, where the file could not be opened by it.
  public var file: String?
  /// The part's name in the package as the archive spells it: `xl/worksheets/sheet1.xml`.
  public var part: String?
  /// The worksheet's name, as its tab shows it.
  public var sheet: String?
  /// The cell or row in the worksheet.
  public var place: Place?

  /// Creates an error.
  public init(
    _ problem: Problem, file: String? = nil, part: String? = nil, sheet: String? = nil, place: Place? = nil
  ) {
    self.problem = problem
    self.file = file
    self.part = part
    self.sheet = sheet
    self.place = place
  }

  /// A place in a worksheet.
  public enum Place: Sendable, Hashable {
    /// A cell.
    case cell(CellReference)
    /// Counts from 1.
    case row(Int)
  }

  /// What is wrong.
  public enum Problem: Sendable, Hashable {
    /// The file cannot be opened or read; `code` is the system's `errno`.
    case cannotOpen(code: CInt)
    /// The file is not an Office Open XML workbook.
    case notAWorkbook(FileKind)
    /// The archive contradicts itself.
    case archiveMalformed(ArchiveFault)
    /// A part that is needed does not exist.
    case partMissing
    /// The markup is not well-formed; lines count from 1, and `reason` is libxml2's message.
    case markupMalformed(line: Int, reason: String)
    /// The part has a document type declaration, which could define entities; workbooks have none.
    case documentType
    /// The part has another root element, of this name, than its kind requires.
    case unexpectedRoot(String)
    /// A value is not allowed where it is.
    case valueMalformed(ValueFault)
    /// One of the reader's ``ReadingLimits`` is exceeded.
    case limitExceeded(ReadingLimits.Limit, allowed: Int)
  }

  /// What a file that is not a workbook is.
  public enum FileKind: Sendable, Hashable {
    /// A file without a byte.
    case empty
    /// A workbook encrypted with a password, in an OLE2 container.
    case passwordProtected
    /// An Excel 97–2003 workbook, `.xls`.
    case binaryExcel97
    /// Another OLE2 container.
    case compoundFile
    /// A binary Excel workbook, `.xlsb`.
    case binaryWorkbook
    /// An OpenDocument file that is no spreadsheet, such as `.odt`.
    case openDocument
    /// A spreadsheet of Apple's Numbers.
    case numbers
    /// A document of Word's or PowerPoint's in an OLE2 container, such as `.doc`.
    case document
    /// A ZIP archive without a workbook.
    case otherArchive
    /// Anything else.
    case unknown
  }

  /// How an archive is damaged.
  public enum ArchiveFault: Sendable, Hashable {
    /// The central directory is missing, truncated, or does not have the entries it states.
    case directoryMalformed
    /// An entry's local header contradicts the directory.
    case headersDiffer
    /// Two entries have the same name.
    case duplicateEntry
    /// Two entries share bytes.
    case overlappingEntries
    /// An entry is encrypted.
    case encryptedEntry
    /// The number of a compression method other than stored (0) and deflated (8).
    case unsupportedCompression(Int)
    /// Compressed data is not valid DEFLATE (RFC 1951).
    case corruptDeflate
    /// The entry ends before its compressed data does.
    case truncatedEntry
    /// An entry has more or fewer bytes than the directory states.
    case sizeDiffers
    /// An entry does not have the stated CRC-32.
    case checksumDiffers
  }

  /// Which value is malformed.
  public enum ValueFault: Sendable, Hashable {
    /// A cell reference is malformed, out of bounds, or in another row than its own.
    case cellReference
    /// A cell is not to the right of the one before.
    case cellsOutOfOrder
    /// A row number is malformed or out of bounds.
    case rowNumber
    /// A row is not below the one before.
    case rowsOutOfOrder
    /// A cell has an unknown type.
    case cellType
    /// A boolean is neither `0` nor `1`, `true` nor `false`.
    case boolean
    /// A cell refers to a shared string that does not exist.
    case sharedStringIndex
    /// A cell's style is not a number.
    case styleIndex
    /// A range is malformed, empty or out of bounds.
    case range
    /// A sheet has no relationship to its part.
    case relationship
  }
}
