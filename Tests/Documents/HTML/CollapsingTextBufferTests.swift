import Testing

@testable import Documents

@Suite struct CollapsingTextBufferTests {
  private func prose(_ pieces: String...) -> String {
    var prose = CollapsingTextBuffer()
    for piece in pieces {
      if piece == "\n" {
        prose.newline()
      } else {
        Array(piece.utf8).withUnsafeBufferPointer { prose.append($0) }
      }
    }
    return prose.finish()
  }

  @Test func spacesAreCollapsedAcrossPieces() {
    #expect(prose("one ", " two", "three", " ", "four ") == "one twothree four")
    #expect(prose("one ", "\n", " two", "\n", "\n") == "one\ntwo")
    #expect(prose(" ", "\n") == "")
  }

  @Test func decodedTextIsCleanAndResolved() {
    func decoded(_ text: String) -> String {
      Array(text.utf8).withUnsafeBufferPointer { CollapsingTextBuffer.decoded($0) }
    }
    #expect(decoded(" a &amp;\n b&#27; ") == "a & b\u{FFFD}")
    #expect(decoded("&amp;lt; &copy2020 &bogus;") == "&lt; ©2020 &bogus;")
    #expect(decoded("") == "")
  }

  @Test(
    "In an attribute a name without semicolon before a letter, a digit or = is no reference",
    arguments: [
      ("?a=1&section=2&region=3&copy=4&lt=5", "?a=1&section=2&region=3&copy=4&lt=5"),
      ("?a=1&amp;copy=2", "?a=1&copy=2"), ("?a=1&notit;=2", "?a=1&notit;=2"),
      ("?x&para1", "?x&para1"), ("a &copy b", "a \u{A9} b"), ("&copy", "\u{A9}"),
      ("&copy;=4", "\u{A9}=4"), ("?q=&#38x", "?q=&x"), ("&times", "\u{D7}"),
      ("&timestamp=1", "&timestamp=1"),
      ("&micro-site", "\u{B5}-site"), ("&&amp&", "&&&"),
    ])
  func attributes(_ raw: String, _ value: String) {
    let bytes = Array(raw.utf8)
    #expect(bytes.withUnsafeBufferPointer { CollapsingTextBuffer.decoded(attribute: $0) } == value)
  }

  @Test func textIsReadAsBefore() {
    let bytes = Array("?a=1&section=2 &copy4".utf8)
    let text = bytes.withUnsafeBufferPointer { CollapsingTextBuffer.decoded($0) }
    #expect(text == "?a=1\u{A7}ion=2 \u{A9}4")
  }

  @Test(
    "Words that lines have cut are joined",
    arguments: [
      (["the cer-", "tificate"], "the certificate"),
      (["a well-", "known firm"], "a well-known firm"),
      (["state-", "of-the-art"], "state-of-the-art"), (["one", "two"], "one\ntwo"),
      (["Smith-", "Jones"], "Smith-\nJones"), (["pre-", "and post-war"], "pre-\nand post-war"),
    ])
  func cutWords(_ lines: [String], _ text: String) {
    var buffer = CollapsingTextBuffer()
    for line in lines {
      buffer.newline()
      let bytes = Array(line.utf8)
      bytes.withUnsafeBufferPointer { buffer.append($0) }
    }
    #expect(buffer.finish() == text)
  }
}
