import Articles
import GRDB

/// A story that has just been written, on its way through everything that is computed from it.
struct Stored {
  /// Its number in the archive.
  let n: Int64
  /// Its key.
  let key: StoryKey
  /// The story with everything that was worked out before.
  let prepared: Prepared
  /// For a revision: the state that was current before, as it was indexed.
  var earlier: Article?
  /// What the adder is told; copies are recognised late and change it.
  var outcome: AddOutcome

  /// The story and its marks.
  var story: AnnotatedArticle { prepared.story }
}

/// Something computed from stories and kept in tables of its own, in the transaction that adds them.
///
/// Everything a derivation writes can be made again from `story`, `revision` and `marks`: `doctor` clears it and
/// sends every story through `update` again. Each new one is a line in `Derivations.all`.
protocol Derivation {
  /// What it is called when it is rebuilt ("the search index").
  static var name: String { get }
  /// Takes in stories that are new or revised. `earlier` is set for the revised ones.
  static func update(_ batch: inout [Stored], in db: Database) throws
  /// Takes in new marks for a story whose words have not changed.
  static func remark(
    _ n: Int64, _ key: StoryKey, _ story: AnnotatedArticle, in db: Database
  ) throws
  /// Forgets everything.
  static func clear(_ db: Database) throws
}

extension Derivation {
  static func remark(
    _ n: Int64, _ key: StoryKey, _ story: AnnotatedArticle, in db: Database
  ) throws {}
}

/// The derivations, in the order in which they run.
enum Derivations {
  static var all: [any Derivation.Type] {
    [
      SearchIndex.self, NameIndex.self, Kinship.self, Copies.self, Citations.self,
      ThreadCounts.self,
    ]
  }
}
