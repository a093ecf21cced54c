import Testing

@testable import Documents

@Suite("Words that classes are made of")
struct ClassNameHintsTests {
  private func hints(_ value: String) -> NodeHints {
    Array(value.utf8).withUnsafeBufferPointer { ClassNameHints.hints($0) }
  }

  @Test(
    arguments: [
      ("main-nav", .navigation), ("ShareBar", .sharing), ("comment_list", .comments),
      ("article__body-related", .related), ("newsletter2", .promotion), ("sidebar", .sidebar),
      ("site-footer", .footer), ("cookie-consent", .consent), ("wp-caption", .caption),
      ("author byline", .byline), ("timestamp", .date), ("photoGallery", .media),
    ] as [(String, NodeHints)])
  func hintsOfAName(_ value: String, _ hint: NodeHints) {
    #expect(hints(value).isSuperset(of: hint))
  }

  @Test(arguments: [
    "article-body", "storyBodyText", "entry-content", "articleBody", "post_content",
  ])
  func aSubjectAndABodyDeclareTheStory(_ value: String) {
    #expect(hints(value).contains(.declaredBody))
  }

  @Test(arguments: ["article body", "article-body-related", "body-share", "content"])
  func inTwoNamesOrBesideOtherThingsTheyDoNot(_ value: String) {
    #expect(!hints(value).contains(.declaredBody))
  }

  @Test(arguments: ["", " ", "x", "css-1a2b3c", "é", "-", "123", "navy", "sharepoint"])
  func nothing(_ value: String) {
    #expect(hints(value).isEmpty)
  }

  @Test func onlyTheBeginningOfAHugeValueIsRead() {
    #expect(hints(String(repeating: "x ", count: 500_000) + "nav").isEmpty)
  }
}
