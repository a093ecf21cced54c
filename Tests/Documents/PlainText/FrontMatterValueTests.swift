import Testing

@testable import Documents

@Suite struct FrontMatterValueTests {
  @Test(
    arguments: [
      ("Ferry aground", "Ferry aground"), ("Ferry # the desk", "Ferry"), ("C# and F#", "C# and F#"),
      ("https://a.example/#top", "https://a.example/#top"), ("# all", ""), ("", ""),
      ("\"Ferry \\\"aground\\\" \\u2013 again\" # x", "Ferry \"aground\" \u{2013} again"),
      ("'C:\\new \"lit\"'", "C:\\new \"lit\""), ("'It''s on: again'", "It's on: again"),
      ("\"Liis Tamm\" # the desk", "Liis Tamm"), ("\"open", "\"open"), ("'90s night", "'90s night"),
      ("[sea, \"ferry, big\", 'a'] # tags", "sea, ferry, big, a"), ("[]", ""),
      ("[a, [b, c]]", "a, b, c"),
      ("{name=\"Liis Tamm\", email=\"l@x.example\"}", "Liis Tamm"),
      ("{ name: Liis, url: /x }", "Liis"),
      ("{url: /x}", ""), ("&me Liis Tamm # c", "Liis Tamm"),
      ("!!timestamp 2031-03-04", "2031-03-04"),
      ("R&D spending", "R&D spending"), ("[Analysis] Ferry", "[Analysis] Ferry"),
    ])
  func plain(_ value: String, _ words: String) { #expect(FrontMatterValue.plain(value) == words) }

  @Test func listsOverSeveralLines() {
    #expect(FrontMatterValue.isOpenList("[") && FrontMatterValue.isOpenList("[a, # x"))
    #expect(!FrontMatterValue.isOpenList("[a]") && !FrontMatterValue.isOpenList("a [b"))
  }
}
