/// Returns the address by which a story is known, however it was reached: scheme and host in lower case, without
/// fragment, default port, tracking parameters and session identifiers.
///
/// Nil for everything that is no http or https address with a host. Frozen: archives hold keys made from it.
/// Complexity: O(*n*).
package func canonicalURL(_ url: String) -> String? {
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
