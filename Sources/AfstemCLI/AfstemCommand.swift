import ArgumentParser

@main
struct AfstemCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "afstem")
}
