import Fetching
import Testing

@Suite struct FetchErrorTests {
  private static let all: [FetchError] = [
    .forbiddenAddress("ftp://a.example/"), .inwardRedirect(host: "10.0.0.7"),
    .unreachable(host: "a.example", reason: "no name"), .timedOut(seconds: 30),
    .tooLarge(cap: 16 << 20), .tooManyRedirects(10), .broken(reason: "cut"), .status(404),
    .status(410), .status(401), .status(403), .status(429, retryAfter: 9), .status(500),
    .status(503), .status(418), .noLibrary(reason: "none"), .cancelled,
  ]

  /// The core says what happened; which option or command helps is said elsewhere.
  @Test(arguments: all)
  func noErrorSpeaksOfCommands(_ error: FetchError) {
    let text = error.description
    #expect(
      !text.isEmpty && !text.contains("--") && !text.contains("lede")
        && !text.contains("config.toml"))
    #expect(text.first?.isLowercase == true || text.hasPrefix("libcurl"))
  }

  @Test func everyKindIsToldApart() {
    // 401 and 403 say the same.
    #expect(Set(Self.all.map(\.description)).count == Self.all.count - 1)
  }

  @Test func theReasonsAreInTheWords() {
    #expect(
      FetchError.unreachable(host: "a.example", reason: "no name").description
        == "cannot reach a.example: no name")
    #expect(FetchError.tooLarge(cap: 16 << 20).description.contains("16 MB"))
    #expect(FetchError.timedOut(seconds: 30.4).description.contains("30 seconds"))
    #expect(FetchError.status(502).description.contains("502"))
  }

  @Test func hostileWordsAreCut() {
    let long = String(repeating: "x", count: 10_000)
    #expect(FetchError.forbiddenAddress(long).description.utf8.count < 200)
    #expect(FetchError.inwardRedirect(host: long).description.utf8.count < 300)
  }
}
