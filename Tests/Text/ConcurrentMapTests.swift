import Text
import Testing

@Suite struct EveryCoreTests {
  @Test(arguments: [0, 1, 2, 1_000]) func resultsStandInOrder(count: Int) {
    #expect(concurrentMap(count) { "\($0)" } == (0..<count).map { "\($0)" })
  }
}
