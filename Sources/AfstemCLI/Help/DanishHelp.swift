internal import ArgumentParser
internal import FoundationEssentials

/// The help of the commands in Danish, from what the commands say of their own arguments.
struct DanishHelp {
  /// What `--experimental-dump-help` gives: the commands as their options declare them.
  struct Tool: Decodable { var command: Command }

  struct Command: Decodable {
    var commandName: String
    var arguments: [Argument]?
    var subcommands: [Command]?
    var shouldDisplay: Bool?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String

      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    var kind: String
    var shouldDisplay: Bool?
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var preferredName: Name?
    var valueName: String?
    var defaultValue: String?
    var allValues: [String]?

    /// What the texts know it by: `--output`, `job`.
    var key: String { preferredName?.text ?? valueName ?? "" }
  }

  private let root: Command

  init?(dumped text: String) {
    guard let tool = try? JSONDecoder().decode(Tool.self, from: Data(text.utf8)) else { return nil }
    root = tool.command
  }

  /// Every displayed command and argument that has no text.
  var missing: [String] {
    commands.flatMap { name, command in
      ([name] + arguments(of: command).map { "\(name) \($0.key)" }).filter { text(for: $0) == nil }
    }
  }

  private var commands: [(name: String, command: Command)] {
    [("", root)] + shown(root.subcommands).map { ($0.commandName, $0) }
  }

  private func shown(_ commands: [Command]?) -> [Command] {
    (commands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }

  private func arguments(of command: Command) -> [Argument] {
    (command.arguments ?? []).filter { $0.shouldDisplay != false }
  }

  /// A text by its whole key, or by the option alone.
  private func text(for key: String) -> String? {
    DanishHelpTexts.texts[key]
      ?? key.firstIndex(of: " ").flatMap { DanishHelpTexts.texts[String(key[key.index(after: $0)...])] }
  }

  /// The page of a command, or of the program where the name is none.
  func page(of name: String?, width: Int) -> String {
    let command = commands.first { $0.name == name } ?? ("", root)
    var parts = [wrapped(text(for: command.name) ?? "", width, indent: 0)]
    if let more = DanishHelpTexts.texts["\(command.name)…"] {
      parts.append(
        more.split(separator: "\n", omittingEmptySubsequences: false).map { line in
          line.hasPrefix(" ") ? String(line) : wrapped(String(line), width, indent: 0)
        }.joined(separator: "\n"))
    }
    parts.append("BRUG: \(usage(of: command))")
    let arguments = arguments(of: command.command)
    parts += [
      list("ARGUMENTER", arguments.filter { $0.kind == "positional" }, of: command.name, width),
      list("VALG", arguments.filter { $0.kind != "positional" }, of: command.name, width),
    ]
    if command.name.isEmpty {
      let lines = commands.dropFirst().map { line($0.name, text(for: $0.name) ?? "", width) }
      parts.append("KOMMANDOER:\n" + lines.joined(separator: "\n"))
      parts.append("  'afstem help <kommando>' viser mere om hver.")
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// `afstem report [<job>] [valg]`
  func usage(ofCommandNamed name: String?) -> String {
    usage(of: commands.first { $0.name == name } ?? ("", root))
  }

  private func usage(of command: (name: String, command: Command)) -> String {
    guard !command.name.isEmpty else { return "afstem <kommando>" }
    let places = arguments(of: command.command).filter { $0.kind == "positional" }.map { argument in
      let value = "<\(argument.valueName ?? "")>" + (argument.isRepeating ? " ..." : "")
      return argument.isOptional ? "[\(value)]" : value
    }
    return (["afstem", command.name] + places + ["[<valg>]"]).joined(separator: " ")
  }

  private func list(_ heading: String, _ arguments: [Argument], of command: String, _ width: Int) -> String {
    guard !arguments.isEmpty else { return "" }
    let lines = arguments.map { argument in
      let standing = argument.defaultValue.map { " (ellers: \($0))" } ?? ""
      return line(label(of: argument), (text(for: "\(command) \(argument.key)") ?? "") + standing, width)
    }
    return "\(heading):\n" + lines.joined(separator: "\n")
  }

  private func label(of argument: Argument) -> String {
    guard argument.kind != "positional" else { return "<\(argument.valueName ?? "")>" }
    let names = (argument.names ?? []).sorted { $0.text.count < $1.text.count }.map(\.text).joined(
      separator: ", ")
    return argument.kind == "option" ? "\(names) <\(argument.valueName ?? "")>" : names
  }

  /// A label and what it means beside it, or beneath it where it is long.
  private func line(_ label: String, _ words: String, _ width: Int) -> String {
    let column = 26
    let body = wrapped(words, width, indent: column)
    let start = "  " + label
    return start.count < column - 1
      ? start + String(repeating: " ", count: column - start.count) + body
      : start + "\n" + String(repeating: " ", count: column) + body
  }

  private func wrapped(_ text: String, _ width: Int, indent: Int) -> String {
    TextStyle(width: width).wrapped(text.split(separator: "\n").joined(separator: " "), indent: indent)
  }
}
