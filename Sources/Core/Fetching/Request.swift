import Foundation

/// Something to be got from the network.
public struct Request: Hashable, Sendable {
  /// Where it is; only http and https are fetched.
  public var url: String
  /// Further header fields.
  public var headers: [Header]
  /// The entity tag of the state already at hand (RFC 9110, 8.8.3).
  public var etag: String?
  /// The `Last-Modified` of the state already at hand, as it was sent.
  public var lastModified: String?
  /// A proxy's address; nil takes the environment's.
  public var proxy: String?
  /// Seconds until the whole transfer, with its redirects, is given up.
  public var deadline: Double
  /// Bytes of decoded body; more ends the transfer.
  public var cap: Int

  /// A header field.
  public struct Header: Hashable, Sendable {
    /// The field's name.
    public var name: String
    /// Its value.
    public var value: String

    /// A field.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A request with the limits that news needs: 30 seconds and 16 MB.
  public init(
    _ url: String, headers: [Header] = [], etag: String? = nil, lastModified: String? = nil,
    proxy: String? = nil, deadline: Double = 30, cap: Int = 16 << 20
  ) {
    self.url = url
    self.headers = headers
    self.etag = etag
    self.lastModified = lastModified
    self.proxy = proxy
    self.deadline = deadline
    self.cap = cap
  }

  /// The header lines to send. A line break inside a name or a value would start another field, so such fields
  /// are left out.
  var lines: [String] {
    var lines = [
      "Accept: application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, */*;q=0.5"
    ]
    if let etag { lines.append("If-None-Match: \(etag)") }
    if let lastModified { lines.append("If-Modified-Since: \(lastModified)") }
    lines += headers.map { "\($0.name): \($0.value)" }
    return lines.filter { line in !line.utf8.contains { $0 == 0x0A || $0 == 0x0D || $0 == 0 } }
  }
}

/// The parts of an http or https address that deciding needs.
public struct HTTPAddress: Hashable, Sendable {
  /// "http" or "https".
  public var scheme: String
  /// The host in lower case, without user or port.
  public var host: String

  /// An address with its host in ASCII (IDNA, RFC 5891) and everything else that is no ASCII as %XX; the same address
  /// when nothing was to be done, or when it cannot be.
  public static func encoded(_ url: String) -> String {
    guard url.utf8.contains(where: { $0 >= 0x80 }) else { return url }
    return URL(string: url)?.absoluteString ?? url
  }

  /// Reads an address; nil when it is not an absolute http or https URL, is longer than 8,192 bytes, or holds
  /// control characters or spaces.
  public init?(_ url: String) {
    let bytes = url.utf8
    guard bytes.count <= 8192, !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F }),
      let colon = url.range(of: "://")
    else { return nil }
    scheme = url[..<colon.lowerBound].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    var authority = url[colon.upperBound...].prefix { !"/?#\\".contains($0) }
    if let at = authority.lastIndex(of: "@") {
      authority = authority[authority.index(after: at)...]
    }
    if authority.hasPrefix("[") {
      host = String(authority.prefix { $0 != "]" }.dropFirst()).lowercased()
    } else {
      host = authority.prefix { $0 != ":" }.lowercased()
    }
    guard !host.isEmpty else { return nil }
  }
}
