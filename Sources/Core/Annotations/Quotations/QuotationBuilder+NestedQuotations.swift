import Articles

/// What is quoted inside doubled apostrophes: "''They cried, 'Sail!' and left,'' she said".
extension QuotationBuilder {
  /// What stands between doubled apostrophes in its parts: reported words, and what stands between single marks among them,
  /// which was quoted.
  func parts(of quotation: Quotation, _ index: Int) -> [Quotation] {
    let quoted = script.quoted[index]
    guard !quoted.nested.isEmpty else { return [quotation] }
    var found: [Quotation] = []
    var free = quoted.inner.lowerBound
    for inner in quoted.nested {
      found += part(quotation, free..<max(free, inner.lowerBound - 1), .indirect)
      found += part(quotation, inner, .mixed)
      free = min(inner.upperBound + 1, quoted.inner.upperBound)
    }
    return found + part(quotation, free..<quoted.inner.upperBound, .indirect)
  }

  /// The fewest words that are reported by themselves beside a quotation.
  private static let fewest = 3

  private func part(
    _ quotation: Quotation, _ tokens: Range<Int>, _ kind: Quotation.Kind
  ) -> [Quotation] {
    guard tokens.lowerBound < tokens.upperBound,
      kind != .indirect
        || tokens.count(where: { script.document.tokens[$0].kind == .word }) >= Self.fewest
    else { return [] }
    // The comma before a mark belongs to the sentence around it.
    let endsWithComma =
      script.document.tokens[tokens.upperBound - 1].asciiPunctuation == UInt8(ascii: ",")
    let words =
      kind == .indirect && endsWithComma
      ? tokens.lowerBound..<tokens.upperBound - 1 : tokens
    var part = quotation
    part.range = script.document.range(of: words)
    part.kind = kind
    return [part]
  }
}
