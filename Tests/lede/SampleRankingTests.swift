import Articles
import ArchiveStore
import Testing

@testable import lede

/// Queries over the sample edition with the stories that a reader would want first.
///
/// Judged by reading the stories, not the answers: `best` are the ones of which one must stand first; `good` must all
/// stand within the first `best.count + good.count` rows, in any order.
@Suite struct SampleRankingTests {
  struct Judged: CustomTestStringConvertible, Sendable {
    let query: String
    let best: Set<String>
    var good: Set<String> = []

    init(_ query: String, _ best: Set<String>, also good: Set<String> = []) {
      (self.query, self.best, self.good) = (query, best, good)
    }

    var testDescription: String { query }
  }

  private static let edition = Result { try SampleStories.open(now: 1_790_000_000) }

  private func ids(_ query: String) throws -> [String] {
    let request = SearchQuery(query, limit: 50)
    return try Self.edition.get().search(request, now: 1_790_000_000).hits.map(\.row.id)
  }

  static let judged: [Judged] = [
    Judged("ferry captain", ["luningning-hearing"], also: ["ferry-refloated"]),
    Judged("ferry aground", ["ferry-aground", "ferry-pilot", "ferry-pilot-copy"]),
    Judged("leiger star", ["ferry-refloated", "ferry-aground"]),
    Judged("luningning", ["luningning-anniversary", "luningning-sinks", "luningning-hearing"]),
    Judged("port strike", ["aqaba-second-week"]),
    Judged("minister comma", ["aqaba-second-week"]),
    Judged("bishop", ["bamenda-bishop"]),
    Judged("obituary", ["obituary-dili-nurse", "beirut-obituary"]),
    Judged("poet", ["chile-obituary"]),
    Judged("nurse", ["obituary-dili-nurse"]),
    Judged("cocoa", ["daloa-cocoa"]),
    Judged("coffee", ["buon-ma-thuot-coffee"]),
    Judged("tea", ["nuwara-wages"]),
    Judged("olive*", ["olive-drought"]),
    Judged("locust", ["chad-locusts"]),
    Judged("cricket", ["jamaica-cricket"]),
    Judged("\"southern premier cup\"", ["wimmera-netball"]),
    Judged("relay", ["small-states-games"]),
    Judged("copperbelt", ["copperbelt-derby"]),
    Judged("horse customs", ["osh-kokboru"]),
    Judged("bell", ["alpine-bells", "luningning-anniversary"], also: ["ferry-refloated"]),
    Judged("village school", ["kuroiwa-school"]),
    Judged("nok head", ["jos-head-found", "jos-head-guard"]),
    Judged("groundnuts", ["jos-head-found"]),
    Judged("statue museum", ["koh-ker-guardian"]),
    Judged("quinoa", ["salmuera-blockade", "lipez-truce", "lipez-talks-fail"]),
    Judged("mill workers", ["nasivi-court-order", "nasivi-settlement"]),
    Judged("shipyard", ["shipyard-wages", "shipyard-bidder", "shipyard-bidder-copy"]),
    Judged("recount", ["ohio-primary-night"]),
    Judged("widow ad", ["ohio-ad-pulled", "ohio-ad-copy"]),
    Judged("coalition", ["suwalki-coalition"]),
    Judged("volcano OR ash", ["slamet-ash"]),
    Judged("bread", ["qamishli-bakery"]),
    Judged("hippo", ["maun-hippo"]),
    Judged("factory doors", ["savar-verdict"]),
    Judged("weaver", ["ouarzazate-interview"]),
    Judged("theatre OR play bridge", ["prizren-theatre"]),
    Judged("modular homes", ["irish-council"]),
    Judged("phone mast", ["hargeisa-mast"]),
    Judged("festival niger", ["segou-festival"]),
    Judged("person:sarrouf", ["beirut-obituary"]),
    Judged("place:aqaba", ["aqaba-second-week"]),
    Judged("said:tamm fatigue", ["ferry-pilot", "ferry-pilot-copy"]),
  ]

  @Test(arguments: judged) func theWantedStoryStandsFirst(_ judged: Judged) throws {
    let found = try ids(judged.query)
    let first = try #require(found.first, "nothing found for \(judged.query)")
    #expect(judged.best.contains(first), "\(found.prefix(4))")
    let top = Set(found.prefix(judged.best.count + judged.good.count))
    #expect(judged.good.isSubset(of: top), "\(found.prefix(6))")
  }
}
