import Annotations
import Testing

@testable import train

@Suite struct TrainingSetTests {
  private func set(_ stories: String..., least: Int = 1) -> TrainingSet {
    TrainingSet(stories.map { StoryCorpus.text(of: "title: A\n\n" + $0) }, least: least)
  }

  @Test func everyTokenHasALabelAndItsFeatures() {
    let set = set("<per>Ana Quispe</per> went to <loc>Lima</loc>.")
    #expect(set.featureStarts.count == set.labels.count + 1)
    #expect(set.stretchStarts.first == 0 && set.stretchStarts.last == Int32(set.labels.count))
    #expect(set.featureStarts.last == Int32(set.features.count))
    #expect(set.features.allSatisfy { set.hashes.indices.contains(Int($0)) })
  }

  /// Only words that may be in a name are learnt from.
  @Test func namesBeginAndGoOn() {
    let set = set("<per>Ana Quispe</per> went to <loc>Lima</loc>.")
    let person = [BIOLabel.begin(.person), BIOLabel.inside(.person)].map(UInt8.init)
    let place = UInt8(BIOLabel.begin(.place))
    #expect(set.labels == person + [place])
  }

  @Test func twoNamesSideBySideStayTwo() {
    let set = set("<per>Ana</per> <per>Quispe</per> left.")
    let begin = UInt8(BIOLabel.begin(.person))
    #expect(Array(set.labels.prefix(2)) == [begin, begin])
  }

  @Test func textWithoutNamesIsAllOutside() {
    let set = set("The ferry stops in winter.")
    #expect(!set.labels.isEmpty && set.labels.allSatisfy { $0 == 0 })
  }

  @Test func nothingIsNothing() {
    let empty = TrainingSet([], least: 1)
    #expect(empty.labels.isEmpty && empty.hashes.isEmpty && empty.stretchStarts == [0])
  }

  @Test func aFeatureIsNumberedOnceHoweverOftenItIsSeen() {
    let once = set("The ferry stops in winter.")
    let twice = set("The ferry stops in winter.", "The ferry stops in winter.")
    #expect(Set(twice.hashes).count == twice.hashes.count)
    #expect(twice.hashes.count == once.hashes.count)
    #expect(twice.features.count == 2 * once.features.count)
  }

  @Test func featuresSeenTooSeldomAreLeftOutAndTokensStay() {
    let all = set("The ferry stops.", "The tram goes on.")
    let frequent = set("The ferry stops.", "The tram goes on.", least: 2)
    #expect(frequent.labels == all.labels)
    #expect(frequent.hashes.count < all.hashes.count && !frequent.hashes.isEmpty)
    #expect(set("The ferry stops.", least: 1_000).hashes.isEmpty)
  }
}
