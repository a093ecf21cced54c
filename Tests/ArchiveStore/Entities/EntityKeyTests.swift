import Articles
import Testing

@testable import ArchiveStore

@Suite struct EntityKeyTests {
  @Test(
    arguments: [
      (.person, "Ada Quill", "person:ada quill"), (.place, "Zürich", "place:zurich"),
      (.organization, "U.N.", "organization:un"), (.person, " ADA  QUILL ", "person:ada quill"),
      (.date, "Monday", nil), (.person, "", nil), (.person, "…", nil),
    ] as [(EntityKind, String, String?)])
  func keys(_ kind: EntityKind, _ name: String, _ key: String?) {
    #expect(EntityKey.key(kind, name) == key)
  }

  @Test func theNameWithinAKey() {
    #expect(EntityKey.name("person:ada quill") == "ada quill")
    #expect(EntityKey.name("place:a:b") == "a:b")
    #expect(EntityKey.name("nothing").isEmpty && EntityKey.name("").isEmpty)
  }
}
