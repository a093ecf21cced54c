import Text

/// Where an earlier letter begins in the plain text of a later one: programs put a line or a mark before it and four
/// of its header lines, without marks of quoting.
struct EarlierLetter {
  /// The lines above: the writer's own.
  let before: ArraySlice<String>
  /// Who wrote the earlier letter and when, on one line.
  let heading: String?
  /// The earlier letter.
  let text: ArraySlice<String>
  /// Whether it is handed on to be read, and not answered.
  let isForwarded: Bool

  /// Nil when no earlier letter begins in the lines.
  init?(_ lines: ArraySlice<String>) {
    for at in lines.indices {
      guard let (fields, end) = Self.head(lines[at...]) else { continue }
      var start = at
      var mark: String?
      while start > lines.startIndex,
        Self.isBlank(lines[start - 1]) || Self.isMark(lines[start - 1])
      {
        start -= 1
        if Self.isMark(lines[start]) { mark = lines[start].lowercased() }
      }
      before = lines[..<start]
      text = lines[end...]
      let names = [fields["from"], fields["date"]].compactMap(\.self)
      heading = names.isEmpty ? nil : names.joined(separator: ", ")
      isForwarded =
        mark.map { Self.forwards.contains(where: $0.contains) } ?? false
        || before.allSatisfy(Self.isBlank)
      return
    }
    return nil
  }

  /// The header lines that stand together at the beginning of lines, and where the text behind them begins: who wrote
  /// and two others.
  private static func head(_ lines: ArraySlice<String>) -> ([String: String], end: Int)? {
    var fields: [String: String] = [:]
    var end = lines.startIndex
    var last: String?
    while end < lines.endIndex, end - lines.startIndex < 12 {
      let line = lines[end]
      if let (name, value) = field(line) {
        fields[name] = value
        last = name
      } else if last == nil || isBlank(line) || fields.count >= 4 {
        break
      } else if line.hasPrefix(" ") || line.hasPrefix("\t") {
        fields[last ?? "", default: ""] += " " + line.trimmed()  // a folded line
      } else {
        break
      }
      end += 1
    }
    guard lines.first.flatMap(field)?.0 == "from", fields.count >= 3 else { return nil }
    return (fields, end)
  }

  private static func field(_ line: String) -> (String, String)? {
    guard line.utf8.count <= 1000, let colon = line.firstIndex(of: ":") else { return nil }
    let label = line[..<colon].filter { $0 != "*" && $0 != " " }.lowercased()
    guard let name = names[label] else { return nil }
    return (name, line[line.index(after: colon)...].filter { $0 != "*" }.trimmed())
  }

  private static func isBlank(_ line: String) -> Bool { line.allSatisfy(\.isWhitespace) }

  /// A rule, or a line such as "-----Original Message-----".
  private static func isMark(_ line: String) -> Bool {
    let words = line.trimmed().lowercased()
    if words.utf8.count >= 5, words.utf8.allSatisfy({ $0 == 0x5F || $0 == 0x2D }) { return true }
    return words.utf8.count <= 60
      && (marks + forwards).contains {
        words.contains($0) && (words.hasPrefix("-") || words.hasSuffix(":"))
      }
  }

  private static let marks = [
    "original message", "ursprüngliche nachricht", "message d'origine", "mensaje original",
    "messaggio originale", "oorspronkelijk bericht",
  ]
  private static let forwards = [
    "forwarded message", "forwarded by", "weitergeleitete nachricht", "message transféré",
    "mensaje reenviado", "messaggio inoltrato", "doorgestuurd bericht",
  ]

  private static let names: [String: String] = [
    "from": "from", "von": "from", "de": "from", "da": "from", "van": "from", "från": "from",
    "fra": "from", "saatja": "from", "sent": "date", "date": "date", "gesendet": "date",
    "datum": "date", "envoyé": "date", "enviado": "date", "fecha": "date", "inviato": "date",
    "data": "date", "verzonden": "date", "skickat": "date", "sendt": "date", "to": "to", "an": "to",
    "à": "to", "para": "to", "a": "to", "aan": "to", "till": "to", "til": "to", "cc": "cc",
    "kopie": "cc", "subject": "subject", "betreff": "subject", "objet": "subject",
    "asunto": "subject", "oggetto": "subject", "onderwerp": "subject", "ämne": "subject",
    "emne": "subject", "replyto": "other",
  ]
}
