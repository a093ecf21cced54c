import Testing

@testable import Documents

@Suite struct BodyLineFilterTests {
  /// What becomes of each line of a body.
  private func roles(
    _ html: String, _ known: BodyLineFilter.PageMetadata = BodyLineFilter.PageMetadata()
  ) -> [BodyLineFilter.Role] {
    layOut("<div>\(html)</div>") { page in
      BodyLineFilter(page, sieve: BoilerplateFilter(page, roots: [1]), known: known).lines.map(
        \.role)
    } ?? []
  }

  private let text = "<p>\(prose(1))</p><p>\(prose(2))</p><p>\(prose(3))</p>"

  @Test(arguments: [
    "<p>Advertisement</p>", "<p>Share this article</p>",
    "<p>Sign up for our newsletter, it is free.</p>",
    "<p>Follow us on Twitter and Facebook</p>", "<nav><p>Home and away</p></nav>",
    "<div class=share><p>Send it</p></div>",
    "<ul><li><a>Mayor opens bridge at last</a><li><a>Bridge closed again</a></ul>",
    "<form><p>Your name</p></form>",
    "<aside><p>\(prose(4))</p></aside>",
    "<div class=author-box><p>Ada Moss has written of Lowen for many years.</p></div>",
    "<p class=visually-hidden>Skip to what follows</p>",
    "<div class='promo-box'><p>\(prose(4))</p></div>",
  ])
  func strangersAreTakenOut(html: String) {
    let roles = roles(text + html + text)
    #expect(
      roles.count { $0 == .text } == 6 && !roles.contains(.related) && roles.contains(.dropped))
  }

  @Test(arguments: [
    "<p><a href=/x>Mayor opens the new bridge at last</a></p>",
    "<p>Read more: <a href=/x>Mayor opens bridge</a></p>",
    "<ul><li><a href=/x>Mayor opens</a></ul>",
    "<p><a>Mayor opens bridge</a> | <a>Bridge is closed</a> [VIDEO]</p>",
  ])
  func waysToOtherStoriesAreRelated(html: String) {
    #expect(roles(text + html + text).filter { $0 != .text } == [.related])
  }

  @Test func linksWithinSentencesStay() {
    let html =
      "<p>The <a href=/x>mayor</a> <a href=/y>resigned</a>.</p><p><a href=/r>https://lowen.example/report</a></p>"
    #expect(roles(text + html) == [.text, .text, .text, .text, .text])
  }

  @Test func theHeadIsNotSaidTwice() {
    let known = BodyLineFilter.PageMetadata(
      headline: "Library stays open", summary: "The council has voted, and the old library stays.",
      byline: "Ada Moss")
    let head =
      "<h2>Library stays open!</h2><h3>The council has voted, and the old library stays.</h3>"
      + "<p>Ada Moss</p><p>Published: 4 March 2021</p>"
    #expect(
      roles(head + text, known) == [.dropped, .standfirst, .dropped, .dropped, .text, .text, .text])
  }

  @Test func aDescriptionThatIsTheFirstParagraphStays() {
    let known = BodyLineFilter.PageMetadata(summary: prose(1))
    #expect(roles(text, known) == [.text, .text, .text])
  }

  @Test func labelsGoWithTheirLinks() {
    let html =
      "<h4>More:</h4><ul><li><a>Mayor opens bridge at last</a></ul><h4>What now?</h4>" + text
    #expect(
      roles(text + html) == [.text, .text, .text, .dropped, .related, .text, .text, .text, .text])
  }

  @Test func theTailNamesWhoElseReported() {
    let bio = "<p><em>Ada Moss is a reporter in Lowen.</em></p>"
    #expect(
      roles(text + text + "<p>Jon Reed contributed to this report.</p>" + bio).suffix(3) == [
        .text, .credit, .dropped,
      ])
    #expect(roles(text + text + "<p><em>It was late when we left.</em></p>").last == .text)
  }

  @Test func picturesHaveCaptions() {
    let html =
      "<figure><img><p>The quay.</p></figure><p>Photo: Ina Holt</p><p class=caption>The bridge.</p>"
    #expect(roles(text + html).suffix(3) == [.caption, .caption, .caption])
  }

  @Test func postsThatAreQuotedStay() {
    let html =
      "<div class='embed-widget social'><blockquote><p>We won!</p>— Ada (@ada)</blockquote></div>"
    #expect(roles(text + html).suffix(2) == [.text, .text])
  }
}
