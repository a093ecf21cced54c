import Articles
import Testing

@testable import ArchiveStore

@Suite struct WordDiffTests {
  private func marked(_ left: String, _ right: String) -> String {
    WordDiff.pieces(left, right).map { piece in
      switch piece.kind {
      case .same: piece.text
      case .removed: "[\(piece.text)]"
      case .added: "{\(piece.text)}"
      }
    }.joined()
  }

  @Test func changedWordsAreMarked() {
    #expect(
      marked("The ferry sank on Monday night.", "The old ferry sank on Tuesday night.")
        == "The {old }ferry sank on [Monday ]{Tuesday }night.")
    #expect(marked("same words", "same words") == "same words")
    #expect(marked("", "new") == "{new}")
    #expect(marked("old", "") == "[old]")
    #expect(marked("", "").isEmpty)
  }

  @Test func anotherBreakAfterAWordIsAChange() {
    #expect(marked("one two", "one\n\ntwo") == "[one ]{one\n\n}two")
  }

  @Test(arguments: 0..<40)
  func bothTextsCanBeReadBack(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let words = ["a ", "b ", "c\n", "d ", "a", " e"]
    let left = (0..<next(60)).map { _ in words[next(6)] }.joined()
    let right = (0..<next(60)).map { _ in words[next(6)] }.joined()
    let pieces = WordDiff.pieces(left, right)
    #expect(pieces.filter { $0.kind != .added }.map(\.text).joined() == left)
    #expect(pieces.filter { $0.kind != .removed }.map(\.text).joined() == right)
  }

  @Test func theScriptIsShortest() {
    // Of ABCABBA and CBABAC, five words change (Myers's own example).
    let pieces = WordDiff.pieces("A B C A B B A ", "C B A B A C ")
    let changed = pieces.filter { $0.kind != .same }.map { $0.text.count / 2 }.reduce(0, +)
    #expect(changed == 5)
  }

  @Test func unrelatedBooksEnd() {
    let left = (0..<20_000).map { "l\($0) " }.joined()
    let right = (0..<20_000).map { "r\($0) " }.joined()
    #expect(WordDiff.pieces(left, right).count == 2)
  }
}
