package import AfstemModel

/// What a published figure is a figure of: what tells it from others to a reader.
package struct FigureKey: Sendable, Hashable {
  /// A type of offence, or an indicator.
  package var name: String
  /// Of an indicator; empty for offences.
  package var segment: String
  /// Empty for the whole partnership.
  package var area: String
  package var period: Period

  package init(name: String, segment: String = "", area: String = "", period: Period) {
    self.name = name
    self.segment = segment
    self.area = area
    self.period = period
  }

  /// Of a type of offence: by its id where the job knows it, else by its sender's label.
  package static func offence(id: String, label: String, area: String = "", period: Period) -> Self {
    Self(name: id.isEmpty ? "label \(label)" : "id \(id)", area: area, period: period)
  }

  package static func indicator(_ name: String, segment: String, area: String, period: Period) -> Self {
    Self(name: "indicator \(name)", segment: segment, area: area, period: period)
  }

  var isIndicator: Bool { name.hasPrefix("indicator ") }
}

/// A figure of an earlier public edition.
package struct EarlierFigure: Sendable, Hashable {
  package var key: FigureKey
  /// `nil` where it was withheld.
  package var value: Int64?

  package init(_ key: FigureKey, value: Int64?) {
    self.key = key
    self.value = value
  }
}
