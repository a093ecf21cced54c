/// The schema of shared archives, in steps from one version to the next.
enum SharedSchema {
  /// Every step, oldest first. Append; never change one that has been released.
  static let steps: [[StaticString]] = [
    [SharedTables.create, SharedFunctions.create, SharedRoles.grant]
  ]

  /// The version in which every step has been carried out.
  static var newest: Int { steps.count }

  /// What stands in a database.
  enum State: Equatable {
    case absent
    case present(version: Int, number: String)
  }

  /// Looks at a database.
  static func state(_ connection: PostgresConnection) throws -> State {
    let rows = try connection.run("SELECT to_regclass('lede.share') IS NOT NULL")
    guard rows.first?.isTrue(0) == true else { return .absent }
    let share = try connection.run("SELECT version, number FROM lede.share").first
    guard let share, let version = share.number(0), let number = share[1] else { return .absent }
    return .present(version: Int(version), number: number)
  }

  /// Makes the schema, or brings it to the newest version; all or nothing, one program at a time.
  ///
  /// - Returns: The version that it had before; nil where there was none.
  static func migrate(_ connection: PostgresConnection) throws -> Int? {
    try connection.transaction {
      try connection.run("SELECT pg_advisory_xact_lock(hashtext('lede.share'))")
      var before: Int?
      switch try state(connection) {
      case .absent: try connection.run(script: SharedRoles.create)
      case .present(let version, _):
        guard version <= newest else { throw ShareError.newer(found: version, known: newest) }
        before = version
        if version < newest { try connection.run(script: SharedRoles.enter) }
      }
      for step in steps.dropFirst(before ?? 0) {
        for script in step { try connection.run(script: script) }
      }
      if before ?? 0 < newest {
        try connection.run("UPDATE lede.share SET version = $1::integer", ["\(newest)"])
      }
      return before
    }
  }
}
