import ArgumentParser
import Glibc

/// The program: one file a command.
@main
struct Lede: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lede", abstract: "The news reader that knows who said what.",
    discussion: """
      Plain `lede` opens the reader; in it, ? shows the keys and : lists every action by name. `lede --linear` reads in \
      plain lines instead of a drawn screen.
      """,
    version: "lede 0.9.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Reading",
        subcommands: [
          ReadCommand.self, DemoCommand.self, ListCommand.self, ShowCommand.self,
          SearchCommand.self, BriefingCommand.self, FollowCommand.self,
        ]),
      CommandGroup(
        name: "Working through the news",
        subcommands: [
          MarkCommand.self, TagCommand.self, TagsCommand.self, NoteCommand.self,
          NotesCommand.self, RemoveCommand.self, BinCommand.self, KeepCommand.self,
        ]),
      CommandGroup(
        name: "Who, and who said what",
        subcommands: [
          QuotesCommand.self, EntitiesCommand.self, EntityCommand.self, CorrectCommand.self,
        ]),
      CommandGroup(
        name: "What belongs together",
        subcommands: [
          RelatedCommand.self, ThreadsCommand.self, ThreadCommand.self, DuplicatesCommand.self,
          DiffCommand.self, WhyCommand.self, ApartCommand.self,
        ]),
      CommandGroup(
        name: "Getting news",
        subcommands: [AddCommand.self, FeedsCommand.self, ShareCommand.self]),
      CommandGroup(
        name: "Settings and help",
        subcommands: [
          ConfigCommand.self, KeysCommand.self, ThemesCommand.self, ManualCommand.self,
        ]),
      CommandGroup(
        name: "The archive",
        subcommands: [
          DoctorCommand.self, BackupCommand.self, RestoreCommand.self, StateCommand.self,
        ]),
      CommandGroup(
        name: "For other programs",
        subcommands: [AnnotateCommand.self, ParseCommand.self, NoveltyCommand.self]),
    ], defaultSubcommand: ReadCommand.self)

  /// Runs the command that the arguments ask for.
  ///
  /// What ArgumentParser says of arguments repeats them: it is made safe for a terminal like everything else.
  static func main() async {
    do {
      let (path, arguments) = LeadingLibrary.take(Array(CommandLine.arguments.dropFirst()))
      if let path { setenv("LEDE_LIBRARY", path, 1) }
      if arguments.isEmpty { return try ReadCommand.read(library: nil, Appearance()) }
      var command = try parseAsRoot(LeadingLibrary.movingWidth(arguments))
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if !message.isEmpty {
        var output = Output(to: code.isSuccess ? STDOUT_FILENO : STDERR_FILENO)
        for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
          output.line(String(line))
        }
        output.flush()
      }
      Glibc.exit(code.rawValue)
    }
  }
}
