import ArchiveStore
import Articles
import ReaderState
import Terminal
import TestSupport
import Testing

@testable import lede

@Suite struct EffectRunnerAddingTests {
  private let archive: Archive
  private let mailbox = ActionQueue(wakeup: WakeupEvent())

  init() throws { archive = try Archive.temporary() }

  /// Adds something and returns what was told and answered.
  private func add(_ source: StorySource) -> (messages: [Message], added: [String], count: Int) {
    let runner = EffectRunner(archive: archive, mailbox: mailbox)
    runner.run(.add(source))
    runner.wait(for: .adding)
    var messages: [Message] = []
    var added: [String] = []
    var count = 0
    for case .answer(let answer) in mailbox.empty() {
      if case .told(let message) = answer { messages.append(message) }
      if case .added(_, let title, let stories) = answer {
        (added, count) = (added + [title], stories)
      }
    }
    return (messages, added, count)
  }

  private let text = """
    Ferry to Norwick sails again

    The ferry to Norwick sails again, the harbour office said on Monday after a winter of repairs.
    """

  @Test func aTextBecomesAStory() throws {
    let (messages, added, count) = add(.text(text))
    #expect(added == ["Ferry to Norwick sails again"] && count == 1)
    #expect(messages.map(\.text) == ["1 added: “Ferry to Norwick sails again”"])
    #expect(try archive.stories(.all, offset: 0, limit: 9).total == 1)
    #expect(add(.text(text)).messages.first?.text.hasPrefix("1 known already") == true)
  }

  @Test func aFolderIsAddedWhole() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(text, to: "stories/a.txt")
    try program.write(text.replacing("Norwick", with: "Tarn"), to: "stories/b.txt")
    let (messages, added, count) = add(.path(" \(program.folder)/stories "))
    #expect(count == 2 && added.count == 1)
    #expect(messages.first?.level == .note)
  }

  @Test func whatCannotBeReadIsTold() {
    let (messages, added, _) = add(.path("/nonexistent/story.txt"))
    #expect(added.isEmpty && messages.map(\.level) == [.failure])
    #expect(messages.first?.text.contains("/nonexistent/story.txt") == true)
    #expect(add(.text("   ")).messages.contains { $0.level == .failure })
  }

  @Test(arguments: [
    ("~/a", "/home/ada/a"), (" /b ", "/b"), ("~", "~"), ("a~/b", "a~/b"), ("", ""),
  ])
  func pathsAreReadAsPeopleTypeThem(_ typed: String, _ path: String) {
    #expect(ExpandedPath.of(typed, home: "/home/ada") == path)
  }
}
