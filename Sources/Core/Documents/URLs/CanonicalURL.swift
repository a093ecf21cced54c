/// The address by which a story is known, however it was reached: scheme and host in lower case, without
/// fragment, default port, tracking parameters and session identifiers.
///
/// Nil for everything that is no http or https address with a host. Frozen: archives hold keys made from it.
/// Complexity: O(*n*).
public func canonicalURL(_ url: String) -> String? {
  guard url.utf8.count <= 65_536, let parts = URLParts(url.trimmed()) else { return nil }
  var text = parts.scheme + "://" + parts.host
  if let port = parts.port, !(port == "80" && parts.scheme == "http"),
    !(port == "443" && parts.scheme == "https")
  {
    text += ":" + port
  }
  text += withoutSession(parts.path)
  let kept = parts.query.split(separator: "&", omittingEmptySubsequences: true).filter {
    !isTracking($0)
  }
  if !kept.isEmpty { text += "?" + kept.joined(separator: "&") }
  return text
}

/// Whether a query parameter says how the reader came, not what is shown.
private func isTracking(_ parameter: Substring) -> Bool {
  let name = parameter.prefix { $0 != "=" }.lowercased()
  return trackingNames.contains(name) || trackingPrefixes.contains { name.hasPrefix($0) }
}

private let trackingPrefixes = [
  "utm_", "pk_", "mtm_", "hsa_", "at_custom", "at_medium", "at_campaign", "ns_", "__twitter",
]

private let trackingNames: Set<String> = [
  "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid",
  "mc_cid", "mc_eid",
  "module", "pgtype", "smid", "smtyp", "partner", "cmpid", "cmp", "ncid", "ocid", "s_cid", "icid",
  "wt.mc_id", "wtmcid",
  "ito", "taid", "ref_src", "ref_url", "rss", "feature", "source_rss", "_ga", "_gl", "_hsenc",
  "_hsmi", "mkt_tok",
  "phpsessid", "jsessionid", "aspsessionid", "sessionid", "session_id", "sid", "cftoken", "cfid",
  "share", "guccounter",
  "guce_referrer", "guce_referrer_sig", "spm", "xtor", "trk", "campaign_id", "emc", "nl", "te",
  "instance_id",
]

/// Servers of old put the session behind a semicolon in the path.
private func withoutSession(_ path: String) -> String {
  guard let mark = path.utf8.firstIndex(of: 0x3B),
    path[mark...].utf8.starts(withLower: ";jsessionid=")
  else {
    return path.isEmpty ? "/" : path
  }
  return String(path[..<mark])
}

/// An http or https address in pieces.
struct URLParts {
  var scheme: String
  var host: String
  var port: String?
  /// From the first slash; empty when there is none.
  var path: String
  /// Without question mark.
  var query: String

  /// Nil when it is no http or https address with a host. User names and passwords are left out: they are no
  /// part of where a story stands, and serve to deceive.
  init?(_ url: String) {
    let isSecure = url.utf8.starts(withLower: "https://")
    guard isSecure || url.utf8.starts(withLower: "http://") else { return nil }
    let rest = url.dropFirst(isSecure ? 8 : 7).prefix { $0 != "#" }
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "\\" }
    let site = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let name = site.prefix { $0 != ":" }
    guard !name.isEmpty,
      !name.utf8.contains(where: { $0 <= 0x20 || $0 == 0x22 || $0 == 0x3C || $0 == 0x3E })
    else {
      return nil
    }
    scheme = isSecure ? "https" : "http"
    host = name.lowercased()
    let number = site.dropFirst(name.count + 1)
    port = number.isEmpty ? nil : String(number)
    let tail = rest.dropFirst(authority.count)
    path = String(tail.prefix { $0 != "?" })
    query = String(tail.dropFirst(path.count + 1))
  }
}

/// The text with `%XX` resolved; what does not become UTF-8 stays as it was.
func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(0x25) else { return text }
  let bytes = Array(text.utf8)
  var decoded: [UInt8] = []
  var i = 0
  while i < bytes.count {
    if bytes[i] == 0x25, i + 2 < bytes.count, let high = bytes[i + 1].hexDigit,
      let low = bytes[i + 2].hexDigit
    {
      decoded.append(high << 4 | low)
      i += 3
    } else {
      decoded.append(bytes[i])
      i += 1
    }
  }
  return String(validating: decoded, as: UTF8.self) ?? text
}
