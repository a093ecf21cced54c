import Articles
import GRDB
import Testing

@testable import ArchiveStore

@Suite("Numbers of kinds of entities")
struct EntityKindStoredTests {
  @Test(arguments: EntityKind.allCases)
  func thereAndBack(_ kind: EntityKind) {
    #expect(EntityKind(storedCode: kind.storedCode) == kind)
  }

  @Test(arguments: [-1, 7, 255, Int.max, Int.min])
  func aNumberOfALaterVersionIsNone(_ code: Int) {
    #expect(EntityKind(storedCode: code) == nil)
  }

  @Test func numbersAreListedAsSQLDoes() throws {
    #expect(EntityKind.sqlList([.organization, .group]) == "2,3")
    #expect(EntityKind.sqlList([]) == "")
    // An empty list is well-formed SQL and matches nothing.
    let queue = try DatabaseQueue()
    let matches = try queue.read { db in
      try Bool.fetchOne(db, sql: "SELECT 0 IN (\(EntityKind.sqlList([])))")
    }
    #expect(matches == false)
  }

  @Test func theTriggerCountsUnderTheSameNames() throws {
    let archive = try Archive.temporary()
    var story = AnnotatedArticle(
      Article(title: "Ferry sails", parts: [BlockDraft(.paragraph, "Ada Quill met Oban Council.")]),
      marks: StoryAnnotations(version: 1))
    story.marks.mentions = [
      Mention(range: 0..<9, kind: .person, name: "Ada Quill"),
      Mention(range: 14..<26, kind: .organization, name: "Oban Council"),
    ]
    _ = try archive.add([story])
    let counters = try archive.read { db in
      try String.fetchAll(db, sql: "SELECT name FROM counter WHERE value > 0 AND name LIKE 'kind%'")
    }
    #expect(
      Set(counters).isSubset(of: Set(EntityKind.allCases.map(\.counterName))) && !counters.isEmpty)
    #expect(try archive.counts().people == 1)
  }
}
