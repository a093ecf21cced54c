import Text

/// A story's address in the one form by which it is known.
///
/// `canonicalURL` without the scheme, "www." and a slash at the end, which sites add and drop without moving anything, and
/// with its host in ASCII. Frozen with `Identity.version`: a change would make known stories new.
enum CanonicalAddress {
  /// The form; nil for what is no http(s) address.
  static func canonical(_ address: String) -> String? {
    guard let text = unencoded(address) else { return nil }
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    let host = text.prefix { !"/?:".contains($0) }
    return HostName.ascii(host) + text.dropFirst(host.count)
  }

  /// The form with its host as it is written, by which archives knew stories before hosts were brought to ASCII.
  static func unencoded(_ address: String) -> String? {
    guard var text = canonicalURL(address) else { return nil }
    text.removeFirst(text.hasPrefix("https://") ? 8 : 7)
    if text.hasPrefix("www.") { text.removeFirst(4) }
    while text.hasSuffix("/") { text.removeLast() }
    return text.isEmpty ? nil : text
  }

  /// The other forms in which an address may have been written before its site moved: with the other scheme, with or
  /// without "www." and with or without a slash at the end. Empty for what is no http(s) address.
  static func forms(of address: String) -> [String] {
    let isSecure = address.hasPrefix("https://")
    guard isSecure || address.hasPrefix("http://") else { return [] }
    var rest = address.dropFirst(isSecure ? 8 : 7)
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    if rest.hasSuffix("/") { rest = rest.dropLast() }
    var forms: [String] = []
    for scheme in ["http://", "https://"] {
      for host in ["", "www."] {
        for end in ["", "/"] where scheme + host + rest + end != address {
          forms.append(scheme + host + rest + end)
        }
      }
    }
    return forms
  }
}
