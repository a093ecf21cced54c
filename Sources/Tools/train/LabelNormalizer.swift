import Annotations

/// Brings the labels of the open corpora to the rules of our stories' guide.
struct LabelNormalizer {
  private let demonyms = Set(GazetteerFile.strings(of: "demonyms"))
  private static let titles: Set<Substring> = Set(
    """
    president minister secretary senator sen representative rep governor gov mayor chairman chairwoman director \
    professor prof dr mr mrs ms miss sir lord lady general gen colonel col captain capt major maj lieutenant lt \
    sergeant sgt king queen prince princess pope bishop archbishop cardinal rev reverend father sister judge justice \
    chief coach premier chancellor ambassador commissioner congressman congresswoman sheikh imam sheriff admiral \
    marshal commander
    """.split(whereSeparator: \.isWhitespace))

  /// A text with its names repaired; our own stories are right as they are.
  func repaired(_ text: LabelledText) -> LabelledText {
    guard text.source != .story else { return text }
    var out = text
    out.names = text.names.compactMap { repaired($0, in: text.text) }
    addGroups(to: &out)
    return out
  }

  private func repaired(_ name: LabelledText.Name, in text: String) -> LabelledText.Name? {
    let bytes = Array(text.utf8)
    let words = WordLookup(bytes)
    var name = name
    if name.category == .other, isDemonymic(words.string(name.range)) { name.category = .group }
    if name.category == .person { dropTitles(&name, words) }
    dropEdges(&name, words)
    if name.category == .organization, isOffice(before: name.range.lowerBound, words) { return nil }
    return name
  }

  private func isDemonymic(_ words: String) -> Bool {
    words.split { $0 == " " || $0 == "-" }.allSatisfy { demonyms.contains(String($0)) }
  }

  private func dropTitles(_ name: inout LabelledText.Name, _ words: WordLookup) {
    while let space = words.space(in: name.range) {
      let first = words.string(name.range.lowerBound..<space).lowercased().filter { $0 != "." }
      guard Self.titles.contains(Substring(first)) else { return }
      name.range = space + 1..<name.range.upperBound
    }
  }

  /// Leading "the", trailing possessives and marks are outside.
  private func dropEdges(_ name: inout LabelledText.Name, _ words: WordLookup) {
    while let space = words.space(in: name.range),
      words.string(name.range.lowerBound..<space).lowercased() == "the",
      !(name.category == .organization && words.space(in: space + 1..<name.range.upperBound) == nil)
    {
      name.range = space + 1..<name.range.upperBound
    }
    for end in ["'s", "’s", "'", "’", ",", ";"] where words.string(name.range).hasSuffix(end) {
      let length = end.utf8.count
      if name.range.count > length + 1 {
        name.range = name.range.lowerBound..<name.range.upperBound - length
        return
      }
    }
  }

  /// "Minister of", "Secretary for": what follows is an office, no organisation.
  private func isOffice(before place: Int, _ words: WordLookup) -> Bool {
    let before = words.string(max(0, place - 24)..<place)
    return ["inister of ", "ecretary of ", "inister for ", "ecretary for ", "inisters of "].contains
    {
      before.hasSuffix($0)
    }
  }

  /// Nationalities that a corpus leaves unmarked become groups.
  private func addGroups(to text: inout LabelledText) {
    let document = TokenizedText(text.text, blocks: text.blocks)
    var taken = text.names.map(\.range)[...]
    var found: [LabelledText.Name] = []
    for (index, token) in document.tokens.enumerated() {
      while let first = taken.first, first.upperBound <= Int(token.start) { taken.removeFirst() }
      if let first = taken.first, first.lowerBound < Int(token.end) { continue }
      guard token.isCapitalised, token.casing != .upper,
        demonyms.contains(document.words(of: index))
      else { continue }
      found.append(LabelledText.Name(range: token.range, category: .group))
    }
    text.names = (text.names + found).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// A text's bytes, asked for words.
struct WordLookup {
  private let bytes: [UInt8]
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The first space inside a range.
  func space(in range: Range<Int>) -> Int? {
    bytes[range].firstIndex(of: 0x20)
  }
}
