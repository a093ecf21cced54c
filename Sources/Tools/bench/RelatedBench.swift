import ArgumentParser
import Articles
import Foundation
import ArchiveStore

/// How fast related stories are found, and what keeping them costs each story that is added.
struct RelatedBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "related", abstract: "Times related stories over an archive.",
    discussion: """
      In process, in milliseconds, over stories spread evenly through the archive. With --cost everything that is \
      computed from the stories is made anew (the archive is written to), and the time a story is told for each part; \
      it includes reading the stories back, which "links between stories" hardly adds to.
      """)

  @Argument(help: "The archive.")
  var archive: String

  @Option(help: "How many stories are asked for.")
  var samples = 2000

  @Flag(help: "Measure what each part costs when stories are added.")
  var cost = false

  func run() throws {
    let library = try Archive(path: archive)
    let total = try library.stories(.all, offset: 0, limit: 1).total
    var times: [Double] = []
    for at in stride(from: 0, to: total, by: max(1, total / max(1, samples))) {
      guard let row = try library.stories(.all, offset: at, limit: 1).rows.first else { continue }
      times.append(try time { _ = try library.related(to: row.key, limit: 10) })
    }
    times.sort()
    guard let most = times.last else { return print("the archive is empty") }
    print("stories asked for   \(times.count) of \(total)")
    print(
      String(
        format: "ms                  median %.2f, p95 %.2f, most %.2f", times[times.count / 2],
        times[times.count * 95 / 100], most))
    if cost { try measureCost(of: library) }
  }

  private func measureCost(of library: Archive) throws {
    var (part, first, last, start) = ("", 0, 0, ContinuousClock.now)
    func tell() {
      guard last > first else { return }
      let each = (ContinuousClock.now - start) / .milliseconds(1) / Double(last - first)
      print(part.padding(toLength: 32, withPad: " ", startingAt: 0), String(format: "%.3f", each))
    }
    try library.rebuild { name, done in
      if name != part {
        tell()
        // A part is heard of when its first piece is done: that piece is left out.
        (part, first, start) = (name, done, .now)
      }
      last = done
    }
    tell()
  }
}
