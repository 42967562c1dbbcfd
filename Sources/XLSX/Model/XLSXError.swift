/// Why a workbook, or a part of it, cannot be read.
///
/// Says where, and never what a cell holds: a place is enough to find it, and texts may be about people.
public struct XLSXError: Error, Sendable, Hashable {
  public var problem: Problem
  /// The part's name in the package, `xl/worksheets/sheet1.xml`, as the archive spells it.
  public var part: String?
  /// The worksheet's name as its sender sees it.
  public var sheet: String?
  /// Where in the worksheet.
  public var place: Place?

  public init(_ problem: Problem, part: String? = nil, sheet: String? = nil, place: Place? = nil) {
    self.problem = problem
    self.part = part
    self.sheet = sheet
    self.place = place
  }

  /// A place in a worksheet.
  public enum Place: Sendable, Hashable {
    case cell(CellReference)
    /// Counts from 1.
    case row(Int)
  }

  /// What is wrong.
  public enum Problem: Sendable, Hashable {
    /// The operating system refused; the number is its `errno`.
    case cannotOpen(code: CInt)
    /// The file is no workbook of this kind.
    case notAWorkbook(FileKind)
    /// The archive contradicts itself.
    case archiveMalformed(ArchiveFault)
    /// A part that the workbook cannot be read without.
    case partMissing
    /// The markup is not well-formed, at a line that counts from 1.
    case markupMalformed(line: Int, reason: String)
    /// A document type declaration; a workbook has none, and it could define entities.
    case documentType
    /// The root element is not what the part should hold.
    case unexpectedRoot(String)
    /// A value that the format does not allow where it stands.
    case valueMalformed(ValueFault)
    /// The reader's limit was reached, see ``ReadingLimits``.
    case limitExceeded(ReadingLimits.Limit, allowed: Int)
  }

  /// What a file turned out to be.
  public enum FileKind: Sendable, Hashable {
    case empty
    /// A workbook encrypted with a password, in an OLE2 container.
    case passwordProtected
    /// An Excel 97–2003 workbook, `.xls`.
    case binaryExcel97
    /// Some other OLE2 container.
    case compoundFile
    /// A binary Excel workbook, `.xlsb`.
    case binaryWorkbook
    case openDocument
    /// A ZIP archive that holds no workbook.
    case otherArchive
    case unknown
  }

  /// How an archive is broken.
  public enum ArchiveFault: Sendable, Hashable {
    /// The directory at the archive's end is missing, is cut short, or holds other entries than it says.
    case directoryMalformed
    /// An entry's own header says of it something else than the directory does.
    case headersDiffer
    case duplicateEntry
    case overlappingEntries
    case encryptedEntry
    /// A compression method other than stored and deflated.
    case unsupportedCompression(Int)
    case corruptDeflate
    /// The entry ends before its compressed data does.
    case truncatedEntry
    /// More or fewer bytes than the directory states.
    case sizeDiffers
    case checksumDiffers
  }

  /// Which value is malformed.
  public enum ValueFault: Sendable, Hashable {
    case cellReference
    case cellsOutOfOrder
    case rowNumber
    case rowsOutOfOrder
    case cellType
    case number
    case boolean
    case sharedStringIndex
    case styleIndex
    case range
    case relationship
  }
}
