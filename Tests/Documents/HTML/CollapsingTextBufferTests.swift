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
}
