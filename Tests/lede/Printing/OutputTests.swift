import Glibc
import Testing

@testable import lede

@Suite struct OutputTests {
  /// What is written to a file by some code.
  private func written(_ body: (inout Output) -> Void) throws -> String {
    var template = Array("/tmp/lede-test-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    #expect(file >= 0)
    unlink(template)
    defer { close(file) }
    do {
      var output = Output(to: file)
      body(&output)
    }
    lseek(file, 0, SEEK_SET)
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a\tb", "a\tb"), ("a\u{1B}[2J", "a\u{FFFD}[2J"), ("a\nb", "a\u{FFFD}b"),
    ("\u{9B}x", "\u{FFFD}x"), ("\u{202E}x\u{2069}", "\u{FFFD}x\u{FFFD}"), ("\u{E0041}", "\u{FFFD}"),
    ("é港👨‍👩‍👧", "é港👨‍👩‍👧"), ("", ""), ("\u{7F}\u{0}", "\u{FFFD}\u{FFFD}"), ("\u{200F}a", "\u{200F}a"),
  ])
  func aLineHoldsNothingThatATerminalObeys(_ text: String, _ line: String) throws {
    #expect(try written { $0.line(text) } == line + "\n")
  }

  @Test func drawnPiecesCannotTurnAnythingElseOn() throws {
    let text = try written {
      $0.line(pieces: [.init("a"), .init("b\u{1B}[5m", codes: ["1", "36"]), .init("c")])
    }
    #expect(text == "a\u{1B}[1;36mb\u{FFFD}[5m\u{1B}[0mc\n")
  }

  @Test func linksAreASCIIAndEndWithTheirWords() throws {
    let url = try SafeURL("https://post.example/fähre?a=b")
    let text = try written { $0.line(pieces: [.init("here", link: url), .init(".")]) }
    #expect(
      text
        == "\u{1B}]8;;https://post.example/f%C3%A4hre?a=b\u{1B}\\here\u{1B}]8;;\u{1B}\\.\n")
    #expect(throws: SafeURL.Refusal.self) { try SafeURL("https://x.example/\u{1B}]0;a\u{7}") }
  }

  @Test func whatIsRawStaysAsItIs() throws {
    #expect(try written { $0.raw("a\u{1B}\n".utf8) } == "a\u{1B}\n")
  }

  @Test func longOutputComesWholeAndInOrder() throws {
    let lines = (0..<20_000).map { "line \($0)" }
    let text = try written { output in for line in lines { output.line(line) } }
    #expect(text.split(separator: "\n").map(String.init) == lines)
  }

  @Test func nothingIsHeldBackAfterAFlush() throws {
    let text = try written { output in
      output.line("one")
      output.flush()
      output.flush()
      output.line("two")
    }
    #expect(text == "one\ntwo\n")
  }
}
