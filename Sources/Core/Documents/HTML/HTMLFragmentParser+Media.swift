import Articles
import Text

/// Pictures, recordings and pages within a fragment: their addresses are kept, and what is said of a picture is its
/// caption.
extension HTMLFragmentParser {
  /// A picture. Its words are its `alt` and `title`; a figure's caption says more and takes their place.
  mutating func image(_ attributes: [XMLAttribute]) {
    guard takesMedia, !isPixel(attributes) else { return }
    let words = pictureWords(attributes)
    if let sign = words, isSign(sign, attributes) { return appendWord(sign) }
    let set = value("srcset", attributes).map { String($0.prefix { $0 != " " && $0 != "," }) }
    let source =
      [value("src", attributes), value("data-src", attributes), set].lazy.compactMap(\.self)
      .compactMap { HyperlinkTarget.link($0) }.first
    var part = BlockDraft(.caption, words.flatMap(PictureText.caption) ?? "")
    if var link = source {
      link.kind = .image
      link.range = part.text.isEmpty ? nil : 0..<part.text.utf8.count
      part.links = [link]
    }
    if let target = openLink, target.url != source?.url { part.links.append(target.loose) }
    guard !part.text.isEmpty || !part.links.isEmpty, pictures.count < 200 else { return }
    pictures.append(part)
    if figures == 0, tables == 0, self.words.isEmpty { flushPictures() }
  }

  /// A recording, a film, or a page within this one.
  mutating func media(_ attributes: [XMLAttribute], isPage: Bool) {
    guard takesMedia,
      let source = value("src", attributes) ?? value("data-src", attributes)
        ?? value("data", attributes), var link = HyperlinkTarget.link(source)
    else { return }
    link.mediaType = value("type", attributes)
    link.kind = Hyperlink.Kind(mediaType: link.mediaType, url: link.url)
    if isPage, ["youtube", "vimeo", "dailymotion"].contains(where: link.url.contains) {
      link.kind = .video
    }
    parts.append(BlockDraft(.caption, "", links: [link]))
  }

  /// Ends a figure: its pictures that no caption describes keep their own words.
  mutating func endFigure() {
    figures = Swift.max(0, figures - 1)
    if figures == 0 { flushPictures() }
  }

  /// Puts the pictures met so far behind what was read.
  mutating func flushPictures() {
    let isDescribed = hasCaption && figures == 0
    hasCaption = false
    for picture in pictures {
      if isDescribed, let last = parts.lastIndex(where: { $0.role == .caption }) {
        parts[last].links += picture.links.map(\.loose)
      } else {
        parts.append(picture)
      }
    }
    pictures = []
  }

  /// The value of an attribute; nil when it is absent or empty.
  func value(_ name: StaticString, _ attributes: [XMLAttribute]) -> String? {
    attributes.first { attribute in
      html[attribute.name].count == name.utf8CodeUnitCount
        && html[attribute.name].starts(withLower: name)
    }.flatMap { decoded($0.value).nonEmpty }
  }

  private func pictureWords(_ attributes: [XMLAttribute]) -> String? {
    let words = [value("alt", attributes), value("title", attributes)].compactMap {
      $0?.collapsed()
    }
    guard let first = words.first else { return nil }
    guard let second = words.dropFirst().first, !first.contains(second) else { return first }
    return second.contains(first) ? second : first + " \u{2014} " + second
  }

  /// Pictures of a point's size count who reads.
  private func isPixel(_ attributes: [XMLAttribute]) -> Bool {
    for name in ["width", "height"] as [StaticString] {
      if let size = value(name, attributes).flatMap({ Int($0.prefix { $0.isNumber }) }), size <= 2 {
        return true
      }
    }
    return false
  }

  /// Whether a picture stands for a sign in the text.
  private func isSign(_ words: String, _ attributes: [XMLAttribute]) -> Bool {
    let name = value("class", attributes) ?? ""
    return name.contains("emoji") || name.contains("smiley")
      || words.count <= 2 && words.unicodeScalars.contains { $0.properties.isEmojiPresentation }
  }
}

/// The words about a picture, where they are meant for readers.
enum PictureText {
  /// The words as a caption; nil for the names of files and for words that say no more than that there is a picture.
  static func caption(_ words: String) -> String? {
    let text = words.collapsed()
    guard text.count >= 2, text.utf8.count >= 3, !empty.contains(text.lowercased()) else {
      return nil
    }
    let isFile =
      !text.contains(" ")
      && [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"].contains {
        text.lowercased().hasSuffix($0)
      }
    return isFile || text.utf8.starts(withLower: "http") ? nil : text
  }

  private static let empty: Set<String> = [
    "image", "img", "photo", "picture", "foto", "bild", "imagen", "imagem", "logo", "icon",
    "thumbnail", "avatar", "placeholder", "spacer", "featured image", "post image", "article image",
    "cover image", "hero image", "null", "undefined",
  ]
}
