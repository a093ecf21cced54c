/// An address that a story carries: a link in its words, or something that comes with it, such as a recording.
public struct Hyperlink: Hashable, Sendable {
  /// The address: absolute wherever what it is relative to is known.
  public var url: String
  /// The UTF-8 bytes it covers, of the story's text or, in a part, of the part's; nil for what comes with the whole
  /// story.
  public var range: Range<Int>?
  /// What stands there.
  public var kind: Kind
  /// What the publisher calls it.
  public var title: String?
  /// Its media type ("audio/mpeg"), as given.
  public var mediaType: String?
  /// How long it plays, in seconds.
  public var duration: Int?

  /// What can stand at an address; the raw values are those of the JSON contract.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A page, or something of unknown kind.
    case link
    case audio, video, image
    /// A file to be opened by another program.
    case document
    /// What readers wrote about the story.
    case comments
    /// What a link log points to.
    case related
    /// A mail address.
    case mail
  }

  /// Creates an address, by default a plain link.
  public init(
    _ url: String, range: Range<Int>? = nil, kind: Kind = .link, title: String? = nil,
    mediaType: String? = nil, duration: Int? = nil
  ) {
    self.url = url
    self.range = range
    self.kind = kind
    self.title = title
    self.mediaType = mediaType
    self.duration = duration
  }

  /// Returns the same link in a text that begins so many bytes earlier.
  public func shifted(by bytes: Int) -> Hyperlink {
    var link = self
    link.range = range.map { $0.lowerBound + bytes..<$0.upperBound + bytes }
    return link
  }

  /// Returns the same link cut to a part of the text, its range counted from there; nil when nothing of it lies
  /// within.
  public func within(_ stretch: Range<Int>) -> Hyperlink? {
    guard let range else { return self }
    let cut = range.clamped(to: stretch)
    guard !cut.isEmpty else { return nil }
    var link = self
    link.range = cut.lowerBound - stretch.lowerBound..<cut.upperBound - stretch.lowerBound
    return link
  }
}

extension Hyperlink.Kind {
  /// Reads from a media type, or else from the ending of an address, what stands there.
  public init(mediaType: String?, url: String) {
    let major = mediaType?.lowercased().prefix { $0 != "/" && $0 != ";" } ?? ""
    switch major {
    case "audio": self = .audio
    case "video": self = .video
    case "image": self = .image
    case "application": self = mediaType?.contains("html") == true ? .link : .document
    default: self = Hyperlink.Kind(ending: url)
    }
  }

  private init(ending url: String) {
    let path = url.prefix { $0 != "?" && $0 != "#" }.suffix(8).lowercased()
    let ending = path.split(separator: ".").last.map(String.init) ?? ""
    switch ending {
    case "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac", "aac": self = .audio
    case "mp4", "m4v", "webm", "mov", "mkv", "ogv": self = .video
    case "jpg", "jpeg", "png", "gif", "webp", "avif", "svg": self = .image
    case "pdf", "doc", "docx", "xls", "xlsx", "odt", "ods", "csv", "zip", "epub": self = .document
    default: self = .link
    }
  }
}

extension Hyperlink {
  /// What it is, for readers: "audio 32 min", "image", "comments"; nil for a plain link.
  public var label: String? {
    guard kind != .link else { return nil }
    guard let duration, duration > 0 else { return kind.rawValue }
    return "\(kind.rawValue) \(duration < 60 ? "\(duration) s" : "\((duration + 30) / 60) min")"
  }
}
