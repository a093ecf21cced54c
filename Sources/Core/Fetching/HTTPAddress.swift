import Foundation

/// The parts of an http or https address that deciding needs; two are equal where scheme, host and port are.
public struct HTTPAddress: Hashable, Sendable {
  /// "http" or "https".
  public var scheme: String
  /// The host in lower case, without user or port.
  public var host: String
  /// The port, the scheme's own where none is named.
  public var port: Int

  /// Reads an address; nil when it is not an absolute http or https URL, is longer than 8,192 bytes, holds
  /// control characters or spaces, or could be read in two ways.
  public init?(_ url: String) {
    let bytes = url.utf8
    guard bytes.count <= 8192, !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F }),
      let colon = url.range(of: "://")
    else { return nil }
    scheme = url[..<colon.lowerBound].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    var authority = url[colon.upperBound...].prefix { !"/?#".contains($0) }
    // Programs do not agree on what a backslash or a second @ means.
    guard !authority.contains("\\"), authority.count(where: { $0 == "@" }) <= 1 else { return nil }
    if let at = authority.firstIndex(of: "@") {
      authority = authority[authority.index(after: at)...]
    }
    let isBracketed = authority.hasPrefix("[")
    let name =
      isBracketed ? authority.prefix { $0 != "]" }.dropFirst() : authority.prefix { $0 != ":" }
    host = name.lowercased()
    guard !host.isEmpty, isBracketed || !host.contains("%") else { return nil }
    let rest = authority[name.endIndex...].drop { $0 == "]" }
    guard let port = Self.port(rest, scheme) else { return nil }
    self.port = port
  }

  private static func port(_ rest: Substring, _ scheme: String) -> Int? {
    let digits = rest.dropFirst()
    guard rest.isEmpty || rest.hasPrefix(":") else { return nil }
    if digits.isEmpty { return scheme == "https" ? 443 : 80 }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(digits).flatMap { $0 <= 65_535 ? $0 : nil }
  }

  /// Returns an address with its host in ASCII (IDNA, RFC 5891) and everything else that is not ASCII as %XX; the same
  /// address when nothing was to be done, or when it cannot be.
  public static func encoded(_ url: String) -> String {
    guard url.utf8.contains(where: { $0 >= 0x80 }) else { return url }
    return URL(string: url)?.absoluteString ?? url
  }

  /// Returns an address without the user and the password in it, for showing and handing on.
  public static func withoutCredentials(_ url: String) -> String {
    guard let colon = url.range(of: "://") else { return url }
    let authority = url[colon.upperBound...].prefix { !"/?#".contains($0) }
    guard let at = authority.lastIndex(of: "@") else { return url }
    return String(url[..<colon.upperBound] + url[url.index(after: at)...])
  }
}
