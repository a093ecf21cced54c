/// What cells look like: an ink and emphasis for each face, a colour for each ground.
public struct Theme: Hashable, Sendable {
  /// What it is called, which is its file's stem.
  public var name: String
  /// One sentence on it.
  public var about: String
  /// The background it is made for; nil when it suits any.
  public var isDark: Bool?
  var faces: [TextRole: ForegroundStyle]
  var grounds: [BackgroundRole: BackgroundStyle]

  /// How a face is written.
  struct ForegroundStyle: Hashable, Sendable {
    /// The ink.
    var color: Color?
    /// The ink where there are only 16 colours, when the nearest would not do.
    var basic: Color?
    var modifiers: Modifiers = []
  }

  /// What a ground does to what lies on it.
  struct BackgroundStyle: Hashable, Sendable {
    var color: Color?
    var basic: Color?
    /// An ink that takes the place of each face's own.
    var ink: Color?
    var basicInk: Color?
    var modifiers: Modifiers = []
  }

  /// A theme that says nothing of its own yet.
  init(name: String) {
    self.name = name
    about = ""
    faces = [:]
    grounds = [:]
  }
}

/// What a terminal is told: two colours and emphasis.
public struct ResolvedStyle: Hashable, Sendable {
  /// The colour of the words.
  public var ink: Color
  /// The colour under them.
  public var paper: Color
  /// Emphasis.
  public var modifiers: Modifiers
}

extension Theme {
  /// How a style is drawn where there are so many colours.
  ///
  /// Without colours it is the monochrome theme that decides, whatever theme this is: faces are told apart by
  /// bold and underline then.
  public func paint(_ style: Style, depth: ColorDepth) -> ResolvedStyle {
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
    return ResolvedStyle.legible(
      ink: ink ?? ownInk ?? .standard, paper: paper ?? pagePaper ?? .standard,
      modifiers: modifiers, depth: depth)
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
      // With eight colours, bold is what brightens; bright black would be black on black.
      if bright == 8 { over = .indexed(7) } else { modifiers.insert(.bold) }
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
