import Text

/// The names of months, and the words that stand around dates without changing them.
enum MonthNames {
  /// The month a word names, 1 to 12; three letters are enough in English.
  static func named(_ word: String) -> Int? {
    if let month = full[word] { return month }
    guard word.utf8.count >= 3, word.utf8.allSatisfy(\.isLetter) else { return nil }
    return english.first { $0.key.hasPrefix(word) || word == $0.key.prefix(3) }?.month
  }

  /// Week days, labels, ordinals and particles.
  static func isFiller(_ word: String) -> Bool {
    fillers.contains(word) || (word.utf8.count >= 3 && days.contains { $0.hasPrefix(word) })
  }

  private static let english: [(key: String, month: Int)] = [
    ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6),
    ("july", 7), ("august", 8),
    ("september", 9), ("october", 10), ("november", 11), ("december", 12),
  ]

  /// Names that are not the beginning of the English ones: French, German, Spanish, Portuguese, Italian, Dutch,
  /// Nordic, Polish, Russian, Hungarian, Greek, Turkish, Indonesian.
  private static let full: [String: Int] = {
    let rows: [String] = [
      "janvier janv jänner januar enero ene janeiro gennaio gen januari stycznia января январь янв január ιαν ιανουαρίου ocak gennaio",
      "février févr fév feber februar febrero fevereiro fev febbraio februari lutego февраля февраль фев február φεβ φεβρουαρίου şubat",
      "mars märz mär marzo março maart mrt marca марта март мар március μαρ μαρτίου mart maret",
      "avril avr aprile abril abr kwietnia апреля апрель апр április απρ απριλίου nisan",
      "mai mayo maio maggio mag mei maj maja мая май május μαϊ μαΐου mayıs",
      "juin juni junio junho giugno giu czerwca июня июнь июн június ιουν ιουνίου haziran",
      "juillet juil juli julio julho luglio lug lipca июля июль июл július ιουλ ιουλίου temmuz",
      "août agosto ago augustus sierpnia августа август авг augusztus αυγ αυγούστου ağustos agustus agu",
      "septembre sept septiembre setembro set settembre września сентября сентябрь сен szeptember σεπ σεπτεμβρίου eylül",
      "octobre oktober okt octubre outubro out ottobre ott października октября октябрь окт október οκτ οκτωβρίου ekim",
      "novembre noviembre novembro listopada ноября ноябрь ноя νοε νοεμβρίου kasım nopember",
      "décembre déc dezember dez diciembre dic dezembro dicembre desember des grudnia декабря декабрь дек δεκ δεκεμβρίου aralık",
    ]
    var table: [String: Int] = [:]
    for (i, row) in rows.enumerated() {
      for word in row.split(separator: " ") { table[String(word)] = i + 1 }
    }
    return table
  }()

  private static let days = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static let fillers: Set<String> = [
    "st", "nd", "rd", "th", "of", "at", "on", "the", "de", "del", "den", "am", "um", "uhr", "le",
    "à", "of", "t", "h",
    "published", "updated", "posted", "last", "date", "first", "modified", "created", "time", "hrs",
    "local",
    "年", "月", "日", "年月日", "년", "월", "일", "오전", "上午", "lundi", "mardi", "mercredi", "jeudi",
    "vendredi", "samedi",
    "dimanche", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
    "lunes", "martes",
    "miércoles", "jueves", "viernes", "sábado", "domingo", "κυρ", "δευ", "τρι", "τετ", "πεμ", "παρ",
    "σαβ",
  ]
}
