import Articles
import Testing

@testable import Documents

@Suite struct HTMLFragmentParserMarkupTests {
  private func texts(_ html: String) -> [String] { HTMLFragment.parts(html).map(\.text) }

  private func roles(_ html: String) -> [Block.Role] { HTMLFragment.parts(html).map(\.role) }

  @Test(
    "Comments and declarations are no text",
    arguments: [
      ("one<!-- two -->three", ["onethree"]), ("one<!-- <p>two</p> --> three", ["one three"]),
      ("one<!-- two", ["one"]), ("one<!-- two>three", ["onethree"]),
      ("one<!DOCTYPE html>two", ["onetwo"]), ("one<?php echo 1 ?>two", ["onetwo"]),
      ("one<![CDATA[<two>]]>three", ["one<two>three"]), ("one<![CDATA[two", ["onetwo"]),
      ("one <! two", ["one <! two"]), ("wow <!", ["wow <!"]),
    ])
  func comments(_ html: String, _ expected: [String]) { #expect(texts(html) == expected) }

  @Test(
    "What machines read is left out",
    arguments: [
      "<script>var a = '<p>no</p>'</script>", "<style>p { color: red }</style>",
      "<p hidden>no</p>", "<div style='display: none'>no</div>",
      "<span style='visibility:hidden'>no</span>", "<p style='color:red;font-size:0'>no</p>",
      "<div style='font-size:0px'>no<div>no</div></div>",
      "<template>no</template>",
    ])
  func machineText(_ html: String) {
    #expect(texts("<p>one</p>\(html)<p>two</p>") == ["one", "two"])
  }

  @Test(
    "What is shown stays",
    arguments: [
      "<p style='display:block'>yes</p>", "<p style='font-size:10px'>yes</p>",
      "<p data-hidden-thing='1'>yes</p>", "<p class='hidden'>yes</p>",
    ])
  func shownText(_ html: String) { #expect(texts(html) == ["yes"]) }

  @Test func strayTagsOfScriptsCancelEachOther() {
    #expect(texts("one</script><script>two") == ["onetwo"])
    #expect(texts("one</script> <script>two</script> three").joined().contains("two"))
    #expect(texts("one</script> words <script>two</script> three") == ["one words three"])
  }

  @Test(
    "Short quotations get marks, and none without words",
    arguments: [
      ("<p>She said <q>no</q>.</p>", "She said “no”."), ("<p>She said <q></q>.</p>", "She said ."),
      ("<p><q>a <q>b</q></q></p>", "“a “b””"),
    ])
  func inlineQuotes(_ html: String, _ text: String) { #expect(texts(html) == [text]) }

  @Test(
    "Raised figures do not run into the figures before them",
    arguments: [
      ("<p>10<sup>6</sup> people</p>", "10^6 people"), ("<p>10<sup>-3</sup></p>", "10^-3"),
      ("<p>CO<sub>2</sub></p>", "CO2"), ("<p>m<sup>2</sup></p>", "m2"),
      ("<p>the 4<sup>th</sup></p>", "the 4th"), ("<p>note <sup>3</sup></p>", "note 3"),
    ])
  func raised(_ html: String, _ text: String) { #expect(texts(html) == [text]) }

  @Test func rolesOfBlocks() {
    #expect(
      roles("<h1>a</h1><p>b</p><blockquote>c</blockquote>") == [.subheading, .paragraph, .quote])
    #expect(
      roles("<blockquote><p>a</p><p>b</p></blockquote><p>c</p>") == [.quote, .quote, .paragraph])
    #expect(
      roles("<blockquote><blockquote>a</blockquote>b</blockquote>c") == [
        .quote, .quote, .paragraph,
      ])
    #expect(roles("</blockquote></blockquote><p>c</p>") == [.paragraph])
    #expect(roles("<figcaption>a</figcaption><p>b</p>") == [.caption, .paragraph])
  }

  @Test(
    "Items carry the marks of their lists",
    arguments: [
      ("<ol><li>a<li>b</ol><ol><li>c</ol>", ["1. a\n2. b\n1. c"]),
      ("<ol start='0'><li>a</ol>", ["0. a"]), ("<ol start='x'><li>a</ol>", ["1. a"]),
      ("<li>a</li><li>b</li>", ["• a\n• b"]), ("</ol></ul><li>a", ["• a"]),
      ("<ol start='99999999999999999999'><li>a</ol>", ["1. a"]),
    ])
  func items(_ html: String, _ expected: [String]) { #expect(texts(html) == expected) }

  @Test func linksAcrossBlocksAreCut() {
    let parts = HTMLFragment.parts(
      "<a href='https://a.example/'><p>one</p><p>two</p></a><p>three</p>")
    #expect(parts.map(\.text) == ["one", "two", "three"])
    #expect(parts.map { $0.links.map(\.url) }.last == [])
  }
}
