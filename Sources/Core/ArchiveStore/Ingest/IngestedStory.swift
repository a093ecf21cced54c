import Articles
import GRDB

/// A story that has just been written, on its way through everything that is computed from it.
struct IngestedStory: Sendable {
  /// Its number in the archive.
  let n: Int64
  /// Its key.
  let key: StoryKey
  /// The story with everything that was worked out before.
  let prepared: PreparedStory
  /// When it was published, else last changed, in seconds; nil where it has no date that can be right.
  var date: Int64?
  /// For a revision: the state that was current before, as it was indexed.
  var earlier: Article?
  /// Whether the story has been in the archive and is only compared anew, with those added before it.
  var isCompared = false
  /// What the adder is told; copies are recognised late and change it.
  var outcome: AddOutcome

  /// The story and its marks.
  var story: AnnotatedArticle { prepared.story }
  /// What it is about, and its date.
  var entry: TermVectorStore.Entry {
    TermVectorStore.Entry(vector: prepared.vector, published: date)
  }
}

/// Something computed from stories and kept in tables of its own, in the transaction that adds them.
///
/// Everything a derivation writes can be made again from `story`, `revision` and `marks`: `doctor` clears it and
/// sends every story through `update` again. Each new one is a line in `DerivedIndexes.all`.
protocol DerivedIndex {
  /// What it is called when it is rebuilt ("the search index").
  static var name: String { get }
  /// Takes in stories that are new or revised. `earlier` is set for the revised ones.
  static func update(_ batch: inout [IngestedStory], in db: Database) throws
  /// Takes in new marks for a story whose words have not changed.
  static func annotationsChanged(
    _ n: Int64, _ key: StoryKey, _ story: AnnotatedArticle, in db: Database
  ) throws
  /// Forgets everything.
  static func clear(_ db: Database) throws
}

extension DerivedIndex {
  static func annotationsChanged(
    _ n: Int64, _ key: StoryKey, _ story: AnnotatedArticle, in db: Database
  ) throws {}
}

/// A derivation that compares stories with those before them: it is found by reading, then written.
///
/// The likening is left to another thread while the writer writes: see `ConcurrentLookup`.
protocol ComparingIndex: DerivedIndex {
  /// Finds what is to be written for a batch, of which the stories are in the order of adding and may be compared with
  /// each other too. Reads nothing but what comparisons have written for earlier batches.
  static func find(_ batch: [IngestedStory], in db: Database) throws -> PendingWrite
}

/// Writes what has been found.
typealias PendingWrite = (inout [IngestedStory], Database) throws -> Void

extension ComparingIndex {
  static func update(_ batch: inout [IngestedStory], in db: Database) throws {
    try find(batch, in: db)(&batch, db)
  }
}

/// The derivations, in the order in which they run.
enum DerivedIndexes {
  static var all: [any DerivedIndex.Type] {
    [
      SearchIndex.self, EntityIndex.self, SimilarityIndex.self, DuplicateIndex.self,
      StoryLinks.self,
      ThreadCounts.self,
    ]
  }

  /// Those of them that compare.
  static var likenings: [any ComparingIndex.Type] {
    all.compactMap { $0 as? any ComparingIndex.Type }
  }
}
