import Text

/// The languages in Latin letters, told by their small words, each packed into eight bytes.
enum LatinLanguages {
  /// The language with the most small words, when it is clearly ahead and there are enough of them.
  static func language(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    var hits = [Int](repeating: 0, count: lists.count)
    var total = 0
    let table = table
    forEachWord(text) { word in
      total += 1
      var mask = table[word]
      while mask != 0 {
        hits[mask.trailingZeroBitCount] += 1
        mask &= mask - 1
      }
    }
    guard let best = hits.indices.max(by: { hits[$0] < hits[$1] }) else { return nil }
    let second = hits.indices.filter { $0 != best }.map { hits[$0] }.max() ?? 0
    let isEnough = hits[best] >= 3 || (hits[best] >= 2 && total <= 12)
    return isEnough && hits[best] * 8 >= total && hits[best] > second ? lists[best].code : nil
  }

  /// Words of at most eight bytes, in lower case, packed.
  private static func forEachWord(_ text: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void) {
    var word: UInt64 = 0
    var length = 0
    func end() {
      if (1...8).contains(length) { body(word) }
      word = 0
      length = 0
    }
    for at in text.indices {
      let byte = text[at]
      if byte.isLetter || byte >= 0x80 {
        word = word << 8 | UInt64(byte.lower)
        length += 1
      } else if length > 0 {
        end()
      }
    }
    end()
  }

  private static func pack(_ word: Substring) -> UInt64 {
    word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static let table: PackedWordTable = {
    var table = PackedWordTable()
    for (i, list) in lists.enumerated() {
      for word in list.words.split(separator: " ") { table.add(pack(word), 1 << UInt32(i)) }
    }
    return table
  }()

  private static let lists: [(code: String, words: String)] = [
    (
      "en",
      "the of and to in that is was for on with as his he be by at from are this have it not said who which were has will an"
    ),
    (
      "fr",
      "le la les de des du et en un une que qui dans pour par sur est au aux pas ce il elle avec son plus ont été"
    ),
    (
      "de",
      "der die das und in den von zu mit ist im für auf des dem nicht ein eine sich auch es wird als hat sie dass"
    ),
    (
      "es",
      "el la los las de y en que un una por con del para se su al es lo como más fue sus pero ha"
    ),
    (
      "pt",
      "o a os as de e que do da em um uma para com não no na dos das por se mais ao foi são pelo pela"
    ),
    (
      "it",
      "il di che e la in per un una del della è con non i le gli si da al nel alla sono dei ha più come"
    ),
    (
      "nl",
      "de het een van en in is dat op te voor met zijn niet die aan er om ook maar hij werd naar bij uit"
    ),
    (
      "sv", "och att det i en som är av för den på med till har inte ett om var men de från kan vid"
    ),
    (
      "da", "og at det i en som er af for den på med til har ikke et om var men de fra kan ved blev"
    ),
    (
      "nb",
      "og at det i en som er av for den på med til har ikke et om var men de fra kan ved ble etter"
    ),
    (
      "fi", "ja on ei että se oli hän ovat mutta kun myös joka sen niin kuin tai mukaan ole vain jo"
    ),
    ("pl", "i w na z do nie się że jest to o jak po od za przez ale dla tym był oraz przed jego"),
    ("cs", "a v na se je že s do to o z za by ale jako po pro podle jsou který byl od není také"),
    ("ro", "de și în a la cu pe care din nu o un este că să pentru mai au fost ale prin dar"),
    (
      "hu", "a az és hogy nem is egy volt meg ez azt csak már mint még lehet szerint után mert vagy"
    ),
    ("tr", "ve bir bu da de için ile olarak çok daha gibi olan en ne kadar sonra ama dedi olduğu"),
    (
      "id",
      "yang dan di untuk dengan dari ini pada tidak itu dalam akan ke oleh sebagai telah juga ada kata"
    ),
    (
      "ms",
      "yang dan di untuk dengan dari ini pada tidak itu dalam akan ke oleh sebagai telah berkata turut kerana katanya"
    ),
    ("vi", "của và là các có cho trong được một những không với người này đã khi từ ông"),
    ("sw", "ya wa na kwa ni katika za la cha kuwa hiyo huo kama hii alisema bila lakini baada"),
    ("ca", "el la els les de i en que un una per amb del és no al als més ha va aquest"),
    ("hr", "i u je na se da za su od s o a koji kako što nije bi iz će kao"),
    ("tl", "ang ng sa na mga ay at si ni para ito kay hindi niya ayon mula"),
    ("so", "oo ka ku iyo in uu la ah ee waxaa ay soo waxa lagu loo"),
    ("ha", "da ya na a ta ba wannan cikin don za kuma sun shi wani"),
  ]
}

/// A few hundred words with the lists they are in. Every word of every text is looked up, which with a dictionary
/// was a sixth of reading a feed; open addressing, linear probing.
private struct PackedWordTable {
  private var words = [UInt64](repeating: 0, count: 1 << 12)
  private var masks = [UInt32](repeating: 0, count: 1 << 12)

  /// The lists a word is in, as bits; 0 where it is in none.
  subscript(word: UInt64) -> UInt32 { masks[place(of: word)] }

  mutating func add(_ word: UInt64, _ mask: UInt32) {
    let at = place(of: word)
    words[at] = word
    masks[at] |= mask
  }

  private func place(of word: UInt64) -> Int {
    var at = Int((word &* 0x9E37_79B9_7F4A_7C15) >> 52)
    while words[at] != 0, words[at] != word { at = (at + 1) & (words.count - 1) }
    return at
  }
}
