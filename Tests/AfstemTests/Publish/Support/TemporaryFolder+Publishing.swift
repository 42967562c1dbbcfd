import Foundation

extension TemporaryFolder {
  var url: URL { URL(filePath: path) }

  func bytes(of name: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: url.appending(path: name))) }

  func text(of name: String) throws -> String { String(decoding: try bytes(of: name), as: UTF8.self) }
}
