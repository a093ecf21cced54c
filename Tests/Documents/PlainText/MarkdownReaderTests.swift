import Articles
import Testing

@testable import Documents

@Suite struct MarkdownReaderTests {
  private func parts(_ text: String) -> [BlockDraft] {
    Array(text.utf8).withUnsafeBufferPointer {
      var reader = MarkdownReader($0)
      return reader.read()
    }
  }

  @Test func linksThatLeadToADefinition() throws {
    let parts = parts(
      "See [the survey][1], [it][] and [ref].\n\n[1]: https://a.example/1 \"t\"\n[it]: <https://a.example/2>\n[REF]: /3\n"
    )
    #expect(parts.map(\.text) == ["See the survey, it and ref."])
    #expect(parts[0].links.map(\.url) == ["https://a.example/1", "https://a.example/2", "/3"])
    #expect(
      parts[0].links.map { parts[0].text.utf8Slice($0.range ?? 0..<0) } == [
        "the survey", "it", "ref",
      ])
  }

  @Test(arguments: ["[a] and [b][c]", "[Note]: the board met again.", "[^1]: See the survey."])
  func bracketsAreTextElsewhere(text: String) {
    #expect(parts(text).first?.text.isEmpty == false)
  }

  @Test func quotationsWithinQuotations() {
    #expect(
      parts("> one\n> more\n>> two\n> > deep\n").map(\.text)
        == ["one more", "> two deep"])
  }

  @Test func marksWithinCells() {
    #expect(parts("| a | b |\n|--|--|\n| 1 | x\\|y |\n").map(\.text) == ["a | b\n1 | x|y"])
  }

  @Test func headingsByTheLineBelow() {
    let parts = parts("Ferry stops\n===========\n\nIt stops.\n\nWhy\n---\n\n---\n\nOld.\n")
    #expect(parts.map(\.role) == [.headline, .paragraph, .subheading, .paragraph])
  }

  private func texts(_ text: String) -> [String] {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var reader = MarkdownReader(bytes)
      return reader.read().map(\.text)
    }
  }

  @Test(
    "Code keeps how far its lines are set in",
    arguments: [
      ("```swift\nif x {\n    y = 1\n}\n```", ["if x {\n    y = 1\n}"]),
      ("~~~\na\n\n  b\n~~~", ["a\n\n  b"]), ("  ```\n  a\n    b\n  ```", ["a\n  b"]),
      ("Text.\n\n    if x:\n      y = 1\n\nMore.", ["Text.", "if x:\n  y = 1", "More."]),
      ("\tif x:\n\t\ty", ["if x:\n    y"]), ("```\n~~~\n```\nText.", ["~~~", "Text."]),
      ("```\n# no heading\n- no item\n```", ["# no heading\n- no item"]),
      ("Text that\n    goes on.", ["Text that goes on."]),
    ])
  func code(_ text: String, _ parts: [String]) { #expect(texts(text) == parts) }

  @Test(
    "Lists within lists keep their depth",
    arguments: [
      ("1. a\n   1. b\n      - c\n2. d", "1. a\n  1. b\n    - c\n2. d"),
      ("- a\n  - b\n- c", "- a\n  - b\n- c"),
      ("* a\n    * b\n        1. c\n    * d", "* a\n  * b\n    1. c\n  * d"),
      ("- a\n\t- b", "- a\n  - b"),
      ("- a\n - b\n- c", "- a\n- b\n- c"),
      ("1. a\n\n   More of it.\n\n2. b", "1. a\n  More of it.\n2. b"),
    ])
  func nestedLists(_ text: String, _ list: String) { #expect(texts(text) == [list]) }

  @Test func listsEndWithTheNextParagraph() {
    #expect(texts("- a\n  - b\n\nText.\n\n- c") == ["- a\n  - b", "Text.", "- c"])
  }

  @Test(
    "Words that lines have cut are joined",
    arguments: [
      ("The cer-\ntificate was flawed.", "The certificate was flawed."),
      ("A well-\nknown firm.", "A well-known firm."),
      ("A state-\nof-the-art ship.", "A state-of-the-art ship."),
      ("Pre- and\npost-war.", "Pre- and post-war."),
      ("The pre-\nand post-war ship.", "The pre- and post-war ship."), ("One\ntwo", "One two"),
    ])
  func cutWords(_ text: String, _ paragraph: String) { #expect(texts(text) == [paragraph]) }
}
