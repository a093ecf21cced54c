import Foundation

/// Something to be got from the network.
public struct Request: Hashable, Sendable {
  /// Where it is; only http and https are fetched.
  public var url: String
  /// Further header fields, sent to the scheme, host and port of `headersOrigin` alone.
  public var headers: [Header]
  /// An address of the host that the header fields were given for; nil means `url` itself.
  public var headersOrigin: String?
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
  /// How near the host is that named this address; nil where a person did. Nearer hosts are not asked.
  public var linkedFrom: NetworkReach?
  /// Whether hosts may lead to nearer ones than themselves.
  public var allowsPrivateRedirects: Bool

  /// A header field.
  public struct Header: Hashable, Sendable {
    /// The field's name.
    public var name: String
    /// The value of the field.
    public var value: String

    /// Creates a header field.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Creates a request with the limits that news needs: 30 seconds and 16 MB.
  public init(
    _ url: String, headers: [Header] = [], etag: String? = nil, lastModified: String? = nil,
    proxy: String? = nil, deadline: Double = 30, cap: Int = 16 << 20,
    headersOrigin: String? = nil, linkedFrom: NetworkReach? = nil,
    allowsPrivateRedirects: Bool = false
  ) {
    self.url = url
    self.headers = headers
    self.etag = etag
    self.lastModified = lastModified
    self.proxy = proxy
    self.deadline = deadline
    self.cap = cap
    self.headersOrigin = headersOrigin
    self.linkedFrom = linkedFrom
    self.allowsPrivateRedirects = allowsPrivateRedirects
  }

  /// The header lines to send to an address: the fields that were given for a host go to no other.
  /// A line break inside a name or a value would start another field, so such fields are left out.
  func lines(to target: String) -> [String] {
    var lines = [
      "Accept: application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, */*;q=0.5"
    ]
    if let etag { lines.append("If-None-Match: \(etag)") }
    if let lastModified { lines.append("If-Modified-Since: \(lastModified)") }
    if let origin = HTTPAddress(headersOrigin ?? url), origin == HTTPAddress(target) {
      lines += headers.map { "\($0.name): \($0.value)" }
    }
    return lines.filter { line in !line.utf8.contains { $0 == 0x0A || $0 == 0x0D || $0 == 0 } }
  }
}
