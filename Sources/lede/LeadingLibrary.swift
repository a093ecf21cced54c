/// Takes `--library PATH` and `--width COLUMNS` where they stand before the command: they mean the same as after it.
enum LeadingLibrary {
  /// Puts `--width COLUMNS` behind the command that it stands before.
  static func movingWidth(_ arguments: [String]) -> [String] {
    guard let first = arguments.first else { return arguments }
    let count = first == "--width" ? 2 : first.hasPrefix("--width=") ? 1 : 0
    guard count > 0, arguments.count > count, !arguments[count].hasPrefix("-") else {
      return arguments
    }
    let (width, rest) = (arguments.prefix(count), arguments.dropFirst(count))
    // What stands behind "--" are words.
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return Array(rest[..<end] + width + rest[end...])
  }

  /// Returns the arguments without it, and the path that it names; a later one, after the command, counts first.
  static func take(_ arguments: [String]) -> (path: String?, rest: [String]) {
    guard let first = arguments.first else { return (nil, arguments) }
    if first.hasPrefix("--library=") {
      let path = String(first.dropFirst("--library=".count))
      return path.isEmpty ? (nil, arguments) : (path, Array(arguments.dropFirst()))
    }
    guard first == "--library", arguments.count >= 2 else { return (nil, arguments) }
    return (arguments[1], Array(arguments.dropFirst(2)))
  }
}
