import Annotations
import ArchiveStore
import ArgumentParser
import Articles
import Documents
import Screen
import Settings

/// Something that reads bytes nobody vouches for.
struct FuzzTarget: Sendable {
  /// What it is called on the command line, and the folder of its first inputs.
  let name: String
  /// Words of its format, which chance alone would hardly write.
  let words: [String]
  /// Reads an input; must come back whatever the bytes are.
  let run: @Sendable ([UInt8]) -> Void

  /// The target of a name.
  ///
  /// - Throws: `ValidationError`, when there is none.
  static func named(_ name: String) throws -> FuzzTarget {
    guard let target = all.first(where: { $0.name == name }) else {
      throw ValidationError("no target is called “\(name)”; --list prints them")
    }
    return target
  }

  /// Every target. Adding one is adding one line.
  static let all: [FuzzTarget] = [
    document("text", ["By ", "READ MORE: ", "https://", "\n\n", "- ", "Document 1 of 2\n"]),
    document("markdown", ["---\n", "+++\n", "# ", "> ", "```", "| a |", "[a](b)", "**"]),
    document(
      "html", ["<p>", "</p>", "<div ", "<table>", "<td>", "&#", "&nbsp;", "<!--", "<script>"]),
    document("feed", ["<item>", "<![CDATA[", "]]>", "&amp;", "xml:base=", "<?xml", "<title>"]),
    document("opml", ["<outline ", "xmlUrl=", "text=", "</outline>", "<body>"]),
    document("newsxml", ["<nitf>", "<newsItem>", "<p>", "<hl1>", "<NewsML>", "xmlns="]),
    document("warc", ["WARC/1.0\r\n", "Content-Length: ", "HTTP/1.1 200 OK\r\n", "chunked", "br"]),
    document(
      "mail", ["From ", "Subject: ", "Content-Type: multipart/mixed; boundary=", "--", "=?"]),
    document("json", ["{", "}", "[", "]", "\"text\":", "\\u", "null", "\"items\":"]),
    FuzzTarget(name: "charset", words: ["utf-16", "gb18030", "iso-2022-jp", "\u{1B}$B"]) { bytes in
      for name in Charsets.names { _ = Charset.utf8(bytes, declared: name) }
    },
    FuzzTarget(name: "date", words: ["Mon, ", "2031", "T24:00", "GMT", "+0100", "March"]) { bytes in
      _ = DateParser.read(String(decoding: bytes, as: UTF8.self))
    },
    FuzzTarget(name: "query", words: ["\"", "(", "OR", "NEAR/", "title:", "-", "*", "said:", "="]) {
      SearchedArchive.search(String(decoding: $0, as: UTF8.self))
    },
    FuzzTarget(name: "toml", words: ["[", "]", "= ", "\"\"\"", "'''", "{", "\\u", "#"]) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      _ = SettingsFile(toml: text)
      _ = try? Theme(toml: text, name: "fuzz")
    },
    FuzzTarget(name: "annotate", words: ["said", "“", "”", "Mr ", "told", "She ", ".\n\n"]) {
      bytes in
      for article in Documents.parse(bytes, name: "x.txt").articles {
        _ = Annotator().annotate(article)
      }
    },
    FuzzTarget(name: "blobs", words: []) { StoredBlobs.decode($0) },
  ]

  /// A target that reads a document of any format, as a whole and as a stream.
  private static func document(_ name: String, _ words: [String]) -> FuzzTarget {
    FuzzTarget(name: name, words: words) { bytes in
      _ = Documents.parse(bytes, name: name)
      var rest = bytes[...]
      let stream = DocumentStream(name: name, size: 256, limit: 1 << 16) { limit in
        defer { rest = rest.dropFirst(limit) }
        return Array(rest.prefix(limit))
      }
      for _ in stream {}
      _ = discoverFeeds(in: bytes, base: "https://post.example/")
    }
  }
}

/// The charsets that a document may claim to be in.
private enum Charsets {
  static let names: [String?] = [
    nil, "utf-8", "utf-16", "utf-16be", "utf-32", "iso-8859-1", "iso-8859-15", "windows-1251",
    "koi8-r",
    "shift_jis", "euc-jp", "iso-2022-jp", "gb18030", "gbk", "big5", "euc-kr", "cp949",
    "iso-2022-kr",
    "iso-2022-cn-ext", "tis-620", "utf-7", "x-unknown",
  ]
}

/// An archive with a few stories to be searched.
private enum SearchedArchive {
  private static let archive: Archive? = {
    let archive = try? Archive.temporary()
    let stories = (1...20).map { number in
      Annotator().annotate(
        Article(
          title: "Ferry \(number) sails",
          parts: [
            BlockDraft(.headline, "Ferry \(number) sails"),
            BlockDraft(
              .paragraph, "“It sails,” said Ada Quill of O’Donnell’s COVID-19 plan in Zürich."),
          ]))
    }
    _ = try? archive?.add(stories, now: 0)
    return archive
  }()

  static func search(_ query: String) {
    _ = try? archive?.search(SearchQuery(query), now: 1_900_000_000)
    _ = try? archive?.completions(query, at: query.utf8.count)
  }
}
