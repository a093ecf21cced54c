import Text

/// A story's address in the one form by which it is known.
///
/// `canonicalURL` without the scheme, "www." and a slash at the end, which sites add and drop without moving anything.
/// Frozen with `Identity.version`: a change would make known stories new.
enum CanonicalAddress {
  /// The form; nil for what is no http(s) address.
  static func canonical(_ address: String) -> String? {
    guard var text = canonicalURL(address) else { return nil }
    text.removeFirst(text.hasPrefix("https://") ? 8 : 7)
    if text.hasPrefix("www.") { text.removeFirst(4) }
    while text.hasSuffix("/") { text.removeLast() }
    return text.isEmpty ? nil : text
  }
}
