/// What a piece of the screen means; themes decide how each is drawn.
package enum TextRole: UInt8, Hashable, Sendable, CaseIterable {
  /// The text of stories.
  case text
  /// Text that stands back: dates, counts, hints.
  case dim
  /// A story's headline.
  case headline
  /// The sentence under a headline.
  case standfirst
  /// A heading inside a story or a list.
  case subheading
  /// The outlet a story comes from.
  case source
  /// A date or a time.
  case date
  /// A number beside something.
  case count
  /// Names, by kind.
  case person, place, organization, group, event, product
  /// Words between quotation marks, and the bar that stands beside them.
  case quote, quoteBar
  /// Reported speech, without the words themselves.
  case reported
  /// Who said the words beside a bar.
  case speaker
  /// Something that opens another story or page.
  case link
  /// A story's title in a list, before and after it was read.
  case unread, read
  /// The mark before an unread story, and a star.
  case unreadMark, star
  /// A paragraph whose content was read before.
  case seen
  /// What a revision added or took away.
  case inserted, removed
  /// The bars at top and bottom: words, the program's name, a key.
  case bar, brand, barKey
  /// Lines around panes, and the titles in them; the pane in use has its own.
  case border, activeBorder, title, activeTitle
  /// A chart's bars.
  case chart
  /// A label that opens something when typed.
  case label
  /// What is typed and what stands before it.
  case input, prompt
  /// Messages: something went wrong, something is worth knowing, something worked.
  case error, warning, notice
}

/// What lies under a piece of the screen.
package enum BackgroundRole: UInt8, Hashable, Sendable, CaseIterable {
  /// The page itself.
  case page
  /// The bars at top and bottom.
  case bar
  /// A panel in front of the page: help, palette.
  case panel
  /// The row or thing that is selected, in the pane in use and in another.
  case selected, inactive
  /// A search hit, and the one that is stepped to.
  case hit, currentHit
  /// Letters that open something.
  case label
}

/// Emphasis on top of a face.
package struct Modifiers: OptionSet, Hashable, Sendable {
  /// One bit a modifier.
  package var rawValue: UInt8

  /// Modifiers from bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Bold type, as the terminal shows it.
  package static let bold = Modifiers(rawValue: 1)
  /// A line under the words.
  package static let underline = Modifiers(rawValue: 2)
  /// Ink and ground exchanged.
  package static let reverse = Modifiers(rawValue: 4)
  /// Italic type, where the terminal has it.
  package static let italic = Modifiers(rawValue: 8)
  /// Text in a fainter color.
  package static let dim = Modifiers(rawValue: 16)
}

/// How a cell looks: a meaning, emphasis, and what it lies on.
package struct Style: Hashable, Sendable {
  /// What it means.
  package var face: TextRole
  /// Emphasis on top.
  package var modifiers: Modifiers
  /// What it lies on.
  package var ground: BackgroundRole

  /// Creates a style.
  package init(
    _ face: TextRole = .text, _ modifiers: Modifiers = [], on ground: BackgroundRole = .page
  ) {
    self.face = face
    self.modifiers = modifiers
    self.ground = ground
  }

  /// Running text on the page.
  package static let plain = Style()

  /// A number below `numbers` that no other style has, for tables of what styles look like.
  package var number: Int {
    Int(face.rawValue) | Int(ground.rawValue) << 6 | Int(modifiers.rawValue & 31) << 9
  }

  /// How many numbers there are.
  package static let numbers = 1 << 14

  /// The same on another ground.
  package func on(_ ground: BackgroundRole) -> Style { Style(face, modifiers, on: ground) }

  /// The same with more emphasis.
  package func adding(_ more: Modifiers) -> Style {
    Style(face, modifiers.union(more), on: ground)
  }
}

/// A style over a range of bytes of some text.
package struct Span: Hashable, Sendable {
  /// UTF-8 byte offsets.
  package var range: Range<Int>
  /// What the bytes look like.
  package var style: Style

  /// A style over a range of bytes.
  package init(_ range: Range<Int>, _ style: Style) {
    self.range = range
    self.style = style
  }
}
