import ArgumentParser
import Articles
import Documents
import Glibc

/// `lede parse`: reads documents and tells what is in them; nothing is stored.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Read documents and print what is in them; nothing is stored.",
    discussion: "The format is found from the bytes. With - the document comes from standard input."
  )

  @Flag(help: "Print one JSON object a file.")
  var json = false

  @Argument(help: ArgumentHelp("Files to read, or - for standard input.", valueName: "file"))
  var files: [String]

  func run() throws {
    var failed = false
    var output = Output()
    for file in files {
      let document: ParsedDocument
      do throws(FileError) {
        document = Documents.parse(try readFile(file), name: file)
      } catch {
        document = ParsedDocument(nil, articles: [])
        failed = true
        if json { output.raw(DocumentJSON.line(document, file: file, error: error.description)) }
        complain("\(file): \(error.description)")
        continue
      }
      if document.error != nil { failed = true }
      if json {
        output.raw(DocumentJSON.line(document, file: file, error: document.error?.description))
      } else {
        output.raw(DocumentText.page(document, file: file).utf8)
      }
    }
    if failed { throw ExitCode(1) }
  }
}
