import Fetching
import Testing

@Suite struct ResponseTests {
  private func response(_ name: String, _ value: String) -> Response {
    Response(status: 200, url: "http://a/", headers: [.init(name, value)])
  }

  @Test func waitingTimesAreRead() {
    #expect(response("retry-after", "120").retryAfter == 120)
    #expect(response("retry-after", "soon").retryAfter == nil)
    #expect(response("retry-after", "-5").retryAfter == 0)
    #expect(response("cache-control", "public, Max-Age=600").maxAge == 600)
    #expect(response("cache-control", "no-store").maxAge == nil)
  }

  @Test func charsetsAreRead() {
    #expect(response("content-type", "text/html; charset=\"UTF-8\"").charset == "UTF-8")
    #expect(response("content-type", "text/html").charset == nil)
  }
}
