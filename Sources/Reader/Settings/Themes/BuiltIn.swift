import CResources
import Screen

extension Theme {
  /// The names of the themes that are part of the program.
  package static var builtInNames: [String] {
    (0...).lazy.map { cresource_theme_at($0) }.prefix { $0 != nil }
      .compactMap { $0.flatMap { $0.pointee.name.map { String(cString: $0) } } }
  }

  /// The built-in theme of that name; only its file is read.
  package static func builtIn(named name: String) -> Theme? {
    guard let bytes = builtInFile(named: name) else { return nil }
    return try? Theme(toml: String(decoding: bytes, as: UTF8.self), name: name)
  }

  /// The file of a built-in theme, to begin one's own with.
  package static func builtInFile(named name: String) -> [UInt8]? {
    guard let found = cresource_theme(name) else { return nil }
    return Array(UnsafeBufferPointer(start: found.pointee.bytes, count: found.pointee.length))
  }

  /// The theme used when the settings name none: by the terminal's background, dark when it does not say.
  package static func standard(background: Color?) -> Theme {
    builtIn(named: standardName(background: background)) ?? monochrome
  }

  /// The name of the theme used on a background.
  package static func standardName(background: Color?) -> String {
    (background?.lightness ?? 0) > 0.5 ? "light" : "dark"
  }
}
