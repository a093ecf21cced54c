import GRDB
import Testing

@testable import ArchiveStore

@Suite("Stories that have a thread")
struct KnownReportsTests {
  private let archive: Archive

  init() throws {
    archive = try .temporary()
    let story = { (id: String, day: Int) in
      Samples.story(
        "Ferry Morwenna aground off Kurosaki",
        ["The ferry Morwenna struck reef \(id) near Kurosaki."],
        id: id, date: "2026-03-0\(day)")
    }
    _ = try archive.add([story("a", 1), story("b", 2), story("c", 3)], now: 0)
  }

  private func known<Value>(_ body: (KnownReports) throws -> Value) throws -> Value {
    try archive.read { db in
      try body(KnownReports(PostingListUpdate(first: 1, in: db), in: db))
    }
  }

  @Test func reportsComeInTheOrderInWhichTheyWereFound() throws {
    try known { reports in
      let thread = try #require(try reports.thread(of: 2))
      let first = try reports.members(of: thread.shown)
      #expect(first == first.sorted())
      #expect(first.contains(2))
      #expect(try reports.members(of: thread.shown) == first)
      #expect(try reports.members(of: thread) == first)
      #expect(try reports.thread(of: 99) == nil)
    }
  }

  @Test func whatWaitsIsNoMemberUntilItIsFoundAgain() throws {
    try known { reports in
      let thread = try #require(try reports.thread(of: 2))
      reports.forget([2])
      #expect(reports.isWaiting(2))
      #expect(try !reports.members(of: thread.shown).contains(2))
      let entry = try #require(try reports.entry(of: 2))
      try reports.add(2, entry, to: thread)
      #expect(!reports.isWaiting(2))
      #expect(try reports.members(of: thread.shown).last == 2)
    }
  }

  @Test func storiesFromSomeOnWaitUntilTheyAreAdded() throws {
    try archive.read { db in
      let reports = KnownReports(
        try PostingListUpdate(first: 1, before: 3, in: db), before: 3, in: db)
      let thread = try #require(try reports.thread(of: 2))
      #expect(try reports.members(of: thread.shown) == [1, 2])
      try reports.add(3, try #require(try reports.entry(of: 3)), to: thread)
      #expect(try reports.members(of: thread.shown) == [1, 2, 3])
    }
  }

  @Test func namesAreThoseOfHeadlineAndLead() throws {
    try known { reports in
      let entry = try #require(try reports.entry(of: 1))
      let names = try reports.names(of: 1, entry.vector)
      let term = try #require(TermID.of("Morwenna"))
      #expect(names.contains(term))
    }
  }
}
