/// Every derived index, in the order in which they are updated.
enum DerivedIndexes {
  /// All of them, each behind those that it depends on.
  static let all: [any DerivedIndex.Type] = ordered([
    SearchIndex.self, EntityIndex.self, SimilarityIndex.self, DuplicateIndex.self, StoryLinks.self,
    ThreadCounts.self,
  ])

  /// Those of them that compare.
  static let comparing: [any ComparingIndex.Type] = all.compactMap {
    $0 as? any ComparingIndex.Type
  }

  /// Sorts indexes so that each stands behind its dependencies, otherwise in the order given. An index is listed once, and a
  /// dependency that was not given is added.
  static func ordered(_ indexes: [any DerivedIndex.Type]) -> [any DerivedIndex.Type] {
    var sorted: [any DerivedIndex.Type] = []
    var seen: Set<ObjectIdentifier> = []
    func add(_ index: any DerivedIndex.Type) {
      guard seen.insert(ObjectIdentifier(index)).inserted else { return }
      for dependency in index.dependencies { add(dependency) }
      sorted.append(index)
    }
    for index in indexes { add(index) }
    return sorted
  }
}
