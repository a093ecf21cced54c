import ReaderState
import Screen
import Testing

@Suite struct KeymapDefaultTests {
  private let entries = Keymap.standard.entries

  @Test func everyCommandStandsOnce() {
    #expect(entries.count == Set(entries.map(\.command)).count)
    for command in Command.allCases {
      #expect(entries.contains { $0.command == command }, "\(command.rawValue)")
    }
  }

  @Test func everyCommandSaysWhatItDoes() {
    for entry in entries {
      #expect(!entry.title.isEmpty && entry.title.first?.isUppercase == true, "\(entry.command)")
      #expect(!entry.title.hasSuffix(".") && entry.title.count < 64, "\(entry.command)")
    }
  }

  @Test func keysAreSpelledAsTheyAreShown() {
    for key in entries.flatMap(\.keys) {
      #expect(KeySequence(key.description) == key, "\(key)")
      #expect(!key.shown.isEmpty)
    }
  }

  /// A sequence would never be reached behind a key that does something alone.
  @Test func sequencesBeginWithKeysThatDoNothingAlone() {
    for screen in Scope.screens {
      for scope in screen + [.everywhere] {
        for key in entries.filter({ $0.scope == scope }).flatMap(\.keys) where key.second != nil {
          #expect(Keymap.standard.command(for: key.first, in: screen) == nil, "\(key) \(screen)")
        }
      }
    }
  }

  @Test func theWayOutIsTheSameEverywhere() {
    for screen in Scope.screens {
      #expect(Keymap.standard.command(for: .character("q"), in: screen) == .back, "\(screen)")
      #expect(Keymap.standard.command(for: .character("?"), in: screen) == .help, "\(screen)")
      #expect(Keymap.standard.command(for: .character("u"), in: screen) == .undo, "\(screen)")
      #expect(Keymap.standard.command(for: .character("j"), in: screen) == .down, "\(screen)")
    }
  }

  @Test func commandsWithoutKeysCanBeFoundByOtherWords() {
    for entry in entries where entry.keys.isEmpty {
      #expect(
        entry.words.isEmpty == false || entry.title.contains("Mark everything"), "\(entry.command)")
    }
  }
}
