/// What cells look like: an ink and emphasis for each face, a colour for each ground.
package struct Theme: Hashable, Sendable {
  /// What it is called, which is its file's stem.
  package var name: String
  /// One sentence on it.
  package var about: String
  /// The background it is made for; nil when it suits any.
  package var isDark: Bool?
  /// How each role of text is written; a role left out looks like the one it is a kind of.
  package var faces: [TextRole: ForegroundStyle]
  /// What each background does to what lies on it.
  package var grounds: [BackgroundRole: BackgroundStyle]

  /// How a face is written.
  package struct ForegroundStyle: Hashable, Sendable {
    /// The color of the letters.
    package var color: Color?
    /// The color of the letters where there are only 16 colors, when the nearest would not do.
    package var basic: Color?
    /// Bold, underline and the like.
    package var modifiers: Modifiers

    /// A style that changes only what is given.
    package init(color: Color? = nil, basic: Color? = nil, modifiers: Modifiers = []) {
      self.color = color
      self.basic = basic
      self.modifiers = modifiers
    }
  }

  /// What a ground does to what lies on it.
  package struct BackgroundStyle: Hashable, Sendable {
    /// The color behind the letters.
    package var color: Color?
    /// The color behind the letters where there are only 16 colors.
    package var basic: Color?
    /// A color of letters that takes the place of each role's own.
    package var ink: Color?
    /// The same where there are only 16 colors.
    package var basicInk: Color?
    /// Bold, underline and the like, for everything on it.
    package var modifiers: Modifiers

    /// A background that adds modifiers and no color.
    package init(modifiers: Modifiers = []) { self.modifiers = modifiers }
  }

  /// A theme that says nothing of its own yet.
  package init(name: String) {
    self.name = name
    about = ""
    faces = [:]
    grounds = [:]
  }
}

/// What a terminal is told: two colours and emphasis.
package struct ResolvedStyle: Hashable, Sendable {
  /// The colour of the words.
  package var ink: Color
  /// The colour under them.
  package var paper: Color
  /// Bold, italic, underline and the like.
  package var modifiers: Modifiers
}

extension Theme {
  /// How a style is drawn where there are so many colours.
  ///
  /// Without colours it is the monochrome theme that decides, whatever theme this is: faces are told apart by
  /// bold and underline then.
  package func paint(_ style: Style, depth: ColorDepth) -> ResolvedStyle {
    if depth == .none, self != .monochrome { return Theme.monochrome.paint(style, depth: .none) }
    let face = ink(of: style.face)
    let ground = grounds[style.ground] ?? BackgroundStyle()
    let page = grounds[.page] ?? BackgroundStyle()
    var modifiers = face.modifiers.union(style.modifiers)
    if ground.modifiers.contains(.reverse) { modifiers.formSymmetricDifference(.reverse) }
    modifiers.formUnion(ground.modifiers.subtracting(.reverse))
    let isBasic = depth <= .sixteen
    let ink = (isBasic ? ground.basicInk ?? ground.ink : ground.ink)
    let ownInk = isBasic ? face.basic ?? face.color : face.color
    let paper = isBasic ? ground.basic ?? ground.color : ground.color
    let pagePaper = isBasic ? page.basic ?? page.color : page.color
    let style = ResolvedStyle.legible(
      ink: ink ?? ownInk ?? .standard, paper: paper ?? pagePaper ?? .standard,
      modifiers: modifiers, depth: depth)
    return isBasic && depth != .none ? style.readableWithFewColors() : style
  }

  /// A face that a theme leaves out looks like the one it is a kind of.
  private func ink(of face: TextRole) -> ForegroundStyle {
    var face = face
    while true {
      if let ink = faces[face] { return ink }
      guard let general = face.general else { return ForegroundStyle() }
      face = general
    }
  }
}

extension ResolvedStyle {
  /// Degrades the colours and keeps ink and paper apart when few colours bring them together.
  static func legible(
    ink: Color, paper: Color, modifiers: Modifiers, depth: ColorDepth
  ) -> ResolvedStyle {
    var modifiers = modifiers
    let under = paper.degraded(to: depth)
    var over = ink.degraded(to: depth)
    if depth == .eight, case .indexed(let bright) = ink.degraded(to: .sixteen), bright >= 8 {
      // With eight colours, bold is what brightens; bright black would be black on black. On white, where there is no
      // grey, blue is what stands back behind black.
      if bright == 8 {
        over = .indexed(under == .indexed(7) ? 4 : 7)
      } else {
        modifiers.insert(.bold)
      }
    }
    if over == under, under != .standard { over = under.opposite(depth) }
    return ResolvedStyle(ink: over, paper: under, modifiers: modifiers)
  }
}

extension TextRole {
  /// What a face is a kind of; nil for running text, which everything is a kind of.
  var general: TextRole? {
    switch self {
    case .text: nil
    case .dim, .headline, .standfirst, .person, .link, .bar, .input, .error, .quote: .text
    case .subheading, .unread: .headline
    case .reported: .quote
    case .source, .date, .count, .read, .seen, .border, .removed: .dim
    case .place, .organization, .group, .event, .product, .speaker: .person
    case .quoteBar, .unreadMark, .star, .chart, .inserted, .notice, .prompt, .label: .link
    case .brand, .barKey: .bar
    case .activeBorder: .link
    case .title: .subheading
    case .activeTitle: .title
    case .warning: .error
    }
  }
}
