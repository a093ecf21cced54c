import Articles
import ArchiveStore
import ReaderState

extension EffectRunner {
  /// Writes a story to a new file and says where; an existing file is never touched.
  func exportStory(_ export: StoryExport, path: String) throws {
    guard let story = try archive.story(export.story) else {
      return mailbox.post(.missing(export.story))
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
        export.format.bytes(of: story), in: target.folder, stem: target.stem,
        fileExtension: target.fileExtension)
      mailbox.tell(.note, "Wrote the story to \(written)", detail: written)
    } catch {
      let why = "Nothing was written to \(path): \(error)"
      mailbox.post(.storyExportRefused(export, path: path, why: why))
    }
  }
}

extension StoryFormat {
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
