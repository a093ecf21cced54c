import Articles
import Text

/// The parts of a letter's text, and what mailers put around it.
enum LetterText {
  /// The parts of a plain text: the writer's paragraphs, quotations of earlier letters, the signature.
  static func parts(_ text: FlowedText) -> [BlockDraft] {
    text.stretches.flatMap { stretch -> [BlockDraft] in
      if stretch.isSignature {
        let words = stretch.lines.joined(separator: "\n").trimmed()
        return words.isEmpty ? [] : [BlockDraft(.credit, words)]
      }
      return quoted(own(stretch.lines[...], depth: 0), depth: stretch.depth)
    }
  }

  /// Letters within letters are told apart to this depth.
  private static let depthLimit = 16

  /// The parts of lines, the letters that are answered in them as quotations; one handed on is the text itself.
  private static func own(_ lines: ArraySlice<String>, depth: Int) -> [BlockDraft] {
    guard depth < depthLimit, let earlier = EarlierLetter(lines) else { return signed(lines) }
    let heading = earlier.heading.map { [BlockDraft(.byline, $0)] } ?? []
    let text = own(earlier.text, depth: depth + 1)
    if earlier.isForwarded { return signed(earlier.before) + heading + text }
    let answered = (earlier.heading.map { [BlockDraft(.paragraph, $0)] } ?? []) + text
    return signed(earlier.before) + quoted(answered, depth: 1)
  }

  /// The parts as quotations of so many letters.
  static func quoted(_ parts: [BlockDraft], depth: Int) -> [BlockDraft] {
    guard depth > 0 else { return parts }
    let marks = String(repeating: "> ", count: min(depth - 1, 8))
    return parts.map { part in
      let isQuoted = part.role == .quote
      var quote = BlockDraft(.quote, isQuoted ? marks + "> " : marks)
      quote.append(part.text, links: part.links)
      return quote
    }
  }

  /// The paragraphs of lines, the last of which a telephone may have added.
  private static func signed(_ lines: ArraySlice<String>) -> [BlockDraft] {
    var lines = lines
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    if let rule = LetterFooter.start(lines) {
      let footer = lines[(rule + 1)...].joined(separator: "\n").trimmed()
      return signed(lines[..<rule]) + [BlockDraft(.credit, footer)]
    }
    guard let last = lines.last?.trimmed(), isDeviceLine(last) else {
      return paragraphs(lines.joined(separator: "\n"))
    }
    return paragraphs(lines.dropLast().joined(separator: "\n")) + [BlockDraft(.credit, last)]
  }

  /// "Sent from my telephone": what programs write below every letter.
  private static func isDeviceLine(_ line: String) -> Bool {
    guard line.utf8.count <= 80 else { return false }
    let words = line.lowercased()
    return [
      "sent from my ", "sent from ", "get outlook for ", "von meinem ", "gesendet von ",
      "envoyé de mon ", "envoyé depuis ", "enviado desde mi ", "inviato da ", "verstuurd vanaf ",
      "skickat från ",
    ].contains { words.hasPrefix($0) }
  }

  private static func paragraphs(_ text: String) -> [BlockDraft] {
    var copy = text
    return copy.withUTF8 { PlainTextBody.parts(Paragraphs.split($0)[...]) }
  }

  /// Without the lines that every letter of a list bears: where to read it on the web, how to leave the list.
  static func withoutFrame(_ parts: [BlockDraft]) -> [BlockDraft] {
    let kept = parts.filter { part in
      !(part.role.isBody && part.role != .quote && isFrame(part.text)
        || part.text.isEmpty && part.links.isEmpty)
    }
    return kept.contains { $0.role.isBody } ? kept : parts
  }

  /// Whether a line is of the frame and not of the letter.
  static func isFrame(_ words: String) -> Bool {
    guard words.utf8.count <= 400 else { return false }
    if BoilerplateLines.matches(words) || !words.utf8.contains(where: isWordByte) { return true }
    var line = words
    return line.withUTF8 { text in
      if text.count <= 300, StubText.asksForHTML(text) { return true }
      let isShort = text.count <= 120
      return isShort && beginnings.contains { text.starts(withLower: $0) }
        || phrases.contains { CollapsingTextBuffer.contains(text, $0) }
        || isShort && isButtons(text)
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0xC3 && byte != 0xE2
  }

  /// "Like Comment Restack": words on buttons and nothing else.
  private static func isButtons(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let words = text.split { !$0.isLetter && $0 < 0x80 }
    guard (1...8).contains(words.count) else { return false }
    return words.allSatisfy { word in
      buttons.contains { word.count == $0.utf8CodeUnitCount && word.starts(withLower: $0) }
    }
  }

  private static let buttons: [StaticString] = [
    "like", "comment", "restack", "share", "tweet", "email", "forward", "subscribe", "unsubscribe",
    "facebook", "twitter", "linkedin", "instagram", "reply", "save", "upgrade", "preferences",
  ]

  private static let beginnings: [StaticString] = [
    "view this post on the web", "view in browser", "view in your browser", "view online",
    "view this email", "view email in", "read online", "read in browser", "read in the app",
    "read this online", "read this post online", "open in browser", "open in app",
    "see this email", "web version", "having trouble", "trouble viewing",
    "unsubscribe", "to unsubscribe", "click here to unsubscribe", "manage your subscription",
    "manage preferences", "manage your preferences", "update your preferences",
    "update preferences", "share this post", "share this email", "forward this email",
    "forward to a friend", "forwarded this email", "was this email forwarded",
    "you received this", "you are receiving this", "you're receiving this",
    "you\u{2019}re receiving this",
    "this email was sent to", "sent to you by", "im browser ansehen", "abmelden",
    "newsletter abbestellen",
    "voir dans le navigateur", "se d\u{e9}sabonner", "ver en el navegador", "darse de baja",
  ]

  private static let phrases: [StaticString] = [
    "unsubscribe from this list", "unsubscribe from these emails", "no longer wish to receive",
    "no longer want to receive", "update your email preferences", "why did i get this",
  ]
}
