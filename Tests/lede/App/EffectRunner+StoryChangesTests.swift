import Annotations
import ArchiveStore
import Articles
import ReaderState
import Terminal
import Testing

@testable import lede

@Suite("Changes that the reader can take back")
struct EffectRunnerStoryChangesTests {
  private let archive: Archive
  private let mailbox = ActionQueue(wakeup: WakeupEvent())
  private let runner: EffectRunner
  private let keys: [StoryKey]

  init() throws {
    archive = try .temporary()
    let stories = (1...3).map { number in
      var article = Article(
        title: "Ferry \(number)", parts: [BlockDraft(.paragraph, "Ferry \(number) stops at noon.")])
      article.id = "f\(number)"
      return AnnotatedArticle(article, marks: StoryAnnotations(version: Annotator.version))
    }
    keys = try archive.add(stories, now: 1_600_000_000).compactMap(\.key)
    runner = EffectRunner(archive: archive, mailbox: mailbox)
  }

  /// Runs changes and answers what came of them.
  private func run(_ changes: Effect.Change...) -> [EffectResult] {
    for change in changes { runner.run(change) }
    runner.wait(for: .changes)
    return mailbox.empty().compactMap { if case .answer(let result) = $0 { result } else { nil } }
  }

  private func total() throws -> Int { try archive.stories(.all, offset: 0, limit: 9).total }

  @Test func storiesAreMarkedAndTakenBack() throws {
    let results = run(.apply(.read(true), [.list(.all, .whole)], id: 1))
    #expect(
      results.contains {
        if case .applied(let done, 1) = $0 { done.stories.count == 3 } else { false }
      })
    #expect(try archive.counts().unread == 0)
    _ = run(.takeBack(id: 1))
    #expect(try archive.counts().unread == 3)
    // What was taken back cannot be taken back again.
    let again = run(.takeBack(id: 1))
    #expect(!again.contains { if case .applied = $0 { true } else { false } })
    #expect(try archive.counts().unread == 3)
  }

  @Test func removedStoriesComeBackAndListsAskAnew() throws {
    let results = run(.apply(.removed(true), [.rows([keys[0]])], id: 1))
    #expect(results.contains(.changed) && results.contains(.progress(nil)))
    #expect(try total() == 2)
    let back = run(.takeBack(id: 1))
    #expect(back.contains(.tookBack(1)))
    #expect(try total() == 3)
    _ = run(.apply(.removed(true), [.list(.all, .whole)], id: 2), .restore(nil, id: 3))
    #expect(try total() == 3)
    _ = run(.takeBack(id: 3))
    #expect(try total() == 0)
    #expect(run(.emptyBin).contains(.changed))
    #expect(try archive.bin().total == 0)
  }

  @Test func notesAreChangedAndTakenBack() throws {
    _ = run(.saveNote(Note(story: keys[0], text: "one"), id: 1))
    var note = try #require(try archive.notes().first).note
    note.text = "two"
    _ = run(.saveNote(note, id: 2))
    #expect(try archive.notes().map(\.note.text) == ["two"])
    _ = run(.takeBack(id: 2))
    #expect(try archive.notes().map(\.note.text) == ["one"])
    _ = run(.removeNote(note.id, id: 3))
    #expect(try archive.notes().isEmpty)
    _ = run(.takeBack(id: 3), .takeBack(id: 1))
    #expect(try archive.notes().isEmpty)
  }

  @Test func followingAndTheBriefingAreTakenBack() throws {
    let target = FollowTarget.subject(.search("ferry"), name: "ferry")
    #expect(
      run(.follow(target, true, id: 1)).contains {
        if case .followed(let all) = $0 { all.count == 1 } else { false }
      })
    _ = run(.takeBack(id: 1))
    #expect(try archive.followed().isEmpty)
    _ = run(.setBriefingRead(2_000_000_000, id: 2))
    #expect(try archive.briefing().stories == 0)
    _ = run(.takeBack(id: 2))
    #expect(try archive.briefing().stories == 3)
    let told = run(.follow(.speaker("Nobody Here"), true, id: 3))
    #expect(
      told.contains { if case .told(let message) = $0 { message.level == .failure } else { false } }
    )
  }

  @Test func aRuleIsKeptAppliedAndTakenBack() throws {
    _ = run(.apply(.read(true), [.rows([keys[0]])], id: 1))
    _ = run(.saveRule(KeepingRule(days: 9), appliesNow: true, id: 2))
    #expect(try total() == 2 && archive.keepingRules().count == 1)
    _ = run(.takeBack(id: 2))
    #expect(try total() == 3 && archive.keepingRules().isEmpty)
  }
}
