import CHTML
import Testing

@testable import Documents

@Suite struct PageAnalysisTests {
  private let body = "<p>\(prose(1))</p><p>\(prose(2))</p><p>\(prose(3))</p>"

  @Test(
    "What is none of the story",
    arguments: [
      ("<div class=comments><p>I was there too.</p></div>", true),
      ("<div class=related-stories><p>More on this</p></div>", true),
      ("<div class=sidebar><p>Weather</p></div>", true), ("<nav><p>Home</p></nav>", true),
      ("<div class=article-body><p>More of it.</p></div>", false),
      ("<div class=wrapper><p>More of it.</p></div>", false),
    ])
  func around(_ html: String, _ expected: Bool) throws {
    try layOut("\(html)<div>\(body)</div>") { page in
      let inner = try #require((1..<page.markup.nodes.count).first { page.markup.tag($0) == .p })
      #expect(page.isAround[1] == expected && page.isAround[inner] == expected)
    }
  }

  /// Whatever it is called, what holds most of the text holds the story.
  @Test(arguments: ["sidebar", "related", "share", "promo"])
  func aNameIsNotBelievedAgainstTheText(_ name: String) {
    layOut("<div class=\(name)>\(body)</div><p>After.</p>") { page in
      #expect(!page.isAround[1])
    }
  }

  @Test func commentsMayBeLongerThanTheStory() {
    let comments = (4..<20).map { "<p>\(prose($0))</p>" }.joined()
    layOut("<div>\(body)\(body)</div><div id=comments>\(comments)</div>") { page in
      let node = (1..<page.markup.nodes.count).last {
        page.markup.tag($0) == .div && page.markup.parent($0) == page.markup.parent(1)
      }
      #expect(node.map { page.isAround[$0] } == true)
    }
  }

  @Test func sharesOfLinks() {
    layOut("<div><p>12345<a href=x>12345</a></p></div><div></div>") { page in
      #expect(page.linkShare(1) == 0.5)
      #expect(page.linkShare(page.markup.nodes.count - 1) == 0)
    }
  }

  @Test(
    "Words of a passage",
    arguments: [
      ("<p>one <b>two</b>\n three</p>", "one two three"), ("<p>one<br>two</p>", "one\ntwo"),
      ("<p>10<sup>6</sup></p>", "10^6"), ("<p><ruby>漢<rt>かん</rt></ruby></p>", "漢(かん)"),
      ("<pre>a  b\nc</pre>", "a  b\nc"), ("<p>one<i hidden>two</i></p>", "one"),
    ])
  func words(_ html: String, _ expected: String) {
    layOut(html) { #expect($0.words($0.passages.all[0]) == expected) }
  }

  @Test func ancestorsThatTwoNodesShare() {
    layOut("<div><section><p>a</p><p>b</p></section><p>c</p></div><p>d</p>") { page in
      let paragraphs = (1..<page.markup.nodes.count).filter { page.markup.tag($0) == .p }
      let tag = { (a: Int, b: Int) in
        page.markup.tag(page.commonAncestor(paragraphs[a], paragraphs[b]))
      }
      #expect(tag(0, 1) == .section && tag(1, 0) == .section && tag(0, 2) == .div)
      #expect(page.commonAncestor(paragraphs[0], paragraphs[0]) == paragraphs[0])
      #expect(page.isWithin(page.commonAncestor(paragraphs[0], paragraphs[3]), 0))
    }
  }

  @Test func anElementHoldsItselfAndWhatIsWithin() {
    layOut("<div><p>a</p></div><p>b</p>") { page in
      #expect(page.isWithin(1, 1) && page.isWithin(2, 1) && !page.isWithin(page.markup.end(1), 1))
    }
  }

  @Test func aPageWithoutTextIsLaidOut() {
    layOut("<div></div>") { page in
      #expect(page.passages.all.isEmpty && page.plainBytes(0) == 0 && page.linkShare(0) == 0)
    }
  }
}
