import Articles
import Testing

@testable import ReaderState

@Suite struct PromptTests {
  @Test func everyPromptSaysWhatItIsForAndWhatEnterDoes() {
    let row = EntitySummary(key: "person:ada quill", name: "Ada Quill", kind: .person)
    let story = StoryKey(rawValue: "0123456789ab")
    let export = QuoteExport(.list(QuotationFilter()), as: .csv, stem: "quotes")
    for subject: Prompt.Subject in [
      .rename(row), .subscribe, .pipe(story), .saveSearch("ferry"), .exportQuotes(export),
    ] {
      let prompt = Prompt(subject, "typed")
      #expect(!prompt.title.isEmpty)
      #expect(prompt.note.hasPrefix("Enter") && prompt.note.contains("Esc"))
    }
    #expect(Prompt(.rename(row)).title.contains("Ada Quill"))
    #expect(Prompt(.exportQuotes(export)).title.contains("CSV"))
  }

  @Test func aPromptTakesNoAnswer() {
    var overlay = Overlay.prompt(Prompt(.subscribe, "https://a.example/"))
    let before = overlay
    #expect(overlay.receive(.counts(ArchiveCounts())).isEmpty)
    #expect(overlay == before)
  }
}

@Suite struct ShellWordsTests {
  @Test(arguments: [
    ("", []), ("   ", []), ("lpr", ["lpr"]), ("lpr -P  office", ["lpr", "-P", "office"]),
    ("grep 'two words' x", ["grep", "two words", "x"]), ("a \"b 'c' d\"", ["a", "b 'c' d"]),
    ("a''b", ["ab"]), ("''", [""]), ("a \"\" b", ["a", "", "b"]), ("'never ended", ["never ended"]),
    ("a;rm -rf $HOME", ["a;rm", "-rf", "$HOME"]), ("é 'ü ö'", ["é", "ü ö"]),
  ])
  func wordsAreSplitAndNothingIsExpanded(_ text: String, _ expected: [String]) {
    #expect(ShellWords.arguments(text) == expected)
  }
}
