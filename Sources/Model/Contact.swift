/// Whom partners and readers are to write to.
package struct Contact: Sendable, Hashable {
  package var name: String?
  package var email: String?
  package var phone: String?

  package init(name: String? = nil, email: String? = nil, phone: String? = nil) {
    self.name = name
    self.email = email
    self.phone = phone
  }

  /// `Mette Holm, mette@example.dk, 33 66 33 66`; empty where nothing is known.
  package var line: String { [name, email, phone].compactMap(\.self).joined(separator: ", ") }
}
