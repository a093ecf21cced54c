import Text

/// What the elements of an HTML fragment do to its text.
enum HTMLFragmentTag {
  /// Ends the paragraph before and after.
  case block
  /// A paragraph, marked as one.
  case paragraph
  /// What stands above a text: its headline again, its subjects.
  case header
  /// Ends the line; two of them end the paragraph.
  case lineBreak
  /// A heading (`h1` to `h6`).
  case heading
  /// An item of a list.
  case item
  /// A quotation set apart.
  case quote
  /// The caption of a picture or a table.
  case caption
  /// Text whose white space counts.
  case preformatted
  case table, row, cell
  /// A link (`a`).
  case link
  /// A list whose items are numbered, and one whose items are not.
  case numberedList, plainList
  /// A picture with what is said of it.
  case figure
  /// A picture (`img`).
  case image
  /// A recording, a film or a page within the page.
  case media
  /// How the letters before are read.
  case reading
  /// A power or the number of a note.
  case superscript
  /// A short quotation, which stands between quotation marks.
  case inlineQuote
  /// A letter or sign of a formula, which stands apart from the next.
  case token
  /// Holds nothing that is read.
  case skipped
  /// Words that the writer took back.
  case deleted
  /// The same, and its content is no markup.
  case raw
  /// Anything else: runs along in the text.
  case inline

  /// The kind of a tag's name, in any case, with or without prefix.
  static func named(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> HTMLFragmentTag {
    let local = name.lastIndex(of: 0x3A).map { name[($0 + 1)...] } ?? name
    return kinds[pack(local)] ?? .inline
  }

  /// The first eight letters: no two names that matter share them.
  static func pack(_ name: some Collection<UInt8>) -> UInt64 {
    name.prefix(8).reduce(0) { $0 << 8 | UInt64($1.lower) }
  }

  private static let kinds: [UInt64: HTMLFragmentTag] = {
    var kinds: [UInt64: HTMLFragmentTag] = [:]
    for (tag, names) in lists {
      for name in names.split(separator: " ") { kinds[pack(name.utf8)] = tag }
    }
    return kinds
  }()

  private static let lists: [(HTMLFragmentTag, String)] = [
    (
      .block,
      "div section article aside footer main nav dl dt dd address fieldset form hr details summary center body html title head"
    ),
    (.paragraph, "p"), (.header, "header"), (.lineBreak, "br"),
    (.heading, "h1 h2 h3 h4 h5 h6 hl1 hl2 hl3"), (.item, "li"),
    (.quote, "blockquote"), (.numberedList, "ol"), (.plainList, "ul menu dir"), (.figure, "figure"),
    (.image, "img"), (.media, "video audio source embed iframe object"), (.reading, "rt"),
    (.superscript, "sup"),
    (.inlineQuote, "q"),
    (.caption, "figcaption caption"),
    (.preformatted, "pre"), (.table, "table"), (.row, "tr"), (.cell, "td th"), (.link, "a"),
    (.token, "mi mo mn mtext"), (.deleted, "del"),
    (.skipped, "template select media rp"), (.raw, "script style textarea noembed noframes"),
  ]
}

extension HTMLFragmentTag {
  /// Whether what stands in it was marked as a part of a text.
  var marksText: Bool {
    switch self {
    case .paragraph, .heading, .item, .quote, .caption, .preformatted: true
    default: false
    }
  }
}
