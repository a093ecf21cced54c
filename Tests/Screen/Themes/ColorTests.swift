import Testing

@testable import Screen

@Suite struct ColorTests {
  @Test func spellings() {
    #expect(Color("#e8B76c") == .rgb(0xE8, 0xB7, 0x6C))
    #expect(Color("#fa0") == .rgb(0xFF, 0xAA, 0))
    #expect(Color("default") == .standard)
    #expect(Color("bright-red") == .indexed(9))
  }

  @Test(arguments: ["", "#", "#12", "#12345", "#gggggg", "#1234567", "redd", "e8b76c", "#é1111"])
  func nonsense(_ spelling: String) {
    #expect(Color(spelling) == nil)
  }

  @Test(arguments: [
    ("#000000", 16), ("#ffffff", 231), ("#ff0000", 196), ("#808080", 244), ("#15181e", 234),
    ("#e8b76c", 179),
  ])
  func nearestOf256(_ spelling: String, _ index: UInt8) {
    #expect(Color(spelling)?.degraded(to: .indexed) == .indexed(index))
  }

  @Test(arguments: [
    ("#15181e", 0), ("#d3d7de", 7), ("#8b94a3", 7), ("#5d6470", 8), ("#f4f5f7", 15),
    ("#e8b76c", 11), ("#74c7b4", 6), ("#86b0f2", 12), ("#c8a1e4", 13), ("#b3201f", 1),
    ("#3c6b14", 2), ("#1f52a8", 4),
  ])
  func sixteenKeepTheHue(_ spelling: String, _ index: UInt8) {
    #expect(Color(spelling)?.degraded(to: .sixteen) == .indexed(index))
    #expect(Color(spelling)?.degraded(to: .eight) == .indexed(index & 7))
  }

  @Test func depths() {
    #expect(ColorDepth(colors: -1) == .none)
    #expect(ColorDepth(colors: 8) == .eight)
    #expect(ColorDepth(colors: 88) == .sixteen)
    #expect(ColorDepth(colors: 256) == .indexed)
    #expect(ColorDepth(colors: 1 << 24) == .full)
  }
}
