import ArgumentParser
import TestSupport
import Testing

@testable import lede

@Suite struct CountOptionTests {
  @Test(arguments: [(nil, 0), (0, 0), (1, 1), (5, 0), (Int.max, 1)] as [(Int?, Int)])
  func numbersFromTheLeastOnAreTaken(_ count: Int?, _ least: Int) {
    #expect(throws: Never.self) { try checkCount(count, of: "--limit", atLeast: least) }
  }

  @Test(arguments: [(-1, 0), (0, 1), (Int.min, 0)])
  func othersAreMisuse(_ count: Int, _ least: Int) {
    #expect(throws: ValidationError.self) { try checkCount(count, of: "--limit", atLeast: least) }
  }

  @Test(
    arguments: [
      ["list", "--limit=-3"], ["list", "--offset=-1"], ["search", "ferry", "--limit=-1"],
      ["search", "ferry", "--offset=-1"], ["quotes", "--limit=-1"], ["entities", "--limit=-1"],
      ["threads", "--limit=-1"], ["entity", "Ada Quill", "--limit=-1"],
      ["related", "tram", "--limit=0"], ["share", "search", "--limit=-1", "ferry"],
      ["correct", "list", "--limit=-1"],
    ])
  func everyCommandRefusesThem(_ arguments: [String]) throws {
    let result = try PreparedArchive.command().lede(arguments)
    #expect(result.status == 64 && result.output.isEmpty, "\(result.output)")
    #expect(result.errors.contains("takes a number from"), "\(result.errors)")
  }
}
