import Articles
import Testing

@testable import Annotations

@Suite struct NonNameFilterTests {
  private func names(_ marked: String) -> [String] {
    Spans(marked).after { spans, document, facts, bytes in
      NonNameFilter.dropped(from: spans, in: document, facts: facts, bytes: bytes)
    }
  }

  @Test(arguments: [
    "The <per>President</per> left.", "The <org>Crown Prince</org> came.",
    "<per>Still</per>, the ferry sailed.",
    "The <org>PM</org> spoke. <per>However</per>, it rained.",
  ])
  func officesAndSmallWordsNameNobody(_ marked: String) {
    #expect(names(marked).isEmpty)
  }

  @Test(arguments: [
    "<per>Dana Bishop</per> left, and <per>Bishop</per> sang.", "Then <per>Still</per> spoke.",
    "<per>President Quist</per> left.", "The <org>Centre</org> paid.",
    "The <loc>Governor</loc> rose.",
    "<org>VICE</org> reported it.",
  ])
  func namesStay(_ marked: String) {
    #expect(names(marked) == Spans(marked).words)
  }

  @Test func theRecogniserLeavesThemOut() {
    let text = "Ama Quist arrived in Tema. Still, the President and Ama Quist did not meet."
    let found = Annotator().annotate(text).mentions.map { text.utf8Slice($0.range) }
    #expect(found.contains("Ama Quist"))
    #expect(!found.contains("Still") && !found.contains("President"))
  }

  @Test(
    "Degrees and honours behind a name are no bodies",
    arguments: [
      "<per>Maria Lopez</per>, <org>PhD</org>", "<per>Maria Lopez</per>, <org>OBE</org>, left.",
      "<per>Maria Lopez</per>, <org>MD</org>, <org>MPH</org>",
    ])
  func degrees(_ marked: String) {
    let found = Spans(marked).after { spans, document, facts, bytes in
      NonNameFilter.dropped(from: spans, in: document, facts: facts, bytes: bytes)
    }
    #expect(found == ["person Maria Lopez"])
  }
}
