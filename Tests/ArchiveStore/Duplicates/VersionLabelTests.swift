import Testing

@testable import ArchiveStore

@Suite struct VersionLabelTests {
  @Test(arguments: [
    ("CORRECTED-Harbour shuts", 1), ("UPDATE 2-Harbour shuts", 2), ("(RPT) Harbour shuts", 1),
    ("Correction: Harbour shuts", 1), ("(CORRECTED) - Harbour shuts", 1),
  ])
  func labelsOfLaterVersions(title: String, words: Int) {
    #expect(VersionLabel.words(of: title) == words)
  }

  @Test(arguments: [
    "Update on the harbour", "Lead found in water", "Correction officers strike", "UPDATE 2", "",
    "-",
  ])
  func headlinesWithoutOne(title: String) {
    #expect(VersionLabel.words(of: title) == 0)
  }
}
