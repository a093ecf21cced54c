extension Menu {
  /// What the palette offers where a command's name is typed with what it is to be done to: "add ~/news".
  static func argument(_ typed: String) -> Item? {
    let parts = typed.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let argument = String(parts[1].drop { $0 == " " })
    guard !argument.isEmpty else { return nil }
    switch parts[0].lowercased() {
    case Command.add.rawValue: return Item("Add \(argument)", .add(.path(argument)))
    case Command.search.rawValue: return Item("Search for \(argument)", .search(argument))
    case Command.subscribe.rawValue:
      return Item("Subscribe to \(argument)", .act([.network(.subscribe(argument))]))
    default: return nil
    }
  }
}
