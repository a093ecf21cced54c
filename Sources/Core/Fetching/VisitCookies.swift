import Text

/// The cookies that servers set on the way through redirects (RFC 6265); they are forgotten when the visit ends.
///
/// Each goes back to the very host that set it and to no other. Paths are left aside, and of ages all but those that
/// take a cookie back: a visit takes seconds.
struct VisitCookies {
  private var cookies: [(host: String, name: String, value: String, isSecure: Bool)] = []

  /// More cookies or longer ones are not kept.
  private static let limit = (count: 50, bytes: 4096)

  /// Keeps what an answer sets.
  mutating func take(_ response: Response, from address: HTTPAddress) {
    for field in response.headers where field.name == "set-cookie" {
      guard field.value.utf8.count <= Self.limit.bytes else { continue }
      let attributes = field.value.split(separator: ";")
      guard let pair = attributes.first, let sign = pair.firstIndex(of: "=") else { continue }
      let name = pair[..<sign].filter { $0 != " " }
      guard !name.isEmpty else { continue }
      cookies.removeAll { $0.host == address.host && $0.name == name }
      guard cookies.count < Self.limit.count, !isTakenBack(attributes.dropFirst()) else { continue }
      let isSecure = attributes.dropFirst().contains {
        $0.filter { $0 != " " }.lowercased() == "secure"
      }
      cookies.append((address.host, name, String(pair[pair.index(after: sign)...]), isSecure))
    }
  }

  /// Whether a cookie is set to be forgotten: its age is none, or its end is long past.
  private func isTakenBack(_ attributes: ArraySlice<Substring>) -> Bool {
    for attribute in attributes {
      let sides = attribute.split(separator: "=", maxSplits: 1).map { String($0).trimmed() }
      guard sides.count == 2 else { continue }
      if sides[0].lowercased() == "max-age" { return Int(sides[1]).map { $0 <= 0 } ?? false }
      if sides[0].lowercased() == "expires", sides[1].contains("1970") { return true }
    }
    return false
  }

  /// The header line for an address; nil when nothing was set there.
  func line(for address: HTTPAddress) -> String? {
    let sent = cookies.filter {
      $0.host == address.host && (!$0.isSecure || address.scheme == "https")
    }
    guard !sent.isEmpty else { return nil }
    let line = "Cookie: " + sent.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
    return line.utf8.contains { $0 < 0x20 || $0 == 0x7F } ? nil : line
  }
}
