import ArgumentParser

/// The program: one file a command.
@main
struct Lede: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lede", abstract: "The news reader that knows who said what.",
    version: "lede 0.9.0",
    subcommands: [
      ReadCommand.self, DemoCommand.self, AddCommand.self, ListCommand.self, ShowCommand.self,
      SearchCommand.self, EntitiesCommand.self, EntityCommand.self, QuotesCommand.self,
      AnnotateCommand.self, ParseCommand.self, FeedsCommand.self, RelatedCommand.self,
      ThreadsCommand.self, ThreadCommand.self, DuplicatesCommand.self, NoveltyCommand.self,
      DiffCommand.self, WhyCommand.self, ApartCommand.self, ThemesCommand.self, DoctorCommand.self,
      BackupCommand.self, RestoreCommand.self,
    ], defaultSubcommand: ReadCommand.self)
}
