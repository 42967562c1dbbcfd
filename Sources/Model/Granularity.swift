/// The length of the periods that incidents are counted into.
package enum Granularity: String, Codable, Sendable, Hashable, CaseIterable {
  case year
  case half
  case quarter
  case month
}
