internal import CSV
package import Model
internal import XLSX

/// Why a file, or the rest of it, could not be read.
package struct FileProblem: Error, Sendable {
  package var code: Finding.Code
  package var message: Message
  package var place: Provenance.Place

  package init(_ code: Finding.Code, _ message: Message, at place: Provenance.Place = .file) {
    self.code = code
    self.message = message
    self.place = place
  }

  package func finding(in path: String) -> Finding {
    Finding(code, message, at: Provenance(file: path, place: place))
  }

  /// Does the work of a reader, whose errors it puts in the words of a finding.
  static func translating<Result: ~Copyable>(_ work: () throws -> Result) throws(FileProblem) -> Result {
    do {
      return try work()
    } catch let problem as FileProblem {
      throw problem
    } catch let error as CSVError {
      throw FileProblem(error)
    } catch let error as XLSXError {
      throw FileProblem(error)
    } catch {
      throw FileProblem(.unreadableFile, Message(da: "\(error)", en: "\(error)"))
    }
  }
}
