import Articles
import Testing

@testable import Documents

@Suite struct HTMLFragmentParserPartsTests {
  private func parts(_ html: String) -> [BlockDraft] { HTMLFragment.parts(html) }

  @Test func aCellIsOneLineAndARowIsJoined() {
    let table =
      "<table><tr><th>Quay</th><th>Boats</th></tr><tr><td>North\n<br>quay</td><td> 12 </td></tr></table>"
    #expect(parts(table).map(\.text) == ["Quay | Boats\nNorth quay | 12"])
    #expect(parts(table).map(\.role) == [.table])
  }

  @Test func emptyCellsAndRowsLeaveNothing() {
    #expect(parts("<table></table>").isEmpty)
    #expect(parts("<table><tr><td></td><td> </td></tr></table>").isEmpty)
    #expect(
      parts("<table><tr><td>a</td><td></td><td>b</td></tr><tr></tr></table>").map(\.text)
        == ["a | b"])
  }

  @Test func aTableOfOneColumnIsParagraphs() {
    let parts = parts(
      "<table><tr><td>One line.</td></tr><tr><td>Another <a href='u'>line</a>.</td></tr></table>")
    #expect(parts.map(\.role) == [.paragraph, .paragraph])
    #expect(parts.last?.links.map(\.url) == ["u"])
  }

  @Test func linksOfCellsStandWhereTheirWordsStand() throws {
    let part = try #require(
      parts(
        "<table><tr><td>a</td><td><a href='u'>bé</a></td></tr><tr><td>c</td><td><a href='v'>d</a></td></tr></table>"
      ).first)
    let words = part.links.map { link in link.range.map { part.text.utf8Slice($0) } }
    #expect(words == ["bé", "d"] && part.links.map(\.url) == ["u", "v"])
  }

  @Test func aTableThatNeverEndsIsKept() {
    #expect(parts("<table><tr><td>a<td>b").map(\.text) == ["a | b"])
    #expect(parts("<p>x</p></table><p>y</p>").map(\.text) == ["x", "y"])
  }

  @Test func waysToOtherStoriesKeepTheirAddress() throws {
    let line = try #require(
      parts("<p>Read more: <a href='https://a.example/1'>Ferry runs again</a></p>").first)
    #expect(line.role == .related && line.title == "Ferry runs again")
    #expect(line.url == "https://a.example/1" && line.links.isEmpty)
    let item = try #require(parts("<ul><li>READ MORE: <a href='u'>Ferry</a></li></ul>").first)
    #expect(item.role == .related)
  }

  @Test func severalLinksOfSuchALineAreAllKept() throws {
    let line = try #require(
      parts("<p>Read more: <a href='u'>Ferry runs</a> and <a href='v'>Bridge shuts</a></p>").first)
    #expect(line.role == .related && Set(line.links.map(\.url)).isSuperset(of: ["v"]))
  }

  @Test func rangesOfLinksCountFromTheTrimmedWords() throws {
    let part = try #require(parts("<p>   é <a href='u'> words </a> after</p>").first)
    let range = try #require(part.links.first?.range)
    #expect(part.text == "é words after" && part.text.utf8Slice(range).contains("words"))
  }

  @Test func aLinkWithoutWordsIsNone() {
    #expect(parts("<p>one<a href='u'></a> two</p>").first?.links.isEmpty == true)
    #expect(parts("<p>one<a href='u'> </a>two</p>").first?.links.isEmpty == true)
  }

  @Test func itemsOfOneListAreOnePart() {
    let list = parts(
      "<ul><li>one</li><li>two <a href='u'>x</a></li></ul><p>p</p><ul><li>three</li></ul>")
    #expect(list.map(\.text) == ["• one\n• two x", "p", "• three"])
    #expect(list[0].links.compactMap(\.range).map { list[0].text.utf8Slice($0) } == ["x"])
  }

  @Test func quotationsWithinQuotations() {
    #expect(
      parts(
        "<blockquote>Outer<blockquote>Inner<blockquote>Innermost</blockquote></blockquote>Again</blockquote>"
      )
      .map(\.text) == ["Outer", "> Inner", "> > Innermost", "Again"])
    #expect(parts("<ol type=A><li>One<li>Two</ol>").map(\.text) == ["A. One\nB. Two"])
  }

  @Test(
    arguments: [
      ("The cer-<br>tificate", "The certificate"), ("a well-<br/>known firm", "a well-known firm"),
      ("The Smith-<br>Jones", "The Smith-\nJones"), ("state-<br>\nof-the-art", "state-of-the-art"),
      ("one<br>two", "one\ntwo"),
      ("the cer-<br><br>tificate", "the cer-"),
    ])
  func wordsCutAtLineEnds(_ html: String, _ text: String) {
    #expect(parts(html).first?.text == text)
  }
}
