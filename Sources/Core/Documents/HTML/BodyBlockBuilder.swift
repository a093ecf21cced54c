import Articles
import CMarkup

/// Puts the lines of a body together as the parts of a story.
struct BodyBlockBuilder {
  let page: PageAnalysis
  let address: PageURLs
  private(set) var parts: [BlockDraft] = []
  /// The standfirst that stood in the body.
  private(set) var standfirst: String?
  /// The list or table that the last part came from: what follows in it is added to that part.
  private var open = 0
  private var row = 0

  /// The parts of an edited body.
  init(_ page: PageAnalysis, lines: [BodyLineFilter.BodyLine], address: PageURLs) {
    self.page = page
    self.address = address
    for line in lines {
      switch line.role {
      case .text: add(line.passage, line.words)
      case .caption: append(BlockDraft(.caption, line.words))
      case .related: append(related(line.passage, line.words))
      case .credit: append(BlockDraft(.credit, line.words))
      case .standfirst: standfirst = standfirst ?? line.words
      case .dropped: break
      }
    }
  }

  private mutating func append(_ part: BlockDraft) {
    open = 0
    parts.append(part)
  }

  private mutating func add(_ passage: CandidateBlock, _ words: String) {
    let (role, holder) = role(of: passage)
    if role == .list || role == .table {
      join(passage, words, role, holder)
    } else {
      append(BlockDraft(role, words))
    }
  }

  /// The part a passage plays, by the elements around it, and the list or table that it is an entry of.
  private func role(of passage: CandidateBlock) -> (Block.Role, Int) {
    var element = passage.block
    for _ in 0..<12 where element > 0 {
      switch page.markup.tag(element) {
      case .h1, .h2, .h3, .h4, .h5, .h6, .dt: return (.subheading, element)
      case .blockquote: return (.quote, element)
      case .ul, .ol: return passage.bytes > 600 ? (.paragraph, element) : (.list, element)
      case .table: return isData(element) ? (.table, element) : (.paragraph, element)
      default: element = page.markup.parent(element)
      }
    }
    return (.paragraph, passage.block)
  }

  /// Rows of short cells are data; tables that hold whole texts are an old way to lay pages out.
  private func isData(_ table: Int) -> Bool {
    let range = page.range(of: table)
    return range.count > 3 && page.plainBytes(table) < 150 * range.count
  }

  /// Adds an entry to the list or table that is open, or begins one.
  private mutating func join(
    _ passage: CandidateBlock, _ words: String, _ role: Block.Role, _ holder: Int
  ) {
    let row = entry(passage, role)
    defer {
      open = holder
      self.row = row
    }
    let bullet = role == .list ? "\u{2022} " : ""
    guard open == holder, !parts.isEmpty else {
      parts.append(BlockDraft(role, bullet + words))
      return
    }
    let mark = row == self.row ? (role == .list ? "\n  " : " | ") : "\n" + bullet
    parts[parts.count - 1].text += mark + words
  }

  /// The item or row that a passage stands in.
  private func entry(_ passage: CandidateBlock, _ role: Block.Role) -> Int {
    let wanted: HTMLTag = role == .list ? .li : .tr
    return page.markup.nearest(from: passage.block, levels: 12) { $0 == wanted } ?? passage.block
  }

  private func related(_ passage: CandidateBlock, _ words: String) -> BlockDraft {
    let line = ReadMoreLine(words)
    let title = line.map { $0.title.isEmpty ? words : $0.title } ?? words
    return BlockDraft(.related, words, title: title, url: link(passage) ?? line?.url)
  }

  /// Where the first link of a passage leads.
  private func link(_ passage: CandidateBlock) -> String? {
    // The link may begin before the passage does, when it holds nothing else.
    let boilerplate = page.markup.nearest(from: passage.nodes.lowerBound, levels: 6) { $0 == .a }
    if let boilerplate { return page.markup.value(.href, of: boilerplate).flatMap(address.target) }
    for node in passage.nodes where page.markup.tag(node) == .a {
      if let link = page.markup.value(.href, of: node).flatMap(address.target) { return link }
    }
    return nil
  }
}
