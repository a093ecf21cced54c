import CHTML

/// What every passage is worth as prose, with sums, so that the worth of any element is known at once.
struct BlockDensity {
  private let page: PageAnalysis
  private var sums: [Double] = [0]

  /// Weighs a page.
  init(_ page: PageAnalysis) {
    self.page = page
    sums.reserveCapacity(page.passages.all.count + 1)
    for passage in page.passages.all { sums.append(sums[sums.count - 1] + worth(passage)) }
  }

  /// The worth of all that is within an element.
  subscript(_ element: Int) -> Double {
    let range = page.range(of: element)
    return sums[range.upperBound] - sums[range.lowerBound]
  }

  private func worth(_ passage: CandidateBlock) -> Double {
    if page.isAround[passage.block] { return -Double(passage.bytes) }
    let plain = Double(passage.plainBytes)
    let linked = Double(passage.linkBytes)
    if passage.bytes >= 80 || passage.endsSentence { return plain - linked * 2 - 10 }
    return -10 - linked * 2 - plain / 4
  }
}
