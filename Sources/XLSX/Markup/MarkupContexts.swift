internal import CLibXML2

/// Contexts whose document was read to its end without an error, for the next part: a workbook has many small ones.
final class MarkupContexts {
  private var spare: [MarkupContext] = []

  func take(callbacks: @autoclosure () -> xmlSAXHandler) -> MarkupContext? {
    if let context = spare.popLast(), context.reset() { return context }
    return MarkupContext(callbacks: callbacks())
  }

  func giveBack(_ context: MarkupContext) { spare.append(context) }
}
