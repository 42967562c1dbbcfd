internal import AfstemModel
internal import AfstemRead

/// The names that files go by in outputs, messages and the ledger; on disk they keep their own.
///
/// Control characters are written out, civil registration numbers are masked, and names that a reader could not tell
/// apart are told apart: two that differ only in Unicode form are equal to us, too.
final class ShownPaths {
  private var shown: [[UInt8]: String] = [:]
  private var taken: Set<String> = []

  /// The same for the same path, as long as the run lasts.
  func shown(_ path: String) -> String {
    let bytes = Array(path.utf8)
    if let shown = shown[bytes] { return shown }
    let plain = CivilRegistrationNumber.masked(path.escapingControls())
    let candidates = [plain, CivilRegistrationNumber.masked(path.writtenOut)]
    let name = candidates.first { !taken.contains($0) } ?? numbered(plain)
    taken.insert(name)
    shown[bytes] = name
    return name
  }

  private func numbered(_ name: String) -> String {
    var number = 2
    while taken.contains("\(name) (\(number))") { number += 1 }
    return "\(name) (\(number))"
  }
}

extension String {
  /// With all but ASCII written out.
  fileprivate var writtenOut: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      text += scalar.isASCII && !scalar.isUnseen ? String(scalar) : scalar.writtenOut
    }
  }
}
