import Articles
import Foundation
import Testing

@testable import ArchiveStore

@Suite struct ReaderDataTests {
  private func decoded(_ json: String) throws -> ReaderData {
    try JSONDecoder().decode(ReaderData.self, from: Data(json.utf8))
  }

  @Test func missingMembersCountAsEmpty() throws {
    #expect(try decoded("{\"version\": 1}") == ReaderData())
  }

  @Test(arguments: ["{}", "[]", "{\"version\": \"1\"}", "{\"version\": 1, \"stories\": 7}", "x"])
  func whatIsNoReaderDataIsRefused(_ json: String) {
    #expect(throws: (any Error).self) { try decoded(json) }
  }

  @Test func unknownMembersAreLeftOut() throws {
    #expect(try decoded("{\"version\": 1, \"later\": [1, 2]}") == ReaderData())
  }

  @Test func everythingComesBackAsItWas() throws {
    var data = ReaderData()
    data.stories = [
      .init(
        key: "k", title: "T", read: true, starred: nil, offset: 7, tags: ["a"],
        notes: [.init(passage: "p", occurrence: 1, text: "t", made: 3)])
    ]
    data.corrections = [.init(kind: "merge", subject: "a", detail: "", value: "b", made: 1)]
    data.searches = [.init(name: "n", query: "q")]
    data.followed = [.init(kind: "search", subject: "q", name: "q", made: 2)]
    data.keeping = [.init(feed: "", days: 9, unread: true, except: ["starred"])]
    data.removed = [.init(identity: "12", address: nil)]
    let bytes = try JSONEncoder().encode(data)
    #expect(try JSONDecoder().decode(ReaderData.self, from: bytes) == data)
  }
}
