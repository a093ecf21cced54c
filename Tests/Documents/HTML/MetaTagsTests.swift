import Testing

@testable import Documents

@Suite struct MetaTagsTests {
  private func read(_ html: String) -> MetaTags? { layOut(html) { MetaTags($0.markup) } }

  @Test func namesPropertiesAndLinks() throws {
    let meta = try #require(
      read(
        """
        <html lang=fr><head><title> A  title </title><meta property="OG:Title" content="T &quot;x&quot;">
        <meta name="article:author" content=Ada><meta name="article:author" content=Jon><meta property="dc:creator dc.creator" content=C>
        <link rel=canonical href="https://p.example/a"><base href="/b/"><meta name=empty content="">
        """))
    #expect(
      meta.title == "A title" && meta.language == "fr" && meta.canonical == "https://p.example/a"
        && meta.base == "/b/")
    #expect(
      meta["og:title"] == "T \"x\"" && meta["none", "dc.creator"] == "C" && meta["empty"] == nil)
    #expect(meta.all("article:author") == ["Ada", "Jon"])
  }

  @Test func whatIsTooLongIsPassedOver() {
    let long = String(repeating: "x", count: 10_000)
    #expect(
      read("<meta name=description content=\(long)><meta name=description content=y>")?[
        "description"] == "y")
  }
}
