import Screen

/// A page whose content is one list of items.
package protocol ItemListPage: ReaderPage {
  /// The items' heights and the selection.
  var sheet: ItemList { get set }
  /// Where the list lies.
  func frame(_ shared: SharedState) -> Rect
  /// Goes where the selected item leads.
  mutating func open(_ shared: inout SharedState)
  /// Does what a command says of the selected item, beside moving and opening; nil when it is not known here.
  mutating func handleItem(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]?
}

extension ItemListPage {
  package mutating func handleItem(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? { nil }

  package mutating func handle(
    _ command: Command, _ times: Int?, _ shared: inout SharedState
  ) -> [Effect]? {
    if sheet.perform(command, times) { return [] }
    switch command {
    case .open: open(&shared)
    case .nextPane where hasSidebar, .previousPane where hasSidebar: shared.sidebar.isFocused = true
    default: return handleItem(command, times, &shared)
    }
    return []
  }

  package mutating func select(_ index: Int, _ shared: inout SharedState) { sheet.select(index) }

  package mutating func handle(_ mouse: Mouse, _ shared: inout SharedState) -> [Effect] {
    if sheet.point(mouse, in: frame(shared)), mouse.isDouble { open(&shared) }
    return []
  }
}
