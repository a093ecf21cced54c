import Text

/// Lines that sites put between the paragraphs of a story.
enum BoilerplateLines {
  /// Whether a line is none of the story: a label, a button, a plea to subscribe or follow.
  static func matches(_ words: String) -> Bool {
    guard words.utf8.count <= 300 else { return false }
    var line = words
    return line.withUTF8 { bytes in
      let text = trimmed(bytes)
      if text.count <= 40,
        whole.contains(where: { text.count == $0.utf8CodeUnitCount && text.starts(withLower: $0) })
      {
        return true
      }
      if text.starts(withLower: "follow "),
        networks.contains(where: { CollapsingTextBuffer.contains(text, $0) })
      {
        return true
      }
      if pleas.contains(where: { CollapsingTextBuffer.contains(text, $0) }) { return true }
      return beginnings.contains { text.starts(withLower: $0) }
    }
  }

  /// Without the marks that buttons and labels wear.
  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var from = 0
    var to = bytes.count
    while from < to, isMark(bytes[from]) { from += 1 }
    while to > from, isMark(bytes[to - 1]) { to -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[from..<to])
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte.isSpace || byte == 0x2D || byte == 0x3A || byte == 0x2A || byte == 0x7C || byte == 0x2E
      || byte == 0x5B || byte == 0x5D || byte == 0x28 || byte == 0x29 || byte == 0x5F
  }

  private static let whole: [StaticString] = [
    "advert", "advertisement", "advertising", "ad", "ads", "sponsored", "sponsored content",
    "promoted", "promotion",
    "close", "caption", "read later", "show caption", "hide caption", "share", "share this",
    "share this article", "share this story", "share on facebook", "share on twitter",
    "share this on whatsapp", "share on whatsapp", "tweet", "tweet this", "email", "print", "save",
    "facebook",
    "twitter", "whatsapp", "pinterest", "linkedin", "reddit", "comments", "comment",
    "leave a comment",
    "no comments", "view comments", "show comments", "post a comment", "reply", "like", "like this",
    "loading", "more", "read more", "show more", "see more", "related", "related articles",
    "related stories",
    "related topics", "related content", "recommended", "most read", "most popular", "trending",
    "trending now",
    "story continues", "continue reading", "continue reading below", "explore further",
    "related searches",
    "advertisement - scroll to continue",
    "article continues below", "story continues below", "article continues after advertisement",
    "story continues after advertisement", "scroll to continue", "skip", "skip advertisement",
    "play video",
    "watch video", "view gallery", "open gallery", "back to top", "top", "next", "previous", "menu",
    "search",
    "subscribe", "subscribe now", "sign up", "sign in", "log in", "register", "newsletter",
    "follow us", "follow",
    "publicidad", "publicidade", "publicit\u{e9}", "anzeige", "werbung", "pubblicit\u{e0}",
    "reklama", "iklan",
    "advertentie", "annonce", "compartilhar", "compartir", "partager", "teilen", "condividi",
    "bagikan",
    "\u{440}\u{435}\u{43a}\u{43b}\u{430}\u{43c}\u{430}",
    "\u{420}\u{435}\u{43a}\u{43b}\u{430}\u{43c}\u{430}", "\u{5e7f}\u{544a}", "\u{5e83}\u{544a}",
  ]

  private static let pleas: [StaticString] = [
    "click here for more information", "click here to subscribe", "sign up for the free",
    "free daily newsletter",
    "our free newsletter", "to our newsletter", "for our newsletter", "delivered to your inbox",
    "in your inbox",
    "straight to your inbox", "to your mobile phone", "subscribe to our youtube",
    "turn on javascript",
    "subscribe to continue reading", "subscribe to read", "already a subscriber",
    "log in to continue", "video player is loading",
    "this is a modal window",
  ]

  private static let networks: [StaticString] = [
    " on facebook", " on twitter", " on instagram", " on telegram", " on linkedin", " on x",
  ]

  private static let beginnings: [StaticString] = [
    "advertisement continue", "story continues below", "article continues below",
    "article continues after",
    "story continues after", "sign up for our", "sign up for the", "sign up to our",
    "sign up to receive",
    "sign up here", "sign up now", "subscribe to our", "subscribe now", "subscribe today",
    "subscribe here",
    "get our newsletter", "get the latest news", "click here to subscribe", "click here to sign up",
    "click here to get the", "click here to read more", "click here to join", "click to share",
    "view all",
    "follow us on", "like us on", "join us on", "find us on", "connect with us", "share this:",
    "share on facebook", "share on twitter", "download our app", "download the app",
    "for more stories like this",
    "for more news", "your browser does not support", "this video is not available",
    "please enable javascript",
    "javascript is required", "we use cookies", "this site uses cookies", "by subscribing",
    "by signing up",
    "by continuing to", "thank you for subscribing", "thanks for subscribing", "you may also like",
    "you might also like", "copyright \u{a9}", "\u{a9} 20", "\u{a9} copyright", "(c) 20",
    "all rights reserved", "filed under",
    "tags:", "posted in:", "topics:", "categories:",
  ]
}
