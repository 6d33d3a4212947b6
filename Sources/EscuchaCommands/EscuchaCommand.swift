internal import ArgumentParser

/// The program: a list of things to do.
struct EscuchaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "escucha",
        abstract: "Listens to collection calls: findings with their quote, their rule and their article, and scores with reasons.",
        version: Version.tool,
        subcommands: [RulesCommand.self])

}

/// Versions that outputs carry.
enum Version {
    /// Of the program.
    static let tool = "0.1.0"
    /// Of the analysis: changes when the same call under the same packs may give another result.
    static let engine = "1"
}

/// What the executable calls.
public enum Escucha {
    /// Parses the arguments of the process and does what they say; ends the process with the command's exit code.
    public static func run() async { await EscuchaCommand.main() }
}
