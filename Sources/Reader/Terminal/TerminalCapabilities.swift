import Glibc
import Screen

/// What is known of a terminal before it is opened, from the environment alone.
struct TerminalCapabilities: Hashable {
  /// The name its description goes by (TERM).
  var name: String
  /// Names to try in turn: its own, then what it most likely understands.
  var candidates: [String]
  /// Whether it understands what xterm does: asking for the background, mouse by numbers, pastes with brackets.
  var isLikeXterm: Bool
  /// Whether it takes any of 16 million colours.
  var hasFullColor: Bool
  /// Whether the reader wants no colours (https://no-color.org).
  var wantsNoColor: Bool
  /// The background, where the environment tells it (COLORFGBG, "15;0").
  var background: Color?

  private static let family = [
    "xterm", "tmux", "screen", "rxvt", "alacritty", "foot", "kitty", "wezterm", "ghostty", "rio",
    "konsole", "vte", "gnome", "iterm", "contour", "st", "mintty", "contour", "putty",
  ]

  /// Reads TERM, COLORTERM, NO_COLOR, TMUX and COLORFGBG.
  init(environment: [String: String]) {
    name = environment["TERM"] ?? ""
    let stem = name.prefix { $0 != "-" && $0 != "." }
    isLikeXterm = TerminalCapabilities.family.contains(String(stem))
    let claims = ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "")
    // GNU screen hands on COLORTERM and does not keep what it promises; tmux goes by that name too, and does.
    let isScreen = stem == "screen" && environment["TMUX"] == nil
    wantsNoColor = !(environment["NO_COLOR"] ?? "").isEmpty
    hasFullColor = isLikeXterm && (claims || name.hasSuffix("-direct")) && !isScreen
    candidates = name.isEmpty ? [] : [name]
    if isLikeXterm { candidates += ["xterm-256color", "xterm"] }
    background = TerminalCapabilities.background(environment["COLORFGBG"])
  }

  private static func background(_ value: String?) -> Color? {
    guard let last = value?.split(separator: ";").last, let index = Int(last) else { return nil }
    switch index {
    case 7, 9...15: return .rgb(255, 255, 255)
    case 0...8: return .rgb(0, 0, 0)
    default: return nil
    }
  }
}
