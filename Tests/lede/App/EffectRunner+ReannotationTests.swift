import Annotations
import Articles
import ArchiveStore
import ReaderState
import Terminal
import Testing

@testable import lede

@Suite struct UpkeepTests {
  private let archive: Archive
  private let mailbox = ActionQueue(wakeup: WakeupEvent())
  private let runner: EffectRunner

  /// Stories that an older recogniser has found nobody in.
  init() throws {
    archive = try .temporary()
    let stories = (0..<250).map { number in
      let article = Article(
        title: "Ferry \(number)",
        parts: [
          BlockDraft(.paragraph, "President Ana Quispe flew to Lima, she said on day \(number).")
        ])
      return AnnotatedArticle(article, marks: StoryAnnotations(version: Annotator.version - 1))
    }
    _ = try archive.add(stories, now: 1_600_000_000)
    runner = EffectRunner(archive: archive, mailbox: mailbox)
  }

  private func progress(_ letters: [Action]) -> [Progress?] {
    letters.compactMap { if case .answer(.progress(let progress)) = $0 { progress } else { nil } }
  }

  @Test func everyOldStoryIsReadAnew() throws {
    #expect(try archive.outdated(version: Annotator.version) == 250)
    runner.run(Effect.Work.reannotate)
    runner.wait(for: .upkeep)
    #expect(try archive.outdated(version: Annotator.version) == 0)
    #expect(try archive.entity(.person, "Ana Quispe")?.row.stories == 250)
    let letters = mailbox.empty()
    #expect(progress(letters).compactMap { $0?.done } == [0, 100, 200, 250])
    #expect(progress(letters).last == .some(nil))
    #expect(letters.contains { if case .answer(.changed) = $0 { true } else { false } })
  }

  @Test func whatIsDoneStaysDoneWhenItIsStopped() throws {
    let runner = runner
    runner.reannotate { article in
      runner.run(Effect.Work.cancelWork)
      return Annotator().annotate(article)
    }
    runner.wait(for: .upkeep)
    #expect(try archive.outdated(version: Annotator.version) == 150)
    #expect(progress(mailbox.empty()).last == .some(nil))
    runner.run(Effect.Work.reannotate)
    runner.wait(for: .upkeep)
    #expect(try archive.outdated(version: Annotator.version) == 0)
  }

  @Test func leavingStopsIt() throws {
    let runner = runner
    runner.reannotate { article in
      runner.stopWork()
      return Annotator().annotate(article)
    }
    runner.finish()
    #expect(try archive.outdated(version: Annotator.version) >= 150)
    #expect(runner.isBusy == false)
  }

  @Test func anArchiveUpToDateHearsNothing() throws {
    runner.run(Effect.Work.reannotate)
    runner.wait(for: .upkeep)
    _ = mailbox.empty()
    runner.run(Effect.Work.reannotate)
    runner.wait(for: .upkeep)
    #expect(mailbox.empty().isEmpty)
  }
}
