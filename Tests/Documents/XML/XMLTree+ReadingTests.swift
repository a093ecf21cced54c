import Testing

@testable import Documents

@Suite struct XMLTreeReadingTests {
  private let text = """
    <r xml:lang="en" xml:base="https://example.org/"><a x="1" Y='2' n:z="3">one<b>two</b>&amp;</a>\
    <a/><c><![CDATA[&amp;]]></c></r>
    """

  @Test func childrenAndNames() {
    withXMLTree(text) { tree in
      #expect(tree.children(of: 1).map(tree.name) == ["a", "a", "c"])
      #expect(tree.child("c", of: 1) != nil)
      #expect(tree.child("d", of: 1) == nil)
      #expect(
        tree.children(of: 2).filter { tree.nodes[$0].tag == .text }.map(tree.name) == ["", ""])
    }
  }

  @Test func attributesAreFoundWithoutPrefixAndCase() {
    withXMLTree(text) { tree in
      #expect(tree.attribute("x", of: 2) == "1")
      #expect(tree.attribute("y", of: 2) == "2")
      #expect(tree.attribute("z", of: 2) == "3")
      #expect(tree.attribute("w", of: 2) == nil)
      #expect(tree.attribute(full: "n:z", of: 2) == "3")
      #expect(tree.attribute(full: "z", of: 2) == nil)
    }
  }

  @Test func whatIsInheritedComesFromTheNearestElement() {
    withXMLTree("<r xml:lang='en'><a xml:lang='fr'><b/></a><c/></r>") { tree in
      #expect(tree.inherited(full: "xml:lang", at: 3) == "fr")
      #expect(tree.inherited(full: "xml:lang", at: 4) == "en")
      #expect(tree.inherited(full: "xml:base", at: 4) == nil)
    }
  }

  @Test func textIsJoinedAndItsEntitiesResolvedOutsideOfCDATA() throws {
    try withXMLTree(text) { tree in
      #expect(tree.text(of: 2) == "onetwo&")
      let c = try #require(tree.child("c", of: 1))
      #expect(tree.text(of: c) == "&amp;")
      #expect(tree.text(of: 0).hasPrefix("onetwo"))
    }
  }

  @Test func attributesWithEntities() {
    withXMLTree("<a b='1 &lt; 2 &amp; &#233;'/>") { tree in
      #expect(tree.attribute("b", of: 1) == "1 < 2 & é")
    }
  }

  @Test func elementsWithinAreTold() {
    withXMLTree("<r><a>x</a><b><c/></b><d/></r>") { tree in
      let children = tree.children(of: 1)
      #expect(children.map(tree.hasElements) == [false, true, false])
    }
  }

  @Test func theSourceBetweenTheTags() {
    withXMLTree("<r><a>x <b>y</b></a></r>") { tree in
      #expect(String(decoding: tree.source(of: 2), as: UTF8.self) == "x <b>y</b>")
    }
  }

  @Test func everyNodeIsVisitedInOrder() {
    withXMLTree("<r><a>1<b>2</b></a><c>3</c></r><z>4</z>") { tree in
      var names: [String] = []
      tree.forEach(below: 1) { names.append(tree.name($0)) }
      #expect(names == ["a", "", "b", "", "c", ""])
      var count = 0
      tree.forEachText(below: 0) { _ in count += 1 }
      #expect(count == 4)
    }
  }
}
