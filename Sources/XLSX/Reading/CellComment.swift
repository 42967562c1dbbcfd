/// A note on a cell (ECMA-376-1 §18.7.3).
public struct CellComment: Sendable, Hashable {
  /// The cell that the note is on.
  public let cell: CellReference
  /// Empty if none is stated.
  public let author: String
  /// The note's text, rich text joined.
  public let text: String
}

/// Parses a worksheet's comments part.
final class CommentsHandler: MarkupHandler {
  private(set) var comments: [CellComment] = []
  private let limits: ReadingLimits
  private var authors: [String] = []
  private var cell: CellReference?
  private var author = ""
  private var text = GrowingBuffer<UInt8>()
  private var piece = TextPiece()
  private var isInText = false

  init(limits: ReadingLimits) { self.limits = limits }

  func start(_ element: borrowing Element, depth: Int) throws(XLSXError) -> Descent {
    switch depth {
    case 1:
      guard element.isNamed("comments") else { throw XLSXError(.unexpectedRoot(element.name.text)) }
      return .enter
    case 2: return element.isNamed("authors") || element.isNamed("commentList") ? .enter : .skip
    case 3 where element.isNamed("comment"):
      guard let reference = element.bytes("ref"), let cell = CellReference(reference.span) else {
        throw XLSXError(.valueMalformed(.cellReference))
      }
      self.cell = cell
      let index = element.integer("authorId") ?? -1
      author = authors.indices.contains(index) ? authors[index] : ""
      text.removeAll()
      return .enter
    default: return startText(element)
    }
  }

  private func startText(_ element: borrowing Element) -> Descent {
    if element.isNamed("text") || element.isNamed("r") { return .enter }
    guard element.isNamed("t") || element.isNamed("author") else { return .skip }
    isInText = true
    piece.begin(isPreserved: true)
    return .enter
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError) {
    guard isInText else { return }
    guard piece.count + text.count + bytes.count <= limits.cellLength else {
      throw XLSXError(.limitExceeded(.cellLength, allowed: limits.cellLength))
    }
    piece.append(bytes)
  }

  func end(_ name: borrowing ElementName, depth: Int) throws(XLSXError) {
    if isInText {
      isInText = false
      piece.finish(into: &text)
    }
    guard depth == 3 else { return }
    let finished = String(decoding: text.contents, as: UTF8.self)
    text.removeAll()
    if let cell {
      comments.append(CellComment(cell: cell, author: author, text: finished))
      self.cell = nil
    } else {
      authors.append(finished)
    }
  }
}
