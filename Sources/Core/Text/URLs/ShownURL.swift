/// Returns an address as people read it: its host in its own script, without the user and the password in it.
///
/// What is opened or stored is the address itself. Complexity: O(*n*).
package func shownURL(_ url: String) -> String {
  guard let colon = url.firstRange(of: "://") else { return url }
  let authority = url[colon.upperBound...].prefix { !"/?#".contains($0) }
  let host =
    authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
  let name = host.prefix { $0 != ":" }
  return url[..<colon.upperBound] + HostName.shown(name) + url[name.endIndex...]
}
