/// An http or https address in pieces.
package struct URLParts {
  /// "http" or "https".
  package var scheme: String
  /// In lower case.
  package var host: String
  /// The digits after the colon; nil when there are none.
  package var port: String?
  /// From the first slash; empty when there is none.
  package var path: String
  /// Without question mark.
  package var query: String

  /// Nil when it is no http or https address with a host. User names and passwords are left out: they are no
  /// part of where a story stands, and serve to deceive.
  package init?(_ url: String) {
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
