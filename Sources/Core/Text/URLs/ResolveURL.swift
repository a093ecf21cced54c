/// Returns an address that may be relative as it reads from a base (RFC 3986, section 5.2, without the rare cases).
///
/// Absolute addresses of any scheme come back as they are; without a base so do relative ones.
package func resolve(_ reference: String, against base: String?) -> String {
  let reference = reference.trimmed()
  guard let base, !hasScheme(reference), let parts = URLParts(base) else { return reference }
  var site = parts.scheme + "://" + parts.host
  if let port = parts.port { site += ":" + port }
  if reference.isEmpty { return base }
  if reference.hasPrefix("//") { return parts.scheme + ":" + reference }
  if reference.hasPrefix("/") { return site + withoutDots(reference) }
  let path = parts.path.isEmpty ? "/" : parts.path
  if reference.hasPrefix("?") { return site + path + reference }
  if reference.hasPrefix("#") { return base.prefix { $0 != "#" } + reference }
  let folder = path[...(path.lastIndex(of: "/") ?? path.startIndex)]
  return site + withoutDots(folder + reference)
}

/// Letters, digits, `+`, `-`, `.` and a colon.
private func hasScheme(_ text: String) -> Bool {
  guard let colon = text.utf8.firstIndex(of: 0x3A), text.utf8.first?.isLetter == true else {
    return false
  }
  return text.utf8[..<colon].allSatisfy {
    $0.isLetter || $0.isDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
  }
}

/// The path with `.` and `..` taken out; what follows a question mark stays.
private func withoutDots(_ reference: String) -> String {
  let path = reference.prefix { $0 != "?" && $0 != "#" }
  guard path.contains("/.") else { return reference }
  var kept: [Substring] = []
  let segments = path.split(separator: "/", omittingEmptySubsequences: false)
  for (i, segment) in segments.enumerated() {
    let isLast = i == segments.count - 1
    switch segment {
    case "..":
      if kept.count > 1 { kept.removeLast() }
      if isLast { kept.append("") }
    case ".": if isLast { kept.append("") }
    default: kept.append(segment)
    }
  }
  return kept.joined(separator: "/") + reference.dropFirst(path.count)
}
