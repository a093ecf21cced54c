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

  private typealias Link = ThreadAssignment.Link

  private func link(
    _ words: Float, _ names: Float, days: Float = 0, eventWords: Float = 0.2
  ) -> Link {
    Link(gap: days, words: words, names: names, eventWords: eventWords)
  }

  private func short(_ links: [Link], size: Int? = nil) -> Float {
    ThreadAssignment.score(
      length: 0, size: size ?? links.count, gap: links.first?.gap ?? 0, recent: links, near: links,
      density: 0)
  }

  private func long(_ links: [Link], size: Int? = nil, density: Float = 0) -> Float {
    ThreadAssignment.score(
      length: 1, size: size ?? links.count, gap: links.first?.gap ?? 0, recent: [], near: links,
      density: density)
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

  @Test func aShortReportSharesNamesAndWords() {
    #expect(short([link(0.5, 0.6)]) >= 1)
    #expect(short([link(0.1, 1)]) < 1)
    #expect(short([link(1, 0.1)]) < 1)
    #expect(short([link(0.9, 0)]) == 0)
    #expect(short([link(0, 1)]) == 0)
  }

  @Test func afterDaysMoreMustBeShared() {
    #expect(short([link(0.4, 0.6, days: 4)]) >= 1)
    #expect(short([link(0.4, 0.6, days: 20)]) < 1)
    #expect(short([link(0.8, 0.8, days: 20)]) >= 1)
    #expect(short([link(1, 1, days: 90)]) == 0)
    #expect(short([link(0.8, 0.8, days: 20, eventWords: 0)]) < 1)
  }

  @Test func aThreadIsJudgedByTheMeanOfItsReports() {
    let near = link(0.6, 0.6)
    let far = link(0, 0)
    #expect(abs(short([near, far, far]) - short([near]) / 3) < 0.001)
  }

  @Test func aLongReportIsJudgedByItsWordsToo() {
    #expect(long([link(0.3, 0)]) >= 1)
    #expect(long([link(0.3, 0.6)]) > long([link(0.3, 0)]))
    #expect(long([link(0.1, 0.1)]) < 1)
  }

  @Test func aLongReportMustBeNearerThanItsSurroundings() {
    let links = [link(0.3, 0.2)]
    #expect(long(links, density: 0) >= 1)
    #expect(long(links, density: 0.4) < 1)
  }

  @Test func namesAloneAreNoEventForALongReport() {
    let named = [link(0.22, 0.5, eventWords: 0)]
    let told = [link(0.22, 0.5, eventWords: 0.05)]
    #expect(abs(long(named) - 0.65 * long(told)) < 0.001)
  }

  @Test func textsOfMiddleLengthAreJudgedByBoth() {
    let links = [link(0.3, 0)]
    let middle = ThreadAssignment.score(
      length: 0.5, size: 1, gap: 0, recent: links, near: links, density: 0)
    #expect(middle < long(links))
    #expect(middle > short(links))
    #expect(ThreadAssignment.length(words: 20) == 0)
    #expect(ThreadAssignment.length(words: 145) == 0.5)
    #expect(ThreadAssignment.length(words: 900) == 1)
  }

  @Test func aLongReportWithoutANearOneIsToldFromTheStart() {
    for (words, names): (Float, Float) in [
      (0.1, 0), (0.15, 0.1), (0.2, 0.2), (0.3, 0.4), (0.6, 0.6),
    ] {
      for density: Float in [0, 0.1, 0.3] {
        let links = [link(words, names), link(words / 2, names)]
        if long(links, size: 1, density: density) >= 1 {
          #expect(ThreadAssignment.canJoin(links, density: density))
        }
      }
    }
    #expect(!ThreadAssignment.canJoin([link(0.1, 0)], density: 0.3))
    #expect(!ThreadAssignment.canJoin([], density: 0))
  }

  @Test func largeThreadsAreHarderToJoin() {
    #expect(short([link(0.5, 0.5)], size: 40) >= 1)
    #expect(short([link(0.5, 0.5)], size: 100) < 1)
  }
}
