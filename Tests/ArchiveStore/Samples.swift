import Articles

@testable import ArchiveStore

/// Stories made up for the tests of this module.
enum Samples {
  /// A story of paragraphs; `marks` are none.
  static func story(
    _ title: String, _ paragraphs: [String] = [], id: String? = nil, url: String? = nil,
    source: String? = nil, date: String? = nil, standfirst: String? = nil
  ) -> AnnotatedArticle {
    var parts = [BlockDraft(.headline, title)]
    if let standfirst { parts.append(BlockDraft(.standfirst, standfirst)) }
    parts += paragraphs.map { BlockDraft(.paragraph, $0) }
    var article = Article(title: title, parts: parts)
    article.id = id
    article.url = url
    article.source = source
    article.standfirst = standfirst
    article.published = date.flatMap(Timestamp.init(rfc3339:))
    return AnnotatedArticle(article, marks: StoryAnnotations())
  }

  /// Two reports of one running story, "f1" and "f2", a day apart.
  static let ferry = [
    story(
      "Ferry Morwenna aground off Kurosaki", ["The ferry Morwenna struck a reef near Kurosaki."],
      id: "f1", source: "Post", date: "2026-03-01"),
    story(
      "Ferry Morwenna refloated off Kurosaki", ["Tugs freed the ferry Morwenna at high tide."],
      id: "f2", source: "Post", date: "2026-03-02"),
  ]

  /// A long paragraph that nobody else has: its words depend on the seed.
  static func paragraph(_ seed: Int) -> String {
    (0..<24).map { "\(words[(seed + $0) % words.count])\(seed)\($0)" }.joined(separator: " ") + "."
  }

  private static let words = [
    "harbour", "council", "bridge", "winter", "ferry", "teacher", "budget", "orchard", "signal",
    "meadow", "tunnel", "library", "market", "lantern", "quarry", "pilot", "glacier", "tram",
  ]
}

extension Archive {
  /// An archive of stories of one day, their names and quotations marked in the texts (`Samples.marked`), ids "s0" and on.
  static func marked(_ texts: [String]) throws -> Archive {
    let archive = try Archive.temporary()
    let stories = texts.enumerated().map { at, text in
      Samples.marked("News \(at)", text, id: "s\(at)", date: "2031-03-01")
    }
    _ = try archive.add(stories, now: 0)
    return archive
  }
}

extension Samples {
  /// A story whose names and quotations are marked in its text: `[Ada Quill]` names a person, `[place:Norwick]` something
  /// of another kind, `[Quill=Ada Quill]` somebody by a short form, and `{Ada Quill|words}` are words that she said.
  static func marked(
    _ title: String, _ text: String, id: String, source: String? = nil, date: String? = nil,
    url: String? = nil
  ) -> AnnotatedArticle {
    var plain = ""
    var marks = StoryAnnotations(version: 1)
    var rest = text[...]
    var open: (start: Int, speaker: String)?
    while let letter = rest.first {
      rest = rest.dropFirst()
      switch letter {
      case "[":
        let inside = String(rest.prefix { $0 != "]" })
        rest = rest.dropFirst(inside.count + 1)
        marks.mentions.append(mention(inside, at: plain.utf8.count))
        plain += form(inside)
      case "{":
        let speaker = String(rest.prefix { $0 != "|" })
        rest = rest.dropFirst(speaker.count + 1)
        open = (plain.utf8.count, speaker)
      case "}":
        if let (start, name) = open {
          marks.quotations.append(quote(start..<plain.utf8.count, name))
        }
      default: plain.append(letter)
      }
    }
    var story = story(title, [plain], id: id, url: url, source: source, date: date)
    let shift = story.article.blocks[1].range.lowerBound
    for at in marks.mentions.indices {
      marks.mentions[at].range = shifted(marks.mentions[at].range, shift)
    }
    for at in marks.quotations.indices {
      marks.quotations[at].range = shifted(marks.quotations[at].range, shift)
      marks.quotations[at].group = at
    }
    story.marks = marks
    return story
  }

  private static func shifted(_ range: Range<Int>, _ shift: Int) -> Range<Int> {
    range.lowerBound + shift..<range.upperBound + shift
  }

  private static func form(_ inside: String) -> String {
    let name = inside.split(separator: ":").last.map(String.init) ?? inside
    return name.split(separator: "=").first.map(String.init) ?? name
  }

  private static func mention(_ inside: String, at start: Int) -> Mention {
    let kind =
      inside.contains(":") ? EntityKind(rawValue: String(inside.prefix { $0 != ":" })) : nil
    let name = inside.split(separator: ":").last.map(String.init) ?? inside
    let full = name.split(separator: "=").last.map(String.init) ?? name
    return Mention(
      range: start..<start + form(inside).utf8.count, kind: kind ?? .person, name: full)
  }

  private static func quote(_ range: Range<Int>, _ name: String) -> Quotation {
    let speaker = name.isEmpty ? nil : Speaker(range: nil, text: name, name: name, kind: .name)
    return Quotation(
      range: range, kind: .direct, speaker: speaker, group: 0,
      evidence: AttributionEvidence(rule: "test", distance: 0, confidence: 0.9))
  }
}
