import Articles
import ArchiveStore
import ReaderState

extension EffectRunner {
  /// Writes quotations to a new file and says where; an existing file is never touched.
  func exportQuotes(_ export: QuoteExport, path: String) throws {
    let quotations = try quotes(in: export.scope)
    let rows = export.format.isForReading ? quotations.entries : quotations
    guard !rows.isEmpty else { return mailbox.tell(.failure, "There is no quotation to export") }
    let fileExtension = export.format.fileExtension
    guard
      let target = ExportPath(
        path, fileExtension: fileExtension, home: environment("HOME"))
    else {
      let why = "“\(path)” names no file; nothing was written"
      return mailbox.post(.exportRefused(export, path: path, why: why))
    }
    do throws(FileError) {
      let written = try FileName.write(
        export.format.head + rows.flatMap(export.format.bytes), in: target.folder,
        stem: target.stem, fileExtension: target.fileExtension)
      let count = rows.count == 1 ? "1 quotation" : "\(rows.count) quotations"
      mailbox.tell(.note, "Wrote \(count) to \(written)", detail: written)
    } catch {
      let why = "Nothing was written to \(path): \(error)"
      mailbox.post(.exportRefused(export, path: path, why: why))
    }
  }

  private func quotes(in scope: QuoteScope) throws -> [QuotationSummary] {
    switch scope {
    case .list(let filter): return try archive.quotes(filter, limit: .max).rows
    case .story(let key, let includesReported):
      return try archive.quotes(of: key, includesReported: includesReported)
    case .speaker(let name, let includesReported):
      return try archive.quotes(ofSpeaker: name, includesReported: includesReported)
    case .entity(let key, let includesReported):
      return try archive.quotes(ofEntity: key, includesReported: includesReported)
    case .quotations(let places):
      var stories: [StoryKey: [QuotationSummary]] = [:]
      return try places.compactMap { place in
        let rows =
          try stories[place.story] ?? archive.quotes(of: place.story, includesReported: true)
        stories[place.story] = rows
        return rows.first { $0.range == place.range }
      }
    }
  }
}

/// The path of a file as the reader typed it.
struct ExportPath: Hashable {
  /// The folder in which the file is written.
  let folder: String
  /// The file's name up to its ending.
  let stem: String
  /// What its name ends in.
  let fileExtension: String

  /// Reads a path: "~/" is the home folder, a name without an ending gets one. Nil when it names no file.
  init?(_ path: String, fileExtension: String, home: String?) {
    var path = path
    while path.last == " " { path.removeLast() }
    if path.hasPrefix("~/"), let home { path = home + path.dropFirst() }
    let slash = path.lastIndex(of: "/")
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    guard !name.isEmpty, name != ".", name != "..", name != "~" else { return nil }
    folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    if let dot = name.lastIndex(of: "."), dot > name.startIndex,
      name.index(after: dot) < name.endIndex
    {
      (stem, self.fileExtension) = (
        String(name[..<dot]), String(name[name.index(after: dot)...])
      )
    } else {
      (stem, self.fileExtension) = (String(name), fileExtension)
    }
  }
}
