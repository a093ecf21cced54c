import Testing

@testable import Documents

@Suite struct ScriptDataTests {
  private func value(_ script: String, isData: Bool = false) -> JSON? {
    Array(script.utf8).withUnsafeBufferPointer { ScriptData.value($0, isData: isData) }
  }

  @Test(
    arguments: [
      "window.__STATE__ = {\"a\": 1};", "var __APOLLO_STATE__ = {\"a\": 1};",
      "window.__data={\"a\":1}",
      "window.Fusion=window.Fusion||{};Fusion.globalContent={\"a\":1};Fusion.x={\"b\":2}",
      "Fusion.arcSite='x'; Fusion.globalContent = {\"a\":1}",
      "window.__PRELOADED_STATE__ = JSON.parse(\"{\\\"a\\\":1}\");",
      "window.state = JSON.parse('{\"a\":1}')",
      "x = JSON.parse(decodeURIComponent(\"%7B%22a%22%3A1%7D\"))",
      "x = JSON.parse(`{\"a\":1}`)", "globalThis.__nuxt__={\"a\":1}",
    ])
  func assigned(_ script: String) { #expect(value(script)?["a"]?.text == "1") }

  @Test(arguments: [
    "var a = {\"a\": 1}", "function f() { return {\"a\": 1} }", "", "JSON.parse(text)",
    "x = JSON.parse(",
  ])
  func programs(_ script: String) { #expect(value(script) == nil) }

  @Test func whatIsDeclaredAsData() {
    #expect(value("{\"a\": 1}", isData: true)?["a"]?.text == "1")
    #expect(value("[{\"a\": 1}]", isData: true)?.values.first?["a"]?.text == "1")
  }

  @Test func objectsWithBareNamesAreAssignmentsToo() {
    #expect(Array("window.__NUXT__={a:1}".utf8).withUnsafeBufferPointer(ScriptData.isAssignment))
    #expect(!Array("let a = 1".utf8).withUnsafeBufferPointer(ScriptData.isAssignment))
  }
}
