import TestSupport
import Testing

@testable import bench

@Suite struct AlikeBenchTests {
  @Test(arguments: AlikeStories.allCases) func largestListsAndPagesAreOpened(_ kind: AlikeStories)
    throws
  {
    let program = try Program()
    defer { program.remove() }
    let result = try program.run(
      "bench", ["alike", kind.rawValue, program.folder + "/a", "--count", "60", "--part", "25"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output.contains("stories 0 to 25: ") && result.output.contains("stories 50 to 60: "))
    #expect(result.output.contains("the list of stories: "))
    #expect(result.output.contains("60 rows") && result.output.contains("why it is folded: "))
  }

  @Test func kindsThatAreNoneAreRefused() throws {
    let program = try Program()
    defer { program.remove() }
    #expect(try program.run("bench", ["alike", "nosuch", program.folder + "/a"]).status == 64)
  }
}
