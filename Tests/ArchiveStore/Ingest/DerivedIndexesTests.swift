import GRDB
import Testing

@testable import ArchiveStore

@Suite struct DerivedIndexesTests {
  private func names(_ indexes: [any DerivedIndex.Type]) -> [String] { indexes.map { $0.name } }

  @Test func eachStandsBehindWhatItDependsOn() throws {
    for (place, index) in DerivedIndexes.all.enumerated() {
      for dependency in index.dependencies {
        let before = try #require(DerivedIndexes.all.firstIndex { $0 == dependency })
        #expect(before < place, "\(index.name) needs \(dependency.name)")
      }
    }
  }

  @Test func theOrderDoesNotDependOnTheList() {
    let ordered = names(DerivedIndexes.ordered(DerivedIndexes.all.reversed()))
    #expect(Set(ordered) == Set(names(DerivedIndexes.all)))
    #expect(ordered.count == DerivedIndexes.all.count)
    for index in DerivedIndexes.all {
      for dependency in index.dependencies {
        #expect(
          (ordered.firstIndex(of: dependency.name) ?? .max)
            < (ordered.firstIndex(of: index.name) ?? 0))
      }
    }
  }

  @Test func whatIsMissingIsAddedAndWhatStandsTwiceIsNot() {
    #expect(
      names(DerivedIndexes.ordered([ThreadCounts.self, ThreadCounts.self]))
        == names([SimilarityIndex.self, DuplicateIndex.self, ThreadCounts.self]))
  }

  @Test func aChainAndACycleEnd() {
    #expect(names(DerivedIndexes.ordered([Last.self, First.self])) == ["first", "middle", "last"])
    // A cycle has no order; each is listed once all the same.
    #expect(Set(names(DerivedIndexes.ordered([Hen.self]))) == ["hen", "egg"])
  }

  @Test func comparingIndexesDependOnNone() {
    #expect(names(DerivedIndexes.comparing) == names([SimilarityIndex.self, DuplicateIndex.self]))
    for index in DerivedIndexes.comparing { #expect(index.dependencies.isEmpty) }
  }

  @Test func namesAreDistinct() {
    #expect(Set(names(DerivedIndexes.all)).count == DerivedIndexes.all.count)
  }
}

private enum First: DerivedIndex {
  static let name = "first"
  static func update(_ batch: inout [IngestedStory], in db: Database) throws {}
  static func remove(_ stories: [Int64], in db: Database) throws {}
  static func clear(_ db: Database) throws {}
}

private enum Middle: DerivedIndex {
  static let name = "middle"
  static var dependencies: [any DerivedIndex.Type] { [First.self] }
  static func update(_ batch: inout [IngestedStory], in db: Database) throws {}
  static func remove(_ stories: [Int64], in db: Database) throws {}
  static func clear(_ db: Database) throws {}
}

private enum Last: DerivedIndex {
  static let name = "last"
  static var dependencies: [any DerivedIndex.Type] { [Middle.self] }
  static func update(_ batch: inout [IngestedStory], in db: Database) throws {}
  static func remove(_ stories: [Int64], in db: Database) throws {}
  static func clear(_ db: Database) throws {}
}

private enum Hen: DerivedIndex {
  static let name = "hen"
  static var dependencies: [any DerivedIndex.Type] { [Egg.self] }
  static func update(_ batch: inout [IngestedStory], in db: Database) throws {}
  static func remove(_ stories: [Int64], in db: Database) throws {}
  static func clear(_ db: Database) throws {}
}

private enum Egg: DerivedIndex {
  static let name = "egg"
  static var dependencies: [any DerivedIndex.Type] { [Hen.self] }
  static func update(_ batch: inout [IngestedStory], in db: Database) throws {}
  static func remove(_ stories: [Int64], in db: Database) throws {}
  static func clear(_ db: Database) throws {}
}
