internal import Afstem
internal import AfstemModel
internal import Synchronization

/// One line that tells someone who looks how far a run has come, once it has taken a second.
final class ProgressLine: Sendable {
  private let language: Language
  private let isShown: Bool
  private let begun = ContinuousClock.now
  /// When the line was last drawn; `nil` while there is none.
  private let drawn = Mutex<ContinuousClock.Instant?>(nil)

  init(in language: Language, isShown: Bool) {
    self.language = language
    self.isShown = isShown && Terminal.messages.isInteractive
  }

  /// Goes back to the line's beginning, and clears it.
  private static let start = "\r\u{1B}[K".utf8

  func show(_ progress: Progress) { draw { progress.text(in: language) } }

  /// Draws the line anew, if it is time.
  func draw(_ text: () -> String) {
    let now = ContinuousClock.now
    guard isShown, now - begun > .seconds(1) else { return }
    drawn.withLock { drawn in
      if let last = drawn, now - last < .milliseconds(100) { return }
      drawn = now
      Terminal.messages.write(bytes: Self.start)
      Terminal.messages.write(text())
    }
  }

  func clear() {
    drawn.withLock { drawn in
      if drawn != nil { Terminal.messages.write(bytes: Self.start) }
      drawn = nil
    }
  }
}

extension Progress {
  fileprivate func text(in language: Language) -> String {
    let count = total > 0 ? " \(done + 1)/\(total)" : ""
    let part = fraction.map { ", \(Int($0 * 100)) %" } ?? ""
    return stage.name(in: language) + count + part + " …"
  }
}

extension Progress.Stage {
  fileprivate func name(in language: Language) -> String {
    guard language == .danish else { return rawValue }
    return switch self {
    case .discover: "finder filer"
    case .read: "læser"
    case .consolidate: "samler"
    case .check: "kontrollerer"
    case .publish: "skriver"
    case .convert: "konverterer"
    }
  }
}
