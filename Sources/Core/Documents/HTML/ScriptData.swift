import Text

/// The data that a page's script holds, assigns to a name, or parses out of a string.
enum ScriptData {
  /// The value; nil for a script that is a program.
  ///
  /// - Parameter isData: whether the script says that it holds nothing else.
  static func value(_ script: UnsafeBufferPointer<UInt8>, isData: Bool) -> JSON? {
    if !isData, let text = parsedText(script) { return JSONParser.value(of: Array(text.utf8)) }
    guard let start = start(script, isData: isData) else { return nil }
    var reader = JSONParser(script, at: start)
    return reader.next()
  }

  /// Whether a script begins by assigning to a name that data is kept under.
  static func isAssignment(_ script: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = UnsafeBufferPointer(rebasing: script.prefix(200))
    return names.contains { CollapsingTextBuffer.contains(head, $0) }
  }

  private static let names: [StaticString] = [
    "window.__", "window[\"__", "window['__", "window.initial", "_state__", "_data__", "__initial",
    "__nuxt", "__apollo", "__preloaded", "globalthis.__", "window._state", "window.app_state",
  ]

  /// Where the object begins.
  private static func start(_ script: UnsafeBufferPointer<UInt8>, isData: Bool) -> Int? {
    if isData { return script.firstIndex { $0 == 0x7B || $0 == 0x5B } }
    // Other fields are assigned before, and the object itself is made first.
    let content = script.find("globalContent=", from: 0) ?? script.find("globalContent =", from: 0)
    if let content { return script[content...].firstIndex(of: 0x7B) }
    return isAssignment(script) ? script.firstIndex(of: 0x7B) : nil
  }

  /// The text that a script hands to `JSON.parse`, perhaps percent-encoded; nil when it does not.
  private static func parsedText(_ script: UnsafeBufferPointer<UInt8>) -> String? {
    let head = UnsafeBufferPointer(rebasing: script.prefix(400))
    guard var at = head.find("JSON.parse(", from: 0) else { return nil }
    let isEncoded = script[at...].starts(withLower: "decodeuricomponent(")
    if isEncoded { at += 19 }
    while at < script.count, script[at].isSpace { at += 1 }
    guard at < script.count, script[at] == 0x22 || script[at] == 0x27 || script[at] == 0x60 else {
      return nil
    }
    let start = at + 1
    var end = start
    while end < script.count, script[end] != script[at] { end += script[end] == 0x5C ? 2 : 1 }
    let content = UnsafeBufferPointer(rebasing: script[start..<min(end, script.count)])
    let text = JSONEscapes.resolved(content)
    return isEncoded ? percentDecoded(text) : text
  }
}
