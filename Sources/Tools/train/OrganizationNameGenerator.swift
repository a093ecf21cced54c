/// Makes names of organisations from patterns.
extension NameGenerator {
  func organization(words: Int, _ dice: inout SplitMix64) -> String {
    if dice.chance() < 0.3, !organizations.isEmpty { return dice.pick(organizations) }
    if words == 1, dice.chance() < 0.6 { return single(&dice) }
    return filled(dice.pick(Self.patterns), &dice)
  }

  /// One word: an acronym, or a name with a trade's ending.
  private func single(_ dice: inout SplitMix64) -> String {
    if dice.chance() < 0.5 {
      let letters = Array("ABCDEFGHIKLMNOPRSTUW")
      let count = [3, 3, 4, 4, 5][Int(dice.next() % 5)]
      return String((0..<count).map { _ in letters[Int(dice.next() % UInt64(letters.count))] })
    }
    return familyName(&dice)
      + dice.pick(["", "co", "tech", "bank", "ex", "net", "gas", "soft", "air"])
  }

  /// Fills a pattern: F a field, P a place, N a family name, B a business, S a society, M a paper, D a nationality,
  /// W a trade in the plural, T a town.
  private func filled(_ pattern: String, _ dice: inout SplitMix64) -> String {
    var out = ""
    var isOpen = false
    for letter in pattern {
      guard isOpen else {
        if letter == "%" { isOpen = true } else { out.append(letter) }
        continue
      }
      isOpen = false
      switch letter {
      case "F": out += dice.pick(Self.fields)
      case "P": out += anyPlace(&dice)
      case "N": out += familyName(&dice)
      case "B": out += dice.pick(Self.businesses)
      case "S": out += dice.pick(Self.societies)
      case "M": out += dice.pick(Self.papers)
      case "D": out += group(plural: false, &dice)
      case "W": out += dice.pick(Self.trades)
      default: out.append(letter)
      }
    }
    return out
  }

  static let patterns = [
    "Ministry of %F", "Department of %F", "Ministry of %F and %F", "%F Ministry", "%P University",
    "University of %P", "%N %B", "%N %B", "%P %B", "%P %S", "%N %S", "%D %S", "%D %F %S",
    "%P %F %S",
    "National %F %S", "National %S for %F", "%S for %F and %F", "%P %M", "%D %M", "%P United",
    "%P FC",
    "Bank of %P", "%P Police", "%P High Court", "Supreme Court of %P", "%D Football Association",
    "%N and %N",
    "%N & %N", "%P City Council", "%D Army", "%D Navy", "%N University", "%N College",
    "%N High School",
    "%N Hospital", "%P Hospital", "Central Bank of %P", "Save the %W", "%S of %D %W",
    "%D People's Party",
    "%D Democratic %S", "%P Airport Authority", "Al-%N", "%D Parliament", "%F Department",
    "%P %W' %S",
    "%D Institute of %F", "%S to Protect %W", "%N Foundation", "%P Chamber of Commerce",
    "%D Medical %S",
    "%P Port Authority", "Federal %F %S", "%F and %F %S", "State %F %S", "%P Rovers",
    "%P Stock Exchange",
  ]
  private static let fields = words(
    """
    Health Education Defence Defense Finance Justice Labour Agriculture Trade Transport Energy Environment Tourism \
    Water Fisheries Mines Housing Science Culture Sport Youth Women Interior Communications Industry Commerce \
    Planning Statistics Forestry Infrastructure Aviation Immigration Customs Lands Veterans Heritage
    """)
  private static let businesses = words(
    """
    Holdings Group Corp Inc Ltd Bank Motors Airlines Energy Oil Steel Foods Capital Partners Technologies Systems \
    Insurance Media Telecom Mining Airways Pharma Industries Financial Logistics Ventures Securities Shipping Resources
    """)
  private static let societies = words(
    """
    Association Federation Union Council Institute Foundation Society League Commission Committee Authority Agency \
    Centre Center Party Movement Front Alliance Forum Board Network Charity Trust Club Cooperative Congress
    """)
  private static let papers = words(
    """
    Times Post Herald News Tribune Daily Star Observer Gazette Chronicle Telegraph Mirror TV Radio Standard Guardian \
    Courier
    """)
  private static let trades = words(
    """
    Workers Farmers Teachers Journalists Nurses Children Women Students Lawyers Fishermen Pilots Miners Doctors Drivers
    """)

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
