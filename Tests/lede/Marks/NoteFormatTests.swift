import Articles
import ReaderState
import Testing

@testable import lede

@Suite struct NoteFormatTests {
  private func note(
    _ text: String = "check it", words: String? = "the survey", range: Range<Int>? = 4..<14,
    title: String = "Board keeps survey back", url: String? = "https://post.example/1"
  ) -> NoteSummary {
    var row = StorySummary(key: StoryKey(rawValue: "k"), id: "i", title: title)
    row.source = "Courier"
    row.url = url
    row.published = Timestamp(rfc3339: "2031-03-04T08:00:00Z")
    row.tags = ["port", "survey"]
    return NoteSummary(
      note: Note(
        id: 7, story: row.key, passage: words.map { .init(words: $0, range: range) }, text: text,
        made: 0), row: row, archived: Timestamp(rfc3339: "2031-03-05T08:00:00Z"))
  }

  private func printed(_ format: NoteFormat, _ notes: [NoteSummary]) -> String {
    String(decoding: format.bytes(of: notes), as: UTF8.self)
  }

  @Test func aLineTellsWhereAndWhen() {
    #expect(
      printed(.text, [note()])
        == "7  the survey · check it  — Board keeps survey back, Courier, 2031-03-04, https://post.example/1; copy of 2031-03-05\n"
    )
    #expect(printed(.text, [note("", words: "two\nlines")]).hasPrefix("7  two lines  — "))
    #expect(printed(.text, [note(words: nil)]).hasPrefix("7  check it  — "))
    #expect(printed(.text, []) == "")
  }

  @Test func aPassageThatIsGoneIsSaidToBe() {
    #expect(
      printed(.text, [note(range: nil)]).hasSuffix("; the passage no longer stands in the text\n"))
    #expect(!printed(.text, [note(words: nil)]).contains("no longer stands"))
  }

  @Test func cellsAreQuotedAndNeverFormulas() {
    let csv = printed(.csv, [note("=SUM(A1)", words: "a, \"b\"")])
    let lines = csv.split(separator: "\r\n")
    #expect(lines.count == 2 && lines[0] == "\(NoteText.csvHead)"[...])
    #expect(lines[1].hasPrefix("\"a, \"\"b\"\"\",'=SUM(A1),Board keeps survey back,Courier,"))
    #expect(lines[1].contains(",port survey,"))
  }

  @Test func jsonIsOneObjectALine() throws {
    let lines = printed(.json, [note(), note("", words: nil)]).split(separator: "\n")
    let (first, second) = (try object(lines[0]), try object(lines[1]))
    #expect(first["number"] as? Int == 7 && first["passage"] as? String == "the survey")
    #expect(first["note"] as? String == "check it" && first["key"] as? String == "k")
    #expect(second["note"] as? String == nil && second["passage"] as? String == nil)
  }

  @Test func markdownCannotBeBrokenOutOf() {
    let text = printed(
      .markdown,
      [note("*b* <i>", words: "[x](y)\nsecond", title: "a](b", url: "https://a.example/>\n<x>")])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "> \\[x\\](y)" && lines[1] == ">" && lines[2] == "> second")
    #expect(text.contains("\\*b\\* \\<i\\>"))
    #expect(text.contains("[a\\](b](<https://a.example/x>)"))
  }

  @Test(arguments: NoteFormat.allCases)
  func noFormatLetsAControlCharacterOut(_ format: NoteFormat) {
    let hostile = note("a\u{1B}[2Jb\u{202E}", words: "c\u{9B}d", title: "t\u{7}")
    let text = printed(format, [hostile])
    #expect(
      !text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x07 } || format == .csv)
    #expect(!text.isEmpty)
  }
}
