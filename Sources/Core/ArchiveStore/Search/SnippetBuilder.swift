import Articles

/// Finds a query's words in stories, and the passage that shows them best.
struct SnippetBuilder {
  private var finder: HitFinder
  /// Bytes that a passage may take.
  private static let longest = 280

  init(_ query: ParsedQuery) { finder = HitFinder(query.terms) }

  /// The best passage, and the byte at which the story's first hit stands.
  ///
  /// It lies within one block, begins and ends between words, and cuts no name in two.
  mutating func best(
    in article: Article, names: [Range<Int>], focus: Range<Int>?
  ) -> (snippet: Snippet, place: Int) {
    let hits = finder.hits(in: article.text)
    let body = article.blocks.filter { $0.role != .headline && $0.role != .byline }
    var best: (block: Block, hits: [HitFinder.Hit], score: Int)?
    for block in body {
      let inside = hits.filter { block.range.contains($0.range.lowerBound) }
      guard let window = Self.window(inside) else { continue }
      var score = window.score
      if let focus, focus.overlaps(block.range) { score += 1000 }
      if score > best?.score ?? 0 { best = (block, window.hits, score) }
    }
    let place =
      focus?.lowerBound ?? body.lazy.compactMap { block in
        hits.first { block.range.contains($0.range.lowerBound) }?.range.lowerBound
      }.first ?? hits.first?.range.lowerBound ?? 0
    if let best {
      return (Self.cut(article.text, best.block, around: best.hits, hits, names), place)
    }
    let start = focus.flatMap { focus in body.first { $0.range.overlaps(focus) } } ?? body.first
    guard let start else { return (Snippet(), place) }
    return (Self.cut(article.text, start, around: [], hits, names), place)
  }

  /// The hits that stand close together and are the most different.
  private static func window(_ hits: [HitFinder.Hit]) -> (hits: [HitFinder.Hit], score: Int)? {
    var best: (hits: [HitFinder.Hit], score: Int)?
    for first in hits.indices.prefix(40) {
      let near = hits[first...].prefix {
        $0.range.upperBound - hits[first].range.lowerBound <= longest - 60
      }
      let score = Set(near.map(\.unit)).count * 10 + min(near.count, 9)
      if score > best?.score ?? 0 { best = (Array(near), score) }
    }
    return best
  }

  private static func cut(
    _ text: String, _ block: Block, around hits: [HitFinder.Hit], _ all: [HitFinder.Hit],
    _ names: [Range<Int>]
  ) -> Snippet {
    let first = hits.first?.range.lowerBound ?? block.range.lowerBound
    let last = hits.last?.range.upperBound ?? first
    var text = text
    return text.withUTF8 { bytes in
      let limits = block.range.clamped(to: 0..<bytes.count)
      var start = max(limits.lowerBound, first - max(30, (longest - (last - first)) / 3))
      var end = min(limits.upperBound, max(start + longest, last))
      if end == limits.upperBound { start = max(limits.lowerBound, min(start, end - longest)) }
      while start > limits.lowerBound, bytes[start - 1] != 0x20 { start -= 1 }
      while end < limits.upperBound, bytes[end] != 0x20 || bytes[end] & 0xC0 == 0x80 {
        end += 1
        if end - start > longest + 120 { break }
      }
      while end < limits.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
      for name in names where limits.contains(name.lowerBound) && name.count < 80 {
        if name.contains(start) { start = name.lowerBound }
        if name.lowerBound < end, name.upperBound > end {
          end = min(name.upperBound, limits.upperBound)
        }
      }
      return snippet(bytes, start..<max(start, end), limits, all)
    }
  }

  private static func snippet(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ limits: Range<Int>,
    _ hits: [HitFinder.Hit]
  ) -> Snippet {
    let lead = range.lowerBound > limits.lowerBound ? "… " : ""
    let tail = range.upperBound < limits.upperBound ? " …" : ""
    let words = bytes[range].map { $0 < 0x20 ? 0x20 : $0 }
    let shift = lead.utf8.count - range.lowerBound
    let marked = hits.filter {
      range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound
    }.map { $0.range.lowerBound + shift..<$0.range.upperBound + shift }
    return Snippet(text: lead + String(decoding: words, as: UTF8.self) + tail, hits: merge(marked))
  }

  /// Ranges in order, those that touch made one.
  private static func merge(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
