/// Where a workbook's serial dates count from.
///
/// ECMA-376-1 §18.17.4.1; chosen by the workbook's `date1904` (§18.2.28).
public enum DateSystem: Sendable, Hashable {
  /// Day 1 is 1 January 1900, and day 60 the 29 February 1900 that never was.
  case since1900
  /// Day 0 is 1 January 1904.
  case since1904
}
