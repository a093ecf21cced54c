import Fetching
import Testing

@Suite struct PollScheduleTests {
  @Test func aNewFeedIsDueAtOnce() {
    #expect(PollSchedule().isDue(at: 0))
  }

  @Test func theLongestWishIsKept() {
    var schedule = PollSchedule(interval: 600)
    schedule.succeed(at: 1000)
    #expect(schedule.nextTry == 1600)
    schedule.succeed(at: 1000, timeToLive: 3600, maxAge: 60)
    #expect(schedule.nextTry == 4600)
    schedule.succeed(at: 1000, maxAge: .max)
    #expect(schedule.nextTry == 1000 + PollSchedule.longest)
  }

  @Test func failuresWaitLongerEachTime() {
    var schedule = PollSchedule(interval: 600)
    var waits: [Int64] = []
    for _ in 0..<10 {
      schedule.fail(.status(500), at: 0)
      waits.append(schedule.nextTry)
    }
    #expect(Array(waits.prefix(3)) == [600, 1200, 2400])
    #expect(waits.last == 600 << 6)
    schedule.succeed(at: 0)
    #expect(schedule.failures == 0)
  }

  @Test func serversMayAskForPatience() {
    var schedule = PollSchedule(interval: 600)
    schedule.fail(.status(429, retryAfter: 7200), at: 100)
    #expect(schedule.nextTry == 7300)
    #expect(!schedule.isDue(at: 7299))
    #expect(schedule.isDue(at: 7300))
  }

  @Test func goneIsGone() {
    var schedule = PollSchedule()
    schedule.fail(.status(410), at: 0)
    #expect(schedule.isGone)
    #expect(!schedule.isDue(at: .max))
  }
}
