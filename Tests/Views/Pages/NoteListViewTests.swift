import TestSupport
import Testing

@testable import Views

@Suite struct NoteListViewTests {
  @Test func aNoteStandsWithItsStory() {
    let text = checked(reader(80, keys: "+ a s k Enter : n o t e s Enter").state).text
    #expect(text.contains("✎ ask") && text.contains("Mayor of Port Vell"))
    #expect(checked(reader(80, keys: ": n o t e s Enter").state).text.contains("No notes yet"))
  }

  @Test(arguments: widths)
  func itFitsEveryWidth(_ width: Int) {
    _ = checked(reader(width, keys: "+ a s k Enter : n o t e s Enter").state)
  }
}
