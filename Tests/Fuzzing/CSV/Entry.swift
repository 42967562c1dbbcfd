#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

private let target = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? "tokeniser"

/// What libFuzzer calls: any bytes are a case of the invariant that the environment variable `FUZZ_TARGET` chooses.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let violation =
    switch target {
    case "decoder": DecoderInvariant(bytes)?.violation
    case "detector": DetectorInvariant(bytes)?.violation
    default: TokeniserInvariant(bytes)?.violation
    }
  if let violation { fatalError(violation) }
  return 0
}
