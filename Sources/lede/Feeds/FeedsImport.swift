import Ingest
import ArgumentParser
import Articles
import Documents
import Fetching
import ArchiveStore

/// `lede feeds import FILE`: follows everything in a list of feeds.
struct FeedsImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Follow the feeds of an OPML list, or of a list of addresses.",
    discussion: """
      In a list of addresses each stands at the beginning of a line; what follows it are the folder's name and, after \
      "~", the feed's, as newsboat writes them. Lines that begin with "#" are left out.
      """)

  @OptionGroup var library: LibraryOptions
  @Argument(help: "An OPML file or a list of addresses, or - for standard input.") var file: String

  func run() throws {
    let list = try read()
    let archive = try library.open()
    defer { archive.close() }
    var known = Set(try archive.subscriptions().map(\.url))
    var added = 0
    for outline in list.outlines {
      guard known.insert(outline.url).inserted else { continue }
      let subscription = Subscription(
        url: outline.url, title: outline.title, folder: FolderPath.joined(outline.folders))
      added += try archive.save(subscription) ? 1 : 0
    }
    for reason in list.refusals { printError(reason) }
    var output = Output()
    output.line("\(added) feeds added, \(list.outlines.count - added) already followed")
    if list.hasRefused { throw ExitCode.failure }
  }

  private func read() throws -> FeedList {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try readFile(file)
    } catch {
      printError("\(file): \(error.description)")
      throw ExitCode.failure
    }
    let document = Documents.parse(bytes, name: file)
    if document.format == .opml { return FeedList(document) }
    if let list = FeedList(lines: String(decoding: bytes, as: UTF8.self)) { return list }
    printError(
      "\(file): \(document.error.map { "\($0)" } ?? "not an OPML list, nor a list of addresses")"
    )
    throw ExitCode.failure
  }
}

/// The feeds of a list, and what of it cannot be followed.
struct FeedList {
  /// What can be followed, addresses as they are fetched.
  private(set) var outlines: [Outline] = []
  /// What cannot, in words.
  private(set) var refusals: [String] = []
  /// Whether something was named as a feed that cannot be followed.
  private(set) var hasRefused = false

  /// The feeds of an OPML list.
  init(_ document: ParsedDocument) {
    for outline in document.outlines { add(outline) }
    for page in document.pages {
      refusals.append(
        "\(page.title ?? page.url): names a page and no feed; lede feeds add \(page.url)")
    }
  }

  /// The feeds of a list of addresses, one a line; nil when the text is none.
  init?(lines text: String) {
    var others: [Substring] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let words = Self.words(line)
      guard let first = words.first, !first.hasPrefix("#"), first != ";" else { continue }
      let addresses = words.map(Self.address).filter(Self.isAddress)
      guard !addresses.isEmpty, Self.isAddress(Self.address(first)) else {
        others.append(line)
        continue
      }
      let title = words.dropFirst().first { $0.hasPrefix("~") }.map { String($0.dropFirst()) }
      let tag = words.dropFirst().first { !$0.hasPrefix("~") && !$0.hasPrefix("!") }
      for url in addresses {
        let isAlone = addresses.count == 1
        add(
          Outline(
            url: url, title: isAlone ? title : nil,
            folders: isAlone ? tag.map { [$0] } ?? [] : []))
      }
    }
    guard !outlines.isEmpty, others.count <= outlines.count + refusals.count else { return nil }
    for line in others { refusals.append("\(line.prefix(80)): no web address") }
  }

  /// A word without the marks that people put around addresses.
  private static func address(_ word: String) -> String {
    var word = word[...]
    while let first = word.first, "<([".contains(first) { word.removeFirst() }
    while let last = word.last, ">)],;".contains(last) { word.removeLast() }
    return String(word)
  }

  private static func isAddress(_ word: String) -> Bool {
    word.contains("://") || word.lowercased().hasPrefix("feed:")
  }

  private mutating func add(_ outline: Outline) {
    var outline = outline
    let hasScheme = outline.url.contains(":")
    outline.url = hasScheme ? FeedAddress.normalized(outline.url) : outline.url
    if HTTPAddress(HTTPAddress.encoded(outline.url)) != nil {
      outlines.append(outline)
    } else {
      refusals.append("\(outline.url.prefix(120)): not an http or https address")
      hasRefused = true
    }
  }

  /// The words of a line, without a bullet before them and a remark behind; words between quotation marks are one.
  private static func words(_ line: Substring) -> [String] {
    var words: [String] = []
    var rest = line.drop(while: \.isWhitespace)
    if let mark = rest.first, "-*\u{2022}".contains(mark), rest.dropFirst().first == " " {
      rest = rest.dropFirst().drop(while: \.isWhitespace)
    }
    while let first = rest.first {
      if first == "#", !words.isEmpty { break }
      if first == "\"" {
        let word = rest.dropFirst().prefix { $0 != "\"" }
        words.append(String(word))
        rest = rest.dropFirst(word.count + 2)
      } else {
        let word = rest.prefix { !$0.isWhitespace }
        words.append(String(word))
        rest = rest.dropFirst(word.count)
      }
      rest = rest.drop(while: \.isWhitespace)
    }
    return words
  }
}
