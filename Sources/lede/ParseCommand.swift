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

  @Option(help: ArgumentHelp("Megabytes of a file that are read.", valueName: "MB"))
  var largest = 32

  @Argument(help: ArgumentHelp("Files to read, or - for standard input.", valueName: "file"))
  var files: [String]

  func validate() throws {
    guard (1...1024).contains(largest) else {
      throw ValidationError("--largest takes a number of megabytes from 1 to 1024.")
    }
  }

  func run() throws {
    var failed = false
    var output = Output()
    for file in files {
      var document = ParsedDocument(nil)
      var reason: String?
      do throws(FileError) {
        let (bytes, isCut) = try readFile(file, limit: largest << 20)
        document = Documents.parse(bytes, name: file)
        if isCut { document.error = .tooLarge(limit: largest << 20) }
        reason = document.error?.description
      } catch {
        reason = error.description
        printError("\(file): \(error.description)")
      }
      if reason != nil { failed = true }
      if json {
        DocumentJSON.write(document, file: file, error: reason) { output.raw($0) }
      } else if document.format != nil || document.error != nil {
        let page = DocumentText.page(document, file: file)
        for line in page.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
          output.line(String(line))
        }
      }
    }
    if failed { throw ExitCode(1) }
  }
}
