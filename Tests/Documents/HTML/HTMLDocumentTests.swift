import CHTML
import Testing

@testable import Documents

/// The tree of a page written as one line: `p("x"em("y"))`.
private func outline(_ html: String) -> String {
  Array(html.utf8).withUnsafeBufferPointer { source in
    HTMLDocument.read(source) { markup in
      var text = ""
      var ends: [Int] = []
      for node in 1..<markup.nodes.count {
        while let end = ends.last, end <= node {
          text += ")"
          ends.removeLast()
        }
        if markup.tag(node) == .text {
          text += "\"\(String(decoding: markup.bytes(node), as: UTF8.self))\""
        } else {
          text += (names[markup.tag(node)] ?? "?") + "("
          ends.append(markup.end(node))
        }
      }
      return text + String(repeating: ")", count: ends.count)
    } ?? ""
  }
}

private let names: [HTMLTag: String] = [
  .script: "script", .table: "table", .title: "title", .head: "head", .body: "body", .div: "div",
  .ul: "ul",
  .li: "li", .tr: "tr", .td: "td", .em: "em", .h2: "h2", .br: "br", .p: "p", .a: "a", .b: "b",
]

@Suite struct HTMLDocumentTests {
  @Test(arguments: [
    ("<p>one<p>two", "p(\"one\")p(\"two\")"),
    ("<div><p>one</div>two", "div(p(\"one\"))\"two\""),
    ("<ul><li>a<li>b</ul>", "ul(li(\"a\")li(\"b\"))"),
    ("<ul><li>a<ul><li>b</ul><li>c</ul>", "ul(li(\"a\"ul(li(\"b\")))li(\"c\"))"),
    ("<table><tr><td>a<td>b<tr><td>c</table>d", "table(tr(td(\"a\")td(\"b\"))tr(td(\"c\")))\"d\""),
    ("<p>a<em>b</p>c", "p(\"a\"em(\"b\"))\"c\""),
    ("<a>x<a>y", "a(\"x\")a(\"y\")"),
    ("<h2>a<h2>b</h2>", "h2(\"a\")h2(\"b\")"),
    ("<head><title>t</title><p>x", "head(title(\"t\"))p(\"x\")"),
    ("<body><body>x", "body(\"x\")"),
    ("a<!-- b -->c", "\"ac\""),
    ("<!-->x", "\"x\""),
    ("a < b <3 c", "\"a < b <3 c\""),
    ("<p>a</ p>b", "p(\"ab\")"),
    ("x<p title='<p>'>y", "\"x\"p(\"y\")"),
    ("x<p", "\"x\""),
    ("<title><b>&amp;</title>x", "title(\"<b>&\")\"x\""),
    ("<script>if (a</b>) '</p>'</script>x", "script(\"if (a</b>) '</p>'\")\"x\""),
    ("<b><div>a</b>b</div>c", "b(div(\"ab\"))\"c\""),
    ("a<!-- b --!>c", "\"ac\""), ("a<!-- b -- !>c", "\"a\""), ("<!--->x", "\"x\""),
    ("a</", "\"a</\""),
    ("<div></p>a<br/>b</div>", "div(\"a\"br()\"b\")"),
  ])
  func elementsStandWhereBrowsersPutThem(html: String, expected: String) {
    #expect(outline(html) == expected)
  }

  @Test(
    "A script within a comment of a script does not end it",
    arguments: [
      (
        "<script><!-- w('<script>a</script>') --></script>x",
        "script(\"<!-- w('<script>a</script>') -->\")\"x\""
      ),
      ("<script><!-- a </script>x", "script(\"<!-- a \")\"x\""),
      ("<script><!--><script></script>x", "script(\"<!--><script>\")\"x\""),
      ("<script><!-- <script> --></script>x", "script(\"<!-- <script> -->\")\"x\""),
      ("<script>a<scripts></script>x", "script(\"a<scripts>\")\"x\""),
      // It is never ended, so the rest of the page is kept.
      ("<script><!-- <script></script>x", "script(\"<!-- <script>\")\"x\""),
      ("<script><!-- <script>", "script(\"<!-- <script>\")"), ("<script><", "script(\"<\")"),
    ])
  func scriptsInScripts(html: String, expected: String) {
    #expect(outline(html) == expected)
  }

  @Test func aMegabyteOfDashesIsLinear() {
    let dashes = String(repeating: "-", count: 1 << 20)
    #expect(outline("<!--\(dashes)>x") == "\"x\"")
    #expect(outline("a<!--\(dashes)") == "\"a\"")
    #expect(outline("<script><!--\(dashes)</script>x").hasSuffix(")\"x\""))
  }

  @Test(arguments: [
    ("a  b\n\tc", "a b c"), ("&amp;&lt;&eacute;&#233;&#xE9;", "&<ééé"), ("&copy 2020", "© 2020"),
    ("&hellip;&rsquo;", "…’"), ("&lang;&rang;", "⟨⟩"), ("&nosuch; &", "&nosuch; &"),
    ("&#150;&#x80;", "–€"),
    ("a&nbsp;b", "a b"), ("\u{1B}[2J&#27;&#x9b;", "\u{FFFD}[2J\u{FFFD}\u{203A}"),
    ("a\u{202E}b", "a\u{FFFD}b"), ("&#xD800;&#x110000;", "\u{FFFD}\u{FFFD}"),
  ])
  func textIsResolvedCollapsedAndSafe(html: String, expected: String) {
    #expect(outline(html) == "\"\(expected)\"")
  }

  @Test func attributesKeepTheirFirstValue() {
    let html = "<a HREF='x&amp;y' href=z class=\"b  c\" data-other=1 hidden>t</a>"
    Array(html.utf8).withUnsafeBufferPointer { source in
      HTMLDocument.read(source) { markup in
        #expect(markup.value(.href, of: 1) == "x&y")
        #expect(markup.value(.class, of: 1) == "b c")
        #expect(markup.raw(.hidden, of: 1)?.isEmpty == true)
        #expect(markup.raw(.id, of: 1) == nil)
      }
    }
  }

  @Test func aTreeIsSoundWhateverComes() {
    var seed: UInt64 = 9
    let pieces = [
      "<p>", "</p>", "<div", ">", "<table><tr>", "</td>", "<li>", "<a href='", "'", "\"", "&#", ";",
      "<!--", "-->", "<script>", "</script", "x", " ", "<svg/>", "\0", "é", "<h1>", "</b>", "<b>",
    ]
    for _ in 0..<300 {
      var html = ""
      for _ in 0..<60 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        html += pieces[Int(seed >> 33) % pieces.count]
      }
      Array(html.utf8).withUnsafeBufferPointer { source in
        HTMLDocument.read(source) { markup in
          for node in 1..<markup.nodes.count {
            let parent = markup.parent(node)
            #expect(parent < node && markup.end(node) > node)
            #expect(markup.end(node) <= markup.end(parent))
          }
        }
      }
    }
  }
}
