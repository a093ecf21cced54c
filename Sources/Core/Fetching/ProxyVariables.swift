import Foundation

/// Which addresses libcurl asks a proxy for, as the environment says (curl(1), "Environment").
struct ProxyVariables: Sendable {
  private let variables: [String: String]

  /// The variables of this process.
  init() { self.init(ProcessInfo.processInfo.environment) }

  /// Variables by name.
  init(_ variables: [String: String]) { self.variables = variables.filter { !$0.value.isEmpty } }

  /// Whether a proxy is asked; `named` is one that was given for the request.
  func hasProxy(for address: HTTPAddress, named: String?) -> Bool {
    if isExcepted(address.host) { return false }
    if let named { return !named.isEmpty }
    let names = address.scheme == "http" ? ["http_proxy"] : ["https_proxy", "HTTPS_PROXY"]
    return (names + ["all_proxy", "ALL_PROXY"]).contains { variables[$0] != nil }
  }

  /// Whether `no_proxy` names a host or a domain above it.
  private func isExcepted(_ host: String) -> Bool {
    guard let list = variables["no_proxy"] ?? variables["NO_PROXY"] else { return false }
    return list.split { $0 == "," || $0 == " " }.contains { entry in
      let name = entry.lowercased().drop { $0 == "." }
      return entry == "*" || host == name || host.hasSuffix("." + name)
    }
  }
}
