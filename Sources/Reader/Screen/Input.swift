/// Something that happened at the terminal.
package enum Input: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// The mouse did something.
  case mouse(Mouse)
  /// Text was pasted; line ends are "\n", and nothing in it is a key.
  case paste(String)
  /// The screen has another size now.
  case resize(Size)
}

/// Something the mouse did, and where.
package struct Mouse: Hashable, Sendable {
  /// What it did.
  package enum Kind: Hashable, Sendable {
    /// The left button went down, and for the second time shortly after.
    case press, doublePress
    /// It moved while the left button was down.
    case drag
    /// The left button came up.
    case release
    /// The wheel turned towards or away from the reader.
    case wheelUp, wheelDown
  }

  /// What it did.
  package var kind: Kind
  /// The cell under the pointer.
  package var position: Position

  /// Something the mouse did at a place.
  package init(_ kind: Kind, at position: Position) {
    self.kind = kind
    self.position = position
  }
}
