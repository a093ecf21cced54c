import Annotations
import ArchiveStore
import Articles
import ReaderState
import Synchronization
import Terminal
import Testing

@testable import lede

@Suite struct EffectRunnerTests {
  private let archive: Archive
  private let mailbox = ActionQueue(wakeup: WakeupEvent())
  private let runner: EffectRunner

  init() throws {
    archive = try .temporary()
    _ = try archive.add(
      [
        AnnotatedArticle(
          Article(title: "Ferry", parts: [BlockDraft(.paragraph, "The ferry stops.")]),
          marks: StoryAnnotations(version: Annotator.version))
      ], now: 1)
    runner = EffectRunner(archive: archive, mailbox: mailbox)
  }

  private struct Broken: Error, CustomStringConvertible { var description: String { "broken" } }

  private func messages() -> [Message] {
    mailbox.empty().compactMap { if case .answer(.told(let message)) = $0 { message } else { nil } }
  }

  @Test func workOfOneKindIsDoneInItsOrder() {
    let done = Mutex<[Int]>([])
    for number in 0..<50 {
      runner.on(.changes, failing: "no") { done.withLock { $0.append(number) } }
    }
    runner.wait(for: .changes)
    #expect(done.withLock(\.self) == Array(0..<50))
  }

  @Test func aFailureIsToldWithItsReason() {
    runner.on(.changes, failing: "The story could not be changed") { throw Broken() }
    runner.wait(for: .changes)
    let told = messages()
    #expect(told.map(\.text) == ["The story could not be changed"])
    #expect(told.first?.detail == "broken")
  }

  @Test func whatWasCalledOffIsNotTold() {
    runner.on(.lists, failing: "no") { throw CancellationError() }
    runner.wait(for: .lists)
    #expect(messages().isEmpty)
  }

  @Test func ofQuestionsOnlyTheNewestIsAnswered() {
    let gate = Mutex<[Int]>([])
    let hold = WorkQueue("gate")
    runner.on(.preview, failing: "no") { hold.finish() }
    for number in 0..<20 {
      runner.on(.preview, newest: true, failing: "no") { gate.withLock { $0.append(number) } }
    }
    runner.wait(for: .preview)
    let answered = gate.withLock(\.self)
    #expect(answered.last == 19 && answered == answered.sorted())
  }

  @Test func aStoryIsReadAtOnce() throws {
    let key = try #require(try archive.stories(.all, offset: 0, limit: 1).rows.first).key
    #expect(runner.storyNow(key)?.article.title == "Ferry")
    #expect(runner.storyNow(StoryKey(rawValue: "nothing")) == nil)
    #expect(messages().isEmpty)
  }

  @Test func finishingWaitsForChanges() {
    let count = Mutex(0)
    for _ in 0..<20 { runner.on(.changes, failing: "no") { count.withLock { $0 += 1 } } }
    runner.finish()
    #expect(count.withLock(\.self) == 20 && !runner.isBusy)
  }
}
