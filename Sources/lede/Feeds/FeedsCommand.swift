import ArgumentParser

/// `lede feeds`: which feeds are followed, and bringing them up to date.
struct FeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds", abstract: "Follow feeds and bring them up to date.",
    subcommands: [
      FeedsAdd.self, FeedsList.self, FeedsRemove.self, FeedsUpdate.self, FeedsImport.self,
      FeedsExport.self,
    ], defaultSubcommand: FeedsList.self)
}
