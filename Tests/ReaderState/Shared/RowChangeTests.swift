import Articles
import Testing

@testable import ReaderState

@Suite struct RowChangeTests {
  private let mine = StoryKey(rawValue: "mine")
  private let other = StoryKey(rawValue: "other")

  private func row(_ key: StoryKey, tags: [String] = []) -> StorySummary {
    var row = StorySummary(key: key, id: "1", title: "The ferry sails")
    row.tags = tags
    return row
  }

  private func changed(_ row: StorySummary, _ change: RowChange) -> StorySummary {
    var row = row
    change.apply(to: &row)
    return row
  }

  /// Every change there is, alone and with others.
  private var changes: [RowChange] {
    var changes: [RowChange] = []
    for isRead in [nil, true, false] {
      for isStarred in [nil, true, false] {
        for (added, removed) in [(nil, nil), ("sea", nil), (nil, "sea"), ("sea", "quay")] {
          changes.append(
            RowChange(
              keys: [mine], isRead: isRead, isStarred: isStarred, addedTag: added,
              removedTag: removed))
        }
      }
    }
    return changes
  }

  @Test func anotherStoryStaysAsItIs() {
    for change in changes {
      #expect(
        changed(row(other, tags: ["quay", "sea"]), change) == row(other, tags: ["quay", "sea"]))
    }
  }

  @Test func aChangeThatIsAppliedTwiceIsAppliedOnce() {
    for change in changes {
      for tags in [[], ["sea"], ["quay", "town"]] {
        let once = changed(row(mine, tags: tags), change)
        #expect(changed(once, change) == once)
      }
    }
  }

  @Test func onlyWhatIsSaidIsChanged() {
    for change in changes {
      for isRead in [true, false] {
        var before = row(mine, tags: ["town"])
        before.isRead = isRead
        before.isStarred = !isRead
        let after = changed(before, change)
        #expect(after.isRead == change.isRead ?? isRead)
        #expect(after.isStarred == change.isStarred ?? !isRead)
        #expect(after.tags.contains("town") && after.title == before.title)
      }
    }
  }

  @Test func tagsStaySortedAndStandOnce() {
    let add = RowChange(keys: [mine, other], addedTag: "port")
    #expect(changed(row(mine, tags: ["quay", "sea"]), add).tags == ["port", "quay", "sea"])
    #expect(changed(row(other, tags: ["port"]), add).tags == ["port"])
    let remove = RowChange(keys: [mine], removedTag: "quay")
    #expect(changed(row(mine, tags: ["quay", "sea"]), remove).tags == ["sea"])
    #expect(changed(row(mine, tags: ["sea"]), remove).tags == ["sea"])
  }
}
