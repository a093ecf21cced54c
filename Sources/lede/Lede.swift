import ArgumentParser

/// The front door: one file a command.
@main
struct Lede: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lede", abstract: "The news reader that knows who said what.",
    subcommands: [AnnotateCommand.self, ParseCommand.self, FeedsCommand.self])
}
