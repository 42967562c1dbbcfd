/// Lends uninitialised bytes for the length of a call, as `withUnsafeTemporaryAllocation` does, with a typed error.
func withUnsafeTemporaryBytes<Result>(
  _ count: Int, _ body: (UnsafeMutableBufferPointer<UInt8>) throws(XLSXError) -> Result
) throws(XLSXError) -> Result {
  let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: count)
  defer { bytes.deallocate() }
  return try body(bytes)
}
