import Articles
import Testing

@testable import Library

@Suite("Numbers that enumerations are stored by")
struct CodesTests {
  @Test func everyValueHasANumberOfItsOwn() {
    #expect(Set(EntityKind.allCases) == Set(Codes.kinds))
    #expect(Set(Quotation.Kind.allCases) == Set(Codes.quotations))
    #expect(Set(Speaker.Kind.allCases) == Set(Codes.speakers))
    #expect(Set(Codes.roles).count == Codes.roles.count)
  }

  /// Archives hold these numbers: none may ever change.
  @Test func theNumbersStay() {
    #expect(Codes.kinds.prefix(4) == [.person, .place, .organization, .group])
    #expect(Codes.quotations == [.direct, .mixed, .indirect])
    #expect(Codes.speakers == [.name, .pronoun, .nominal])
    #expect(Codes.origins == [.given, .slug, .lead])
    #expect(Codes.roles.firstIndex(of: .paragraph) == 4)
  }

  @Test func thereAndBack() {
    for kind in Codes.kinds {
      #expect(Codes.value(Codes.code(kind, in: Codes.kinds), in: Codes.kinds) == kind)
    }
    #expect(Codes.value(99, in: Codes.kinds) == nil)
    #expect(Codes.value(-1, in: Codes.kinds) == nil)
    #expect(Codes.code(EntityKind.group, in: [.person]) == 0)
  }
}
