import Testing

@testable import ArchiveStore

@Suite struct IndexTokenizerTests {
  @Test(arguments: [
    ("Abe's summit, Abe’s plan", "abe summit abe plan"),
    ("The U.N. and the E.U.", "the un and the eu"),
    ("plan B. It ends", "plan b it ends"),
    ("Zürich ŁÓDŹ straße Ærø", "zurich lodz strasse aero"),
    ("Ёлка и ёжик", "елка и ежик"),
    ("ΑΘΉΝΑ πόλης", "αθηνα πολησ"),
    ("أحمد مدرسة", "احمد مدرسه"),
    ("one\u{2014}two \u{201C}three\u{201D} 4x4", "one two three 4x4"),
    ("co\u{0301}mo e\u{0301}", "como e"),
    ("", ""), (" \n\t.,;", ""),
  ])
  func foldedWords(text: String, words: String) {
    #expect(IndexTokenizer.fold(text) == words)
  }

  @Test func scriptsWithoutSpacesBecomePairs() {
    #expect(IndexTokenizer().list("東京都 NHK") == ["東京", "京都", "都", "nhk"])
    var query = IndexTokenizer()
    query.hasLoneLetters = false
    #expect(query.list("東京都") == ["東京", "京都"])
    #expect(query.list("東") == ["東"])
    #expect(IndexTokenizer().list("กรุง").first == "กร")
  }

  @Test func rangesPointIntoTheText() {
    var text = "Ünal’s U.N. 東京"
    text.withUTF8 { bytes in
      var ranges: [String] = []
      IndexTokenizer().scan(bytes) { word in
        ranges.append(String(decoding: bytes[word.range], as: UTF8.self))
        return true
      }
      #expect(ranges == ["Ünal", "U.N", "東京", "京"])
    }
  }

  @Test func hostileBytes() {
    let bytes: [UInt8] = [0xE2, 0x80, 0xFF, 0x41, 0xC3, 0x28, 0xF0, 0x9F, 0xE6, 0x9D, 0xB1, 0xE4]
    var words: [String] = []
    bytes.withUnsafeBufferPointer { buffer in
      IndexTokenizer().scan(buffer) { word in
        words.append(String(decoding: word.bytes, as: UTF8.self))
        return true
      }
    }
    #expect(words == ["a", "東"])
    #expect(
      IndexTokenizer().list(String(repeating: "x", count: 1_000_000)) == [
        String(repeating: "x", count: 64)
      ])
  }

  @Test func stopsWhenTold() {
    var text = "one two three"
    var count = 0
    text.withUTF8 { bytes in
      IndexTokenizer().scan(bytes) { _ in
        count += 1
        return count < 2
      }
    }
    #expect(count == 2)
  }
}
