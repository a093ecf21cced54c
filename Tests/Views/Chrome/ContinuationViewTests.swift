import ReaderState
import Screen
import TestSupport
import Testing

@testable import Views

@Suite struct ContinuationViewTests {
  @Test(arguments: widths)
  func theBoxIsDrawnAtEveryWidth(_ columns: Int) {
    _ = checked(reader(columns, keys: ",").state)
  }

  @Test(arguments: [1, 2, 3, 4, 6])
  func fewRowsAreDrawn(_ rows: Int) { _ = checked(reader(80, rows: rows, keys: ",").state) }

  @Test func theKeysThatGoOnAreListedUntilOneIsPressed() {
    var reader = reader(80, keys: ",")
    #expect(checked(reader.state).text.contains("u  Go to unread stories"))
    #expect(checked(reader.state).text.contains("Esc leaves"))
    reader.press("s")
    #expect(!checked(reader.state).text.contains("Esc leaves"))
    #expect(reader.state.page.title.contains("Starred"))
  }

  @Test func withoutABeginningThereIsNoBox() {
    #expect(!checked(reader(80).state).text.contains("Esc leaves"))
  }
}
