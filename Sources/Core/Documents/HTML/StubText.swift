import Articles
import Text

/// Words that stand where a story should: what pages show until a script has run, and letters to programs that read no
/// HTML.
enum StubText {
  /// Whether parts say nothing but that there is nothing to read here.
  static func isStub(_ parts: [BlockDraft]) -> Bool {
    let body = parts.filter { $0.role.isBody }
    guard !body.isEmpty, body.reduce(0, { $0 + $1.text.utf8.count }) < 600 else { return false }
    return body.allSatisfy { matches($0.text) }
  }

  /// Whether a line is of that kind.
  static func matches(_ words: String) -> Bool {
    guard words.utf8.count <= 300 else { return false }
    var line = words
    return line.withUTF8 { text in
      let letters = text.filter { $0.isLetter || $0.isDigit }.count
      if letters == 0 { return true }
      if letters <= 20, whole.contains(where: { text.starts(withLower: $0) }) { return true }
      return phrases.contains { CollapsingTextBuffer.contains(text, $0) }
    }
  }

  private static let whole: [StaticString] = [
    "loading", "please wait", "one moment", "just a moment", "redirecting", "laden", "cargando",
    "carregando", "chargement", "wird geladen", "caricamento",
  ]

  private static let phrases: [StaticString] = [
    "enable javascript", "javascript is disabled", "javascript is required",
    "javascript is not enabled", "requires javascript", "turn on javascript", "without javascript",
    "activate javascript", "javascript to run this app", "javascript must be enabled",
    "browser does not support", "browser is not supported", "browser is out of date",
    "unsupported browser", "checking your browser", "activer javascript",
    "aktivieren sie javascript",
    "habilite javascript", "activa javascript",
    "does not support html", "doesn't support html", "not support html", "cannot display html",
    "can't display html", "unable to display html", "html-capable", "html capable", "html-enabled",
    "view it in html", "html version of this", "view this email in your browser",
    "view this email in a browser", "view this message in", "view this newsletter in",
    "read this email in your browser", "open this email in your browser", "this is an html email",
    "this email requires html", "this message is in html", "this is an html message",
    "this is a multi-part message in mime format",
  ]
}
