import TestSupport
import Testing

@testable import Annotations

@Suite("Who is named in a quotation's own sentence")
struct TagsTests {
  @Test(arguments: [
    "“<q s=\"Ama Quist\">We sail at dawn</q>”, as <per>Ama Quist</per> put it.",
    "“<q s=\"Ama Quist\">We sail at dawn</q>,” added <per>Ama Quist</per>.",
    "“<q s=\"Ama Quist\">We sail at dawn, all of us.</q>” — <per>Ama Quist</per>",
    "“<q s=\"Ama Quist\">We sail at dawn, all of us.</q>”\n\n— <per>Ama Quist</per>, <loc>Tema</loc>",
    "When <per>Ama Quist</per> shouted, “<q s=\"Ama Quist\">Sail</q>,” <per>Kofi Mensah</per> laughed.",
    "“<q s=\"Ama Quist\">We sail at dawn</q>,” <per>Ama Quist</per> shrugged.",
    "From “<q s=\"Ama Quist\">a calm like glass</q>” to “<q s=\"Ama Quist\">a wall of water</q>”, <per>Ama Quist</per> described the day.",
    "<per>Kofi Mensah</per> wrote to the crew, telling them, “<q s=\"Kofi Mensah\">Sail!</q>” <per>Ama Quist</per> replied.",
    "“<q s=\"Ama Quist\">It leaks</q>,” said former Gov. and Harbour Chairman <per>Ama Quist</per>.",
    "Two pilots, <per>Ama Quist</per> and <per>Kofi Mensah</per>, found it was “<q s=\"Ama Quist and Kofi Mensah\">the best boat of all</q>”.",
    "<per>Ama Quist</per> and <per>Kofi Mensah</per> call them “<q s=\"Ama Quist and Kofi Mensah\">lone wolves</q>”.",
    "It is common for reporters to portray <per>Ama Quist</per> as “<q s=\"reporters\">a drifter</q>”.",
    "<per>Kofi Mensah</per> spoke, and <per>Ama Quist</per> kept asking why it was “<q s=\"Ama Quist\">a wreck</q>”.",
    "<per>Ama Quist</per>'s most daring claim is that <per>Kofi Mensah</per> was “<q s=\"Ama Quist\">a drifter</q>”.",
    "<per>Ama Quist</per> expressed a wish to “<q s=\"Ama Quist\">paint the boat red</q>”.",
    "<per>Ama Quist</per> wrote that the title, tone and text of the law showed it to be “<q s=\"Ama Quist\">a trick</q>”.",
    "<per>Kofi Mensah</per> was asked by <per>Ama Quist</per> whether the plan, which <per>Lea Holm</per> estimates would cost ten million, would be “<q s=\"Ama Quist\">a waste</q>”.",
    "“<q s=\"one well-connected pilot\">It leaks</q>,” said one well-connected pilot.",
    "“<q s=\"the senator and former pilot\">It leaks</q>,” the senator and former pilot said in <loc>Tema</loc>.",
    "<org>Arden Motors</org>, the developer, said: “<q s=\"Arden Motors\">It leaks.</q>”",
    "To <per>Ama Quist</per>, the boat is “<q s=\"Ama Quist\">a floating wreck</q>”.",
    "To critics, the boat was “<q s=\"critics\">a floating wreck</q>”.",
    "The committee targets a “<q s=\"The committee\">system of idle boats</q>” in it.",
    "<per>Ama Quist</per> believes, and I quote, “<q s=\"Ama Quist\">the tide is high</q>”.",
  ])
  func speaker(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found().filter(\.isQuoted) == text.said)
  }

  @Test(
    "The nearest who speaks before a colon or comma does",
    arguments: [
      "Police said <per>Ama Quist</per> had told them: “<q s=\"Ama Quist\">I sank the boat.</q>”",
      "According to <per>Kofi Mensah</per>, <per>Ama Quist</per> said: “<q s=\"Ama Quist\">I sank the boat.</q>”",
      "<per>Kofi Mensah</per> quoted <per>Ama Quist</per> as saying: “<q s=\"Ama Quist\">I sank the boat.</q>”",
      "<per>Ama Quist</per> was quoted as saying it was “<q s=\"Ama Quist\">a fine boat</q>”.",
      "<per>Kofi Mensah</per> heard <per>Ama Quist</per> shout: “<q s=\"Ama Quist\">Stop the boat.</q>”",
      "<per>Kofi Mensah</per> had a letter from <per>Ama Quist</per>: “<q s=\"Ama Quist\">The boat is mine.</q>”",
      "Sailors asked for more. “<q s=\"a captain\">Who pays?</q>” a captain can be heard asking.",
    ])
  func nearest(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found().filter(\.isQuoted) == text.said)
  }

  @Test(
    "A verdict, an answer or a cry is somebody's words",
    arguments: [
      "“<q s=\"Ama Quist\">A fine boat</q>,” was the verdict of <per>Ama Quist</per>.",
      "“<q s=\"Ama Quist\">A fine boat</q>,” was <per>Ama Quist</per>’s verdict.",
      "“<q s=\"Ama Quist\">A fine boat</q>” is how <per>Ama Quist</per> described it.",
      "“<q s=\"the crowd\">Stay in port</q>,” came shouts from the crowd.",
    ])
  func verdicts(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found().filter(\.isQuoted) == text.said)
  }

  @Test("A quotation that its comma closes parts two speakers")
  func parted() {
    let found = MarkedText(
      "Holding signs calling the mayor “a fool,” the dockers chanted “Go home.”"
    ).found()
    #expect(found.filter(\.isQuoted).last?.speaker == "the dockers")
  }

  @Test("Whoever is spoken to or of does not speak")
  func others() {
    let text = MarkedText(
      "<per>Ama Quist</per>, whom <per>Kofi Mensah</per> met, said: “<q s=\"Ama Quist\">We sail at dawn.</q>”"
    )
    #expect(text.found().filter(\.isQuoted) == text.said)
  }
}
