import Annotations
import ArgumentParser
import Articles
import Foundation

/// How often speakers are right by how sure the program says it is.
struct CalibrationBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibration",
    abstract: "Compares the confidence of speakers with how many are right.",
    discussion: """
      Reads stories in which people marked who said what, as JSON lines: "text" and "quotes", each with "start", "end" \
      (Unicode scalars), "type" (direct, mixed, indirect) and "speaker" ("text", "kind", "resolved"). Prints, for every \
      tenth of confidence, how many quotations between marks have it, their mean, and the share whose speaker is right.
      """)

  @Argument(help: "The marked stories.")
  var stories: String

  func run() throws {
    let annotator = Annotator()
    var bins = ConfidenceBins()
    let data = try Data(contentsOf: URL(fileURLWithPath: stories))
    for line in data.split(separator: UInt8(ascii: "\n")) {
      let story = try JSONDecoder().decode(CalibrationStory.self, from: Data(line))
      let text = story.text
      for quotation in annotator.annotate(text).quotations where quotation.kind.isQuoted {
        guard let speaker = quotation.speaker,
          let marked = story.quote(over: text.scalarRange(quotation.range)),
          let isRight = marked.isSaid(by: speaker.name, text: speaker.text)
        else { continue }
        bins.count(quotation.evidence.confidence, isRight: isRight)
      }
    }
    print(bins.table)
  }
}

/// A story with the quotations that people marked in it.
struct CalibrationStory: Decodable {
  /// The text of the story.
  var text: String
  /// What was said in it.
  var quotes: [Quote]

  /// Something said, and by whom.
  struct Quote: Decodable {
    var start: Int
    var end: Int
    var type: String
    var speaker: Speaker?
  }

  /// Whom people marked as the speaker.
  struct Speaker: Decodable {
    var text: String
    var kind: String
    var resolved: String?
  }

  /// The quotation between marks that shares four fifths of its length with a range; nil where none does.
  func quote(over range: Range<Int>) -> Quote? {
    quotes.first { quote in
      guard quote.type != "indirect" else { return false }
      let shared = min(quote.end, range.upperBound) - max(quote.start, range.lowerBound)
      return Double(shared) >= 0.8 * Double(max(quote.end - quote.start, range.count))
    }
  }
}

extension CalibrationStory.Quote {
  /// Whether a speaker is the one marked; nil where the marks do not tell.
  func isSaid(by name: String, text: String) -> Bool? {
    guard let speaker else { return nil }
    if speaker.kind == "name" || speaker.kind == "pronoun" {
      guard let resolved = speaker.resolved else { return nil }
      return Self.isSamePerson(Self.words(name), Self.words(resolved))
    }
    let shared = Self.words(speaker.text).map { $0.prefix(6) }
    return !Set(shared).isDisjoint(
      with: Set((Self.words(name) + Self.words(text)).map { $0.prefix(6) }))
  }

  private static let small: Set<String> = [
    "the", "a", "an", "of", "for", "and", "in", "his", "her", "their", "its", "who", "mr", "mrs",
    "ms", "dr", "sen", "rep", "gov", "president", "former", "jr", "sr",
  ]

  private static func words(_ name: String) -> [String] {
    name.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’" || $0 == "-") }
      .map { String($0.hasSuffix("'s") || $0.hasSuffix("’s") ? $0.dropLast(2) : $0) }
      .filter { !small.contains($0) }
  }

  private static func isSamePerson(_ a: [String], _ b: [String]) -> Bool {
    guard let lastA = a.last, let lastB = b.last, let firstA = a.first, let firstB = b.first else {
      return false
    }
    guard lastA == lastB else {
      return a.count == 1 && firstA == firstB || b.count == 1 && firstA == firstB
    }
    return a.count == 1 || b.count == 1 || firstA.first == firstB.first || b.contains(firstA)
      || a.contains(firstB)
  }
}

/// Quotations counted by the tenth of confidence that they have.
struct ConfidenceBins {
  private var counts = [(all: Int, right: Int, sum: Double)](repeating: (0, 0, 0), count: 10)

  /// Counts a quotation.
  mutating func count(_ confidence: Double, isRight: Bool) {
    let bin = min(9, max(0, Int(confidence * 10)))
    counts[bin].all += 1
    counts[bin].sum += confidence
    if isRight { counts[bin].right += 1 }
  }

  /// A Markdown table, the surest first; tenths without quotations are left out.
  var table: String {
    var lines = ["| claimed | quotations | mean claim | right |", "| --- | --- | --- | --- |"]
    for (bin, count) in counts.enumerated().reversed() where count.all > 0 {
      let range = String(format: "%.1f to %.1f", Double(bin) / 10, Double(bin + 1) / 10)
      let mean = String(format: "%.2f", count.sum / Double(count.all))
      let right = String(format: "%.2f", Double(count.right) / Double(count.all))
      lines.append("| \(range) | \(count.all) | \(mean) | \(right) |")
    }
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// The Unicode scalars of a range of UTF-8 bytes.
  fileprivate func scalarRange(_ bytes: Range<Int>) -> Range<Int> {
    let start = utf8Scalars(before: bytes.lowerBound)
    return start..<start + utf8Slice(bytes).unicodeScalars.count
  }

  private func utf8Scalars(before end: Int) -> Int { utf8Slice(0..<end).unicodeScalars.count }
}
