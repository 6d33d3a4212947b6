internal import ArgumentParser
internal import Foundation

/// The program: a list of things to do.
struct EscuchaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "escucha",
        abstract:
            "Listens to collection calls: findings with their quote, their rule and their article, and scores with reasons.",
        discussion: """
            Exit codes: 0 all well · 1 findings at or above --fail-on, or failing examples · 2 wrong use, or a rubric, pack or \
            store that cannot be used · 3 some inputs could not be read.
            """,
        version: Version.tool,
        subcommands: [
            AuditCommand.self, ScoreCommand.self, AnalyzeCommand.self, ExplainCommand.self, RulesCommand.self,
            RubricCommand.self, EvaluateCommand.self, TrainCommand.self, CorpusCommand.self, FormatsCommand.self,
            ImportCommand.self, ExportCommand.self, CoachCommand.self, PlanCommand.self,
            ShardCommand.self, WorkerCommand.self, MergeCommand.self, VerifyCommand.self, ReviewCommand.self,
            SampleCommand.self, BacktestCommand.self,
        ])
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
    /// Parses the arguments of the process, does what they say, and ends the process with the documented exit code.
    public static func run() async {
        // A reader that closes the pipe early (head, less) ends the program quietly at its next write.
        signal(SIGPIPE, SIG_DFL)
        do {
            var command = try EscuchaCommand.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            let code = EscuchaCommand.exitCode(for: error)
            if error is ExitCode { Foundation.exit(code.rawValue) }
            let message = EscuchaCommand.fullMessage(for: error)
            if code.isSuccess {
                print(message)
                Foundation.exit(0)
            }
            Terminal.complain(message)
            Foundation.exit(2)
        }
    }
}
