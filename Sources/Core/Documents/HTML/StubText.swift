import Articles
import Text

/// Words that stand where a story should: what pages show until a script has run, and letters to programs that read no
/// HTML.
enum StubText {
  /// Whether parts say nothing but that there is nothing to read here.
  static func isStub(_ parts: [BlockDraft]) -> Bool {
    let body = parts.filter { $0.role.isBody }
    let size = body.reduce(0) { $0 + $1.text.utf8.count }
    guard let first = body.first, size < 1500 else { return false }
    return opensWall(first.text)
      || size < 600 && body.allSatisfy { matches($0.text) || opensWall($0.text) }
  }

  /// Whether a line begins as pages do that keep programs out.
  private static func opensWall(_ words: String) -> Bool {
    var line = words
    return line.withUTF8 { text in walls.contains { text.starts(withLower: $0) } }
  }

  /// Whether a line is of that kind.
  static func matches(_ words: String) -> Bool {
    guard words.utf8.count <= 300 else { return false }
    var line = words
    return line.withUTF8 { text in
      let letters = text.filter { $0.isLetter || $0.isDigit || $0 >= 0xC3 && $0 != 0xE2 }.count
      if letters == 0 { return true }
      if letters <= 24, whole.contains(where: { text.starts(withLower: $0) }) { return true }
      return isRubbish(text) || asksForHTML(text)
        || scripts.contains { CollapsingTextBuffer.contains(text, $0) }
    }
  }

  /// Whether a line tells readers of plain text that the letter is to be read as HTML.
  static func asksForHTML(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
    letters.contains { CollapsingTextBuffer.contains(words, $0) }
  }

  /// Bytes that no charset makes words of (U+FFFD), where they are as many as the letters.
  private static func isRubbish(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var marks = 0
    var at = 0
    while let found = text.position(of: 0xEF, from: at) {
      if text[found...].starts(with: [0xEF, 0xBF, 0xBD]) { marks += 1 }
      at = found + 1
    }
    return marks >= 4 && marks * 2 >= text.count { $0.isLetter }
  }

  private static let whole: [StaticString] = [
    "loading", "please wait", "one moment", "just a moment", "redirecting", "laden", "cargando",
    "carregando", "chargement", "wird geladen", "caricamento", "content is loading",
    "page is loading", "still loading", "bitte warten", "veuillez patienter", "un momento",
    "einen moment", "seite wird geladen", "inhalt wird geladen", "redirection", "weiterleitung",
    "загрузка", "Загрузка", "подождите", "Подождите", "加载中", "正在加载", "载入中", "請稍候",
    "请稍候", "読み込み中", "로딩", "ładowanie", "yükleniyor", "memuat", "laddar", "ladataan",
    "načítání", "betöltés",
  ]

  private static let walls: [StaticString] = [
    "access denied", "access to this page has been denied", "sorry, you have been blocked",
    "you have been blocked", "you are unable to access", "you don't have permission to access",
    "verifying you are human", "verify you are human", "please verify you are",
    "please verify that you are", "checking if the site connection is secure",
    "please complete the security check", "please wait while we", "please wait while your",
    "press & hold to confirm", "pardon our interruption", "attention required!",
    "are you a robot", "performing security verification", "request unsuccessful. incapsula",
    "zugriff verweigert", "accès refusé", "acceso denegado", "доступ запрещен", "Доступ запрещен",
    "доступ запрещён", "Доступ запрещён", "访问被拒绝",
  ]

  private static let scripts: [StaticString] = [
    "enable javascript", "javascript is disabled", "javascript is required",
    "javascript is not enabled", "requires javascript", "turn on javascript", "without javascript",
    "activate javascript", "javascript to run this app", "javascript must be enabled",
    "browser does not support", "browser is not supported", "browser is out of date",
    "unsupported browser", "checking your browser", "activer javascript",
    "turn javascript on", "javascript must be turned on", "javascript turned on",
    "javascript to be enabled", "javascript enabled", "switch on javascript", "allow javascript",
    "you need javascript", "javascript to view", "javascript is off", "javascript is turned off",
    "javascript has been disabled", "disabled javascript", "javascript disabled",
    "content is loading, please wait", "page to load",
    "aktivieren sie javascript", "javascript aktivieren", "javascript ist deaktiviert",
    "javascript muss aktiviert", "javascript ist nicht aktiviert", "aktiviere javascript",
    "aktivieren sie bitte javascript", "javascript einschalten", "javascript benötigt",
    "habilite javascript", "activa javascript", "active javascript", "javascript est désactivé",
    "javascript está desactivado", "habilitar javascript", "ative o javascript",
    "attiva javascript", "abilita javascript", "abilitare javascript", "schakel javascript in",
    "javascript uitgeschakeld", "włącz javascript", "włączyć javascript", "aktivera javascript",
    "включите javascript", "ключите javascript", "ключить javascript", "javascript отключен",
    "поддержку javascript", "启用javascript", "启用 javascript", "啟用 javascript",
    "啟用javascript", "开启javascript", "javascriptを有効", "javascript を有効",
    "javascript를 활성화",
  ]

  private static let letters: [StaticString] = [
    "does not support html", "doesn't support html", "not support html", "cannot display html",
    "can't display html", "unable to display html", "html-capable", "html capable", "html-enabled",
    "view it in html", "html version of this", "view this email in your browser",
    "view this email in a browser", "view this message in", "view this newsletter in",
    "read this email in your browser", "open this email in your browser", "this is an html email",
    "this email requires html", "this message is in html", "this is an html message",
    "this is a multi-part message in mime format",
  ]
}
