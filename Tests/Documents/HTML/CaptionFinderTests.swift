import Testing

@testable import Documents

@Suite struct CaptionFinderTests {
  @Test(arguments: [
    "Photo: Ina Holt", "Image credit: Ina Holt", "Ina Holt/AFP",
    "The quay on Monday (Ina Holt/Reuters)", "Getty Images",
    "Foto: Ina Holt", "Фото: Ина Хольт", "Ina Holt, Associated Press",
  ])
  func creditsOfPictures(line: String) {
    #expect(CaptionFinder.matches(line))
  }

  @Test(arguments: [
    "Photos show the quay under water.", "She works for Reuters.", "The map was a gift to the AP",
  ])
  func sentences(line: String) {
    #expect(!CaptionFinder.matches(line))
  }

  @Test(arguments: [
    "Reporting by Ada Moss; editing by Jon Reed", "Ada Moss contributed to this report.",
    "With inputs from agencies",
  ])
  func creditsAtTheEnd(line: String) {
    #expect(EndCredit.matches(line))
    #expect(!EndCredit.matches("The report by Ada Moss was read aloud."))
  }

  @Test func biographies() {
    #expect(EndCredit.isBiography("Ada Moss is a reporter in Lowen."))
    #expect(!EndCredit.isBiography("It rained all night."))
  }
}
