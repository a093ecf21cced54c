import Articles
import Testing

@testable import ReaderState

@Suite struct NavigationHistoryTests {
  private func story(_ number: Int) -> StoryPage {
    StoryPage(StoryKey(rawValue: "s\(number)"))
  }

  private func shown(_ trail: NavigationHistory) -> String {
    (trail.current as? StoryPage)?.key.rawValue ?? "other"
  }

  private func trail(_ count: Int) -> NavigationHistory {
    var trail = NavigationHistory(home: story(0))
    for number in 1..<max(1, count) { trail.visit(story(number)) }
    return trail
  }

  @Test(arguments: [
    (-1, "s3", true), (-99, "s0", true), (0, "s4", false), (1, "s4", false), (-4, "s0", true),
  ])
  func goingStopsAtTheEnds(_ count: Int, _ page: String, _ isMoved: Bool) {
    var trail = trail(5)
    let moved = trail.go(by: count)
    #expect(moved == isMoved)
    #expect(shown(trail) == page)
  }

  @Test func whatLayAheadIsForgottenByAVisit() {
    var trail = trail(4)
    _ = trail.go(by: -2)
    #expect(trail.canGoForward)
    trail.visit(story(9))
    #expect(!trail.canGoForward && trail.depth == 2)
    _ = trail.go(by: -1)
    #expect(shown(trail) == "s1")
  }

  @Test func theOldestIsForgottenAndTheHomeNever() {
    var trail = trail(500)
    #expect(trail.depth == NavigationHistory.limit - 1)
    #expect(shown(trail) == "s499")
    _ = trail.go(by: -999)
    #expect(shown(trail) == "s0")
    _ = trail.go(by: 1)
    #expect(shown(trail) == "s381")
  }

  @Test func replacingKeepsTheWayBackAndForward() {
    var trail = trail(3)
    _ = trail.go(by: -1)
    trail.replace(story(7))
    #expect(shown(trail) == "s7" && trail.depth == 1 && trail.canGoForward)
  }

  @Test func everyScreenButTheOneShownAsksAnewOnce() {
    var trail = trail(3)
    trail.markStale()
    let shown = trail.isStale()
    _ = trail.go(by: -1)
    let asked = [trail.isStale(), trail.isStale()]
    _ = trail.go(by: -1)
    let home = trail.isStale()
    #expect(!shown && asked == [true, false] && home)
  }

  @Test func whoIsStaleIsStillKnownWhenTheOldestIsForgotten() {
    var trail = trail(NavigationHistory.limit)
    trail.markStale()
    trail.visit(story(1_000))
    _ = trail.go(by: -1)
    let shownThen = trail.isStale()
    _ = trail.go(by: -1)
    let other = trail.isStale()
    #expect(!shownThen, "it was the one shown when the archive changed")
    #expect(other)
  }

  @Test func everyScreenIsVisitedOnceTheShownOneFirst() {
    var trail = trail(4)
    _ = trail.go(by: -2)
    var seen: [String] = []
    trail.each { page in seen.append((page as? StoryPage)?.key.rawValue ?? "") }
    #expect(seen == ["s1", "s0", "s2", "s3"])
  }
}
