import TestSupport
import Testing

@testable import Views

@Suite struct TagListViewTests {
  @Test func aTagStandsWithItsCounts() {
    let text = checked(reader(80, keys: "# n e w Enter : t a g s Enter").state).text
    #expect(text.contains("#new") && text.contains("1 unread of 1"))
    #expect(checked(reader(80, keys: ": t a g s Enter").state).text.contains("No tags yet"))
  }

  @Test(arguments: widths)
  func itFitsEveryWidth(_ width: Int) {
    _ = checked(reader(width, keys: "# n e w Enter : t a g s Enter").state)
  }
}
