import Foundation

/// What came back from the network.
public struct Response: Hashable, Sendable {
  /// The HTTP status (RFC 9110, 15).
  public var status: Int
  /// Where the answer came from, after redirects, without user and password.
  public var url: String
  /// Where the thing has moved for good, when every redirect on the way said so (301, 308).
  public var movedTo: String?
  /// Header fields, names in lower case, in order.
  public var headers: [Request.Header]
  /// The decoded body.
  public var body: [UInt8]
  /// How far away what answered is.
  public var reach: NetworkReach

  /// Creates a response.
  public init(
    status: Int, url: String, movedTo: String? = nil, headers: [Request.Header] = [],
    body: [UInt8] = [], reach: NetworkReach = .public
  ) {
    self.status = status
    self.url = url
    self.movedTo = movedTo
    self.headers = headers
    self.body = body
    self.reach = reach
  }

  /// The first field of a name given in lower case.
  public subscript(header name: String) -> String? {
    headers.first { $0.name == name }?.value
  }

  /// Seconds the server asks to wait before the next try (`Retry-After`: a number of seconds, or a date).
  public var retryAfter: Int? {
    guard let text = self[header: "retry-after"] else { return nil }
    if let seconds = Int(text) { return max(0, seconds) }
    let form = DateFormatter()
    form.locale = Locale(identifier: "en_US_POSIX")
    form.timeZone = TimeZone(secondsFromGMT: 0)
    form.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
    return form.date(from: text).map { max(0, Int($0.timeIntervalSinceNow.rounded(.up))) }
  }

  /// Seconds the answer may be kept (`Cache-Control: max-age`).
  public var maxAge: Int? {
    guard let directives = self[header: "cache-control"] else { return nil }
    for directive in directives.split(separator: ",") {
      let word = directive.drop { $0 == " " }
      if word.lowercased().hasPrefix("max-age=") { return Int(word.dropFirst(8)) }
    }
    return nil
  }

  /// The character set that the `Content-Type` names.
  public var charset: String? {
    guard let type = self[header: "content-type"],
      let start = type.range(of: "charset=", options: .caseInsensitive)
    else { return nil }
    let value = type[start.upperBound...].prefix { $0 != ";" && $0 != " " }
    return value.isEmpty ? nil : value.trimmingCharacters(in: ["\"", "'"])
  }

  /// Reads header lines as they came from the wire.
  static func fields(_ lines: String) -> [Request.Header] {
    lines.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      return Request.Header(line[..<colon].lowercased(), value)
    }
  }
}
