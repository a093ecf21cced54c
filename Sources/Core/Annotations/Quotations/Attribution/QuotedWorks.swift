import Algorithms
import Articles

/// Tells titles of books, songs, films, ships and the like from words that were said, whatever the verb: "wrote
/// “Splicing for Beginners”", "sang “Harbour Lights”", "her first novel, “The Long Quay”, was praised".
struct QuotedWorks {
  let script: ChunkedText

  /// The most words of a title.
  private static let longest = 14

  /// Whether a quotation is the title of a work.
  func isWork(_ quotation: Int, _ attribution: Attribution?) -> Bool {
    let quoted = script.quoted[quotation]
    let place = script.place[quotation]
    if isByline(place + 1, after: quoted) { return true }
    let mayEndSentence =
      place > 0
      && (isWord(place - 1, in: ["perform", "performed"])
        || isWord(place - 1, in: Self.works) && !isWord(place - 1, in: Self.slogans))
    guard quoted.isClosed, !quoted.continuesPrevious, quoted.inner.count <= Self.longest,
      isTitle(quoted, mayEndSentence: mayEndSentence)
    else { return false }
    let start = script.lines[script.lines.partitioningIndex { $0.pieces.upperBound > place }].pieces
      .lowerBound
    if place == start { return opens(place, quoted, attribution) }
    return stands(place - 1, from: start) || isSubject(place, quoted)
  }

  /// "“Harbour pays again,” by Ama Quist": whether the one who wrote what a quotation names stands right after it.
  private func isByline(_ next: Int, after quoted: QuotedSpan) -> Bool {
    guard next + 1 < script.pieces.count, isWord(next, in: ["by"]) else { return false }
    let last = script.document.tokens[quoted.inner.upperBound - 1]
    return (last.asciiPunctuation == UInt8(ascii: ",") || isTitle(quoted) && quoted.inner.count > 2)
      && (script.pieces[next + 1].kind == .name
        || script.document.tokens[script.pieces[next + 1].tokens.lowerBound].isCapitalised)
  }

  /// Whether what stands right before a quotation says that a work is named.
  private func stands(_ before: Int, from start: Int) -> Bool {
    let piece = script.pieces[before]
    if isWord(before, in: Self.verbs) || isWord(before, in: Self.works) { return true }
    guard before > start else { return false }
    if before - 2 >= start, script.pieces[before - 1].isAny(.possessive),
      isWord(before - 2, in: ["named", "christened", "nicknamed"])
    {
      return true
    }
    switch piece.kind {
    case .comma:
      return isWord(before - 1, in: Self.works) || isTitle(at: before - 1, from: start)
    case .word where piece.isAny(.conjunction):
      if script.pieces[before - 1].kind == .comma, before - 1 > start {
        return isTitle(at: before - 2, from: start)
      }
      return isTitle(at: before - 1, from: start)
    case .word where piece.isAny([.adverb, .object, .preposition]):
      return isWord(before - 1, in: Self.verbs)
    default: return false
    }
  }

  /// Whether the quotation at a piece is a title, for one in a list of them.
  private func isTitle(at place: Int, from start: Int) -> Bool {
    guard place > start, script.pieces[place].kind == .quote,
      isTitle(script.quoted[script.pieces[place].index])
    else { return false }
    let before = script.pieces[place - 1]
    return before.isAny(.preposition) || before.kind == .name || stands(place - 1, from: start)
  }

  /// "said “Harbour Lights” was her best", "announced “Harbour Lights” as the winner": a title right after a verb that is
  /// the subject or object of what is told.
  private func isSubject(_ place: Int, _ quoted: QuotedSpan) -> Bool {
    guard script.pieces[place - 1].isAny(.cue) || isWord(place - 1, in: ["that"]),
      place + 1 < script.pieces.count, script.pieces[place + 1].kind == .word,
      quoted.inner.count > 1, script.document.tokens[quoted.inner.upperBound - 1].kind != .mark
    else { return false }
    let next = script.pieces[place + 1]
    guard !script.document.tokens[next.tokens.lowerBound].isCapitalised else { return false }
    return next.isAny([.be, .aux, .verb]) || isWord(place + 1, in: ["as"])
      || NounPhraseChunker(script: script).isPlainVerb(place + 1)
      || script.document.words(of: next.tokens.lowerBound).hasSuffix("ed")
  }

  /// "“Harbour Lights” won the prize": a title that begins its sentence, which goes on with a verb.
  private func opens(_ place: Int, _ quoted: QuotedSpan, _ attribution: Attribution?) -> Bool {
    guard place + 1 < script.pieces.count, script.pieces[place + 1].kind == .word,
      !script.document.tokens[script.pieces[place + 1].tokens.lowerBound].isCapitalised
    else { return false }
    let next = script.pieces[place + 1]
    let isMarked = script.document.tokens[quoted.inner.upperBound - 1].kind == .mark
    guard !isMarked, next.classes.isDisjoint(with: [.cue, .subject, .determiner, .people]) else {
      return false
    }
    switch attribution?.rule {
    case nil, .continuesPrevious, .paragraphBefore, .beginsEarly, .subject: return true
    default: return false
    }
  }

  /// Whether all words but the smallest begin with capitals, two of them at least or one alone, without a mark that
  /// shows a sentence.
  private func isTitle(_ quoted: QuotedSpan, mayEndSentence: Bool = false) -> Bool {
    var words = 0
    var capitals = 0
    for at in quoted.inner {
      let token = script.document.tokens[at]
      switch token.asciiPunctuation {
      case UInt8(ascii: ".") where at == quoted.inner.upperBound - 1 && mayEndSentence: break
      case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "."), UInt8(ascii: ";"): return false
      default: break
      }
      guard token.kind == .word else { continue }
      words += 1
      if token.isCapitalised { capitals += 1 } else if token.count > 4 { return false }
    }
    return script.document.tokens[quoted.inner.lowerBound].isCapitalised
      && (capitals > 1 || words == 1)
  }

  private func isWord(_ i: Int, in words: Set<String>) -> Bool {
    let piece = script.pieces[i]
    guard piece.kind == .word else { return false }
    return words.contains(script.document.words(of: piece.tokens.lowerBound).lowercased())
  }

  private static let verbs: Set<String> = [
    "wrote", "writes", "write", "written", "writing", "sang", "sings", "sing", "sung", "singing",
    "directed", "directs", "directing", "starred", "recorded", "records", "recording", "performed",
    "performs",
    "performing", "played", "plays", "playing", "composed", "composes", "produced", "produces",
    "painted", "paints",
    "penned", "authored", "published", "publishes", "covered", "staged", "hummed", "whistled",
    "danced", "rehearsed",
    "conducted", "filmed", "screened", "sculpted", "translated", "illustrated", "edited",
    "launched", "christened",
    "titled", "entitled", "premiered", "perform", "appeared",
    "released", "read",
    "reads", "watched", "belted", "crooned", "strummed", "sailed", "presented",
  ]

  /// Works that are sentences themselves.
  private static let slogans: Set<String> = ["slogan", "slogans", "motto", "campaign", "theme"]

  private static let works: Set<String> = [
    "song", "songs", "single", "hit", "ballad", "anthem", "hymn", "album", "record", "track",
    "opera", "symphony",
    "musical", "play", "comedy", "drama", "tragedy", "film", "films", "movie", "documentary",
    "show", "series", "sitcom",
    "episode", "programme", "program", "podcast", "book", "books", "novel", "novels", "novella",
    "memoir", "memoirs",
    "biography", "autobiography", "poem", "poems", "essay", "story", "trilogy", "painting",
    "sculpture", "portrait",
    "exhibition", "ballet", "game", "ship", "boat", "ferry", "yacht", "trawler", "schooner", "tug",
    "tanker", "vessel",
    "frigate", "lifeboat", "slogan", "slogans", "motto", "theme", "campaign", "tour", "festival",
    "magazine", "cartoon",
    "mural", "screenplay", "thriller", "bestseller", "column", "role", "roles", "sketch",
  ]
}
