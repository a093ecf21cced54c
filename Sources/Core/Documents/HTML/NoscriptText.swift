import Articles
import CHTML
import Text

/// The text that a page keeps for programs that run no scripts, where it shows nothing else.
enum NoscriptText {
  /// Fewer bytes of prose than this are a request to allow scripts.
  private static let least = 120

  /// The parts of the longest `noscript` element; nothing where it only asks for scripts.
  static func parts(_ markup: HTMLDocument) -> [BlockDraft] {
    let html = markup.source
    var best: [BlockDraft] = []
    var at = 0
    while let mark = html.position(of: 0x3C, from: at) {
      at = mark + 1
      guard html[at...].starts(withLower: "noscript"), let start = html.position(of: 0x3E, from: at)
      else { continue }
      let end = Self.end(html, from: start + 1)
      let parts = HTMLFragment.parts(UnsafeBufferPointer(rebasing: html[(start + 1)..<end]))
      if size(parts) > size(best) { best = parts }
      at = end
    }
    return size(best) >= least && !StubText.isStub(best) ? best : []
  }

  private static func end(_ html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    while let mark = html.position(of: 0x3C, from: at) {
      if html[(mark + 1)...].starts(withLower: "/noscript") { return mark }
      at = mark + 1
    }
    return html.count
  }

  private static func size(_ parts: [BlockDraft]) -> Int {
    parts.reduce(0) { $0 + ($1.role.isBody ? $1.text.utf8.count : 0) }
  }
}
