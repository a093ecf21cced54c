import Articles
import GRDB

/// Something computed from stories and kept in tables of its own, in the transaction that adds them.
///
/// Everything that an index holds can be made again from `story`, `revision` and `marks`: `doctor` clears it and
/// sends every story through `update` again. Each new one is a line in `DerivedIndexes.all`.
protocol DerivedIndex: SendableMetatype {
  /// What it is called when it is rebuilt ("the search index").
  static var name: String { get }
  /// The indexes whose tables `update` reads for the stories of the same batch: they are updated first.
  static var dependencies: [any DerivedIndex.Type] { get }
  /// Takes in stories that are new or revised. `earlier` is set for the revised ones.
  static func update(_ batch: inout [IngestedStory], in db: Database) throws
  /// Takes in new marks for a story whose words have not changed.
  static func annotationsChanged(
    _ n: Int64, _ key: StoryKey, _ story: AnnotatedArticle, in db: Database
  ) throws
  /// Forgets stories that are about to leave the archive; their texts and annotations can still be read.
  static func remove(_ stories: [Int64], in db: Database) throws
  /// Removes everything from the index.
  static func clear(_ db: Database) throws
}

extension DerivedIndex {
  static var dependencies: [any DerivedIndex.Type] { [] }

  static func annotationsChanged(
    _ n: Int64, _ key: StoryKey, _ story: AnnotatedArticle, in db: Database
  ) throws {}
}

/// An index that compares stories with those before them: what is to be written is found by reading, then written.
///
/// The reading is left to another thread while the writer writes: see `ConcurrentLookup`. It depends on no other index.
protocol ComparingIndex: DerivedIndex {
  /// Finds what is to be written for a batch, of which the stories are in the order of adding and may be compared with
  /// each other too. Reads nothing but what comparing indexes have written for earlier batches.
  static func find(_ batch: [IngestedStory], in db: Database) throws -> PendingWrite
}

/// Writes what has been found.
typealias PendingWrite = (inout [IngestedStory], Database) throws -> Void

extension ComparingIndex {
  static func update(_ batch: inout [IngestedStory], in db: Database) throws {
    try find(batch, in: db)(&batch, db)
  }
}
