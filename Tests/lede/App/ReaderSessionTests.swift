import Foundation
import Annotations
import Articles
import Glibc
import ArchiveStore
import ReaderState
import Screen
import Settings
import Terminal
import TestSupport
import Testing

@testable import lede

@Suite struct ReaderSessionTests {
  /// Plays keys to a reader on three invented stories; before each key all answers are there.
  private func play(
    _ keys: [String], size: Size = Size(rows: 24, columns: 80), background: Color? = nil,
    follows: Bool = false
  ) throws -> Played {
    let archive = try Archive.temporary()
    let titles = ["Ferry returns to Marn", "Lighthouse lamp replaced", "Harbour master retires"]
    let stories = titles.enumerated().map { index, title in
      var article = Article(
        title: title,
        parts: [
          BlockDraft(.headline, title),
          BlockDraft(.paragraph, "The \(title.lowercased()) on Monday, people said."),
        ])
      article.published = Timestamp(year: 2020, month: 3, day: 10 - index)
      article.url = "https://example.org/\(index)"
      return Annotator().annotate(article)
    }
    _ = try archive.add(stories, now: 1_600_000_000)
    let mailbox = ActionQueue(wakeup: WakeupEvent())
    let runner = EffectRunner(archive: archive, mailbox: mailbox)
    // What comes after the first painting wakes the reader too, keys or none.
    let script =
      [[DisplayEvent.wokenUp]]
      + keys.flatMap { key -> [[DisplayEvent]] in
        [[.wokenUp], [.input(.key(Key(key) ?? .character("?")))], [.wokenUp]]
      }
    let display = ScriptedDisplay(size: size, script: script)
    display.color = background
    display.beforeWait = { _ in
      for _ in 0..<5000 where runner.isBusy { usleep(1000) }
    }
    let session = ReaderSession(
      display: display, mailbox: mailbox, runner: runner, configuration: Configuration(),
      folder: ConfigDirectory(path: nil), theme: Theme.standard(background: nil),
      followsBackground: follows)
    let signal = session.run()
    return Played(display: display, archive: archive, signal: signal)
  }

  private struct Played {
    let display: ScriptedDisplay
    let archive: Archive
    let signal: Int32?
    var text: String { display.screen?.text ?? "" }
  }

  @Test func theFrontPageShowsTheStoriesNewestFirst() throws {
    let played = try play([])
    let text = played.text
    let first = try #require(text.range(of: "Ferry returns to Marn"))
    let last = try #require(text.range(of: "Harbour master retires"))
    #expect(first.lowerBound < last.lowerBound)
    #expect(played.signal == 15)
  }

  @Test func enterOpensAndBackReturns() throws {
    let opened = try play(["j", "Enter"])
    #expect(opened.text.contains("The lighthouse lamp replaced on Monday"))
    #expect(try opened.archive.stories(.unread, offset: 0, limit: 9).total == 2)
    let back = try play(["j", "Enter", "q"])
    #expect(back.text.contains("Harbour master retires"))
  }

  @Test func theThemeFollowsTheBackgroundUnlessOneWasChosen() throws {
    let light = Color.rgb(250, 250, 250)
    #expect(try play([], background: light, follows: true).display.log == ["theme light"])
    #expect(try play([], background: light).display.log.isEmpty)
    #expect(try play([], follows: true).display.log.isEmpty)
  }

  @Test func leavingEndsWithoutASignal() throws {
    #expect(try play(["q"]).signal == nil)
  }

  @Test func noWaitOutlastsTheWorkThatItWaitsFor() throws {
    let mailbox = ActionQueue(wakeup: WakeupEvent())
    let runner = EffectRunner(archive: try Archive.temporary(), mailbox: mailbox)
    let session = ReaderSession(
      display: ScriptedDisplay(size: Size(rows: 10, columns: 40), script: []), mailbox: mailbox,
      runner: runner, configuration: Configuration(), folder: ConfigDirectory(path: nil),
      theme: Theme.standard(background: nil))
    // The answer is there, and taken, well before the work that gave it counts as ended.
    runner.on(.lists, failing: "no") {
      mailbox.post(.progress(nil))
      usleep(300_000)
    }
    let start = Monotonic.milliseconds()
    session.settle(milliseconds: 20_000)
    #expect(!runner.isBusy && Monotonic.milliseconds() - start < 15_000)
  }

  @Test func whatNeedsTheTerminalReachesIt() throws {
    let played = try play(["Ctrl-l", "Ctrl-z"])
    #expect(played.display.log.contains("redraw"))
    #expect(played.display.log.contains("suspend"))
  }

  @Test(arguments: [(1, 1), (2, 9), (10, 40), (40, 120)])
  func anySizeIsDrawn(_ rows: Int, _ columns: Int) throws {
    let played = try play(
      ["j", "Enter", "?", "Esc", "/", "x"], size: Size(rows: rows, columns: columns))
    #expect(played.display.screen?.size == Size(rows: rows, columns: columns))
  }
}
