import Screen
import Testing

@Suite struct ContrastTests {
  @Test(arguments: [
    (Color.rgb(0, 0, 0), Color.rgb(255, 255, 255), 21.0),
    (.rgb(255, 255, 255), .rgb(0, 0, 0), 21.0),
    (.rgb(119, 119, 119), .rgb(255, 255, 255), 4.48), (.indexed(0), .indexed(7), 16.67),
    (.indexed(8), .indexed(7), 3.18), (.indexed(231), .indexed(16), 21.0),
    (.indexed(244), .indexed(232), 5.07), (.rgb(9, 9, 9), .rgb(9, 9, 9), 1.0),
  ])
  func isThatOfWCAG(_ a: Color, _ b: Color, _ ratio: Double) throws {
    #expect(abs(try #require(Contrast.ratio(a, b)) - ratio) < 0.05)
  }

  @Test func theTerminalsOwnColorsAreUnknown() {
    #expect(Contrast.ratio(.standard, .indexed(0)) == nil)
  }

  @Test func boldMayBeShownAsBright() {
    #expect(Contrast.shown(.indexed(0), isBold: true) == .indexed(8))
    #expect(Contrast.shown(.indexed(0), isBold: false) == .indexed(0))
    #expect(Contrast.shown(.indexed(9), isBold: true) == .indexed(9))
    #expect(Contrast.shown(.rgb(1, 2, 3), isBold: true) == .rgb(1, 2, 3))
  }
}
