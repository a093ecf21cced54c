/// Takes `--library PATH` where it stands before the command: it means the same as after it.
enum LeadingLibrary {
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
