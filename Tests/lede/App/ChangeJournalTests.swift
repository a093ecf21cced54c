import ArchiveStore
import Testing

@testable import lede

@Suite struct ChangeJournalTests {
  @Test func aReversalIsHandedOutOnce() throws {
    let journal = ChangeJournal()
    journal.keep(7) { _, _ in nil }
    #expect(journal.take(7) != nil && journal.take(7) == nil)
  }

  @Test func theOldestAreForgotten() {
    let journal = ChangeJournal()
    for id in 1...201 { journal.keep(id) { _, _ in nil } }
    #expect(journal.take(1) == nil && journal.take(2) != nil && journal.take(201) != nil)
  }
}
