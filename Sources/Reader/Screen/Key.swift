/// A key with what was held down.
package struct Key: Hashable, Sendable {
  /// The key itself.
  package var symbol: Symbol
  /// Whether Ctrl was held.
  package var hasControl: Bool
  /// Whether Alt was held.
  package var hasAlt: Bool
  /// Whether Shift was held; only for named keys, for a character says so itself.
  package var hasShift: Bool

  /// What a key is.
  package enum Symbol: Hashable, Sendable {
    /// A key that writes: one scalar as typed, "a" or "A" or "é".
    case character(Unicode.Scalar)
    case enter, escape, tab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 to F63.
    case function(Int)
  }

  /// Creates a key with its modifiers.
  package init(_ symbol: Symbol, control: Bool = false, alt: Bool = false, shift: Bool = false) {
    self.symbol = symbol
    hasControl = control
    hasAlt = alt
    hasShift = shift
  }

  /// A key that writes a character.
  package static func character(_ scalar: Unicode.Scalar) -> Key { Key(.character(scalar)) }

  /// The text the key types, nil for keys that type none.
  package var typed: String? {
    guard case .character(let scalar) = symbol, !hasControl, !hasAlt else { return nil }
    return String(scalar)
  }
}

extension Key: CustomStringConvertible, LosslessStringConvertible {
  private static let names: [(symbol: Symbol, name: String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backspace, "Backspace"),
    (.delete, "Delete"), (.insert, "Insert"), (.up, "Up"), (.down, "Down"), (.left, "Left"),
    (.right, "Right"), (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"),
    (.character(" "), "Space"),
  ]

  /// The spelling used in configuration and help: "j", "Ctrl-d", "Alt-Left", "Shift-Tab", "Space", "F5".
  package var description: String {
    (hasControl ? "Ctrl-" : "") + (hasAlt ? "Alt-" : "") + (hasShift ? "Shift-" : "") + name
  }

  private var name: String {
    if let known = Key.names.first(where: { $0.symbol == symbol }) { return known.name }
    switch symbol {
    case .character(let scalar): return String(scalar)
    case .function(let number): return "F\(number)"
    default: return "?"
    }
  }

  /// Reads a spelling as `description` writes it; names of keys and of Ctrl, Alt and Shift in any case.
  package init?(_ spelling: String) {
    var rest = Substring(spelling)
    var held = (control: false, alt: false, shift: false)
    while rest.utf8.count > 1, let dash = rest.dropFirst().firstIndex(of: "-"),
      rest.index(after: dash) < rest.endIndex
    {
      switch rest[..<dash].lowercased() {
      case "ctrl", "c": held.control = true
      case "alt", "m": held.alt = true
      case "shift", "s": held.shift = true
      default: return nil
      }
      rest = rest[rest.index(after: dash)...]
    }
    guard let symbol = Key.symbol(named: String(rest)) else { return nil }
    self.init(symbol, control: held.control, alt: held.alt, shift: held.shift)
    normalise()
  }

  private static func symbol(named name: String) -> Symbol? {
    let scalars = name.unicodeScalars
    if let only = scalars.first, scalars.count == 1 {
      return only.value > 0x20 && only.value != 0x7F ? .character(only) : nil
    }
    let folded = name.lowercased()
    if let known = names.first(where: { $0.name.lowercased() == folded }) { return known.symbol }
    switch folded {
    case "return": return .enter
    case "escape": return .escape
    case "del": return .delete
    case "pageup": return .pageUp
    case "pagedown": return .pageDown
    default: break
    }
    guard folded.first == "f", let number = Int(folded.dropFirst()), (1...63).contains(number)
    else { return nil }
    return .function(number)
  }

  /// A terminal sends Ctrl-D and Ctrl-d alike, and Shift with a letter as the capital.
  private mutating func normalise() {
    guard case .character(let scalar) = symbol else { return }
    if hasControl {
      symbol = .character(scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
    } else if hasShift {
      symbol = .character(scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar)
      hasShift = false
    }
  }
}
