import Articles

/// How a story is written to a file.
package enum StoryFormat: String, Hashable, Sendable, CaseIterable {
  case text, markdown, json

  /// What it is called.
  package var title: String {
    switch self {
    case .text: "plain text"
    case .markdown: "Markdown"
    case .json: "JSON"
    }
  }

  /// What names of its files end in.
  package var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .json: "json"
    }
  }
}

/// Stories on their way into a file: which, how, and a name for the file until the reader gives another.
package struct StoryExport: Hashable, Sendable {
  /// Which, in this order.
  package var stories: [StoryKey]
  /// The format that is written.
  package var format: StoryFormat
  /// What the file is called unless the reader names another, without its ending.
  package var stem: String

  /// Stories to be written into one file.
  package init(_ stories: [StoryKey], as format: StoryFormat, stem: String) {
    self.stories = stories
    self.format = format
    self.stem = stem
  }

  /// The file's name as it is offered.
  var fileName: String { "\(stem).\(format.fileExtension)" }
}

extension StoryExport {
  /// Returns a name for the file of a story with a title.
  static func stem(_ title: String) -> String {
    let stem = ExportFileName.stem(title)
    return stem.isEmpty ? "story" : stem
  }
}
