import ArgumentParser

/// `lede share`: one archive for a newsroom, on a PostgreSQL of its own.
struct ShareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "share", abstract: "Share an archive with a newsroom through PostgreSQL.",
    discussion: """
      An address is postgresql://USER@HOST/DATABASE or service=NAME, as psql takes it. Passwords stand in ~/.pgpass, in a \
      service file or in PGPASSWORD, never in the address. What you read, star, tag and note stays here.
      """,
    subcommands: [
      ShareStatusCommand.self, ShareInit.self, ShareJoin.self, SharePushCommand.self,
      SharePullCommand.self, ShareSearchCommand.self, ShareWorkCommand.self, ShareAdd.self,
      ShareRemove.self, ShareLeave.self,
    ], defaultSubcommand: ShareStatusCommand.self)
}
