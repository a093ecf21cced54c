import Screen
import Testing

@Suite struct KeySequenceTests {
  @Test(arguments: ["j", "Ctrl-d", ", u", "g Alt-Left", "Space Space", "Esc"])
  func isReadAsItIsWritten(_ spelling: String) {
    #expect(KeySequence(spelling)?.description == spelling)
  }

  @Test func keepsItsKeysInOrder() {
    let sequence = KeySequence("g t")
    #expect(sequence?.first == .character("g") && sequence?.second == .character("t"))
    #expect(KeySequence("g")?.second == nil)
  }

  @Test(arguments: ["", " ", "g t x", "Hyper-x", "g Hyper-x", "gt"])
  func whatIsNoSequenceIsRefused(_ spelling: String) {
    #expect(KeySequence(spelling) == nil)
  }
}
