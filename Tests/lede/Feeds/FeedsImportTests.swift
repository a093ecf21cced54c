import Articles
import Documents
import TestSupport
import Testing

@testable import lede

@Suite struct FeedsImportTests {
  private func opml(_ body: String) -> FeedList {
    FeedList(
      Documents.parse(
        Array("<opml version='2.0'><head/><body>\(body)</body></opml>".utf8), name: "l.opml"))
  }

  @Test func pagesAndWrongAddressesAreRefusedInWords() {
    let list = opml(
      """
      <outline text='Good' xmlUrl='https://a.example/f'/><outline text='File' xmlUrl='file:///etc/passwd'/>
      <outline text='Page' type='link' url='https://b.example/'/>
      """)
    #expect(list.outlines.map(\.url) == ["https://a.example/f"] && list.hasRefused)
    #expect(list.refusals.contains { $0.contains("not an http or https address") })
    #expect(
      list.refusals.contains { $0.hasPrefix("Page: names a page and no feed; lede feeds add") })
  }

  @Test func aPageAloneIsNoFault() {
    let list = opml("<outline text='Page' type='link' url='https://b.example/'/>")
    #expect(!list.hasRefused && list.outlines.isEmpty)
  }

  @Test func veryLongAddressesAreCutWhereTheyAreTold() {
    let list = opml(
      "<outline text='x' xmlUrl='ftp://a.example/\(String(repeating: "y", count: 9_000))'/>")
    #expect(list.refusals.count == 1 && (list.refusals.first?.utf8.count ?? 0) < 200)
  }

  @Test(
    "Lines with titles and folders",
    arguments: [
      ("https://a.example/f", nil, []), ("https://a.example/f news", nil, ["news"]),
      ("https://a.example/f \"~The Courier\"", "The Courier", []),
      ("https://a.example/f ~Courier news", "Courier", ["news"]),
      ("https://a.example/f !hidden news", nil, ["news"]),
      ("https://a.example/f # a remark", nil, []),
      ("\"https://a.example/f\" \"two words\"", nil, ["two words"]),
    ] as [(String, String?, [String])])
  func lines(_ line: String, _ title: String?, _ folders: [String]) {
    let list = FeedList(lines: line)
    #expect(list?.outlines == [Outline(url: "https://a.example/f", title: title, folders: folders)])
  }

  @Test(
    "What is no list of addresses",
    arguments: [
      "", "# only a remark", "One line of words",
      "https://a.example/f\nwords\nmore words\nand more",
      ";;;", "\"unfinished", "~ ~ ~",
    ])
  func noList(_ text: String) { #expect(FeedList(lines: text) == nil) }

  @Test func someOtherLinesAreTold() {
    let list = FeedList(
      lines: "https://a.example/f\nhttps://b.example/f\n\(String(repeating: "w", count: 500))")
    #expect(list?.outlines.count == 2 && list?.hasRefused == false)
    #expect(list?.refusals == ["\(String(repeating: "w", count: 80)): no web address"])
  }

  @Test func importingTwiceAddsOnce() throws {
    let program = try Program()
    defer { program.remove() }
    let list = try program.write(
      "https://a.example/f\nhttps://b.example/f\nhttps://a.example/f\n", to: "feeds.txt")
    let first = try program.lede("feeds", "import", list)
    #expect(first.status == 0 && first.output == "2 feeds added, 1 already followed\n")
    let second = try program.lede("feeds", "import", list)
    #expect(second.output == "0 feeds added, 3 already followed\n")
    let missing = try program.lede("feeds", "import", program.folder + "/none")
    #expect(missing.status == 1 && missing.errors.contains("none"))
    let prose = try program.lede("feeds", "import", "-", input: "A headline.\n\nWords of it.\n")
    #expect(prose.status == 1 && prose.errors.contains("-: not an OPML list"))
    #expect(try program.lede("feeds", "list").lines.count == 2)
  }
}
