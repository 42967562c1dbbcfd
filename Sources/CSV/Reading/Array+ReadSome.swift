extension [UInt8] {
  /// Hands the array's storage to something that reads into it; returns how many bytes came.
  mutating func readSome(
    _ read: (UnsafeMutableRawBufferPointer) throws(CSVError) -> Int
  ) throws(CSVError) -> Int {
    var result: Result<Int, CSVError> = .success(0)
    withUnsafeMutableBytes { bytes in
      do throws(CSVError) { result = .success(try read(bytes)) } catch { result = .failure(error) }
    }
    return try result.get()
  }
}
