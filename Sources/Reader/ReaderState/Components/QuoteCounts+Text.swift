import Articles

extension QuoteCounts {
  /// "5 quotes, 7 reported"; nil when there are none.
  package var text: String? {
    var parts: [String] = []
    if quoted > 0 { parts.append(counted(quoted, "quote")) }
    if reported > 0 { parts.append("\(grouped(reported)) reported") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
