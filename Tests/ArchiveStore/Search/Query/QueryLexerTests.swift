import Testing

@testable import ArchiveStore

@Suite("Tokens of a query")
struct QueryLexerTests {
  private func tokens(_ text: String, limit: Int = 100) -> [QueryToken] {
    var lexer = QueryLexer(text)
    return lexer.tokens(limit: limit)
  }

  private func kinds(_ text: String) -> [QueryToken.Kind] { tokens(text).map(\.kind) }

  private func word(_ text: String, field: String? = nil, isPrefix: Bool = false)
    -> QueryToken.Kind
  { .word(field: field, text: text, isPrefix: isPrefix) }

  private func phrase(_ text: String, field: String? = nil, isClosed: Bool = true)
    -> QueryToken.Kind
  { .phrase(field: field, text: text, isClosed: isClosed) }

  @Test func words() {
    #expect(kinds("ferry  Norwick\t") == [word("ferry"), word("Norwick")])
    #expect(kinds("ferr*") == [word("ferr", isPrefix: true)])
    #expect(kinds("co-op") == [word("co-op")])
    #expect(kinds(" - -- ") == [word("-"), word("--")])
  }

  @Test func operators() {
    #expect(
      kinds("a OR b | c || d") == [
        word("a"), .or, word("b"), .or, word("c"), .or, word("d"),
      ])
    #expect(kinds("a AND b && c") == [word("a"), .and, word("b"), .and, word("c")])
    #expect(kinds("NOT a -b") == [.not, word("a"), .not, word("b")])
    #expect(kinds("or and not") == [word("or"), word("and"), word("not")])
    #expect(kinds("(a)") == [.open, word("a"), .close])
    #expect(kinds("NEAR NEAR/3 NEAR/0 NEAR/99999") == [.near(10), .near(3), .near(1), .near(1000)])
  }

  @Test func phrases() {
    #expect(kinds("\"a b\"c") == [phrase("a b"), word("c")])
    #expect(kinds("“a b”") == [phrase("a b")])
    #expect(kinds("„a b“") == [phrase("a b")])
    #expect(kinds("-\"a b\"") == [.not, phrase("a b")])
    #expect(kinds("\"a b") == [phrase("a b", isClosed: false)])
    #expect(kinds("\"") == [phrase("", isClosed: false)])
  }

  @Test func fields() {
    #expect(kinds("Title:ferry") == [word("ferry", field: "title")])
    #expect(kinds("said:\"ana quill\"") == [phrase("ana quill", field: "said")])
    #expect(kinds("title:(a") == [.field("title"), .open, word("a")])
    #expect(kinds("title:") == [word("", field: "title")])
    #expect(kinds(":a 10:30") == [word(":a"), word("10:30")])
    #expect(kinds("title:OR") == [word("OR", field: "title")])
  }

  @Test func rangesPointIntoTheQuery() {
    let text = "é (title:“a b” -c"
    let bytes = Array(text.utf8)
    let found = tokens(text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(found == ["é", "(", "title:“a b”", "-", "c"])
  }

  @Test func nothingIsReadBeyondTheBounds() {
    #expect(tokens("a b c", limit: 2).count == 2)
    let long = String(repeating: "é", count: 100_000)
    #expect(tokens(long).allSatisfy { $0.range.upperBound <= QueryLexer.longest })
    #expect(tokens("").isEmpty && tokens(" \n\u{7F} ").isEmpty)
  }
}
