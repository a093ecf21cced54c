import Articles
import Documents
import Fetching
import Ingest
import Text

extension Importer {
  /// Reads the files that wait, side by side.
  func readFiles() throws {
    let batch = files
    (files, fileBytes) = ([], 0)
    for (file, result) in zip(batch, documents(batch)) {
      switch result {
      case .success(let document): try take(document, of: file)
      case .failure(let error): reject(file, error.description)
      }
    }
  }

  /// What stands in files; fewer than there are files when an interrupt comes.
  private func documents(_ files: [String]) -> [Result<ParsedDocument, FileError>] {
    let interrupt = interrupt
    return concurrentMap(files.count) { at -> Result<ParsedDocument, FileError>? in
      guard !interrupt.isPending else { return nil }
      do throws(FileError) {
        return .success(Documents.parse(try readFile(files[at]), name: files[at]))
      } catch {
        return .failure(error)
      }
    }.prefix { $0 != nil }.compactMap { $0 }
  }

  /// Reads a file of any size, or standard input, in pieces; what came before a failure is taken.
  func stream(_ path: String) throws {
    let file: FileStream
    do throws(FileError) {
      file = try FileStream(path, interrupt: interrupt)
    } catch {
      return reject(path, error.description)
    }
    meter.reading(path)
    var format: Format?
    var count = 0
    var reason: String?
    for document in DocumentStream(name: path, limit: largest, read: file.read) {
      (format, count) = (document.format, count + document.articles.count)
      reason = reason ?? document.error.map { "\($0)" }
      try enter(document.stories, of: path)
      if interrupt.isPending { return }
    }
    if let reason = file.error?.description ?? reason ?? complaint(count, format) {
      reject(path, reason)
    }
  }

  /// Takes what stands at an address.
  func fetch(_ url: String) throws {
    meter.reading(url)
    let fetcher = HTTPFetcher()
    interrupt.whenever { fetcher.cancel() }
    switch PageVisit(fetcher, allowsPrivateRedirects: allowsPrivateRedirects).get(url) {
    case .failure(.cancelled): return
    case .failure(.status(429, let seconds)): reject(url, ErrorMessage.tooMany(retryAfter: seconds))
    case .failure(let failure): reject(url, ErrorMessage.text(failure))
    case .success(let response) where response.status >= 400:
      reject(url, "the server answered \(response.status)")
    case .success(let response):
      var document = Documents.parse(
        response.body, name: response.url, served: response.servedAs)
      if document.feed == nil {
        for at in document.articles.indices where document.articles[at].url == nil {
          document.articles[at].url = response.url
        }
      }
      try take(document, of: url)
    }
  }

  /// Takes a document's stories; what could not be read is told.
  func take(_ document: ParsedDocument, of file: String) throws {
    meter.reading(file)
    try enter(document.stories, of: file)
    if let reason = document.error.map({ "\($0)" })
      ?? complaint(document.articles.count, document.format)
    {
      reject(file, reason)
    }
  }

  private func complaint(_ count: Int, _ format: Format?) -> String? {
    guard count == 0 else { return nil }
    return format == .opml
      ? "a list of subscriptions: lede feeds import takes it" : "there is no story in it"
  }
}
