import Testing

@testable import Terminal

/// A text as a terminal without UTF-8 gets it.
private func plain(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.compactMap { Unicode.Scalar(ASCIIFallback.substitute($0.value)) }))
}

@Suite struct ASCIIFallbackTests {
  @Test func bordersMarksAndLetters() {
    #expect(plain("┌─┐│└┘├┤┬┴┼═║") == "+-+|+++++++=|")
    #expect(plain("“Né à Nîmes”, l’été – 3…") == "\"Ne a Nimes\", l'ete - 3~")
    #expect(plain("●★▌→✓") == "**#>x")
    #expect(plain("Łódź, Ærø, Straße") == "Lodz, Aro, Strase")
    #expect(plain("港шא") == "???")
  }

  @Test func whatWasSaidAndWhatIsReportedDiffer() {
    #expect(plain("▌ said in these words   │ reported") == "# said in these words   | reported")
  }

  @Test func nothingButASCIIComesOut() {
    for scalar in UInt32(0x20)..<0x3000 where scalar != 0x7F {
      let shown = ASCIIFallback.substitute(scalar)
      #expect(shown >= 0x20 && shown < 0x7F || scalar >= 0x7F && scalar < 0xA0, "\(scalar)")
    }
  }
}
