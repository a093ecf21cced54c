import Articles
import Documents
import Testing

@Suite struct AddressDayTests {
  @Test(arguments: [
    ("https://example.org/2019/11/19/a-ferry", 2019, 11, 19),
    ("https://example.org/2019/nov/9/a-ferry", 2019, 11, 9),
    ("https://example.org/news/2022-07-28/ty/a-ferry", 2022, 7, 28),
    ("https://example.org/article/27/07/2022/a-ferry", 2022, 7, 27),
    ("https://example.org/20220715/aea052fa/c.html", 2022, 7, 15),
    ("https://example.org/view.php?ud=20220725000767", 2022, 7, 25),
    ("https://example.org/stories/202207260304.html", 2022, 7, 26),
    ("https://example.org/a/20220713171816569.html", 2022, 7, 13),
  ])
  func daysAreRead(_ url: String, _ year: Int, _ month: Int, _ day: Int) {
    #expect(addressDay(url) == Timestamp(year: year, month: month, day: day))
  }

  @Test(arguments: [
    "https://example.org/2022/07/a-ferry", "https://example.org/2022-world-cup/", "",
    "https://example.org/story/20221345", "https://example.org/2019/13/40/",
    "https://example.org/3/4/5/", "https://example.org/472089/a-ferry",
    "https://example.org/00000182-4548-d888-a1ef",
  ])
  func nothingElseIsADay(_ url: String) {
    #expect(addressDay(url) == nil)
  }
}
