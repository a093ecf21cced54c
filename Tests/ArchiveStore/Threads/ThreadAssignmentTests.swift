import Testing

@testable import ArchiveStore

@Suite struct ThreadAssignmentTests {
  private func candidate(
    _ n: Int64, in thread: Int64, _ nearness: Float
  ) -> ThreadAssignment.Candidate {
    ThreadAssignment.Candidate(n: n, thread: thread, nearness: nearness)
  }

  private func thread(
    _ candidates: [ThreadAssignment.Candidate], sizes: [Int64: Int] = [:]
  ) -> Int64? {
    ThreadAssignment.thread(among: candidates) { sizes[$0] ?? 1 }?.thread
  }

  private static func vector(_ names: [TermID], _ words: [TermID]) -> TermVector {
    TermVector((names + words).map { ($0, 10) }, names: Set(names))
  }

  private func score(
    day: Int64?, of vector: TermVector, _ reports: [(day: Int64?, vector: TermVector)]
  ) -> Float {
    ThreadAssignment.score(
      day.map { $0 * 86_400 }, size: reports.count, EventSimilarity(vector, stories: 0) { _ in 0 },
      reports.map {
        ThreadAssignment.Report(published: $0.day.map { $0 * 86_400 }, vector: $0.vector)
      })
  }

  @Test func theBestLinkedThreadIsJoined() {
    #expect(thread([candidate(1, in: 1, 0.3), candidate(2, in: 2, 0.5)]) == 2)
    #expect(thread([candidate(1, in: 1, 0.15)]) == nil)
    #expect(thread([]) == nil)
  }

  @Test func oneNearReportAmongManyIsNotEnough() {
    let near = [candidate(9, in: 1, 0.4)]
    #expect(thread(near, sizes: [1: 2]) == 1)
    #expect(thread(near, sizes: [1: 8]) == nil)
  }

  @Test func twoNearReportsOutweighDistantOnes() {
    let near = [candidate(8, in: 1, 0.4), candidate(9, in: 1, 0.4)]
    #expect(thread(near, sizes: [1: 8]) == 1)
    let far = (1...8).map { candidate(Int64($0), in: 1, 0.2) }
    #expect(thread(far, sizes: [1: 8]) == nil)
  }

  @Test func longThreadsAreJudgedByTheirBestEight() {
    let eight = (1...8).map { candidate(Int64($0), in: 1, 0.3) }
    #expect(thread(eight, sizes: [1: 500]) == 1)
  }

  @Test func reportsOfOneEventShareNamesAndWords() {
    let ferry = Self.vector([1, 2], [10, 11, 12, 13])
    #expect(score(day: 1, of: ferry, [(1, Self.vector([1, 2], [10, 11, 12, 19]))]) >= 1)
    let named = score(day: 1, of: ferry, [(1, Self.vector([1, 2], [20, 21, 22, 23, 24, 25]))])
    #expect(named < score(day: 1, of: ferry, [(1, ferry)]))
    #expect(score(day: 1, of: ferry, [(1, Self.vector([8, 9], [20, 21, 22, 23]))]) == 0)
  }

  @Test func afterWeeksMoreMustBeShared() {
    let ferry = Self.vector([1, 2], [10, 11, 12, 13])
    let report = Self.vector([1, 2], [10, 11, 18, 19])
    #expect(score(day: 1, of: ferry, [(0, report)]) > score(day: 20, of: ferry, [(0, report)]))
    #expect(score(day: 90, of: ferry, [(0, ferry)]) == 0)
  }

  @Test func aThreadIsJudgedByMoreThanItsNearestReport() {
    let ferry = Self.vector([1, 2], [10, 11, 12, 13])
    let other = Self.vector([1, 7], [30, 31, 32, 33])
    let near = score(day: 1, of: ferry, [(1, ferry)])
    #expect(score(day: 1, of: ferry, [(1, ferry), (0, other), (0, other)]) < near * 0.6)
  }
}
