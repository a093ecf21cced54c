import Screen

extension Mouse {
  /// Whether the button went down.
  var isPress: Bool { kind == .press || kind == .doublePress }
  /// Whether it went down for the second time.
  var isDouble: Bool { kind == .doublePress }
  /// How the wheel turned: 1 towards the end of a text, -1 towards its beginning.
  var wheel: Int { kind == .wheelDown ? 1 : kind == .wheelUp ? -1 : 0 }
}

extension SharedState {
  /// Moves the divider when the mouse drags it; true when it did.
  mutating func drag(_ mouse: Mouse, divider: Int?, body: Rect) -> Bool {
    switch mouse.kind {
    case .press, .doublePress:
      isDragging = divider == mouse.position.column && body.contains(mouse.position)
      return isDragging
    case .drag:
      guard isDragging else { return false }
      self.divider = max(1, body.endColumn - mouse.position.column - 1)
      return true
    case .release:
      defer { isDragging = false }
      return isDragging
    case .wheelUp, .wheelDown: return false
    }
  }
}
