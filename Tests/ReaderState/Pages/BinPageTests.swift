import Articles
import TestSupport
import Testing

@testable import ReaderState

@Suite struct BinPageTests {
  private func reader() -> ReaderHarness {
    var reader = ReaderHarness(FakeArchive(stories: 6))
    reader.press("3 D")
    reader.send(.perform(.showBin, times: nil))
    return reader
  }

  @Test func aStoryIsRestoredAndThatIsUndone() {
    var reader = reader()
    #expect((reader.state.page as? BinPage)?.rows.total == 3)
    reader.press("r")
    #expect(reader.archive.rows.count == 4)
    reader.press("R")
    #expect(reader.archive.rows.count == 6)
    reader.press("u")
    #expect(reader.archive.rows.count == 4 && reader.archive.removed.count == 2)
  }

  @Test func emptyingIsAskedForItCannotBeUndone() {
    var reader = reader()
    reader.press("X Enter")
    #expect(reader.archive.removed.count == 3)
    reader.press("X Down Enter")
    #expect(reader.archive.removed.isEmpty)
    reader.press("X")
    #expect(reader.state.shared.notice?.text == "The bin is empty")
  }
}
