import Articles
import Testing

@testable import Documents

@Suite("What stands above a story's first paragraph")
struct ArticleHeaderTests {
  private let lead =
    "The ferry to Norwick will stop on Friday, the harbour master told the council in the old customs house."

  private func masthead(_ paragraphs: String..., slug: String? = nil) -> (ArticleHeader, rest: Int)
  {
    var text = paragraphs.joined(separator: "\n\n")
    return text.withUTF8 { bytes in
      var left = Paragraphs.split(bytes)[...]
      let masthead = ArticleHeader(&left, slug: slug)
      return (masthead, left.count)
    }
  }

  @Test func headlineBylineAndDate() {
    let (found, rest) = masthead("Ferry to Norwick stops", "By Ada Moss", "March 1, 2031", lead)
    #expect(found.headline == "Ferry to Norwick stops")
    #expect(found.byline == "Ada Moss")
    #expect(found.published == Timestamp(rfc3339: "2031-03-01"))
    #expect(found.parts.map(\.role) == [.headline, .byline, .dateline] && rest == 1)
  }

  @Test func aStandfirstHasNoFullStopOrIsToldOverAgain() {
    let (found, _) = masthead("Ferry to Norwick stops", "Islanders will have to go by road", lead)
    #expect(found.standfirst == "Islanders will have to go by road")
    let (again, _) = masthead(
      "Ferry stops", "The ferry to Norwick will stop on Friday, the harbour master says.", lead)
    #expect(again.standfirst?.hasPrefix("The ferry") == true)
  }

  @Test func aStoryThatBeginsAtOnceHasNone() {
    let (found, rest) = masthead(lead, "It rained all day in Norwick, and nobody came to the quay.")
    #expect(found.headline == nil && found.parts.isEmpty && rest == 2)
  }

  @Test func theAddressTellsAHeadlineFromASubheading() {
    #expect(masthead("Ferry to Norwick stops", lead, slug: "ferry norwick stops").0.headline != nil)
    #expect(masthead("What happens now", lead, slug: "ferry norwick stops").0.headline == nil)
  }

  @Test(arguments: [
    "It rained.", "Ferry stops,", "Ferry stops:", "", "READ MORE: Ferry", "Source: Wire",
    String(repeating: "long ", count: 60),
  ])
  func noHeadline(_ text: String) {
    #expect(!ArticleHeader.looksLikeHeadline(text))
  }

  @Test(arguments: ["Ferry stops", "Who pays?", "Ships of the U.S."])
  func headlines(_ text: String) {
    #expect(ArticleHeader.looksLikeHeadline(text))
  }
}
