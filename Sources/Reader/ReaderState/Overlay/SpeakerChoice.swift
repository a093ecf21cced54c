import Text
import Articles

/// A quotation whose speaker is to be corrected, and who may have said it.
package struct SpeakerChoice: Hashable, Sendable {
  /// The quotation whose speaker is chosen.
  package var quotation: QuotationLocation
  /// Who is given as its speaker now.
  package var current: String?
  /// How many quotations of the story are given to that speaker.
  package var shared: Int
  /// Those whom the story names, likeliest first.
  package var names: [String]

  /// The lines of the menu: names of the story that match what is typed, names of the archive, what is typed as it
  /// stands, and no speaker.
  func items(typed: String, archive: [String] = []) -> [Menu.Item] {
    let words = typed.split(separator: " ").map { CharacterFolding.scalars(String($0)) }
    let own = names.filter { name in
      let folded = [0x20] + CharacterFolding.scalars(name)
      return words.allSatisfy { folded.containsRun([0x20] + $0) }
    }
    var items = own.map { item($0, detail: $0 == current ? "now" : "") }
    items += archive.filter { !names.contains($0) }.map { item($0, detail: "in other stories") }
    let free = typed.split(separator: " ").joined(separator: " ")
    if !free.isEmpty, !items.contains(where: { $0.title == free }) {
      items.append(item(free, detail: "as typed"))
    }
    return items + [Menu.Item("Nobody who can be named", outcome(nil))]
  }

  private func item(_ name: String, detail: String) -> Menu.Item {
    Menu.Item(name, detail: detail, outcome(name))
  }

  /// Where the same speaker is given more than once, it is asked whether all of that is meant.
  private func outcome(_ name: String?) -> Menu.Outcome {
    current != nil && shared > 1 && name != current
      ? .choose(.extent(self, name: name)) : once(name)
  }

  private func once(_ name: String?) -> Menu.Outcome {
    .correct(
      .speaker(story: quotation.story, range: quotation.range, name: name),
      name.map { "named \($0) as the speaker" } ?? "took the speaker away")
  }

  private func everywhere(_ name: String?) -> Menu.Outcome {
    .correct(
      .speakerEverywhere(story: quotation.story, speaker: current ?? "", name: name),
      "named \(name ?? "nobody") in place of \(current ?? "") everywhere in the story")
  }

  /// Asks whether this quotation alone is meant, or all of the same speaker in the story.
  func extent(_ name: String?) -> Menu {
    Menu(
      .choice, title: "\(name ?? "Nobody") in place of \(current ?? "")",
      items: [
        Menu.Item("For this quotation alone", once(name)),
        Menu.Item(
          "Everywhere in this story", detail: counted(shared, "quotation"), everywhere(name)),
      ])
  }
}

extension [UInt32] {
  fileprivate func containsRun(_ needle: [UInt32]) -> Bool {
    guard count >= needle.count else { return false }
    return (0...count - needle.count).contains {
      self[$0..<$0 + needle.count].elementsEqual(needle)
    }
  }
}
