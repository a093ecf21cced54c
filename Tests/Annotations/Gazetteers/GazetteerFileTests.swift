import Testing

@testable import Annotations

@Suite struct GazetteerFileTests {
  @Test(
    "Lists hold no comments, no blank lines and nothing twice", arguments: GazetteerKind.allCases)
  func entries(_ kind: GazetteerKind) {
    let entries = GazetteerFile.strings(of: kind.list)
    #expect(!entries.isEmpty)
    #expect(entries.allSatisfy { !$0.isEmpty && !$0.hasPrefix("#") && !$0.contains("\n") })
    #expect(entries.allSatisfy { $0.first != " " && $0.last != " " })
  }

  @Test func aListThatIsNotThereIsEmpty() {
    #expect(GazetteerFile.strings(of: "no such list").isEmpty)
    #expect(GazetteerFile.strings(of: "").isEmpty)
  }
}
