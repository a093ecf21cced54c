import TestSupport
import Testing

@testable import Views

@Suite struct BinViewTests {
  @Test func eachStorySaysWhenItGoes() {
    #expect(checked(reader(100, keys: "D : b i n Enter").state).text.contains("goes in 30 days"))
    #expect(checked(reader(80, keys: ": b i n Enter").state).text.contains("The bin is empty"))
  }

  @Test(arguments: widths)
  func itFitsEveryWidth(_ width: Int) {
    _ = checked(reader(width, keys: "3 D : b i n Enter").state)
  }
}
