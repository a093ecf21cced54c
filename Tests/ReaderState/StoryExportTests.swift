import Articles
import TestSupport
import Testing

@testable import ReaderState

@Suite struct StoryExportTests {
  @Test(arguments: [
    ("Ferry to Norwick: “stopped”", "ferry-to-norwick-stopped"), ("../../etc/passwd", "etc-passwd"),
    ("…", "story"), ("", "story"), ("Zürich 2021", "zürich-2021"),
  ])
  func theNameIsMadeOfWords(_ title: String, _ stem: String) {
    #expect(StoryExport.stem(title) == stem)
    #expect(StoryExport.stem(String(repeating: "word ", count: 99)).utf8.count < 60)
  }

  @Test func whatHowAndWhereAreAskedForAndAMistakeCanBeMended() {
    var reader = ReaderHarness(FixtureStories.archive())
    reader.send(.configure(.standard, exportFolder: "~/Papers"))
    reader.press("e Down Enter")
    guard case .prompt(let prompt) = reader.state.shared.overlay else {
      Issue.record("no place was asked for")
      return
    }
    #expect(prompt.field.text.hasPrefix("~/Papers/") && prompt.field.text.hasSuffix(".md"))
    reader.press("Ctrl-u")
    reader.type("~/x.md")
    reader.press("Enter")
    guard case .change(.exportStory(let export, path: "~/x.md")) = reader.effects.last else {
      Issue.record("\(reader.effects.suffix(1))")
      return
    }
    #expect(export.format == .markdown)
    reader.send(.answer(.storyExportRefused(export, path: "~/x.md", why: "Nothing was written")))
    #expect(reader.state.shared.overlay == .prompt(Prompt(.exportStory(export), "~/x.md")))
    #expect(reader.state.shared.notice?.level == .failure)
  }

  @Test func theFolderOfTheSettingsIsOffered() {
    var shared = ReaderHarness(FixtureStories.archive()).state.shared
    #expect(shared.exportPath("a.txt") == "a.txt")
    shared.exportFolder = "~"
    #expect(shared.exportPath("a.txt") == "~/a.txt")
    shared.exportFolder = "/"
    #expect(shared.exportPath("a.txt") == "/a.txt")
  }
}
