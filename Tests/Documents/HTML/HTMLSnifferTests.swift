import Testing

@testable import Documents

@Suite struct HTMLSnifferTests {
  private func isPage(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { HTMLSniffer.isPage($0) }
  }

  @Test(arguments: [
    "<!DOCTYPE html><p>x", "\u{FEFF}\n<html>", "<!-- saved --><HTML>",
    "<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>", "<p>x",
    "<article>", "<!-- <rss> --> <body>",
  ])
  func pages(text: String) { #expect(isPage(text)) }

  @Test(arguments: [
    "<rss>", "<?xml version='1.0'?><feed>", "Ferry <p>", "<opml>", "", "<!-- never closed",
    "{\"a\":1}", "<nitf>",
  ])
  func others(text: String) { #expect(!isPage(text)) }

  @Test(arguments: [
    ("<meta charset=utf-8>", "utf-8"),
    ("<META HTTP-EQUIV=x content='text/html; charset=Shift_JIS'>", "Shift_JIS"),
    ("<meta name=x><meta charset = \"koi8-r\">", "koi8-r"),
  ])
  func charsets(html: String, expected: String) {
    #expect(HTMLSniffer.charset(Array(html.utf8)) == expected)
    #expect(HTMLSniffer.charset(Array("<p>charset=x</p>".utf8)) == nil)
  }
}
