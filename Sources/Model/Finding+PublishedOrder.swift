extension [Finding] {
  /// Most severe first, then by file and place; what is said twice is said once.
  package var inPublishedOrder: [Finding] {
    var seen: Set<Finding> = []
    return filter { seen.insert($0).inserted }
      .enumerated()
      .sorted { one, other in
        if one.element.severity != other.element.severity {
          return one.element.severity < other.element.severity
        }
        return one.element.isBefore(other.element) ?? (one.offset < other.offset)
      }
      .map(\.element)
  }
}

extension Finding {
  /// `nil` where both stand in the same place; findings about no file come first.
  fileprivate func isBefore(_ other: Self) -> Bool? {
    switch (provenance, other.provenance) {
    case (let mine?, let theirs?): mine < theirs ? true : theirs < mine ? false : nil
    case (nil, _?): true
    case (_?, nil): false
    case (nil, nil): nil
    }
  }
}
