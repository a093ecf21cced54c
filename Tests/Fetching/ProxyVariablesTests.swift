import Testing

@testable import Fetching

@Suite struct ProxyVariablesTests {
  private func hasProxy(
    _ url: String, _ variables: [String: String], named: String? = nil
  ) -> Bool? {
    HTTPAddress(url).map { ProxyVariables(variables).hasProxy(for: $0, named: named) }
  }

  @Test func theSchemesVariablesCount() {
    let url = "http://news.example/"
    #expect(hasProxy(url, [:]) == false)
    #expect(hasProxy(url, ["http_proxy": "http://p/"]) == true)
    #expect(hasProxy(url, ["http_proxy": ""]) == false)
    // In capitals a server that runs programs might have set it from a header field.
    #expect(hasProxy(url, ["HTTP_PROXY": "http://p/"]) == false)
    #expect(hasProxy(url, ["https_proxy": "http://p/"]) == false)
    #expect(hasProxy("https://news.example/", ["HTTPS_PROXY": "http://p/"]) == true)
    #expect(hasProxy(url, ["ALL_PROXY": "http://p/"]) == true)
    #expect(hasProxy(url, [:], named: "http://p/") == true)
  }

  @Test(arguments: [
    ("*", true), ("example", true), (".news.example", true), ("a.example, news.example", true),
    ("ws.example", false), ("other.example", false),
  ])
  func exceptionsAreKept(list: String, isExcepted: Bool) {
    let found = hasProxy("http://news.example/", ["http_proxy": "http://p/", "no_proxy": list])
    #expect(found == !isExcepted)
  }
}
