/// A story's address in the one form by which it is known.
///
/// No fragment, no tracking parameters, scheme and host in lower case, no default port, `https` for `http`, no
/// "www.", no slash at the end. Frozen with the identity's version: a change would make known stories new.
/// RFC 3986, section 6.2, names the steps that are safe everywhere; the others are what news sites do.
enum WebAddress {
  /// The canonical form; nil for what is no http(s) address.
  static func canonical(_ address: String) -> String? {
    let trimmed = address.utf8.drop { $0 <= 0x20 }
    var bytes = Array(trimmed.prefix(4096))
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    guard let colon = bytes.firstIndex(of: 0x3A) else { return nil }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    var rest = bytes[(colon + 1)...]
    guard rest.starts(with: [0x2F, 0x2F]) else { return nil }
    rest = rest.dropFirst(2)
    if let hash = rest.firstIndex(of: 0x23) { rest = rest[..<hash] }
    let hostEnd = rest.firstIndex { $0 == 0x2F || $0 == 0x3F } ?? rest.endIndex
    let host = self.host(rest[..<hostEnd])
    guard !host.isEmpty else { return nil }
    let tail = rest[hostEnd...]
    let mark = tail.firstIndex(of: 0x3F) ?? tail.endIndex
    var path = String(decoding: tail[..<mark], as: UTF8.self)
    while path.hasSuffix("/") { path.removeLast() }
    return "https://" + host + path + query(tail[mark...].dropFirst())
  }

  private static func host(_ authority: ArraySlice<UInt8>) -> String {
    var host = authority
    if let at = host.lastIndex(of: 0x40) { host = host[(at + 1)...] }
    var text = String(decoding: host, as: UTF8.self).lowercased()
    for port in [":80", ":443"] where text.hasSuffix(port) { text.removeLast(port.count) }
    if text.hasPrefix("www.") { text.removeFirst(4) }
    return text
  }

  private static func query(_ query: ArraySlice<UInt8>) -> String {
    let kept = query.split(separator: 0x26).filter { pair in
      let name = String(decoding: pair.prefix { $0 != 0x3D }, as: UTF8.self).lowercased()
      return !name.hasPrefix("utm_") && !tracking.contains(name)
    }
    guard !kept.isEmpty else { return "" }
    return "?" + String(decoding: Array(kept.joined(separator: [0x26])), as: UTF8.self)
  }

  /// Parameters that say how a reader came, not which story it is.
  private static let tracking: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "module", "pgtype",
    "sessionid", "session_id", "jsessionid", "phpsessid", "_ga", "ocid", "cmpid", "cmp",
    "smid", "partner", "ref", "ref_src", "at_medium", "at_campaign", "wt.mc_id", "ns_mchannel",
    "ns_source", "ns_campaign", "xtor", "emc", "feedtype", "feedname",
  ]
}
