import Documents
import Testing

@Suite struct SlugTitleTests {
  @Test(arguments: [
    (
      "https://a.example/2022/07/22/harbour-bridge-closes-for-repairs/",
      "Harbour bridge closes for repairs"
    ),
    ("https://a.example/news/harbour-bridge-closes-1129729.html", "Harbour bridge closes"),
    (
      "https://a.example/harbour_bridge_closes/news-story/6a2efe8881b0757fb89239ee522a8da2",
      "Harbour bridge closes"
    ),
    (
      "https://a.example/article/623306/NORTH/Harbour-bridge-closes-in-2024",
      "Harbour bridge closes in 2024"
    ),
    ("https://a.example/HARBOUR-BRIDGE-CLOSES", "Harbour bridge closes"),
    ("https://a.example/caf%C3%A9-owner-wins-prize", "Café owner wins prize"),
  ])
  func wordsOfThePath(url: String, title: String) {
    #expect(slugTitle(url) == title)
  }

  @Test(arguments: [
    "https://a.example/", "https://a.example/articles/38446",
    "https://a.example/stories/202207260345.html",
    "https://a.example/article/b6326948488748579f91b4a8a7b54277",
    "https://a.example/news.php?id=376383", "not an address",
  ])
  func addressesWithoutWords(url: String) {
    #expect(slugTitle(url) == nil)
  }
}
