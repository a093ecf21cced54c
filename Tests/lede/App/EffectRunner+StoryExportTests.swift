import Annotations
import ArchiveStore
import Articles
import Foundation
import ReaderState
import Terminal
import TestSupport
import Testing

@testable import lede

@Suite struct EffectRunnerStoryExportTests {
  private func export(_ format: StoryFormat, to path: String) throws -> (
    text: String?, answers: [EffectResult]
  ) {
    let archive = try Archive.temporary()
    var article = Article(
      title: "Ferry *sails*",
      parts: [
        BlockDraft(.headline, "Ferry *sails*"), BlockDraft(.subheading, "At last"),
        BlockDraft(.paragraph, "“We sail,” Ada Quill, the harbour master, told reporters."),
      ])
    article.source = "Tarn Post"
    let key = try #require(
      try archive.add([Annotator().annotate(article)], now: 1_600_000_000).first?.key)
    let mailbox = ActionQueue(wakeup: WakeupEvent())
    let runner = EffectRunner(archive: archive, mailbox: mailbox)
    runner.run(.exportStory(StoryExport([key], as: format, stem: "ferry"), path: path))
    runner.wait(for: .changes)
    let answers = mailbox.empty().compactMap { action -> EffectResult? in
      if case .answer(let answer) = action { answer } else { nil }
    }
    return (try? String(contentsOfFile: path, encoding: .utf8), answers)
  }

  @Test func everyFormatIsWritten() throws {
    let program = try Program()
    defer { program.remove() }
    let text = try export(.text, to: program.folder + "/a.txt").text
    #expect(text?.hasPrefix("Ferry *sails*\n\nTarn Post\n") == true)
    let markdown = try export(.markdown, to: program.folder + "/a.md").text
    #expect(markdown?.hasPrefix("# Ferry \\*sails\\*\n\n*Tarn Post*\n\n## At last\n") == true)
    let json = try #require(try export(.json, to: program.folder + "/a.json").text)
    #expect(try object(json)["title"] as? String == "Ferry *sails*")
  }

  @Test func theFileIsToldAndNoOtherTouched() throws {
    let program = try Program()
    defer { program.remove() }
    let path = try program.write("mine", to: "a.txt")
    let answers = try export(.text, to: path).answers
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    guard case .told(let message) = answers.last else {
      Issue.record("\(answers)")
      return
    }
    #expect(message.text == "Wrote the story to \(program.folder)/a-2.txt")
  }

  @Test func aPlaceThatCannotBeWrittenToIsAskedForAgain() throws {
    for path in ["/nonexistent/folder/a.txt", "/tmp/"] {
      guard case .storyExportRefused(_, path, _) = try export(.text, to: path).answers.last else {
        Issue.record("\(path)")
        continue
      }
    }
  }
}
