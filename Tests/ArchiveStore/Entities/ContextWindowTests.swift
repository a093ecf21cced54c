import Testing

@testable import ArchiveStore

@Suite struct ContextWindowTests {
  private func before(_ text: String) -> [String] {
    Array(text.utf8).withUnsafeBufferPointer {
      ContextWindow.before($0.count, in: $0).map(\.text)
    }
  }

  private func after(_ text: String) -> [String] {
    Array(text.utf8).withUnsafeBufferPointer { ContextWindow.after(0, in: $0).map(\.text) }
  }

  @Test(arguments: [
    ("Harbour Minister ", ["Minister", "Harbour"]), ("told Sen. ", ["Sen.", "told"]),
    ("spoke, ", [",", "spoke"]), ("", []), ("   ", []), ("one\ntwo ", ["two"]),
    ("the well-known ", ["well-known", "the"]),
    ("a b c d e f g ", ["g", "f", "e", "d", "c"]),
  ])
  func wordsBefore(_ text: String, _ words: [String]) { #expect(before(text) == words) }

  /// The end of a sentence parts, a short abbreviation does not.
  @Test func whatStandsInTheSentenceBeforeIsNoNeighbor() {
    #expect(!before("met the president. Then ").contains("president."))
    #expect(before("met Gov. ").first == "Gov.")
  }

  @Test(arguments: [
    (" shares fell", ["shares", "fell"]), ("'s ferry", ["'s", "ferry"]),
    ("’s ferry", ["'s", "ferry"]), ("-based firm", ["-based", "firm"]),
    (", 47, said", [",", "47", ",", "said"]), ("\nnext", []), ("", []),
    (" a b c d e f g", ["a", "b", "c", "d", "e"]),
  ])
  func wordsAfter(_ text: String, _ words: [String]) { #expect(after(text) == words) }

  @Test func placesOutsideTheTextAreHarmless() {
    Array("one two".utf8).withUnsafeBufferPointer { text in
      #expect(ContextWindow.before(9_000, in: text).map(\.text) == ["two", "one"])
      #expect(ContextWindow.before(-4, in: text).isEmpty)
      #expect(ContextWindow.after(9_000, in: text).isEmpty)
      #expect(ContextWindow.after(-4, in: text).map(\.text) == ["one", "two"])
    }
  }

  @Test func farWordsAreNotReached() {
    let text = "first " + String(repeating: "x", count: 200)
    #expect(!before(text + " ").contains("first"))
    #expect(after(String(repeating: "x", count: 200) + " last").count == 1)
  }

  @Test func whatAWordIs() {
    let word = { ContextWindow.ContextWord(text: $0) }
    #expect(word("Sen.").lower == "sen." || word("Sen.").lower == "sen")
    #expect(word("Minister").isCapitalized && !word("minister").isCapitalized)
    #expect(word("minister").isWord && word("Ämter").isWord && !word(",").isWord)
    #expect(!word("47").isWord && word("47").isAge && !word("4").isAge && !word("470").isAge)
    #expect(!word("4x").isAge && !word("").isWord && !word("").isAge)
  }

  /// Any cut through a text of several bytes a letter is read without a trap.
  @Test func everyOffsetIsRead() {
    let text = Array("Élan’s “minister” 船 said, “No.” 47 — ok\nnext".utf8)
    text.withUnsafeBufferPointer { bytes in
      for at in 0...bytes.count {
        #expect(ContextWindow.before(at, in: bytes).count <= 5)
        #expect(ContextWindow.after(at, in: bytes).count <= 5)
      }
    }
  }
}
