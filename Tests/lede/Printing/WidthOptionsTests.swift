import ArgumentParser
import Testing

@testable import lede

@Suite struct WidthOptionsTests {
  @Test(arguments: ["0", "10", "80", "10000"]) func widthsThatCanBeWrappedAtAreTaken(
    _ width: String
  ) throws {
    #expect(try WidthOptions.parse(["--width", width]).columns == Int(width))
  }

  @Test(arguments: ["1", "9", "-1", "10001", "wide", "", "8.5", "99999999999999999999"])
  func othersAreRefused(_ width: String) {
    #expect(throws: (any Error).self) { try WidthOptions.parse(["--width=\(width)"]) }
  }

  @Test func aTerminalThatDoesNotTellIsTakenForTheUsualOne() {
    #expect(TerminalSize.columns > 0 && TerminalSize.rows > 0)
  }

  @Test func whatWasAskedForHoldsWhateverTheTerminal() {
    #expect(WidthOptions.columns(33) == 33 && WidthOptions.columns(0) == 0)
  }
}
