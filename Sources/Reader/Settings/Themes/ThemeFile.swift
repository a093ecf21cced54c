import Screen

extension Theme {
  /// Reads a theme file; the first thing that is wrong in it is thrown with its line.
  ///
  ///     about = "Ink on night paper"
  ///     for = "dark"                                    # or "light"; left out: any background
  ///     [palette]
  ///     amber = "#e6b673"
  ///     [faces]
  ///     person = { color = "amber", basic = "yellow", bold = true }
  ///     [grounds]
  ///     selected = { color = "#2b313c", ink = "#ffffff" }
  ///
  /// A colour is "#rrggbb", "#rgb", a name of the palette, "default", or one of the terminal's sixteen
  /// ("red", "bright-red"). What a file leaves out is taken from what is most like it.
  ///
  /// - Throws: `ConfigError` with the line of the first thing that is wrong.
  package init(toml text: String, name: String) throws(ConfigError) {
    self.init(name: name)
    let root = try ConfigValue.read(text)
    guard case .table(let entries) = root.value else { return }
    var palette: [String: Color] = [:]
    if let setting = entries["palette"] { palette = try Theme.palette(setting) }
    for (key, setting) in inOrder(entries) {
      switch key {
      case "about": about = try setting.text(key)
      case "for": isDark = try setting.choice(key, ["dark": true, "light": false])
      case "palette": break
      case "faces":
        for (name, entry) in inOrder(try setting.table(key)) {
          guard let face = TextRole(named: name) else {
            throw entry.unknown("face", name, TextRole.allCases.map { "\($0)" })
          }
          faces[face] = try Theme.ink(entry, name, palette)
        }
      case "grounds":
        for (name, entry) in inOrder(try setting.table(key)) {
          guard let ground = BackgroundRole(named: name) else {
            throw entry.unknown("ground", name, BackgroundRole.allCases.map { "\($0)" })
          }
          grounds[ground] = try Theme.paper(entry, name, palette)
        }
      default:
        throw setting.unknown("setting", key, ["about", "for", "palette", "faces", "grounds"])
      }
    }
  }

  private static func palette(_ setting: ConfigValue) throws(ConfigError) -> [String: Color] {
    var palette: [String: Color] = [:]
    for (name, entry) in inOrder(try setting.table("palette")) {
      palette[name] = try entry.color(name, [:])
    }
    return palette
  }

  private static func ink(
    _ setting: ConfigValue, _ name: String, _ palette: [String: Color]
  ) throws(ConfigError) -> Theme.ForegroundStyle {
    var ink = Theme.ForegroundStyle()
    guard case .table(let entries) = setting.value else {
      ink.color = try setting.color(name, palette)
      return ink
    }
    for (key, entry) in inOrder(entries) {
      switch key {
      case "color": ink.color = try entry.color(key, palette)
      case "basic": ink.basic = try entry.basic(key)
      default: ink.modifiers.formUnion(try modifier(entry, key, or: ["color", "basic"]))
      }
    }
    return ink
  }

  private static func paper(
    _ setting: ConfigValue, _ name: String, _ palette: [String: Color]
  ) throws(ConfigError) -> Theme.BackgroundStyle {
    var paper = Theme.BackgroundStyle()
    guard case .table(let entries) = setting.value else {
      paper.color = try setting.color(name, palette)
      return paper
    }
    for (key, entry) in inOrder(entries) {
      switch key {
      case "color": paper.color = try entry.color(key, palette)
      case "basic": paper.basic = try entry.basic(key)
      case "ink": paper.ink = try entry.color(key, palette)
      case "basic-ink": paper.basicInk = try entry.basic(key)
      default:
        let others = ["color", "basic", "ink", "basic-ink"]
        paper.modifiers.formUnion(try modifier(entry, key, or: others))
      }
    }
    return paper
  }

  /// What a setting such as `bold = true` asks for; a fault that names the settings there are when it is none.
  private static func modifier(
    _ entry: ConfigValue, _ key: String, or others: [String]
  ) throws(ConfigError) -> Modifiers {
    guard let modifier = Modifiers(named: key) else {
      throw entry.unknown("setting", key, others + Modifiers.names.map(\.name))
    }
    return try entry.flag(key) ? modifier : []
  }
}

/// Entries in the order of their lines, so that the first fault of a file is the one that is told.
private func inOrder(_ entries: [String: ConfigValue]) -> [(key: String, value: ConfigValue)] {
  entries.sorted { ($0.value.line, $0.key) < ($1.value.line, $1.key) }
}

extension TextRole {
  /// The face a theme file calls so: the name in the program, words apart by "-".
  init?(named name: String) {
    guard let face = Self.named[name] else { return nil }
    self = face
  }

  private static let named = Dictionary(
    uniqueKeysWithValues: allCases.map { (spelled("\($0)"), $0) })
}

extension BackgroundRole {
  /// The ground a theme file calls so.
  init?(named name: String) {
    guard let ground = Self.named[name] else { return nil }
    self = ground
  }

  private static let named = Dictionary(
    uniqueKeysWithValues: allCases.map { (spelled("\($0)"), $0) })
}

/// `quoteBar` as files spell it: `quote-bar`.
func spelled(_ name: String) -> String {
  name.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
}

extension Modifiers {
  static let names: [(name: String, modifier: Modifiers)] = [
    ("bold", .bold), ("underline", .underline), ("reverse", .reverse), ("italic", .italic),
    ("dim", .dim),
  ]

  init?(named name: String) {
    guard let known = Modifiers.names.first(where: { $0.name == name }) else { return nil }
    self = known.modifier
  }
}
