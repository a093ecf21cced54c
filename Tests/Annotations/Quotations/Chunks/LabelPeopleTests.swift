import Testing

@testable import Annotations

@Suite("Whom a label means")
struct LabelPeopleTests {
  private func people(_ marked: String) -> [String] {
    let script = Lines(marked).script
    let labels = TranscriptLabels.candidates(in: script.document)
    guard let first = labels.first else { return [] }
    var people = LabelPeople(
      script.document, cast: script.cast, firstLabel: first.label.tokens.lowerBound)
    return labels.map { found in
      people.figure(of: found.label).map { script.cast.figures[$0].name } ?? "?"
    }
  }

  @Test("Family names, given names, initials and bodies")
  func names() {
    let intro = "<per>Ama Quist</per> met <per>Kofi Mensah</per> at the <org>Courier</org>.\n\n"
    #expect(people(intro + "Quist: a.") == ["Ama Quist"])
    #expect(people(intro + "Kofi: a.") == ["Kofi Mensah"])
    #expect(people(intro + "Mr Mensah: a.") == ["Kofi Mensah"])
    #expect(people(intro + "KM: a.\n\nA.Q.: b.") == ["Kofi Mensah", "Ama Quist"])
    #expect(people(intro + "Courier: a.") == ["Courier"])
    #expect(people(intro + "XY: a.\n\nTano: b.") == ["?", "?"])
  }

  @Test("Answers belong to the only person introduced")
  func answers() {
    #expect(people("<per>Ama Quist</per> spoke.\n\nQ: a?\n\nA: b.") == ["?", "Ama Quist"])
    #expect(
      people("<per>Ama Quist</per> met <per>Kofi Mensah</per>.\n\nQ: a?\n\nA: b.") == ["?", "?"])
    #expect(
      people("By <per>Kofi Mensah</per>\n\n<per>Ama Quist</per> spoke.\n\nQ: a?\n\nA: b.")
        == ["?", "Ama Quist"])
  }

  @Test("Of two with one family name, whoever was last named in full")
  func family() {
    #expect(
      people(
        "<per>BRUNO TANO</per>: a.\n\n<per>TANO</per>: b.\n\n<per>SARA TANO</per>: c.\n\n<per>TANO</per>: d."
      )
        == ["Bruno Tano", "Bruno Tano", "Sara Tano", "Sara Tano"])
  }

  @Test("Initials that two people share mean nobody")
  func shared() {
    #expect(
      people("<per>Ama Quist</per> met <per>Abena Quaye</per>.\n\nAQ: a.\n\nAQ: b.") == ["?", "?"])
  }
}
