import Annotations
import Articles
import Foundation

/// Reads the project's own marked stories (`Tests/Fixtures/Stories`, see the guide there).
enum StoryCorpus {
  /// All stories of a folder, in order of their file names.
  static func texts(in folder: URL) throws -> [LabelledText] {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "txt" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { text(of: try String(contentsOf: $0, encoding: .utf8)) }
  }

  /// The body of a story with the names marked in it; speech is not learnt from here.
  static func text(of file: String) -> LabelledText {
    var builder = TextBuilder()
    var paragraphs = file.split(separator: "\n", omittingEmptySubsequences: false)
    paragraphs.removeFirst((paragraphs.firstIndex(of: "") ?? -1) + 1)
    for line in paragraphs {
      if line.isEmpty { builder.endBlock() } else { append(line, to: &builder) }
    }
    builder.endBlock()
    return builder.finish(.story)
  }

  private static func append(_ line: Substring, to builder: inout TextBuilder) {
    var rest = line
    var start = 0
    while let from = rest.firstIndex(of: "<"), let to = rest[from...].firstIndex(of: ">") {
      builder.append(rest[..<from])
      let mark = rest[rest.index(after: from)..<to]
      if let category = category(of: mark.drop { $0 == "/" }.prefix { $0.isLetter }) {
        if mark.hasPrefix("/") {
          builder.add(LabelledText.Name(range: start..<builder.place, category: category))
        } else {
          start = builder.place
        }
      }
      rest = rest[rest.index(after: to)...]
    }
    builder.append(rest)
    builder.append(" ")
  }

  private static func category(of tag: Substring) -> NameClass? {
    switch tag {
    case "per": .person
    case "loc": .place
    case "org": .organization
    case "grp": .group
    case "misc": .other
    default: nil
    }
  }
}
