import Testing

@testable import lede

@Suite struct PagerTests {
  private func everywhere(_ program: String) -> String? { "/usr/bin/\(program)" }

  @Test func thePagerIsAnArgumentList() {
    #expect(Pager.command("less -R", find: everywhere) == ["less", "-R"])
    #expect(
      Pager.command("'my pager' \"$(rm x)\"; ls", find: everywhere)
        == ["my pager", "$(rm x);", "ls"])
  }

  @Test func nothingAndCatMeanNone() {
    #expect(Pager.command("", find: everywhere) == nil)
    #expect(Pager.command("cat", find: everywhere) == nil)
  }

  @Test func withoutAVariableItIsLessWhereThatIs() {
    #expect(Pager.command(nil, find: everywhere) == ["less"])
    #expect(Pager.command(nil) { _ in nil } == nil)
  }
}
