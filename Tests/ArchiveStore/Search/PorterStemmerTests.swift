import Articles
import Testing

@testable import ArchiveStore

@Suite struct PorterStemmerTests {
  /// From the examples of Porter's paper.
  @Test(arguments: [
    ("caresses", "caress"), ("ponies", "poni"), ("cats", "cat"), ("feed", "feed"),
    ("agreed", "agre"),
    ("plastered", "plaster"), ("motoring", "motor"), ("sing", "sing"), ("conflated", "conflat"),
    ("troubled", "troubl"), ("sized", "size"), ("hopping", "hop"), ("falling", "fall"),
    ("hissing", "hiss"), ("filing", "file"), ("happy", "happi"), ("sky", "sky"),
    ("relational", "relat"), ("conditional", "condit"), ("rational", "ration"),
    ("valency", "valenc"),
    ("digitizer", "digit"), ("radically", "radic"), ("vietnamization", "vietnam"),
    ("operator", "oper"), ("feudalism", "feudal"), ("hopefulness", "hope"),
    ("triplicate", "triplic"),
    ("formative", "form"), ("electrical", "electr"), ("goodness", "good"), ("revival", "reviv"),
    ("allowance", "allow"), ("adjustable", "adjust"), ("replacement", "replac"),
    ("adoption", "adopt"),
    ("communism", "commun"), ("effective", "effect"), ("probate", "probat"), ("rate", "rate"),
    ("cease", "ceas"), ("controll", "control"), ("roll", "roll"), ("yyyys", "yyyi"),
  ])
  func stems(word: String, stem: String) {
    #expect(PorterStemmer.stem(word) == stem)
  }

  @Test func whatIsNoEnglishWordStays() {
    for word in ["", "as", "2016s", "élections", "東京"] { #expect(PorterStemmer.stem(word) == word) }
  }

  @Test func formsOfOneWordMeet() {
    let forms = ["election", "elections", "elected", "electing"].map { PorterStemmer.stem($0) }
    #expect(Set(forms) == ["elect"])
  }

  @Test func theCacheAgrees() {
    let words = (0..<20_000).map {
      "station\($0 % 7 == 0 ? "s" : "ing")ed\($0 % 3 == 0 ? "ly" : "")"
    }
    var indexer = TextIndexer()
    let text = indexer.index(Samples.story("T", [words.joined(separator: " ")]).article).text
    #expect(text.split(separator: " ").map(String.init) == words.map { PorterStemmer.stem($0) })
  }
}
