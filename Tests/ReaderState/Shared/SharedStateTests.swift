import Articles
import Screen
import Testing

@testable import ReaderState

@Suite struct SharedStateTests {
  private func shared() -> SharedState {
    var shared = SharedState(size: Size(rows: 20, columns: 80), keymap: .standard)
    shared.now = 500
    return shared
  }

  @Test func whatIsToldIsKeptWithItsTime() {
    var shared = shared()
    shared.tell(Message(.note, "one"))
    shared.now = 700
    shared.tell(Message(.failure, "two", detail: "because"))
    #expect(shared.log.map(\.at) == [500, 700] && shared.log.map(\.text) == ["one", "two"])
    #expect(shared.notice?.text == "two")
  }

  @Test func theLogIsBounded() {
    var shared = shared()
    for number in 0..<1_200 { shared.tell(Message(.note, "\(number)")) }
    #expect(shared.log.count == 500)
    #expect(shared.log.first?.text == "700" && shared.log.last?.text == "1199")
  }

  @Test func hintsAreNotKept() {
    var shared = shared()
    shared.hint("nothing here")
    #expect(shared.notice?.text == "nothing here" && shared.log.isEmpty)
  }

  @Test func undosComeNewestFirstAndAreBounded() {
    var shared = shared()
    for number in 0..<250 { shared.keep(Undo(title: "\(number)", effects: [])) }
    #expect(shared.undos.count == 200)
    #expect(shared.takeUndo()?.title == "249" && shared.takeUndo()?.title == "248")
  }

  @Test func aChangeOfNothingIsForgotten() {
    var shared = shared()
    shared.keep(Undo(title: "a", effects: [], id: 1))
    shared.keep(Undo(title: "b", effects: [], id: 2))
    shared.keep(Undo(title: "c", effects: []))
    shared.dropUndo(1)
    #expect(shared.undos.map(\.title) == ["b", "c"])
    shared.dropUndo(9)
    #expect(shared.undos.count == 2)
  }

  @Test(
    arguments: [
      ("", "a.md", "a.md"), ("/tmp", "a.md", "/tmp/a.md"), ("/tmp/", "a.md", "/tmp/a.md"),
      ("~/out", "a.md", "~/out/a.md"),
    ])
  func exportsAreOfferedInTheirFolder(_ folder: String, _ name: String, _ path: String) {
    var shared = shared()
    shared.exportFolder = folder
    #expect(shared.exportPath(name) == path)
  }

  @Test func anAddedStoryIsToBeOpened() {
    var shared = shared()
    #expect(shared.add(.path("/tmp/a.txt")) == [.background(.add(.path("/tmp/a.txt")))])
    #expect(shared.opensAdded)
  }
}
