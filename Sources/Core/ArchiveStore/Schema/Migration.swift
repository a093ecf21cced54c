import GRDB

/// One step from one version of the schema to the next.
///
/// Steps are only ever appended to `all`; the version is how many have been carried out, kept in
/// `PRAGMA user_version`. That costs one pragma at start, where GRDB's own migrator reads a table of names.
struct Migration: Sendable {
  /// What it changes, in a sentence.
  let name: String
  /// Carries it out, inside the transaction that all missing steps share.
  let apply: @Sendable (Database) throws -> Void
  /// Whether questions cannot be answered before it: an index only makes them quicker.
  var isNeededForReading = true

  /// Every step, oldest first. Append; never change one that has been released.
  static let all: [Migration] = [
    Migration(name: "stories", apply: StoryTables.create),
    Migration(name: "names", apply: EntityTables.create),
    Migration(name: "subscriptions", apply: SubscriptionTables.create),
    Migration(name: "search", apply: SearchTables.create),
    Migration(name: "related", apply: RelatedTables.create),
    Migration(name: "roots", apply: EntityTables.indexRoots, isNeededForReading: false),
    Migration(name: "quoted", apply: StoryTables.addQuoted),
    Migration(
      name: "corrected names", apply: EntityTables.indexCorrected, isNeededForReading: false),
    Migration(name: "settled names", apply: EntityTables.addSettling),
    Migration(name: "kinds of quotations", apply: QuotationTables.addKinds),
    Migration(name: "feeds held off", apply: SubscriptionTables.addHeldUntil),
    Migration(name: "same bodies under one headline", apply: StoryTables.indexBodies),
    Migration(name: "vectors by date", apply: RelatedTables.indexDates),
    Migration(name: "sources of dates", apply: StoryTables.addDateSource),
    Migration(name: "stories compared anew", apply: StoryTables.requestComparison),
    Migration(name: RenamedTables.name, apply: RenamedTables.rename),
    Migration(
      name: "names by the whole archive", apply: RelatedTables.addRoles, isNeededForReading: false),
    Migration(name: "bin", apply: BinTables.create),
    Migration(name: "tags", apply: TagTables.create),
    Migration(name: "notes", apply: NoteTables.create),
    Migration(name: "what is followed", apply: FollowingTables.create),
    Migration(name: "keeping", apply: KeepingTables.create),
    Migration(
      name: "short forms of names", apply: ShortForms.indexForms, isNeededForReading: false),
    Migration(
      name: "running stories that lost reports", apply: ThreadTables.recount,
      isNeededForReading: false),
    Migration(name: "sharing", apply: ShareTables.create),
    Migration(name: "quotations of short names", apply: ReassignedQuotations.addColumn),
    Migration(
      name: "running stories that gained reports", apply: ThreadTables.recount,
      isNeededForReading: false),
    Migration(name: "packed tables", apply: PackedTables.pack),
    Migration(name: "texts before headlines", apply: SearchTables.putTextFirst),
  ]

  /// The version of a schema in which every step has been carried out.
  static var newest: Int { all.count }

  /// Whether a schema of some version answers every question as it is.
  static func canRead(version: Int) -> Bool {
    !all.dropFirst(version).contains(where: \.isNeededForReading)
  }

  /// Brings a database to the newest version; all or nothing.
  static func migrate(_ db: Database) throws {
    let version = try current(db)
    for step in all.dropFirst(version) { try step.apply(db) }
    if version < newest {
      try db.execute(sql: "PRAGMA user_version = \(newest)")
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
  }

  /// The version that a database has reached.
  static func current(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  /// "lede" in ASCII: marks the file as ours at byte 68, where `file(1)` and `DatabaseFile` read it.
  static let applicationID = 0x6C65_6465
}
