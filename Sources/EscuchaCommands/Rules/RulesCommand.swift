internal import ArgumentParser

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Tests, lists and checks rules.",
        subcommands: [
            RulesTestCommand.self, RulesListCommand.self, RulesLintCommand.self, RulesCoverageCommand.self,
            RulesNewCommand.self,
        ])
}
