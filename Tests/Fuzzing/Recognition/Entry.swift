/// What libFuzzer calls: any bytes are a case of the invariant.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let violation = RecognitionInvariant(bytes)?.violation { fatalError(violation) }
  return 0
}
