/// A page of which rows can be selected; the bottom line says how many are.
package protocol SelectingPage: ReaderPage {
  /// What the bottom line says while rows are selected; nil while none are.
  func selectionNote(_ shared: SharedState) -> String?
}

extension SharedState {
  /// How much is selected, how the selection goes on, and the keys that act on it.
  func selectionNote(
    of count: String, select: Command, isOpen: Bool, _ commands: [Command]
  ) -> String {
    let keys = commands.compactMap { command in
      keymap.entry(command).flatMap { entry in
        entry.keys.first.map { "\($0.shown) \(entry.hint)" }
      }
    }
    let key = keymap.keys(of: select, limit: 1)
    let ends = isOpen ? "\(key) ends the stretch" : "\(key) begins another stretch"
    return (["\(count) selected", ends] + keys + ["Esc selects none"]).joined(separator: " · ")
  }
}
