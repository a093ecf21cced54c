import Screen

extension Mouse {
  /// Whether the button went down.
  var isPress: Bool { act == .press || act == .doublePress }
  /// Whether it went down for the second time.
  var isDouble: Bool { act == .doublePress }
  /// How the wheel turned: 1 towards the end of a text, -1 towards its beginning.
  var wheel: Int { act == .wheelDown ? 1 : act == .wheelUp ? -1 : 0 }
}

extension SharedState {
  /// Moves the divider when the mouse drags it; true when it did.
  mutating func drag(_ mouse: Mouse, divider: Int?, body: Rect) -> Bool {
    switch mouse.act {
    case .press, .doublePress:
      isDragging = divider == mouse.place.column && body.contains(mouse.place)
      return isDragging
    case .drag:
      guard isDragging else { return false }
      self.divider = max(1, body.endColumn - mouse.place.column - 1)
      return true
    case .release:
      defer { isDragging = false }
      return isDragging
    case .wheelUp, .wheelDown: return false
    }
  }
}
