import Articles
import ArchiveStore
import ReaderState

extension EffectRunner {
  /// Writes stories to a new file and says where; an existing file is never touched.
  func exportStory(_ export: StoryExport, path: String) throws {
    let stories = try export.stories.compactMap { try archive.story($0) }
    guard !stories.isEmpty else {
      for key in export.stories.prefix(1) { mailbox.post(.missing(key)) }
      return
    }
    guard
      let target = ExportPath(
        path, fileExtension: export.format.fileExtension, home: environment("HOME"))
    else {
      let why = "“\(path)” names no file; nothing was written"
      return mailbox.post(.storyExportRefused(export, path: path, why: why))
    }
    do throws(FileError) {
      let written = try FileName.write(
        export.format.bytes(of: stories), in: target.folder, stem: target.stem,
        fileExtension: target.fileExtension)
      let what = stories.count == 1 ? "the story" : "\(stories.count) stories"
      mailbox.tell(.note, "Wrote \(what) to \(written)", detail: written)
    } catch {
      let why = "Nothing was written to \(path): \(error)"
      mailbox.post(.storyExportRefused(export, path: path, why: why))
    }
  }
}

extension StoryFormat {
  /// Stories as they are written to one file: a rule between two texts, a line for each object of JSON.
  func bytes(of stories: [Story]) -> [UInt8] {
    let rule: [UInt8] = self == .json ? [] : Array("\n---\n\n".utf8)
    return Array(stories.map { bytes(of: $0) }.joined(separator: rule))
  }

  /// A story as it is written to a file.
  func bytes(of story: Story) -> [UInt8] {
    switch self {
    case .text: return Array((StoryPlainText.text(story) + "\n").utf8)
    case .markdown: return StoryMarkdown.text(story).flatMap { Output.safe($0) + [0x0A] }
    case .json:
      var text = JSONText()
      text.object { StoryJSON.story(&$0, story) }
      text.endLine()
      return text.bytes
    }
  }
}
