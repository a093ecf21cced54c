import Annotations
import ArchiveStore
import ArgumentParser
import Articles
import Foundation

/// What it costs to add many stories that are alike, and to open what they make: it must grow no faster than they do.
struct AlikeBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alike",
    abstract: "Adds stories that are alike to a new archive, and opens its largest lists and pages."
  )

  @Argument(help: "The kind of stories: identical, template or name.")
  var kind: AlikeStories

  @Argument(help: "The archive to make; what is there is replaced.")
  var archive: String

  @Option(help: "How many stories.")
  var count = 50_000

  @Option(help: "How many are added at a time.")
  var part = 10_000

  func run() throws {
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: archive + suffix)
    }
    let library = try Archive(path: archive)
    let annotator = Annotator()
    let stories = kind.stories(count)
    for start in stride(from: 0, to: stories.count, by: max(1, part)) {
      let end = min(stories.count, start + part)
      let annotated = stories[start..<end].map { annotator.annotate($0) }
      let before = clock()
      _ = try library.add(annotated)
      let seconds = Double(clock() - before) / Double(CLOCKS_PER_SEC)
      print("stories \(start) to \(end): \(seconds * 1000 / Double(end - start)) ms a story")
    }
    try open(library)
  }

  private func open(_ library: Archive) throws {
    func time(_ what: String, _ body: () throws -> String) rethrows {
      var told = ""
      let taken = try ContinuousClock().measure { told = try body() }
      print("\(what): \(taken / .milliseconds(1)) ms, \(told)")
    }
    var thread: ThreadSummary?
    try time("running stories") {
      let page = try library.threads(limit: 50)
      thread = page.rows.max { $0.reports < $1.reports }
      return "\(page.total)"
    }
    if let thread {
      try time("a running story") { "\(try library.thread(thread.id)?.reports.count ?? 0) reports" }
    }
    try time("the list of stories") {
      "\(try library.stories(.all, offset: 0, limit: 50).total) rows"
    }
    guard let name = try library.entities(limit: 1).rows.first else { return }
    try time("the page of \(name.name)") {
      "\(try library.entity(name.key)?.row.stories ?? 0) stories"
    }
    guard let row = try library.stories(.all, offset: 0, limit: 1).rows.first else { return }
    try time("a story") { "\(try library.story(row.key)?.copies.count ?? 0) copies" }
    try time("why it is folded") {
      "\(try library.explanation(of: row.key)?.versions.count ?? 0) versions"
    }
  }
}

extension AlikeStories: ExpressibleByArgument {}
