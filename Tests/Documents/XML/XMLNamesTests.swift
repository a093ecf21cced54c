import Testing

@testable import Documents

@Suite struct XMLNamesTests {
  private func names(_ text: String) -> [String] {
    withXMLTree(text) { tree in
      var names: [String] = []
      tree.forEach(below: 0) { names.append(tree.name($0)) }
      return names
    }
  }

  @Test func namesAreInLowerCase() {
    #expect(names("<RSS><Channel/></RSS>") == ["rss", "channel"])
  }

  @Test func aPrefixIsThatOfItsNamespaceWhateverItIsCalled() {
    let dc = "http://purl.org/dc/elements/1.1/"
    #expect(names("<r xmlns:dc='\(dc)'><dc:creator/></r>") == ["r", "dc:creator"])
    #expect(names("<r xmlns:x='\(dc)'><x:creator/></r>") == ["r", "dc:creator"])
  }

  @Test func anUndeclaredPrefixStaysAsItIs() {
    #expect(names("<r><dc:creator/><odd:thing/></r>") == ["r", "dc:creator", "odd:thing"])
  }

  @Test func aDeclarationEndsWithItsElement() {
    let dc = "http://purl.org/dc/elements/1.1/"
    #expect(
      names("<r><a xmlns:x='\(dc)'><x:creator/></a><x:creator/></r>")
        == ["r", "a", "dc:creator", "x:creator"])
  }

  @Test func anInnerDeclarationHidesAnOuterOne() {
    let (dc, media) = ("http://purl.org/dc/elements/1.1/", "http://search.yahoo.com/mrss/")
    #expect(
      names("<r xmlns:x='\(dc)'><a xmlns:x='\(media)'><x:title/></a><x:title/></r>")
        == ["r", "a", "media:title", "dc:title"])
  }

  @Test func longNamesAreCutAndManyAreKeptApart() {
    let long = String(repeating: "n", count: 5_000)
    #expect(names("<\(long)/>").map(\.count) == [128])
    let many = (0..<2_000).map { "<e\($0)/>" }.joined()
    #expect(Set(names("<r>\(many)</r>")).count == 2_001)
  }
}
