import Testing

@testable import ArchiveStore

@Suite struct NonNamesTests {
  @Test(arguments: [
    "hk dlrs", "us dollar", "yen", "co inc", "ltd", "p", "aaa", "bb", "4th qtr", "1st qtr", "aug",
    "monday", "gnp", "west", "", "d mich", "r n y", "r iowa", "news",
  ])
  func whatNamesNothing(_ folded: String) { #expect(NonNames.contains(folded)) }

  @Test(arguments: [
    "norwick", "dollar general", "first bank of norwick in dollars", "abc", "may tarn",
    "west norwick", "r kelly", "d mason", "norwick news",
    "marks and tarn", "港", "august tarn",
  ])
  func whatMayBeAName(_ folded: String) { #expect(!NonNames.contains(folded)) }
}
