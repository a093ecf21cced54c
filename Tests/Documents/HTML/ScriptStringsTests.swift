import Articles
import Testing

@testable import Documents

@Suite struct ScriptStringsTests {
  private let first =
    "The harbor board met again on Monday and refused to publish the survey of the mole."
  private let second =
    "Members of the public had queued since seven, and many of them were turned away."

  private func page(_ script: String) -> Article? {
    let html =
      "<html><head><title>Board refuses</title></head><body><div>Please enable JavaScript to view this page.</div><script>\(script)</script></body></html>"
    return Documents.parse(Array(html.utf8), name: nil).articles.first
  }

  @Test func objectsThatAreNoJSON() {
    let scripts = [
      "window.__NUXT__={data:[{article:{body:\"<p>\(first)</p><p>\(second)</p>\"}}]}",
      "window.__NUXT__=(function(a,b){return {data:[{body:a}]}}(\"<p>\(first)</p><p>\(second)</p>\",1))",
      "window.__STATE__ = {story: {paragraphs: ['\(first)', '\(second)']}};",
      "window.__DATA__={a:void 0,text:`\(first)\\n\(second)`,b:!0}",
      "window.__INITIAL__={html:\"\\u003cp\\u003e\(first)\\u003c/p\\u003e\\u003cp\\u003e\(second)\\u003c/p\\u003e\"}",
    ]
    for script in scripts {
      let body = page(script)?.body ?? ""
      #expect(body.contains(first) && body.contains(second), "\(script)")
    }
  }

  @Test func programsAreNoStories() {
    #expect(page("var a = 'px'; function b() { return \"\(first)\" }")?.isHeadlineOnly == true)
    #expect(
      page("window.__X__={a:'short',b:\"color: red; background: blue; border: 1px solid black\"}")?
        .isHeadlineOnly == true)
    #expect(page("window.__X__={a:'never closed")?.isHeadlineOnly == true)
  }
}
