import Testing

@testable import Documents

@Suite struct PopoverFinderTests {
  private let crowd = """
    <span><a>The mayor</a><span class=x><span><a>Mayor calls for a new bridge over the river</a>
    <a>Council sends the bridge back to its drawing board</a> <a>More</a></span></span></span>
    """

  @Test func linksInTheMidstOfASentenceAreNoPartOfIt() {
    let words = layOut("<p>On Monday \(crowd) resigned.</p>") { $0.words($0.passages.all[0]) }
    #expect(words == "On Monday The mayor resigned.")
  }

  @Test func aSentenceWithLinksStays() {
    let html =
      "<p><span><a>The mayor of Lowen</a>, <a>the harbour master</a> and, as she told us at length on the quay, "
      + "<a>the vicar</a> have resigned.</span></p>"
    let words = layOut(html) { $0.words($0.passages.all[0]) }
    #expect(words?.hasSuffix("the vicar have resigned.") == true)
  }
}
