import Articles
import Testing

@testable import Documents

@Suite struct RichTextTests {
  private func text(_ source: String) -> String {
    String(decoding: RichText.text(Array(source.utf8)), as: UTF8.self)
  }

  @Test(
    arguments: [
      (#"{\rtf1\ansi One\par Two}"#, "One\nTwo"),
      (#"{\rtf1\ansi caf\'e9 \b bold\b0  end}"#, "café bold end"),
      (#"{\rtf1\ansi\ansicpg1251 \'cc\'e8\'f0}"#, "Мир"),
      (#"{\rtf1 \u1052?\u1080?\u1088? \uc0\u8364}"#, "Мир €"),
      (#"{\rtf1 \u-10179?\u-8704?}"#, "😀"),
      (#"{\rtf1{\fonttbl{\f0 Times;}}{\*\generator Word;}{\info{\title x}}Words}"#, "Words"),
      (#"{\rtf1 a{\v hidden}b\v c\v0 d}"#, "abd"),
      (#"{\rtf1 {\field{\*\fldinst HYPERLINK "x"}{\fldrslt here}}}"#, "here"),
      (#"{\rtf1 \ldblquote Yes\rdblquote\emdash  a\~b \{c\}\\}"#, "“Yes”— a\u{A0}b {c}\\"),
      (#"{\rtf1{\pict\pngblip 89504e47}Words{\stylesheet{\v0 Normal;}}}"#, "Words"),
    ])
  func words(source: String, expected: String) { #expect(text(source) == expected) }

  @Test(
    arguments: [
      "{\\rtf1", "{\\rtf1\\", "{\\rtf1 \\'", "{\\rtf1 \\u", "{\\rtf1}}}}",
      "{\\rtf1\\bin99999999999 x",
      "{\\rtf1 \\u55296?",
    ])
  func damageEndsQuietly(source: String) { #expect(text(source).utf8.count < 4) }

  @Test func deepNestingCostsNoStack() {
    let source = "{\\rtf1 a" + String(repeating: "{", count: 200_000) + "b"
    #expect(text(source) == "a")
  }

  @Test func aStoryAndAnExport() throws {
    let rights =
      #"{\rtf1\ansi Ferry stops in May\par\par The ferry stops for two weeks, its operator said on Monday.\par\par A bus will run.\par}"#
    let document = Documents.parse(Array(rights.utf8), name: "a.rtf")
    let story = try #require(document.articles.first)
    #expect(document.error == nil && story.title == "Ferry stops in May")
    #expect(story.body.hasSuffix("A bus will run."))
    let export =
      #"{\rtf1 Document 1 of 2\par\par Ferry stops\par\par It stops.\par\par Document 2 of 2\par\par Fog\par\par It is thick.\par}"#
    #expect(
      Documents.parse(Array(export.utf8), name: "a.rtf").articles.map(\.title)
        == ["Ferry stops", "Fog"])
  }

  @Test(
    "The address of a link stands behind its words",
    arguments: [
      (
        #"{\field{\*\fldinst{HYPERLINK "https://a.example/x"}}{\fldrslt{the report}}}"#,
        "the report <https://a.example/x>"
      ),
      (
        #"{\field{\*\fldinst HYPERLINK "https://a.example/x" }{\fldrslt {\ul the report}}}"#,
        "the report <https://a.example/x>"
      ),
      (
        #"{\field{\*\fldinst HYPERLINK "https://a.example/x"}{\fldrslt https://a.example/x}}"#,
        "https://a.example/x"
      ),
      (#"{\field{\*\fldinst HYPERLINK \\l "top"}{\fldrslt the top}}"#, "the top"),
      (#"{\field{\*\fldinst PAGE}{\fldrslt 7}}"#, "7"),
      (#"{\field{\*\fldinst HYPERLINK "javascript:x"}{\fldrslt x}}"#, "x"),
    ])
  func links(_ field: String, _ words: String) {
    let text = RichText.text(Array((#"{\rtf1 Read "# + field + " today.}").utf8))
    #expect(String(decoding: text, as: UTF8.self) == "Read \(words) today.")
  }
}
