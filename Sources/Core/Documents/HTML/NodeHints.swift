import CHTML
import Text

/// What an element's name, class, id and role say of its part in the page.
///
/// Classes are words that people chose: they are taken as hints, never as proof, and how much of the page an element
/// holds decides whether a hint against it is believed.
struct NodeHints: OptionSet {
  let rawValue: UInt32

  // What stands around a story.
  static let navigation = NodeHints(rawValue: 1 << 0)
  static let sharing = NodeHints(rawValue: 1 << 1)
  static let comments = NodeHints(rawValue: 1 << 2)
  static let related = NodeHints(rawValue: 1 << 3)
  static let promotion = NodeHints(rawValue: 1 << 4)
  static let sidebar = NodeHints(rawValue: 1 << 5)
  static let footer = NodeHints(rawValue: 1 << 6)
  static let biography = NodeHints(rawValue: 1 << 7)
  static let keywords = NodeHints(rawValue: 1 << 8)
  static let consent = NodeHints(rawValue: 1 << 9)
  static let form = NodeHints(rawValue: 1 << 10)
  static let notice = NodeHints(rawValue: 1 << 11)

  // What belongs to a story but not to its body.
  static let caption = NodeHints(rawValue: 1 << 12)
  static let byline = NodeHints(rawValue: 1 << 13)
  static let date = NodeHints(rawValue: 1 << 14)
  static let headline = NodeHints(rawValue: 1 << 15)
  static let standfirst = NodeHints(rawValue: 1 << 16)
  static let header = NodeHints(rawValue: 1 << 17)
  static let media = NodeHints(rawValue: 1 << 18)

  // What speaks for a body.
  static let subject = NodeHints(rawValue: 1 << 20)
  static let body = NodeHints(rawValue: 1 << 21)
  static let declaredBody = NodeHints(rawValue: 1 << 22)

  // What is true whatever the words are.
  static let hidden = NodeHints(rawValue: 1 << 24)
  static let nonRendered = NodeHints(rawValue: 1 << 25)
  static let link = NodeHints(rawValue: 1 << 26)

  /// Hints that an element is none of the story.
  static let boilerplate: NodeHints = [
    .navigation, .sharing, .comments, .related, .promotion, .sidebar, .footer, .biography,
    .keywords, .consent, .form, .notice,
  ]
  /// Hints that an element is of the story, but not of its body.
  static let metadata: NodeHints = [
    .caption, .byline, .date, .headline, .standfirst, .header, .media,
  ]
  /// What holds for everything within an element too.
  static let inherited: NodeHints = [.hidden, .nonRendered, .link]
}

extension NodeHints {
  /// The hints of every node; hidden, silent and link hold for what stands within as well.
  static func read(_ markup: HTMLDocument) -> [NodeHints] {
    var all = [NodeHints](repeating: [], count: markup.nodes.count)
    for node in PopoverFinder.find(markup) { all[node] = .hidden }
    for node in 1..<max(1, markup.nodes.count) {
      let outer = all[markup.parent(node)].intersection(.inherited)
      all[node].formUnion(
        markup.tag(node) == .text ? outer : outer.union(own(node, in: markup)))
    }
    return all
  }

  private static func own(_ node: Int, in markup: HTMLDocument) -> NodeHints {
    var hints = named(markup.tag(node))
    if markup.isSilent(node) { hints.insert(.nonRendered) }
    markup.eachAttribute(of: node) { name, value in
      switch name {
      case .class, .id, .dataTestid: hints.formUnion(ClassNameHints.hints(value))
      case .itemprop: hints.formUnion(property(value))
      case .rel: if value.starts(withLower: "author") { hints.insert(.byline) }
      case .role: hints.formUnion(role(value))
      case .hidden: hints.insert(.hidden)
      case .ariaHidden: if value.starts(withLower: "true") { hints.insert(.hidden) }
      case .style: if isHiding(value) { hints.insert(.hidden) }
      default: break
      }
    }
    return hints
  }

  private static func named(_ tag: HTMLTag) -> NodeHints {
    switch tag {
    case .a: .link
    case .nav, .menu: .navigation
    case .aside: .sidebar
    case .footer: .footer
    case .header, .hgroup: .header
    case .form, .fieldset, .button, .label, .input: .form
    case .figcaption, .caption: .caption
    case .figure, .picture: .media
    case .address: .byline
    case .time: .date
    case .dialog: .consent
    default: []
    }
  }

  /// Microdata of schema.org.
  private static func property(_ value: UnsafeBufferPointer<UInt8>) -> NodeHints {
    if value.starts(withLower: "articlebody") || value.starts(withLower: "reviewbody") {
      return .declaredBody
    }
    if value.starts(withLower: "author") { return .byline }
    if value.starts(withLower: "date") { return .date }
    if value.starts(withLower: "headline") { return .headline }
    if value.starts(withLower: "comment") { return .comments }
    return []
  }

  private static func role(_ value: UnsafeBufferPointer<UInt8>) -> NodeHints {
    if value.starts(withLower: "nav") || value.starts(withLower: "menu") { return .navigation }
    if value.starts(withLower: "complementary") { return .sidebar }
    if value.starts(withLower: "contentinfo") { return .footer }
    if value.starts(withLower: "dialog") || value.starts(withLower: "alertdialog") {
      return .consent
    }
    if value.starts(withLower: "search") { return .form }
    return []
  }

  /// Whether a style makes an element invisible: not displayed, or set in letters without size.
  private static func isHiding(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    var property = UnsafeBufferPointer(rebasing: style[..<min(style.count, 1024)])
    while !property.isEmpty {
      let end = property.firstIndex(of: 0x3B) ?? property.count
      if hides(UnsafeBufferPointer(rebasing: property[..<end])) { return true }
      property = UnsafeBufferPointer(rebasing: property[min(end + 1, property.count)...])
    }
    return false
  }

  private static func hides(_ declaration: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = declaration.firstIndex(of: 0x3A) else { return false }
    let name = CollapsingTextBuffer.trimmed(UnsafeBufferPointer(rebasing: declaration[..<colon]))
    let value = CollapsingTextBuffer.trimmed(
      UnsafeBufferPointer(rebasing: declaration[(colon + 1)...]))
    if name.starts(withLower: "display") { return value.starts(withLower: "none") }
    if name.starts(withLower: "visibility") { return value.starts(withLower: "hidden") }
    guard name.starts(withLower: "font-size") else { return false }
    // "0", "0px", "0.0em", but not "0.8em"
    return !value.isEmpty
      && value.prefix { $0.isDigit || $0 == 0x2E }.allSatisfy { $0 == 0x30 || $0 == 0x2E }
      && value.first == 0x30
  }
}
