import Testing

@testable import Fetching

@Suite struct HostLimiterTests {
  @Test func twoAtAHostInOrderOfArrival() {
    var limiter = HostLimiter()
    for id in 0..<5 { limiter.add(id, host: "a") }
    limiter.add(5, host: "b")
    #expect(limiter.start() == [0, 1, 5])
    #expect(limiter.start().isEmpty)
    limiter.finish(1)
    #expect(limiter.start() == [2])
    limiter.finish(0)
    limiter.finish(2)
    #expect(limiter.start() == [3, 4])
  }

  @Test func soManyInAll() {
    var limiter = HostLimiter(most: 3)
    for id in 0..<9 { limiter.add(id, host: "h\(id)") }
    #expect(limiter.start() == [0, 1, 2] && limiter.start().isEmpty)
    limiter.finish(2)
    #expect(limiter.start() == [3])
  }

  @Test func endingWhatDoesNotRunChangesNothing() {
    var limiter = HostLimiter()
    limiter.finish(7)
    limiter.add(1, host: "a")
    limiter.finish(1)
    #expect(!limiter.isEmpty && limiter.start() == [1])
    limiter.finish(1)
    limiter.finish(1)
    #expect(limiter.isEmpty)
  }

  /// Whatever comes and ends in whatever order, the bounds hold and everything runs once.
  @Test(arguments: 0..<20)
  func boundsHold(_ seed: Int) {
    var state = UInt64(seed + 1)
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var limiter = HostLimiter(most: 1 + next(5), mostAtHost: 1 + next(3))
    var hosts: [Int: String] = [:]
    var running: [Int] = []
    var done: Set<Int> = []
    for id in 0..<60 {
      hosts[id] = "h\(next(4))"
      limiter.add(id, host: hosts[id] ?? "")
      running += limiter.start()
      #expect(running.count <= limiter.most)
      for (_, same) in Dictionary(grouping: running, by: { hosts[$0] ?? "" }) {
        #expect(same.count <= limiter.mostAtHost)
      }
      if next(2) == 0, !running.isEmpty {
        let ended = running.remove(at: next(running.count))
        limiter.finish(ended)
        #expect(done.insert(ended).inserted)
      }
    }
    while !running.isEmpty || !limiter.isEmpty {
      running += limiter.start()
      guard !running.isEmpty else { break }
      let ended = running.removeFirst()
      limiter.finish(ended)
      done.insert(ended)
    }
    #expect(limiter.isEmpty && done.count == 60)
  }
}
