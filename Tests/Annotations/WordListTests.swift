import Testing

@testable import Annotations

@Suite struct WordListTests {
  @Test("Lists hold no comments, no blank lines and nothing twice", arguments: PhraseKind.allCases)
  func entries(_ kind: PhraseKind) {
    let entries = WordList.strings(of: kind.list)
    #expect(!entries.isEmpty)
    #expect(entries.allSatisfy { !$0.isEmpty && !$0.hasPrefix("#") && !$0.contains("\n") })
    #expect(entries.allSatisfy { $0.first != " " && $0.last != " " })
  }

  @Test func aListThatIsNotThereIsEmpty() {
    #expect(WordList.strings(of: "no such list").isEmpty)
    #expect(WordList.strings(of: "").isEmpty)
  }
}
