import CHTML
import Text

/// Runs the strategies and chooses among what they found.
struct BodySelector {
  let page: PageAnalysis
  /// The heading that is the story's headline, where there is one.
  private let headline: Int?
  private let worth: BlockDensity

  /// The element that the page declares to be the body.
  let declared: Int?

  /// Weighs a page.
  init(_ page: PageAnalysis, headline: Int?) {
    self.page = page
    self.headline = headline
    declared = DeclaredBodyFinder(page: page).find()
    worth = BlockDensity(page)
  }

  /// The elements that hold the body, in order: one, or several of one parent where the page has cut the body up.
  func roots() -> [Int] {
    let root = underHeadline(root())
    var element = root
    for _ in 0..<3 where element > 0 {
      let roots = withSiblings(element)
      if roots.count > 1 { return roots }
      element = page.markup.parent(element)
    }
    return [root]
  }

  /// Pages that string stories together: the one that holds the headline, or the first after it, is meant, though
  /// others be longer.
  private func underHeadline(_ root: Int) -> Int {
    guard let headline else { return root }
    let article =
      page.markup.nearest(from: headline, levels: 12) { $0 == .article }
      ?? firstArticle(after: headline)
    guard let article, !page.isWithin(root, article), worth[article] > 250 else { return root }
    return article
  }

  /// The first `article` after the headline, when hardly any text stands between.
  private func firstArticle(after headline: Int) -> Int? {
    var node = page.markup.end(headline)
    while node < page.markup.nodes.count {
      if page.markup.tag(node) == .article {
        return page.plainBytes(from: headline, to: node) < 200 ? node : nil
      }
      node += 1
    }
    return nil
  }

  private func root() -> Int {
    let dense = DensityBodyFinder(page: page, worth: worth).find()
    guard let scored = ReadabilityBodyFinder(page: page).find() else { return dense ?? 0 }
    guard let dense, page.isWithin(scored, dense), worth[dense] > 1.2 * worth[scored] else {
      return scored
    }
    // What is declared may leave out what stands above the body, but not much of the prose.
    if let declared, page.isWithin(declared, dense), worth[declared] > 0.75 * worth[dense] {
      return declared
    }
    return dense
  }

  /// The root with those beside it that are of the same class and hold prose too.
  private func withSiblings(_ root: Int) -> [Int] {
    guard root > 0, page.markup.tag(root) != .article, let name = firstClass(root) else {
      return [root]
    }
    let parent = page.markup.parent(root)
    var roots: [Int] = []
    var node = parent + 1
    while node < page.markup.end(parent) {
      let isAlike =
        page.markup.tag(node) == page.markup.tag(root)
        && firstClass(node)?.elementsEqual(name) ?? false
      if node == root || (isAlike && worth[node] > 100 && page.linkShare(node) < 0.25) {
        roots.append(node)
      }
      node = page.markup.end(node)
    }
    return roots
  }

  private func firstClass(_ node: Int) -> UnsafeBufferPointer<UInt8>.SubSequence? {
    guard let classes = page.markup.raw(.class, of: node) else { return nil }
    let first = classes.prefix { !$0.isSpace }
    return first.isEmpty ? nil : first
  }
}
