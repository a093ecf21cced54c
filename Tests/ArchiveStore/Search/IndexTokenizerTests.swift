import Foundation
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

extension IndexTokenizerTests {
  @Test(arguments: [
    ("Smith's smiths’ s", "smith smiths s"), ("O'Neil", "o neil"), ("it's'", "it"), ("'s", "s"),
    ("x's3", "x s3"),
    ("A.B.C. Corp", "abc corp"), ("U.N", "u n"), ("e.g. this", "eg this"),
    ("1.5 million", "1 5 million"),
    ("state-of-the-art", "state of the art"), ("naïve façade", "naive facade"),
    ("İstanbul", "istanbul"),
    ("soft\u{AD}hyphen", "softhyphen"), ("zero\u{200B}width", "zerowidth"), ("a\u{FEFF}b", "ab"),
    ("４２", "42"),
  ])
  func wordsAsTheyAreIndexed(_ text: String, _ words: String) {
    #expect(IndexTokenizer.fold(text) == words)
  }

  /// Whatever the case and the accents, a word is found by any of its forms.
  @Test(arguments: [
    "Élysée", "Ångström", "Žižek", "Şanlıurfa", "Łukasz", "Øresund", "Þórr", "Ñandú",
  ])
  func casesFallTogether(_ word: String) {
    let folded = IndexTokenizer.fold(word)
    #expect(IndexTokenizer.fold(word.uppercased()) == folded || word.contains("ı"))
    #expect(IndexTokenizer.fold(word.decomposedStringWithCanonicalMapping) == folded)
    #expect(folded.utf8.allSatisfy { $0 < 0x80 } && !folded.contains(" "))
  }

  /// Folding what is folded changes nothing, so that an index can be searched by its own words.
  @Test(arguments: 0..<60)
  func foldingTwiceIsFoldingOnce(_ seed: Int) {
    var state = UInt64(seed + 29)
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let pieces = [
      "Abe", "’s", "'s", " ", "-", "U.N.", "é", "東京", "ß", "Æ", "4", ".", "\u{301}", "ก", "한국",
      "\u{AD}",
    ]
    let text = (0..<24).map { _ in pieces[next(pieces.count)] }.joined()
    let once = IndexTokenizer().list(text).filter { $0.utf8.allSatisfy { $0 < 0x80 } }
    #expect(IndexTokenizer().list(once.joined(separator: " ")) == once)
  }

  @Test func rangesAscendAndStayInTheText() {
    var text = "Ünal’s “U.N.” 東京都 e\u{301}té A.B.C. 한국어"
    text.withUTF8 { bytes in
      var last = 0
      IndexTokenizer().scan(bytes) { word in
        #expect(word.range.lowerBound >= last && word.range.upperBound <= bytes.count)
        #expect(!word.bytes.isEmpty && word.bytes.count <= 70)
        last = word.range.lowerBound
        return true
      }
    }
  }
}
