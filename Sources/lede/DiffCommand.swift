import ArgumentParser
import Articles
import ArchiveStore

/// `lede diff`: two texts word by word.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compare two stories, or two states of one, word by word.",
    discussion: "Words that only the first text has stand in [-…-], those of the second in {+…+}.")

  @OptionGroup var place: LibraryOptions
  @OptionGroup var width: WidthOptions
  @Option(help: ArgumentHelp("Compare this state of the story with the next one.", valueName: "n"))
  var revision: Int?
  @Flag(help: "Print one JSON object.")
  var json = false
  @Argument(help: ArgumentHelp("The first story.", valueName: "id"))
  var first: String
  @Argument(help: ArgumentHelp("The second story.", valueName: "id"))
  var second: String?

  func validate() throws {
    if (revision == nil) == (second == nil) {
      throw ValidationError("Name two stories, or one and --revision.")
    }
  }

  func run() throws {
    guard let comparison = try comparison() else {
      printError("\(first) has no state after number \(revision ?? 0)")
      throw ExitCode.failure
    }
    try width.print(isPaged: !json) { printer in
      if json { return Self.write(comparison, asJSONTo: &printer.output) }
      if !comparison.hasDifferences { printError("no differences") }
      for side in [TextDiff.Side.left, .right] { printer.line(comparison.heading(side)) }
      printer.line("")
      printer.line(comparison.marked)
    }
  }

  private func comparison() throws -> TextDiff? {
    try place.use(story: first) { archive, row in
      if let revision { return try archive.compare(row.key, revision: revision) }
      guard let second else { return nil }
      let other = try place.use(story: second) { _, other in other.key }
      return try archive.compare(row.key, other)
    }
  }

  private static func write(_ comparison: TextDiff, asJSONTo output: inout Output) {
    output.object {
      $0.member("left", comparison.left)
      $0.member("right", comparison.right)
      $0.array("pieces", comparison.pieces) { json, piece in
        json.member("kind", piece.kind.rawValue)
        json.member("text", piece.text)
      }
    }
  }
}

extension TextDiff {
  /// Which text is meant, and whether it is the newer one: a line of `[-…-]` or `{+…+}`.
  func heading(_ side: Side) -> String {
    let age = newer.map { $0 == side ? " · newer" : " · older" } ?? ""
    return side == .left ? "[-\(left)\(age)-]" : "{+\(right)\(age)+}"
  }

  /// The texts in one, as `wdiff` marks them.
  var marked: String { pieces.map(\.marked).joined() }
}
