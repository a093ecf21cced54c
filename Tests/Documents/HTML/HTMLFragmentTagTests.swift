import Testing

@testable import Documents

@Suite struct HTMLFragmentTagTests {
  private func named(_ name: String) -> HTMLFragmentTag {
    Array(name.utf8).withUnsafeBufferPointer { HTMLFragmentTag.named($0[...]) }
  }

  @Test(arguments: [
    ("p", HTMLFragmentTag.paragraph), ("P", .paragraph), ("xhtml:p", .paragraph), ("H3", .heading),
    ("td", .cell), ("BlockQuote", .quote), ("figcaption", .caption), ("script", .raw),
    ("a", .link), ("ol", .numberedList), ("ul", .plainList), ("section", .block),
    ("b", .inline), ("unknown", .inline), ("", .inline), (":", .inline),
    (String(repeating: "p", count: 10_000), .inline),
  ])
  func namesInAnyCaseWithOrWithoutPrefix(_ name: String, _ expected: HTMLFragmentTag) {
    #expect(named(name) == expected)
  }

  @Test func namesArePackedByTheirFirstEightLetters() {
    #expect(HTMLFragmentTag.pack("P".utf8) == HTMLFragmentTag.pack("p".utf8))
    #expect(HTMLFragmentTag.pack("".utf8) == 0)
    #expect(HTMLFragmentTag.pack("blockquote".utf8) == HTMLFragmentTag.pack("blockquo".utf8))
  }

  @Test func partsOfATextAreMarkedAsSuch() {
    for name in ["p", "h2", "li", "blockquote", "figcaption", "pre"] {
      #expect(named(name).marksText)
    }
    for name in ["div", "a", "b", "table", "script", "br"] { #expect(!named(name).marksText) }
  }
}
