/// A file to be combined with others.
package struct CombinedFile: Sendable, Hashable {
  /// As it is named in what is written.
  package var path: String
  /// Where it lies.
  package var location: String
  /// What its path says, in the order of the options' names.
  package var names: [String]

  package init(_ path: String, at location: String? = nil, names: [String] = []) {
    self.path = path
    self.location = location ?? path
    self.names = names
  }
}
