import Articles

/// The numbers by which kinds of entities are stored: in columns, in blobs and in the names of counters.
extension EntityKind {
  /// The number of the kind.
  var storedCode: Int { StoredEnumCodes.code(self, in: StoredEnumCodes.kinds) }

  /// The name of the counter of its entities, as the trigger `entity_counted` writes it.
  var counterName: String { "kind\(storedCode)" }

  /// Reads a number; nil for one that a later version added.
  init?(storedCode: Int) {
    guard let kind = StoredEnumCodes.value(storedCode, in: StoredEnumCodes.kinds) else {
      return nil
    }
    self = kind
  }

  /// The numbers of some kinds as SQL lists them: "2,3".
  static func sqlList(_ kinds: [EntityKind]) -> String {
    kinds.map { String($0.storedCode) }.joined(separator: ",")
  }
}
