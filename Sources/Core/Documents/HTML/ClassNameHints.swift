import Text

/// The words that classes and ids are made of, and what each hints at.
///
/// A class such as `article__body-related` or `storyBodyText` is taken apart at its punctuation and inner capitals. A
/// word of a subject (article, story) and one of a body (content, text) in the same class speak for the body.
enum ClassNameHints {
  /// What the classes or the id in an attribute hint at.
  static func hints(_ value: UnsafeBufferPointer<UInt8>) -> NodeHints {
    var all: NodeHints = []
    var name: NodeHints = []
    var hash = start
    var count = 0
    var last: UInt8 = 0x20
    func endWord() {
      if count > 1 { name.formUnion(table[hash]) }
      hash = start
      count = 0
    }
    func endName() {
      endWord()
      if name.contains([.subject, .body]), name.isDisjoint(with: .boilerplate) {
        name.insert(.declaredBody)
      }
      all.formUnion(name)
      name = []
    }
    for byte in value.prefix(512) {
      if byte.isSpace {
        endName()
      } else if byte.isLetter {
        if byte.isUpper, last.isLower { endWord() }
        hash = next(hash, byte.lower)
        count += 1
      } else if !byte.isDigit || count == 0 {
        endWord()
      }
      last = byte
    }
    endName()
    return all
  }

  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func next(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3  // FNV-1a
  }

  private static let table = WordTable(words.map { ($0.split(separator: " "), $1) })

  private static let words: [(String, NodeHints)] = [
    (
      "nav navigation navbar menu breadcrumb breadcrumbs pagination pager paging toolbar skip submenu",
      .navigation
    ),
    (
      "share sharing shares sharebar sharedaddy sharethis addthis addtoany social socials socialbar followus follow sociable",
      .sharing
    ),
    ("comment comments disqus respond discussion livefyre commentlist responses", .comments),
    (
      "related recommended recommendation recommendations recirc recirculation readmore trending popular mostread "
        + "outbrain taboola suggested suggestions alsoread seealso zergnet revcontent crosslink morefrom teaser teasers "
        + "more upnext mostpopular jetpack", .related
    ),
    (
      "promo promos promotion newsletter newsletters subscribe subscription signup sponsor sponsored advert advertisement "
        + "advertising ad ads adsense adslot dfp banner optin mailchimp donate donation membership upsell merch marketing cta",
      .promotion
    ),
    ("sidebar rail aside widget widgets", .sidebar),
    ("footer foot copyright", .footer),
    ("bio biography aboutauthor authorbio", .biography),
    ("tags topics keywords hashtags taglist", .keywords),
    (
      "cookie cookies consent gdpr modal popup overlay lightbox paywall regwall interstitial",
      .consent
    ),
    ("form search login", .form),
    (
      "noprint screenreader sr assistive visuallyhidden visually invisible offscreen disclaimer correction",
      .notice
    ),
    ("caption captions figcaption wpcaption imagecaption photocredit", .caption),
    ("byline bylines author authors writer contributor contributors credits", .byline),
    ("date time timestamp dateline published pubdate datetime updated", .date),
    ("headline title", .headline),
    (
      "standfirst dek deck subtitle subheadline summary lede kicker strapline subhead description excerpt intro",
      .standfirst
    ),
    (
      "image images photo photos picture figure gallery slideshow carousel video videos player media thumbnail",
      .media
    ),
    ("article story entry post news blog page articles single", .subject),
    (
      "body content text copy main fulltext maincontent articletext contenido conteudo texto bodytext",
      .body
    ),
    (
      "articlebody storybody postcontent entrycontent articlecontent postbody storycontent newsbody articletext "
        + "bodycopy storytext newstext postentry articlebodytext storycopy", .declaredBody
    ),
  ]
}

/// A hash table from words to hints, made once and read without allocation.
private struct WordTable {
  private var keys: [UInt64]
  private var values: [NodeHints]

  init(_ words: [([Substring], NodeHints)]) {
    keys = Array(repeating: 0, count: 1024)
    values = Array(repeating: [], count: 1024)
    for (words, hints) in words {
      for word in words {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let slot = place(of: hash)
        keys[slot] = hash
        values[slot].formUnion(hints)
      }
    }
  }

  subscript(_ hash: UInt64) -> NodeHints { values[place(of: hash)] }

  private func place(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & 1023
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & 1023 }
    return slot
  }
}
