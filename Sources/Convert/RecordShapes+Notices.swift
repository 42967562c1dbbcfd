internal import AfstemModel
internal import AfstemRead

extension RecordShapes {
  /// One for each of the first records that are longer or shorter than the others, or have a quote that is never closed.
  var notices: [Message] {
    findings(in: "").map { finding in
      guard case .field(let line, _)? = finding.provenance?.place else { return finding.message }
      return Message { language in
        let text = finding.message.text(in: language)
        return language == .danish ? "linje \(line): \(text)" : "line \(line): \(text)"
      }
    }
  }
}
