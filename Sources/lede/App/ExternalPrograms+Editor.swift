import Glibc
import ReaderState
import Screen

extension ExternalPrograms {
  /// Lets a story be written in `$VISUAL`, `$EDITOR` or vi; nil when nothing was written.
  func writeStory(_ display: any Display) -> String? {
    guard let path = ExternalPrograms.draft() else {
      mailbox.tell(.failure, "There is no room for a new story in \(ExternalPrograms.folder)")
      return nil
    }
    guard edit(path, display) else {
      unlink(path)
      return nil
    }
    let text = (try? readFile(path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    unlink(path)
    guard text != ExternalPrograms.template, text.contains(where: { !$0.isWhitespace }) else {
      mailbox.tell(.note, "Nothing was written, so nothing was added")
      return nil
    }
    return text
  }

  /// Opens a file in `$VISUAL`, `$EDITOR` or vi and waits until that ends; false when it could not be started or failed, which
  /// is told. No shell sees the command.
  func edit(_ path: String, _ display: any Display) -> Bool {
    let command =
      ["VISUAL", "EDITOR"].lazy.compactMap { environment($0) }
      .map(ShellWords.arguments).first { !$0.isEmpty } ?? ["vi"]
    var status: Int32?
    display.withTerminalReleased {
      status = self.start(command + [path], .ours(input: nil), waits: true)
    }
    guard let status else { return false }
    if status != 0 {
      mailbox.tell(
        .failure, "\(command[0]) ended with status \(status), so nothing was taken over",
        detail: "VISUAL and EDITOR name the editor.")
    }
    return status == 0
  }

  /// What a new story begins with: fields that may stay empty, and the text under them.
  static let template = """
    ---
    title:
    source:
    date:
    url:
    ---


    """

  private static var folder: String { environment("TMPDIR") ?? "/tmp" }

  /// Makes a file of its own that only this user can read; nil when it cannot be made.
  private static func draft() -> String? {
    var path = Array("\(folder)/lede-XXXXXX.md".utf8CString)
    let file = mkstemps(&path, 3)
    guard file >= 0 else { return nil }
    let bytes = Array(template.utf8)
    let count = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    close(file)
    let name = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if count == bytes.count { return name }
    unlink(name)
    return nil
  }
}
