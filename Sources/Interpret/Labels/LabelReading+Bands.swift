extension LabelReading {
  /// This label's reading beneath another label's: what it does not say itself holds from above.
  ///
  /// Its pieces stay its own, so that each label of a header answers for its own words.
  func beneath(_ band: LabelReading) -> LabelReading {
    var reading = self
    reading.period = period.map { $0.beneath(band.period) } ?? band.period
    reading.extent = extent ?? band.extent
    reading.measure = measure.beneath(band.measure)
    if units.isEmpty { reading.units = band.units }
    reading.priceLevel = priceLevel ?? band.priceLevel
    return reading
  }
}

extension LabelPeriod {
  /// This period with the year, or the part, that it lacks and another has.
  func beneath(_ other: LabelPeriod?) -> LabelPeriod { other.flatMap(merged) ?? self }
}

extension Measure {
  /// This measure with what it does not say, and another does.
  func beneath(_ other: Measure) -> Measure {
    var measure = self
    measure.stage = stage ?? other.stage
    measure.flow = flow ?? other.flow
    measure.statistic = statistic ?? other.statistic
    measure.counted = counted ?? other.counted
    return measure
  }
}
