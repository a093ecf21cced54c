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

  @Test func anotherBreakAfterAWordIsAChangeOfTheBreakAlone() {
    #expect(marked("one two", "one\n\ntwo") == "one[ ]{\n\n}two")
    #expect(marked("one two", "one") == "one[ two]")
    #expect(marked("It rains.", "It rains.\n\nIt pours.") == "It rains.{\n\nIt pours.}")
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

extension WordDiffTests {
  /// How many words two texts have in common in order, by the book.
  private func common(_ a: [Substring], _ b: [Substring]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for x in a {
      var diagonal = 0
      for (j, y) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = x == y ? diagonal + 1 : max(row[j + 1], row[j])
        diagonal = above
      }
    }
    return row[b.count]
  }

  /// No script of words is shorter, whatever the texts.
  @Test(arguments: 0..<60)
  func theScriptIsShortestWhateverTheTexts(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 7
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let vocabulary = 1 + next(6)
    let left = (0..<next(40)).map { _ in "w\(next(vocabulary)) " }.joined()
    let right = (0..<next(40)).map { _ in "w\(next(vocabulary)) " }.joined()
    let (a, b) = (WordDiff.words(left), WordDiff.words(right))
    let pieces = WordDiff.pieces(left, right)
    let changed = pieces.filter { $0.kind != .same }.map { WordDiff.words($0.text).count }
      .reduce(0, +)
    #expect(changed == a.count + b.count - 2 * common(a, b))
    for (piece, next) in zip(pieces, pieces.dropFirst()) { #expect(piece.kind != next.kind) }
  }

  @Test(arguments: [
    ("one two", ["one ", "two"]), ("one  two\n\nthree ", ["one  ", "two\n\n", "three "]),
    (" one", [" ", "one"]), ("", []), ("\n", ["\n"]), ("é 船\t", ["é ", "船\t"]),
  ])
  func wordsKeepTheSpaceBehindThem(_ text: String, _ words: [String]) {
    #expect(WordDiff.words(text).map(String.init) == words)
  }

  @Test func removedWordsStandBeforeTheirReplacement() {
    let kinds = WordDiff.pieces("a b c ", "a x c ").map(\.kind)
    #expect(kinds == [.same, .removed, .added, .same])
  }

  @Test func aMovedParagraphIsTakenOutAndPutIn() {
    let (one, two) = ("The first paragraph.\n\n", "The other one stands here.\n\n")
    let pieces = WordDiff.pieces(one + two, two + one)
    #expect(pieces.filter { $0.kind != .added }.map(\.text).joined() == one + two)
    #expect(pieces.contains { $0.kind == .same && $0.text.contains("other one stands") })
  }
}
