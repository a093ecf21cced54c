import Testing

@testable import ArchiveStore

@Suite struct ThreadAssignmentTests {
  private func candidate(
    _ n: Int64, in thread: Int64, _ nearness: Float, day: Int64? = nil
  ) -> ThreadAssignment.Candidate {
    ThreadAssignment.Candidate(
      n: n, thread: thread, nearness: nearness, published: day.map { $0 * 86_400 })
  }

  private func thread(
    _ candidates: [ThreadAssignment.Candidate], day: Int64? = nil, sizes: [Int64: Int] = [:]
  ) -> Int64? {
    ThreadAssignment.thread(for: day.map { $0 * 86_400 }, among: candidates) { sizes[$0] ?? 1 }?
      .thread
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

  @Test func oldThreadsMustBeNearer() {
    let old = [candidate(1, in: 1, 0.3, day: 0)]
    #expect(thread(old, day: 10) == 1)
    #expect(thread(old, day: 400) == nil)
    #expect(thread(old) == 1)
  }
}
