import Glibc

/// Which characters can be written.
enum Locale {
  /// Sets the character type of the environment and says whether it is UTF-8.
  ///
  /// Where the environment names none ("C", or a locale that is not installed), the terminal is taken to be UTF-8, as
  /// nearly all are; a VT100 or another of its age is not.
  static func set(term: String, environment: [String: String]) -> Bool {
    let wanted =
      [environment["LC_ALL"], environment["LC_CTYPE"], environment["LANG"]]
      .compactMap { $0 }.first { !$0.isEmpty } ?? "C"
    let isKnown = setlocale(LC_CTYPE, "") != nil
    if isKnown, isUTF8 { return true }
    let saysUTF8 = wanted.uppercased().contains("UTF-8") || wanted.uppercased().contains("UTF8")
    let saysNothing = wanted == "C" || wanted == "POSIX" || !isKnown && !wanted.contains(".")
    let isOld = term.hasPrefix("vt") && !term.hasPrefix("vte") || term == "ansi"
    guard saysUTF8 || saysNothing && !isOld else { return false }
    return setlocale(LC_CTYPE, "C.UTF-8") != nil && isUTF8
  }

  private static var isUTF8: Bool {
    guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
    return strcmp(name, "UTF-8") == 0
  }
}
