extension StorySummary {
  /// The outlet as lists show it: its name, else the host of the story's address.
  public var outlet: String? { source ?? url.flatMap(StorySummary.host) }

  /// The host of a web address, without user, port and "www."; nil when there is none.
  static func host(_ url: String) -> String? {
    let start = url.prefix(8).lowercased()
    guard start.hasPrefix("http://") || start.hasPrefix("https://") else { return nil }
    let authority = url.drop { $0 != "/" }.dropFirst(2).prefix { !"/?#\\".contains($0) }
    let host =
      authority.split(separator: "@", omittingEmptySubsequences: false).last?
      .prefix { $0 != ":" } ?? ""
    let name = host.lowercased()
    return name.isEmpty ? nil : name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
  }
}

extension QuotationSummary {
  /// The outlet as lists show it: its name, else the host of the story's address.
  public var outlet: String? { source ?? url.flatMap(StorySummary.host) }
}
