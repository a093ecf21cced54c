import Foundation
import ReaderState
import Screen
import Testing

@testable import Views

@Suite struct ViewTests {
  @Test func everyPageHasOneView() {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Reader/Views/Pages").standardizedFileURL
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let named = Set(files.map { String($0.dropLast(".swift".count)) })
    #expect(Set(views.map { "\($0)" }) == named)
    #expect(views.count == named.count)
  }

  @Test(arguments: [0, 1, 2, 3, 5, 10, 24, 40])
  func drawsAtAnySizeBeforeAnythingIsKnown(_ rows: Int) {
    for columns in [0, 1, 2, 7, 40, 80, 120, 300] {
      var state = State(size: Size(rows: rows, columns: columns))
      _ = state.start()
      #expect(draw(state).size == Size(rows: rows, columns: columns))
    }
  }
}
