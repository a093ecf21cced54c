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
    "<per>Ama Quist</per> believes, and I quote, “<q s=\"Ama Quist\">the tide is high</q>”.",
  ])
  func speaker(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found().filter(\.isQuoted) == text.said)
  }

  @Test("Whoever is spoken to or of does not speak")
  func others() {
    let text = MarkedText(
      "<per>Ama Quist</per>, whom <per>Kofi Mensah</per> met, said: “<q s=\"Ama Quist\">We sail at dawn.</q>”"
    )
    #expect(text.found().filter(\.isQuoted) == text.said)
  }
}
