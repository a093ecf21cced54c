import Articles

/// By what an entity is known: its kind and its folded full name.
///
/// Two people who share a surname have different full names and so stay two; the reader can merge and split.
enum EntityKey {
  /// The key of a name; nil for kinds that are no entities (dates) and names without a letter.
  static func key(_ kind: EntityKind, _ name: String) -> String? {
    guard kind != .date else { return nil }
    let folded = IndexTokenizer.fold(name)
    return folded.isEmpty ? nil : "\(kind.rawValue):\(folded)"
  }

  /// The folded name within a key.
  static func name(_ key: String) -> Substring { key.drop { $0 != ":" }.dropFirst() }
}
