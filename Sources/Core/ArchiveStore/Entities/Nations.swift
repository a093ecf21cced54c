import Annotations

/// The countries that bodies of state belong to, by their names, adjectives and cities.
struct Nations: Sendable {
  private var byName: [String: String] = [:]
  private var byAdjective: [String: String] = [:]
  private var byCity: [String: String] = [:]

  /// The list that is built in.
  static let builtIn = Nations()

  private init() {
    for line in GazetteerFile.strings(of: "nations") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      let country = String(fields[0])
      byName[IndexTokenizer.fold(country)] = country
      for word in fields[1].split(separator: ",") {
        byAdjective[IndexTokenizer.fold(String(word))] = country
      }
      for city in fields[2].split(separator: ",") {
        byCity[IndexTokenizer.fold(String(city))] = country
      }
    }
    for (short, country) in Self.short { byName[short] = country }
  }

  /// The country of a folded name of a country or of one of its cities.
  func country(ofPlace folded: String) -> String? { byName[folded] ?? byCity[folded] }

  /// The country of a folded name or adjective.
  func country(of folded: String) -> String? { byName[folded] ?? byAdjective[folded] }

  private static let short = [
    "us": "United States", "usa": "United States", "america": "United States",
    "uk": "United Kingdom", "britain": "United Kingdom", "great britain": "United Kingdom",
    "uae": "United Arab Emirates", "ussr": "Soviet Union", "burma": "Myanmar",
    "timor leste": "East Timor", "drc": "Democratic Republic of Congo", "holland": "Netherlands",
  ]
}
