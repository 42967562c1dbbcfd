#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The bytes of a file, of a pipe or of an array, in order.
final class ByteStream {
  /// Bytes read ahead, or all of them.
  private var ahead: [UInt8]
  private var position = 0
  private let descriptor: CInt?
  private let isOwned: Bool
  private let limit: Int
  /// The bytes handed over so far.
  private(set) var total = 0

  init(bytes: [UInt8], limit: Int) throws(CSVError) {
    if bytes.count > limit { throw CSVError(.tooManyBytes(limit: limit)) }
    ahead = bytes
    descriptor = nil
    isOwned = false
    self.limit = limit
  }

  /// - Parameters:
  ///   - head: What was read from the descriptor before.
  ///   - isOwned: The stream closes the descriptor when it goes.
  init(descriptor: CInt, head: [UInt8] = [], isOwned: Bool, limit: Int) {
    ahead = head
    self.descriptor = descriptor
    self.isOwned = isOwned
    self.limit = limit
  }

  convenience init(path: String, limit: Int) throws(CSVError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CSVError(.cannotOpen(errno: errno)) }
    self.init(descriptor: descriptor, isOwned: true, limit: limit)
  }

  deinit {
    if isOwned, let descriptor { close(descriptor) }
  }

  /// Reads up to as many bytes as fit; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(CSVError) -> Int {
    let count = position < ahead.count ? takeAhead(into: buffer) : try readDescriptor(into: buffer)
    total += count
    if total > limit { throw CSVError(.tooManyBytes(limit: limit)) }
    return count
  }

  private func takeAhead(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, ahead.count - position)
    buffer.copyBytes(from: ahead[position..<position + count])
    position += count
    return count
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
  /// How much of a pipe is held while its encoding is decided.
  private static let headLength = 1 << 20

  /// Decides the encoding by all bytes where they can be read twice, otherwise by the first of them.
  ///
  /// Where the first leave no doubt, what follows is not read twice: a byte that does not fit is reported when it
  /// is decoded.
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
      let count = try buffer.readSome { (bytes) throws(CSVError) in try readDescriptor(into: bytes) }
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

  /// Whether the bytes that come next are these; takes none of them.
  func startsWith(_ mark: [UInt8]) throws(CSVError) -> Bool {
    while descriptor != nil, ahead.count < mark.count {
      var buffer = [UInt8](repeating: 0, count: mark.count - ahead.count)
      let count = try buffer.readSome { (bytes) throws(CSVError) in try readDescriptor(into: bytes) }
      guard count > 0 else { break }
      ahead.append(contentsOf: buffer[..<count])
    }
    return !mark.isEmpty && ahead.starts(with: mark)
  }

  /// How many bytes there are in all; `nil` for a pipe.
  var size: Int? {
    guard let descriptor else { return ahead.count }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Passes over bytes.
  func skip(_ count: Int) throws(CSVError) {
    guard count > 0 else { return }
    var passed = [UInt8](repeating: 0, count: count)
    _ = try passed.readSome { (bytes) throws(CSVError) in try read(into: bytes) }
  }
}
