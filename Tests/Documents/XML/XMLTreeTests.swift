import Testing

@testable import Documents

/// Lends the tree of a text to a body.
func withXMLTree<Answer>(_ text: String, _ body: (XMLTree) throws -> Answer) rethrows -> Answer {
  try Array(text.utf8).withUnsafeBufferPointer { try body(XMLTree.whole($0)) }
}

/// The elements and texts of a tree on one line: `a(b("x")c())`.
private func outline(_ text: String) -> String {
  withXMLTree(text) { tree in
    func outline(_ node: Int) -> String {
      if tree.nodes[node].tag == .text { return "\"\(tree.text(ofPiece: node))\"" }
      return tree.name(node) + "(" + tree.children(of: node).map(outline).joined() + ")"
    }
    return tree.children(of: 0).map(outline).joined()
  }
}

extension XMLTree {
  /// The words of a piece of text as they stand in the source.
  fileprivate func text(ofPiece node: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[nodes[node].range]), as: UTF8.self)
  }
}

@Suite struct XMLTreeTests {
  @Test(arguments: [
    ("<a><b>x</b><c/></a>", "a(b(\"x\")c())"),
    ("<a>x<b>y</b>z</a>", "a(\"x\"b(\"y\")\"z\")"),
    ("<?xml version='1.0'?><!-- c --><a/>", "a()"),
    ("<!DOCTYPE a [<!ENTITY e 'x'>]><a>y</a>", "a(\"y\")"),
    ("<a><![CDATA[<b>&amp;</b>]]></a>", "a(\"<b>&amp;</b>\")"),
    ("<a title='>'>x</a>", "a(\"x\")"),
    ("<A><B>x</b></a>", "a(b(\"x\"))"),
  ])
  func wellFormed(_ text: String, _ expected: String) {
    #expect(outline(text) == expected)
  }

  @Test(arguments: [
    ("<a><b>x</a>", "a(b(\"x\"))"),
    ("<a>x", "a(\"x\")"),
    ("<a>x</b></a>", "a(\"x\")"),
    ("<a>x</a></a><b/>", "a(\"x\")b()"),
    ("<a><b></a></b>", "a(b())"),
    ("<a>1 < 2</a>", "a(\"1 \"\"<\"\" 2\")"),
    ("<a><!-- never ended", "a()"),
    ("<a><![CDATA[never ended", "a(\"never ended\")"),
    ("<a b='never ended>x</a>", "a()"),
    ("", ""), ("<", ""), ("no markup", "\"no markup\""),
  ])
  func whatIsBrokenIsReadAsFarAsItGoes(_ text: String, _ expected: String) {
    let outline = outline(text)
    // An unended quotation mark may end the tag or swallow the rest; either way the element is there.
    if text.contains("='never") {
      #expect(outline.hasPrefix("a("))
    } else {
      #expect(outline == expected)
    }
  }

  @Test func anUnclosedItemEndsWhereTheNextBegins() {
    let feed = "<rss><channel><item><title>one<item><title>two</title></item></channel></rss>"
    var titles: [String] = []
    Array(feed.utf8).withUnsafeBufferPointer { bytes in
      var tree = XMLTree(bytes)
      while let item = tree.nextItem() {
        titles.append(tree.child(.title, of: item).map { tree.text(of: $0) } ?? "")
      }
    }
    #expect(titles == ["one", "two"])
  }

  @Test func itemsComeOneByOneAndCanBeDropped() {
    let items = (0..<50).map { "<item><title>t\($0)</title><a b='c'>x</a></item>" }.joined()
    let feed = "<rss><channel><title>c</title>\(items)</channel></rss>"
    Array(feed.utf8).withUnsafeBufferPointer { bytes in
      var tree = XMLTree(bytes)
      var count = 0
      var most = 0
      while let item = tree.nextItem() {
        #expect(tree.child(.title, of: item).map { tree.text(of: $0) } == "t\(count)")
        count += 1
        most = max(most, tree.nodes.count)
        tree.drop([item])
      }
      #expect(count == 50)
      // What is dropped takes no room: the tree never holds more than a few items.
      #expect(most < 20)
      #expect(tree.attributes.isEmpty)
    }
  }

  @Test func depthCostsNoStack() {
    let depth = 200_000
    let text = String(repeating: "<a>", count: depth) + "x"
    withXMLTree(text) { tree in
      #expect(tree.nodes.count == depth + 2)
      #expect(tree.text(of: 1) == "x")
    }
  }

  @Test(.timeLimit(.minutes(1))) func closingTagsThatCloseNothingAreLinear() {
    let text =
      "<r>" + String(repeating: "<a>", count: 50_000) + String(repeating: "</b>", count: 50_000)
    withXMLTree(text) { tree in #expect(tree.nodes.count == 50_002) }
  }

  @Test func aTreeIsSoundWhateverComes() {
    var seed: UInt64 = 3
    let pieces = [
      "<a", ">", "</a>", "<item>", "</item>", "<![CDATA[", "]]>", "<!--", "-->", "&amp;", "&", "'",
      "\"", "<?", "?>", "x", " ", "<!DOCTYPE", "xmlns:b='u'", "<b:c/>", "é", "/",
    ]
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<30 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(seed >> 33) % pieces.count]
      }
      withXMLTree(text) { tree in
        for node in 1..<max(tree.nodes.count, 1) {
          #expect(tree.nodes[node].parent < node)
          #expect(tree.nodes[node].range.upperBound <= text.utf8.count)
          _ = tree.text(of: node)
        }
      }
    }
  }
}
