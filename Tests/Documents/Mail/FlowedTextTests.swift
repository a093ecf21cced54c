import Testing

@testable import Documents

@Suite struct FlowedTextTests {
  /// The stretches as "depth: line / line", a signature as "sig".
  private func read(_ text: String, isFlowed: Bool = false, deletesSpace: Bool = false) -> [String]
  {
    FlowedText(text, isFlowed: isFlowed, deletesSpace: deletesSpace).stretches.map {
      ($0.isSignature ? "sig" : "\($0.depth)") + ": " + $0.lines.joined(separator: " / ")
    }
  }

  @Test(
    arguments: [
      ("", []), ("\n", ["0: "]), ("The ferry\nstops.\n", ["0: The ferry / stops."]),
      ("One.\n\nTwo.", ["0: One. /  / Two."]), ("One.\r\nTwo.\r\n", ["0: One. / Two."]),
    ] as [(String, [String])])
  func linesOfTheWriterAreOneStretch(_ text: String, _ expected: [String]) {
    #expect(read(text) == expected)
  }

  @Test(
    arguments: [
      ("> said Ada\n>> said Bela\nI agree.", ["1: said Ada", "2: said Bela", "0: I agree."]),
      ("> > said Bela", ["2: said Bela"]), (">said Ada", ["1: said Ada"]),
      (">>> deep\n> > > deep", ["3: deep / deep"]), (">\n> said", ["1:  / said"]),
      ("5 > 3", ["0: 5 > 3"]), (" > indented", ["0:  > indented"]),
    ] as [(String, [String])])
  func quotedLinesAreToldByTheirDepth(_ text: String, _ expected: [String]) {
    #expect(read(text) == expected)
  }

  /// RFC 3676: a space at the end of a line says that it goes on.
  @Test(
    arguments: [
      (
        "The ferry \nto Tarn \nstops.\nIt is late.", false,
        ["0: The ferry to Tarn stops. / It is late."]
      ),
      ("The fer \nry stops.", true, ["0: The ferry stops."]),
      ("> The ferry \n> stops.\nWhy?", false, ["1: The ferry stops.", "0: Why?"]),
      ("> The ferry \nstops.", false, ["1: The ferry ", "0: stops."]),
      (" > no quotation\n From here", false, ["0: > no quotation / From here"]),
      ("One \n\nTwo", false, ["0: One  / Two"]),
    ] as [(String, Bool, [String])])
  func flowedLinesAreJoined(_ text: String, _ deletesSpace: Bool, _ expected: [String]) {
    #expect(read(text, isFlowed: true, deletesSpace: deletesSpace) == expected)
  }

  @Test func withoutBeingFlowedASpaceAtTheEndIsOnlyThat() {
    #expect(read("The ferry \nstops.") == ["0: The ferry  / stops."])
  }

  @Test(
    arguments: [
      ("Yes.\n-- \nAda Quill\nTarn Post", ["0: Yes.", "sig: Ada Quill / Tarn Post"]),
      ("Yes.\n--\nAda Quill", ["0: Yes.", "sig: Ada Quill"]),
      ("Yes.\n-- \n> quoted by the signature", ["0: Yes.", "sig: quoted by the signature"]),
      ("Yes.\n---\nNo.", ["0: Yes. / --- / No."]), ("-- \n", []),
    ] as [(String, [String])])
  func aSignatureStandsUnderItsMark(_ text: String, _ expected: [String]) {
    #expect(read(text) == expected)
  }

  /// Somebody else's signature ends nothing: the writer's words may follow it.
  @Test func aQuotedSignatureIsQuotedText() {
    #expect(
      read("> Yes.\n> -- \n> Ada\nI doubt it.") == ["1: Yes. / --  / Ada", "0: I doubt it."])
  }

  /// The mark of a signature ends in a space and still does not go on.
  @Test func theMarkOfASignatureIsNotFlowed() {
    #expect(read("Yes. \n-- \nAda", isFlowed: true) == ["0: Yes. ", "sig: Ada"])
  }
}
