import Articles
import TestSupport
import Testing

@testable import ReaderState

@Suite struct TagChoiceTests {
  private func choice(_ tags: [[String]]) -> TagChoice {
    let rows = tags.enumerated().map { number, words in
      var row = FakeArchive.row(number)
      row.tags = words
      return row
    }
    var choice = TagChoice(rows: rows, scopes: [.rows(rows.map(\.key))])
    choice.tags = [Tag(name: "budget", stories: 4), Tag(name: "Élan", stories: 1)]
    return choice
  }

  @Test func ownTagsStandFirst() {
    let items = choice([["later"], ["later", "budget"]]).items(typed: "")
    #expect(items.map(\.title) == ["#budget", "#later", "#Élan"])
    #expect(items.map(\.detail) == ["on 1 of 2", "✓ takes it off", "1"])
  }

  @Test func whatIsTypedIsANewTag() {
    #expect(choice([[]]).items(typed: "el").map(\.title) == ["#Élan", "#el"])
    #expect(choice([[]]).items(typed: "elan").map(\.title) == ["#Élan"])
    let two = choice([[]]).items(typed: "two words")
    #expect(two.map(\.title) == ["#two-words"])
    #expect(two.map(\.detail) == ["new · a tag is one word"])
    #expect(choice([[]]).items(typed: "a, b").isEmpty)
  }
}
