import Screen
import Terminal
import Testing

/// What bytes say when they come in one piece and nothing follows.
private func decoded(_ text: String) -> [DisplayEvent] {
  var decoder = InputDecoder()
  return decoder.feed(Array(text.utf8)) + decoder.settle()
}

/// The keys among it, as they are spelled.
private func keys(_ text: String) -> [String] {
  decoded(text).map {
    guard case .input(.key(let key)) = $0 else { return "\($0)" }
    return key.description
  }
}

@Suite struct InputDecoderTests {
  @Test(arguments: [
    ("j", "j"), ("G", "G"), ("é", "é"), ("港", "港"), ("😀", "😀"), (" ", "Space"), ("\r", "Enter"),
    ("\n", "Enter"), ("\t", "Tab"), ("\u{7F}", "Backspace"), ("\u{8}", "Backspace"),
    ("\u{4}", "Ctrl-d"), ("\u{0}", "Ctrl-Space"), ("\u{1B}", "Esc"), ("\u{1B}j", "Alt-j"),
    ("\u{1B}é", "Alt-é"), ("\u{1B}\r", "Alt-Enter"), ("\u{1B}[A", "Up"), ("\u{1B}OB", "Down"),
    ("\u{1B}[1;3D", "Alt-Left"), ("\u{1B}[1;5C", "Ctrl-Right"), ("\u{1B}\u{1B}[D", "Alt-Left"),
    ("\u{1B}[Z", "Shift-Tab"), ("\u{1B}[5~", "PgUp"), ("\u{1B}[6;5~", "Ctrl-PgDn"),
    ("\u{1B}[1~", "Home"), ("\u{1B}[8~", "End"), ("\u{1B}[H", "Home"), ("\u{1B}OF", "End"),
    ("\u{1B}[3~", "Delete"), ("\u{1B}OP", "F1"), ("\u{1B}[[E", "F5"), ("\u{1B}[24~", "F12"),
    ("\u{1B}OM", "Enter"), ("\u{1B}Oq", "1"), ("\u{1B}[106;5u", "Ctrl-j"), ("\u{1B}[27u", "Esc"),
    ("\u{1B}[97;2u", "A"), ("\u{1B}[27;5;105~", "Ctrl-i"), ("\u{1B}[9;2u", "Shift-Tab"),
    ("\u{1B}[", "Alt-["), ("\u{1B}O", "Alt-O"), ("\u{1C}", "Ctrl-\\"),
  ])
  func sequences(_ bytes: String, _ key: String) {
    #expect(keys(bytes) == [key])
  }

  @Test func manyInARow() {
    #expect(keys("jj\u{1B}[B\u{1B}OAgé\u{1B}") == ["j", "j", "Down", "Up", "g", "é", "Esc"])
    #expect(keys("\u{1B}\u{1B}") == ["Esc", "Esc"])
  }

  @Test func piecesAreJoinedWhereverTheyAreCut() {
    let text = "a\u{1B}[1;3D港\u{1B}[<0;3;4M\u{1B}[200~pasté\u{1B}[201~\u{1B}Oq😀"
    let bytes = Array(text.utf8)
    let whole = decoded(text)
    #expect(whole.count == 7)
    for cut in 1..<bytes.count {
      var decoder = InputDecoder()
      let pieces = decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...]) + decoder.settle()
      #expect(pieces == whole, "cut at \(cut)")
    }
  }

  @Test func escapeWaitsForWhatMayFollow() {
    var decoder = InputDecoder()
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.settle() == [.input(.key(Key(.escape)))])
    #expect(!decoder.isWaiting)
  }

  @Test func mouse() {
    let place = Position(row: 4, column: 9)
    #expect(decoded("\u{1B}[<0;10;5M") == [.input(.mouse(Mouse(.press, at: place)))])
    #expect(decoded("\u{1B}[<0;10;5m") == [.input(.mouse(Mouse(.release, at: place)))])
    #expect(decoded("\u{1B}[<32;10;5M") == [.input(.mouse(Mouse(.drag, at: place)))])
    #expect(decoded("\u{1B}[<64;10;5M") == [.input(.mouse(Mouse(.wheelUp, at: place)))])
    #expect(decoded("\u{1B}[<69;10;5M") == [.input(.mouse(Mouse(.wheelDown, at: place)))])
    #expect(decoded("\u{1B}[M *%") == [.input(.mouse(Mouse(.press, at: place)))])
    #expect(decoded("\u{1B}[M#*%") == [.input(.mouse(Mouse(.release, at: place)))])
    #expect(decoded("\u{1B}[Ma*%") == [.input(.mouse(Mouse(.wheelDown, at: place)))])
    #expect(decoded("\u{1B}[<2;10;5M\u{1B}[<0;0;5M\u{1B}[<0;5M").isEmpty)
  }

  @Test func pastesAreText() {
    #expect(
      decoded("\u{1B}[200~one\r\ntwo\rthree\tq\u{1B}[A\u{7}\u{1B}[201~j")
        == [.input(.paste("one\ntwo\nthree q[A")), .input(.key(.character("j")))])
  }

  @Test func aPasteThatHoldsItsOwnEndTypesNothing() {
    let text = "\u{1B}[200~harmless\u{1B}[201~:quit\r\u{1B}[201~"
    #expect(decoded(text) == [.input(.paste("harmless:quit\n"))])
  }

  @Test func twoPastesAreTwo() {
    let text = "\u{1B}[200~a\u{1B}[201~x\u{1B}[200~b\u{1B}[201~"
    #expect(
      decoded(text)
        == [.input(.paste("a")), .input(.key(.character("x"))), .input(.paste("b"))])
  }

  @Test func hugePastesAreBounded() {
    var decoder = InputDecoder()
    var happenings = decoder.feed(Array("\u{1B}[200~".utf8))
    let piece = [UInt8](repeating: 0x61, count: 16_384)
    for _ in 0..<200 { happenings += decoder.feed(piece) }
    happenings += decoder.feed(Array("\u{1B}[201~".utf8))
    guard case .input(.paste(let text)) = happenings.first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count <= 1 << 20)
    #expect(text.utf8.count >= 1 << 19)
  }

  @Test func theBackgroundIsTold() {
    #expect(
      decoded("\u{1B}]11;rgb:1e1e/2020/ffff\u{1B}\\") == [.background(.rgb(0x1E, 0x20, 0xFF))])
    #expect(decoded("\u{1B}]11;rgb:f/0/8\u{7}") == [.background(.rgb(255, 0, 136))])
    #expect(decoded("\u{1B}]11;rgb:zz/0/8\u{7}j") == [.input(.key(.character("j")))])
    #expect(decoded("\u{1B}]11;nothing\u{1B}\\").isEmpty)
    #expect(decoded("\u{1B}[?62;22c") == [.background(nil)])
  }

  @Test(arguments: [
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[I", "\u{1B}[O",
    "\u{1B}[?2026;2$y", "\u{1B}[99~", "\u{1B}[>0;276;0c", "\u{1B}[999999999999~",
  ])
  func answersAndStrangersAreSwallowedWhole(_ bytes: String) {
    #expect(keys(bytes + "j") == ["j"])
  }

  @Test func brokenUTF8IsDropped() {
    var decoder = InputDecoder()
    let bytes: [UInt8] = [
      0x61, 0xFF, 0xC3, 0x62, 0x80, 0xE2, 0x82, 0xED, 0xA0, 0x80, 0xC2, 0x9B, 0x63,
    ]
    let happenings = decoder.feed(bytes) + decoder.settle()
    #expect(happenings == "abc".unicodeScalars.map { .input(.key(.character($0))) })
  }

  @Test func endlessStringsEnd() {
    var decoder = InputDecoder()
    var happenings = decoder.feed(Array("\u{1B}]11;".utf8))
    for _ in 0..<50 { happenings += decoder.feed([UInt8](repeating: 0x30, count: 100)) }
    #expect(happenings.count < 5000)
    #expect(decoder.feed(Array("\u{1B}[A".utf8)) + decoder.settle() == [.input(.key(Key(.up)))])
  }

  @Test func anyBytesEnd() {
    var random = SystemRandomNumberGenerator()
    let favourites: [UInt8] = [
      0x1B, 0x5B, 0x4F, 0x5D, 0x3B, 0x3C, 0x4D, 0x7E, 0x32, 0x30, 0x31, 0x75,
    ]
    for _ in 0..<300 {
      let bytes = (0..<60).map { _ in
        Bool.random(using: &random)
          ? favourites.randomElement(using: &random) ?? 0
          : UInt8.random(in: 0...255, using: &random)
      }
      var decoder = InputDecoder()
      _ = decoder.feed(bytes) + decoder.settle()
      _ = decoder.feed(Array("\u{1B}\\\u{1B}[201~".utf8)) + decoder.settle()
      #expect(!decoder.isWaiting, "\(bytes)")
    }
  }
}
