extension Theme {
  /// The theme without colors, which decides for every other where a terminal has none. `monochrome.toml` says the
  /// same, for readers who begin a theme of their own with it.
  package static let monochrome: Theme = {
    var theme = Theme(name: "monochrome")
    theme.about = "No colours: bold, underline and reverse alone"
    theme.faces = monochromeFaces.mapValues { ForegroundStyle(modifiers: $0) }
    theme.grounds = monochromeGrounds.mapValues { BackgroundStyle(modifiers: $0) }
    return theme
  }()

  private static let monochromeFaces: [TextRole: Modifiers] = [
    .text: [],
    .headline: [.bold],
    .standfirst: [.italic],
    .subheading: [.bold],
    .person: [.bold],
    .place: [.underline],
    .organization: [.bold, .underline],
    .group: [.italic],
    .event: [.italic, .underline],
    .product: [.italic, .underline],
    .quote: [],
    .quoteBar: [.bold],
    .reported: [.dim, .italic],
    .speaker: [.bold],
    .link: [.underline],
    .dim: [.dim],
    .source: [],
    .date: [],
    .count: [],
    .read: [],
    .unread: [.bold],
    .unreadMark: [.bold],
    .star: [.bold],
    .seen: [.dim],
    .inserted: [.bold],
    .removed: [.underline],
    .bar: [],
    .brand: [.bold],
    .barKey: [.bold],
    .border: [],
    .activeBorder: [.bold],
    .title: [],
    .activeTitle: [.bold],
    .chart: [.bold],
    .label: [.bold],
    .input: [],
    .prompt: [.bold],
    .error: [.bold],
    .warning: [.bold],
    .notice: [],
  ]

  private static let monochromeGrounds: [BackgroundRole: Modifiers] = [
    .page: [],
    .bar: [.reverse],
    .panel: [],
    .selected: [.reverse],
    .inactive: [.underline],
    .hit: [.reverse],
    .currentHit: [.reverse, .bold, .underline],
    .label: [.reverse, .bold],
  ]
}
