import Testing

@testable import Documents

@Suite struct CandidateBlocksTests {
  private func words(_ html: String) -> [String] {
    layOut(html) { page in page.passages.all.map { page.words($0) } } ?? []
  }

  @Test(arguments: [
    ("<p>one <b>two</b> three</p><p>four", ["one two three", "four"]),
    ("<div>one<p>two</p>three</div>", ["one", "two", "three"]),
    ("one<br>two<br><br>three", ["one\ntwo", "three"]),
    ("<ul><li>one<li>two</ul>", ["one", "two"]),
    ("<p>one<script>two</script> three<style>p{}</style></p>", ["one three"]),
    ("<p>one<span hidden>two</span> three</p>", ["one three"]),
    ("<p><span class=caption>A picture.</span>The text.</p>", ["A picture.", "The text."]),
    ("<pre>a  b\n  c</pre>", ["a  b\n  c"]), ("<p> </p><p>&nbsp;</p>", []),
    ("<svg><text>no</text></svg><noscript>no</noscript><p>yes", ["yes"]),
  ])
  func textIsCutWhereLinesBegin(html: String, expected: [String]) {
    #expect(words(html) == expected)
  }

  @Test func bytesAndLinksAreCounted() {
    layOut("<p>12345 <a href=x>678</a>, 9</p>") { page in
      let passage = page.passages.all[0]
      #expect(passage.linkBytes == 3 && passage.plainBytes == 8 && passage.commas == 1)
      #expect(!passage.endsSentence)
    }
    layOut("<p>“Yes,” she said。") { #expect($0.passages.all[0].endsSentence) }
  }

  @Test func sumsOverElementsAreThoseOfTheirPassages() {
    layOut("<div><p>1234</p><p><a>12</a></p></div><p>123456</p>") { page in
      let div = 1
      #expect(page.range(of: div) == 0..<2 && page.plainBytes(div) == 4)
      #expect(page.linkShare(div) == 1.0 / 3)
      #expect(page.plainBytes(0) == 10 && page.range(of: 0) == 0..<3)
    }
  }
}
