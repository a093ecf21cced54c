import Screen

extension LazyRows {
  /// Moves as a command says; false when it is no movement.
  mutating func perform(_ command: Command, _ times: Int?) -> Bool {
    let count = times ?? 1
    switch command {
    case .down: move(by: count)
    case .up: move(by: -count)
    case .halfDown: jump(by: times ?? max(1, height / 2))
    case .halfUp: jump(by: -(times ?? max(1, height / 2)))
    case .pageDown: jump(by: count * max(1, height - 1))
    case .pageUp: jump(by: -count * max(1, height - 1))
    case .top: select(times.map { $0 - 1 } ?? 0)
    case .bottom: select(times.map { $0 - 1 } ?? Int.max)
    default: return false
    }
    return true
  }

  /// Selects what was clicked or scrolls; false when the mouse was elsewhere or did something else.
  mutating func point(_ mouse: Mouse, in frame: Rect, rowHeight: Int = 1) -> Bool {
    guard frame.contains(mouse.position) else { return false }
    if mouse.wheel != 0 {
      scroll(by: 3 * mouse.wheel)
      return true
    }
    guard mouse.isPress else { return false }
    let index = top + (mouse.position.row - frame.row) / rowHeight
    guard index < (total ?? 0) else { return false }
    select(index)
    return true
  }

  /// Moves window and selection together, as a page does.
  private mutating func jump(by count: Int) {
    let wish = selected + count
    scroll(by: count)
    select(wish)
  }
}

extension ItemList {
  /// Moves as a command says; false when it is no movement.
  mutating func perform(_ command: Command, _ times: Int?) -> Bool {
    let count = times ?? 1
    switch command {
    case .down: move(by: count)
    case .up: move(by: -count)
    case .halfDown: scroll(by: times ?? max(1, height / 2))
    case .halfUp: scroll(by: -(times ?? max(1, height / 2)))
    case .pageDown: scroll(by: count * max(1, height - 1))
    case .pageUp: scroll(by: -count * max(1, height - 1))
    case .top: moveToEnd(false)
    case .bottom: moveToEnd(true)
    default: return false
    }
    return true
  }

  /// Selects what was clicked or scrolls; false when the mouse was elsewhere or did something else.
  mutating func point(_ mouse: Mouse, in frame: Rect) -> Bool {
    guard frame.contains(mouse.position) else { return false }
    if mouse.wheel != 0 {
      scroll(by: 3 * mouse.wheel)
      return true
    }
    guard mouse.isPress, let item = item(at: top + mouse.position.row - frame.row) else {
      return false
    }
    return select(item)
  }
}
