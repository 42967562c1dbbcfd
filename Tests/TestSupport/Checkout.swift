public import Foundation

/// The project's own files.
public enum Checkout {
  public static let folder = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

  /// The path of a script that holds our output against another program's.
  public static func check(_ name: String) -> String {
    folder.appending(path: "scripts/checks/\(name).py").path
  }
}
