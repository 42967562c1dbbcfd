/// An offence type as facts name it: by the job's id, or by the sender's label where the job does not know it.
struct OffenceKey: Sendable, Hashable {
  var id: String
  var label: String

  static func == (one: Self, other: Self) -> Bool {
    one.id == other.id && (!one.id.isEmpty || one.label == other.label)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(id.isEmpty ? label : id) }
}
