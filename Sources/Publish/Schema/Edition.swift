internal import AfstemModel

/// What a publication is made for.
struct Edition: Sendable, Hashable {
  /// The partnership's id.
  var partnership: String
  /// The language of titles, headings and messages.
  var language: Language
}
