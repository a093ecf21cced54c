import Articles
import CHTML
import Text

/// The text that a page keeps where only some programs show it: for those that run no scripts (`noscript`), and in roots
/// of elements of its own (`template shadowrootmode`). It counts where the page shows nothing else.
enum NoscriptText {
  /// Fewer bytes of prose than this are a request to allow scripts.
  private static let least = 120

  /// The parts of the longest such element; nothing where it only asks for scripts.
  static func parts(_ markup: HTMLDocument) -> [BlockDraft] {
    let html = markup.source
    var best: [BlockDraft] = []
    var at = 0
    while let mark = html.position(of: 0x3C, from: at) {
      at = mark + 1
      guard let name = Self.name(html, at: at), let start = html.position(of: 0x3E, from: at) else {
        continue
      }
      let end = Self.end(of: name, html, from: start + 1)
      let parts = HTMLFragment.parts(UnsafeBufferPointer(rebasing: html[(start + 1)..<end]))
      if size(parts) > size(best) { best = parts }
      at = end
    }
    return size(best) >= least && !StubText.isStub(best) ? best : []
  }

  /// The end tag of the element that begins here; nil for other elements.
  private static func name(_ html: UnsafeBufferPointer<UInt8>, at: Int) -> StaticString? {
    let rest = html[at...]
    if rest.starts(withLower: "noscript") { return "/noscript" }
    guard rest.starts(withLower: "template") else { return nil }
    let tag = rest.prefix(200).prefix { $0 != 0x3E }
    return CollapsingTextBuffer.contains(UnsafeBufferPointer(rebasing: tag), "shadowroot")
      ? "/template" : nil
  }

  private static func end(
    of name: StaticString, _ html: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var at = start
    while let mark = html.position(of: 0x3C, from: at) {
      if html[(mark + 1)...].starts(withLower: name) { return mark }
      at = mark + 1
    }
    return html.count
  }

  private static func size(_ parts: [BlockDraft]) -> Int {
    parts.reduce(0) { $0 + ($1.role.isBody ? $1.text.utf8.count : 0) }
  }
}
