import Articles
import Testing

@Suite struct FeedTests {
  @Test(
    arguments: [
      ([], nil), (["News"], "News"), (["News", "Harbor"], "News/Harbor"),
      (["AC/DC"], "AC\u{2215}DC"), (["a/b", "c"], "a\u{2215}b/c"),
    ] as [([String], String?)])
  func foldersAreJoined(_ folders: [String], _ path: String?) {
    #expect(FolderPath.joined(folders) == path)
    if let path { #expect(FolderPath.split(path) == folders) }
  }

  @Test(arguments: [("a//b", ["a", "b"]), ("/a/", ["a"]), ("", []), ("/", [])])
  func emptyFoldersAreNone(_ path: String, _ folders: [String]) {
    #expect(FolderPath.split(path) == folders)
  }

  @Test func aServerThatAskedToBeLeftAlone() {
    var feed = Subscription(url: "https://a.example/f")
    #expect(!feed.isHeldOff(at: 0) && feed.address == feed.url && feed.due == 0)
    feed.heldUntil = 100
    #expect(feed.isHeldOff(at: 99) && !feed.isHeldOff(at: 100) && !feed.isHeldOff(at: 101))
  }
}
