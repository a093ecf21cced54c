/// Tells what is set like a name and is none of the kinds of entities: currencies, units, months, measures of the
/// economy, endings of company names that stand alone, single letters, credit ratings.
enum NonNames {
  /// Whether a folded name is no name.
  static func contains(_ folded: some StringProtocol) -> Bool {
    guard folded.utf8.count <= longest else { return false }
    let words = Substring(folded).split(separator: " ")
    guard let last = words.last else { return true }
    // "Bank of Canada dollar" is no name either, but "Dollar General" is.
    if units.contains(String(last)) { return words.count < 4 }
    if words.count == 1, last.utf8.count == 1 { return true }
    if words.count == 1, isRating(last) { return true }
    if isPartyTag(words) { return true }
    return words.allSatisfy { word in
      let word = String(word)
      return never.contains(word) || word.utf8.allSatisfy { (0x30...0x39).contains($0) }
        || isOrdinal(word)
    }
  }

  private static let longest = 40

  /// "AAA", "BB": letters of one kind, up to three.
  private static func isRating(_ word: Substring) -> Bool {
    guard let first = word.utf8.first, (0x61...0x63).contains(first) else { return false }
    return (2...3).contains(word.utf8.count) && word.utf8.allSatisfy { $0 == first }
  }

  /// "D-Mich", "R-N.Y.": a member's party and state.
  private static func isPartyTag(_ words: [Substring]) -> Bool {
    guard let party = words.first, ["d", "r"].contains(party), words.count > 1 else { return false }
    return states.contains(words.dropFirst().joined())
  }

  /// States as they are written behind a party.
  private static let states = words(
    """
    ala alaska ariz ark calif colo conn del fla ga hawaii idaho ill ind iowa kan ky la maine mass md mich minn miss mo \
    mont nc nd neb nev nh nj nm ny ohio okla ore pa ri sc sd tenn tex texas utah va vt wash wis wva wyo
    """)

  /// Whether a word is an ordinal in digits: "4th", "21st".
  private static func isOrdinal(_ word: String) -> Bool {
    guard let first = word.utf8.first, (0x30...0x39).contains(first) else { return false }
    return ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) }
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }

  /// What money and goods are counted in.
  private static let units = words(
    """
    dlr dlrs dollar dollars cent cents ecu ecus euro euros yen sterling stg pence franc francs peso pesos rupee rupees \
    lira lire guilder guilders rand ringgit rouble roubles ruble rubles dinar dinars riyal riyals dirham dirhams zloty \
    forint shekel shekels naira shilling shillings baht yuan renminbi kroner kronor krona krone drachma drachmas \
    escudo escudos peseta pesetas rupiah cruzado cruzados austral australs deutschemark deutschemarks \
    mln bln trn pct tonne tonnes barrel barrels bushel bushels bps
    """)

  /// What is no name, alone or together.
  private static let never = words(
    """
    inc corp co ltd plc ag sa nv bv spa gmbh llc llp limited corporation company incorporated cos and \
    january february march april may june july august september october november december jan feb mar apr jun jul aug \
    sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri \
    gnp gdp cpi ppi libor libid vat ebit ebitda eps qtr qtrs quarter shr shrs avg net revs yr mths mth oper \
    news north south east west central northern southern eastern western today yesterday tomorrow
    """)
}
