internal import CAfstemByteScan
#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The bytes of a file, a pipe or an array, in order.
final class ByteStream {
  /// Bytes that were read ahead; all bytes if there is no descriptor.
  private var ahead: [UInt8]
  private var position = 0
  private let descriptor: CInt?
  private let isOwned: Bool
  private let limit: Int
  /// The number of bytes read so far.
  private(set) var total = 0

  init(bytes: [UInt8], limit: Int) throws(CSVError) {
    if bytes.count > limit { throw CSVError(.tooManyBytes(limit: limit)) }
    ahead = bytes
    descriptor = nil
    isOwned = false
    self.limit = limit
  }

  /// - Parameters:
  ///   - head: Bytes that the caller has already read from the descriptor.
  ///   - isOwned: Whether the stream closes the descriptor.
  init(descriptor: CInt, head: [UInt8] = [], isOwned: Bool, limit: Int) {
    ahead = head
    self.descriptor = descriptor
    self.isOwned = isOwned
    self.limit = limit
  }

  convenience init(path: String, limit: Int) throws(CSVError) {
    let descriptor = afstem_open_disk_path(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CSVError(.cannotOpen(errno: errno), in: path) }
    self.init(descriptor: descriptor, isOwned: true, limit: limit)
  }

  deinit {
    if isOwned, let descriptor { close(descriptor) }
  }

  /// Reads at most as many bytes as the buffer holds; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(CSVError) -> Int {
    let count = position < ahead.count ? takeAhead(into: buffer) : try readDescriptor(into: buffer)
    total += count
    if total > limit { throw CSVError(.tooManyBytes(limit: limit)) }
    return count
  }

  /// Reads at most as many bytes as the array has; 0 at the end.
  func read(into array: inout [UInt8]) throws(CSVError) -> Int {
    try array.fill { (bytes) throws(CSVError) in try read(into: bytes) }
  }

  private func takeAhead(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, ahead.count - position)
    buffer.copyBytes(from: ahead[position..<position + count])
    position += count
    return count
  }

  private func readDescriptor(into array: inout [UInt8]) throws(CSVError) -> Int {
    try array.fill { (bytes) throws(CSVError) in try readDescriptor(into: bytes) }
  }

  private func readDescriptor(into buffer: UnsafeMutableRawBufferPointer) throws(CSVError) -> Int {
    guard let descriptor, !buffer.isEmpty else { return 0 }
    while true {
      #if canImport(Darwin)
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 { return count }
      guard errno == EINTR else { throw CSVError(.cannotRead(errno: errno)) }
    }
  }
}

extension ByteStream {
  private static let chunk = 256 << 10
  /// The number of bytes of a pipe by which its encoding is detected.
  private static let headLength = 1 << 20

  /// Detects the encoding from all bytes if they can be read twice, otherwise from the first ones.
  ///
  /// Once the encoding is certain, the rest is not read twice: a byte that does not fit is reported when it is decoded.
  func detectEncoding() throws(CSVError) -> EncodingDetection {
    guard let descriptor else {
      let whole = ahead
      return EncodingDetector.detect(whole.span)
    }
    let canRewind = ahead.isEmpty && lseek(descriptor, 0, SEEK_CUR) == 0
    var detector = EncodingDetector()
    detector.feed(ahead.span)
    var buffer = [UInt8](repeating: 0, count: Self.chunk)
    var seen = 0
    while !detector.isDecided, canRewind || ahead.count < Self.headLength {
      let count = try readDescriptor(into: &buffer)
      guard count > 0 else { break }
      seen += count
      if seen > limit { throw CSVError(.tooManyBytes(limit: limit)) }
      let bytes = buffer.span
      detector.feed(bytes.extracting(0..<count))
      if !canRewind { ahead.append(contentsOf: buffer[..<count]) }
    }
    if canRewind { lseek(descriptor, 0, SEEK_SET) }
    return detector.finish()
  }

  /// Whether the next bytes are these; reads none of them.
  func startsWith(_ mark: [UInt8]) throws(CSVError) -> Bool {
    while descriptor != nil, ahead.count < mark.count {
      var buffer = [UInt8](repeating: 0, count: mark.count - ahead.count)
      let count = try readDescriptor(into: &buffer)
      guard count > 0 else { break }
      ahead.append(contentsOf: buffer[..<count])
    }
    return !mark.isEmpty && ahead.starts(with: mark)
  }

  /// The number of bytes in total; `nil` for a pipe.
  var size: Int? {
    guard let descriptor else { return ahead.count }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Skips bytes.
  func skip(_ count: Int) throws(CSVError) {
    guard count > 0 else { return }
    var skipped = [UInt8](repeating: 0, count: count)
    _ = try read(into: &skipped)
  }
}

extension [UInt8] {
  /// `withUnsafeMutableBytes` with a typed error.
  fileprivate mutating func fill(
    _ read: (UnsafeMutableRawBufferPointer) throws(CSVError) -> Int
  ) throws(CSVError) -> Int {
    var result: Result<Int, CSVError> = .success(0)
    withUnsafeMutableBytes { bytes in
      do throws(CSVError) { result = .success(try read(bytes)) } catch { result = .failure(error) }
    }
    return try result.get()
  }
}
