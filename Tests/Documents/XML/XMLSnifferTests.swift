import Testing

@testable import Documents

@Suite struct XMLSnifferTests {
  private func format(_ text: String) -> Format? {
    Array(text.utf8).withUnsafeBufferPointer { XMLSniffer.format($0) }
  }

  @Test(arguments: [
    ("<rss version='2.0'>", Format.rss), ("<RSS>", .rss), ("<rdf:RDF xmlns='x'>", .rdf),
    ("<feed xmlns='http://www.w3.org/2005/Atom'>", .atom),
    ("<atom:feed>", .atom), ("<opml>", .opml), ("<nitf>", .nitf), ("<NewsML>", .newsML1),
    ("<newsItem>", .newsMLG2), ("<nar:newsMessage>", .newsMLG2),
    ("<?xml version='1.0'?>\n<!-- <opml> -->\n<rss>", .rss),
    ("<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>", .rss), ("  \n<channel>", .rss), ("<entry>", .atom),
    ("Warning: x on line 3\n<?xml version='1.0'?><rss>", .rss), ("<b>Notice</b>: x\n<rss>", .rss),
  ])
  func rootsTell(_ text: String, _ expected: Format) { #expect(format(text) == expected) }

  @Test(arguments: [
    "", "<", "<html><rss>", "<HTML lang=en><body><feed>", "words <feed> words",
    "a <channel> of words", "<story>", "no markup", "<rssx>", "<!-- <rss> ",
    "< rss>", "&lt;rss&gt;",
  ])
  func whatIsNoFeed(_ text: String) { #expect(format(text) == nil) }

  @Test func rootsFarDownAreNotLookedFor() {
    #expect(format(String(repeating: " ", count: 20_000) + "<rss>") == nil)
    #expect(format(String(repeating: "<a>", count: 100_000)) == nil)
  }

  @Test(
    arguments: [
      ("<?xml version=\"1.0\" encoding=\"utf-8\"?>", "utf-8"),
      ("<?xml version='1.0' encoding='ISO-8859-1'?>", "ISO-8859-1"),
      ("<?xml encoding = \"x\" ?>", "x"),
      ("\n<?XML ENCODING=koi8-r?>", "koi8-r"), ("<?xml version='1.0'?><a encoding='b'>", nil),
      ("<?xml version='1.0'?>", nil), ("<?xml version='1.0' encodes='x' encoding='y'?>", "y"),
      ("<a encoding='b'>", nil), ("<?xml encoding=''?>", nil), ("", nil),
      ("<?xml encoding='utf-8'", nil),
    ] as [(String, String?)])
  func declaredEncodings(_ text: String, _ charset: String?) {
    #expect(XMLSniffer.charset(Array(text.utf8)) == charset)
  }
}
