import Testing

@testable import Documents

@Suite struct BoilerplateFilterTests {
  private let text = (1...6).map { "<p>\(prose($0))</p>" }.joined()

  /// What becomes of the passages that stand after a running text.
  private func verdicts(_ html: String) -> [BoilerplateFilter.Verdict] {
    let all =
      layOut("<div>\(text)\(html)</div>") { page in
        BoilerplateFilter(page, roots: [1]).judged.map(\.verdict)
      } ?? []
    #expect(all.prefix(6).allSatisfy { $0 == .kept })
    return Array(all.dropFirst(6))
  }

  @Test(
    arguments: [
      ("<p>One more line.</p>", [.kept]), ("<nav><p>Home</p></nav>", [.dropped]),
      ("<form><p>Your name</p></form>", [.dropped]),
      ("<aside><p>Beside it</p></aside>", [.dropped]),
      ("<footer><p>All rights reserved</p></footer>", [.dropped]),
      ("<figure><p>A crane, on Monday</p></figure>", [.caption]),
      ("<figcaption>A crane</figcaption>", [.caption]),
      ("<div class=caption>A crane</div>", [.caption]),
      ("<div class=share-bar>Share it</div>", [.dropped]),
      ("<div class=byline>By Ada Quill</div>", [.dropped]),
      ("<p hidden>Nothing</p>", []),
    ] as [(String, [BoilerplateFilter.Verdict])])
  func elements(_ html: String, _ expected: [BoilerplateFilter.Verdict]) {
    #expect(verdicts(html).filter { _ in true } == expected)
  }

  @Test func aFooterWithinAQuotationNamesWhoIsQuoted() {
    #expect(
      verdicts("<blockquote><p>The quay is shallow.</p><footer>Ada Quill</footer></blockquote>")
        == [.kept, .kept])
  }

  @Test func listsOfLinksGoAndListsOfFactsStay() {
    let links = (0..<4).map { "<li><a href=/\($0)>Another story of the day</a></li>" }.joined()
    #expect(verdicts("<ul>\(links)</ul>").allSatisfy { $0 == .dropped })
    let facts = (0..<4).map { "<li>The \($0)th quay has <a href=/\($0)>stairs</a> of stone.</li>" }
    #expect(verdicts("<ul>\(facts.joined())</ul>").allSatisfy { $0 == .kept })
    #expect(verdicts("<ul><li><a href=/x>One story</a></li></ul>") == [.kept])
  }

  @Test func postsThatAreQuotedStay() {
    let post = "<div class=social-embed><blockquote>The quay is shut.</blockquote></div>"
    #expect(verdicts(post) == [.kept])
    #expect(verdicts("<div class=social-embed><p>The quay is shut.</p></div>") == [.dropped])
  }

  @Test func theBoxAboutTheWriterGoes() {
    let box = "<div class=author-box><p>\(prose(8))</p></div>"
    #expect(verdicts(box) == [.dropped])
  }

  /// What holds more than half of the text is the story, whatever its element is.
  @Test(arguments: ["aside", "form", "footer", "nav"])
  func anElementThatHoldsTheTextIsKept(_ tag: String) {
    let kept =
      layOut("<div><\(tag)>\(text)</\(tag)></div>") { page in
        BoilerplateFilter(page, roots: [1]).judged.count { $0.verdict == .kept }
      } ?? 0
    #expect(kept == 6)
  }

  @Test func severalRootsAreJudgedInOrder() {
    layOut("<div><p>\(prose(1))</p></div><div><p>\(prose(2))</p></div>") { page in
      let roots = [1, page.markup.end(1)]
      let judged = BoilerplateFilter(page, roots: roots).judged
      #expect(judged.map { page.words($0.passage) } == [prose(1), prose(2)])
      #expect(BoilerplateFilter(page, roots: []).judged.isEmpty)
    }
  }
}
