import Articles
import Testing

@testable import ArchiveStore

@Suite("Numbers that enumerations are stored by")
struct StoredEnumCodesTests {
  @Test func everyValueHasANumberOfItsOwn() {
    #expect(Set(EntityKind.allCases) == Set(StoredEnumCodes.kinds))
    #expect(Set(Quotation.Kind.allCases) == Set(StoredEnumCodes.quotations))
    #expect(Set(Speaker.Kind.allCases) == Set(StoredEnumCodes.speakers))
    #expect(Set(StoredEnumCodes.roles).count == StoredEnumCodes.roles.count)
  }

  /// Archives hold these numbers: none may ever change.
  @Test func theNumbersStay() {
    #expect(StoredEnumCodes.kinds.prefix(4) == [.person, .place, .organization, .group])
    #expect(StoredEnumCodes.quotations == [.direct, .mixed, .indirect, .turn, .judgment])
    #expect(StoredEnumCodes.speakers == [.name, .pronoun, .nominal])
    #expect(StoredEnumCodes.origins == [.given, .slug, .lead])
    #expect(StoredEnumCodes.roles.firstIndex(of: .paragraph) == 4)
  }

  @Test func thereAndBack() {
    for kind in StoredEnumCodes.kinds {
      #expect(
        StoredEnumCodes.value(
          StoredEnumCodes.code(kind, in: StoredEnumCodes.kinds), in: StoredEnumCodes.kinds) == kind)
    }
    #expect(StoredEnumCodes.value(99, in: StoredEnumCodes.kinds) == nil)
    #expect(StoredEnumCodes.value(-1, in: StoredEnumCodes.kinds) == nil)
    #expect(StoredEnumCodes.code(EntityKind.group, in: [.person]) == 0)
  }
}
