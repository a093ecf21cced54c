import Testing

@testable import Documents

@Suite struct NodeHintsTests {
  private func hints(_ attributes: String, tag: String = "div") -> NodeHints {
    layOut("<\(tag) \(attributes)>x</\(tag)>") { $0.hints[1] } ?? []
  }

  @Test(arguments: [
    ("class='article-body'", NodeHints.declaredBody), ("id=storyBody", .declaredBody),
    ("class='post__content wide'", .declaredBody), ("itemprop=articleBody", .declaredBody),
    ("class=share-bar", .sharing), ("class=SocialLinks", .sharing), ("class='social'", .sharing),
    ("id=comments", .comments), ("class='related_stories'", .related),
    ("class=breadcrumb", .navigation),
    ("role=navigation", .navigation), ("role=complementary", .sidebar), ("role=dialog", .consent),
    ("itemprop='author'", .byline), ("rel=author", .byline), ("class=wp-caption-text", .caption),
    ("hidden", .hidden), ("aria-hidden=true", .hidden), ("aria-hidden=false", NodeHints()),
    ("style='display: none'", .hidden), ("style='display:block'", NodeHints()),
    ("class=headache", NodeHints()),
  ])
  func anElementIsHintedAt(attributes: String, expected: NodeHints) {
    #expect(hints(attributes).isSuperset(of: expected))
    if expected.isEmpty { #expect(hints(attributes).isDisjoint(with: [.boilerplate, .hidden])) }
  }

  @Test func aBodyOfCommentsIsNoDeclaredBody() {
    #expect(!hints("class=comment-post-content").contains(.declaredBody))
    #expect(!hints("class='content'").contains(.declaredBody))
    #expect(!hints("class='article content'").contains(.declaredBody))
  }

  @Test func namesOfElementsHintToo() {
    #expect(hints("", tag: "nav") == .navigation && hints("", tag: "aside") == .sidebar)
    #expect(hints("", tag: "figcaption") == .caption && hints("", tag: "footer") == .footer)
  }

  @Test func whatIsHiddenHidesWhatIsWithin() {
    layOut("<div hidden><p><a>x</a></p></div><p>y</p>") { page in
      #expect((1...4).allSatisfy { page.hints[$0].contains(.hidden) })
      #expect(page.hints[3].contains(.link) && page.hints[4].contains(.link))
      #expect(!page.hints[5].contains(.hidden))
    }
  }
}
