import Testing

@testable import ArchiveStore

@Suite("The inverted index while stories are added")
struct PostingListUpdateTests {
  private let archive: Archive

  init() throws { archive = try .temporary() }

  private func vector(_ terms: [TermID], role: TermRole = []) -> TermVector {
    TermVector(
      terms.map { ($0, 1) }, roles: Dictionary(uniqueKeysWithValues: terms.map { ($0, role) }))
  }

  private func found(
    _ postings: PostingListUpdate, _ terms: [TermID], last: Int64,
    where isEligible: (Int64) -> Bool = { _ in true }
  ) throws -> [Int64] {
    try postings.candidates(
      for: terms.map { (term: $0, weight: Float(1)) }, last: last, limit: 10, where: isEligible
    ).map(\.n)
  }

  @Test func candidatesShareTermsAndAreEligible() throws {
    try archive.read { db in
      let postings = try PostingListUpdate(first: 1, in: db)
      try postings.add(vector([1, 2]), of: 1)
      try postings.add(vector([2, 3]), of: 2)
      try postings.add(vector([4]), of: 3)
      #expect(try found(postings, [1, 2], last: 3) == [1, 2])
      #expect(try found(postings, [1, 2], last: 3) { $0 != 1 } == [2])
      #expect(try found(postings, [2], last: 1) == [1])
      try postings.remove(vector([1, 2]), of: 1)
      #expect(try found(postings, [1, 2], last: 3) == [2])
    }
  }

  @Test func usageFollowsWhatIsAddedReplacedAndRemoved() throws {
    try archive.read { db in
      let postings = try PostingListUpdate(first: 1, in: db)
      try postings.add(vector([1], role: .capital), of: 1)
      try postings.add(vector([1], role: .small), of: 2)
      #expect(try postings.usage(of: 1) == TermUsage(stories: 2, capital: 1, small: 1))
      try postings.add(vector([1], role: .small), of: 1)
      #expect(try postings.usage(of: 1) == TermUsage(stories: 2, capital: 0, small: 2))
      try postings.remove(vector([1]), of: 2)
      #expect(try postings.usage(of: 1) == TermUsage(stories: 1, capital: 0, small: 1))
      #expect(try postings.usage(of: 9) == TermUsage())
      #expect(postings.count == 2)
    }
  }

  @Test func aStoryIsLeftOutOfTheCountsForATime() throws {
    try archive.read { db in
      let postings = try PostingListUpdate(first: 1, in: db)
      try postings.add(vector([1], role: .capital), of: 1)
      try postings.add(vector([1], role: .small), of: 2)
      try postings.uncount(vector([1]), of: 2)
      #expect(try postings.usage(of: 1) == TermUsage(stories: 1, capital: 1, small: 0))
      #expect(postings.count == 1)
      #expect(try found(postings, [1], last: 2) == [1, 2])
      try postings.recount(vector([1]), of: 2)
      #expect(try postings.usage(of: 1) == TermUsage(stories: 2, capital: 1, small: 1))
      #expect(postings.count == 2)
    }
  }

  @Test func storiesThatAreComparedAnewCountFromTheirTurnOn() throws {
    try archive.write { db in
      let before = try PostingListUpdate(first: 1, in: db)
      for n in 1...3 as ClosedRange<Int64> { try before.add(vector([1], role: .small), of: n) }
      try before.write(in: db)
      let postings = try PostingListUpdate(first: 1, before: 2, in: db)
      #expect(try postings.usage(of: 1) == TermUsage(stories: 1, capital: 0, small: 1))
      try postings.remove(vector([1]), of: 2)
      try postings.add(vector([1], role: .capital), of: 2)
      #expect(try postings.usage(of: 1) == TermUsage(stories: 2, capital: 1, small: 1))
      #expect(postings.count == 2)
      try postings.write(in: db)
      let after = try PostingListUpdate(first: 1, in: db)
      #expect(try after.usage(of: 1) == TermUsage(stories: 3, capital: 1, small: 2))
    }
  }

  @Test func whatIsWrittenIsCountedAgain() throws {
    try archive.write { db in
      let postings = try PostingListUpdate(first: 1, in: db)
      try postings.add(vector([1, 2], role: .capital), of: 1)
      try postings.write(in: db)
      let read = try PostingListUpdate(first: 1, in: db)
      #expect(try read.usage(of: 1) == TermUsage(stories: 1, capital: 1, small: 0))
    }
  }
}
