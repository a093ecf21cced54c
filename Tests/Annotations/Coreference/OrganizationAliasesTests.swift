import Articles
import Testing

@testable import Annotations

@Suite("Short forms of organisations")
struct OrganizationAliasesTests {
  private func forms(_ names: String...) -> OrganizationAliases {
    var forms = OrganizationAliases()
    for (figure, name) in names.enumerated() {
      forms.register(figure, name.split(separator: " ").map(String.init))
    }
    return forms
  }

  private func match(_ name: String, _ forms: OrganizationAliases) -> Int? {
    forms.match(name.split(separator: " ").map(String.init), name)
  }

  @Test(arguments: [
    ("OWB", 0), ("O.W.B.", 0), ("Tarn", 1), ("Tarn Port", 1), ("Oslo", nil), ("Port", nil),
    ("XYZ", nil), ("", nil),
  ])
  func match(_ short: String, _ figure: Int?) {
    let forms = forms("Oslo Water Board", "Tarn Port Holdings Ltd")
    // "Tarn" alone is not the name without its ending.
    let expected = short == "Tarn" ? nil : figure
    #expect(match(short, forms) == expected)
  }

  @Test func whatTwoShareNamesNeither() {
    #expect(match("Tarn", forms("Tarn Airlines", "Tarn Bank")) == nil)
    #expect(match("Tarn Bank", forms("Tarn Airlines", "Tarn Bank")) == nil)
    #expect(match("Tarn", forms("Tarn Airlines")) == 0)
  }

  @Test func theStorysOwnExplanationWins() {
    var forms = forms("Oslo Water Board")
    forms.define("OWB", as: 7)
    #expect(match("OWB", forms) == 7)
  }

  @Test(
    arguments: [
      ("U.S.", .place, "United States"), ("US", .place, "United States"),
      ("UN", .organization, "United Nations"),
      ("UN", .place, nil), ("XX", .place, nil), ("", .place, nil), ("U.S.A.U.S.A.", .place, nil),
    ] as [(String, EntityKind, String?)])
  func knownEverywhere(_ name: String, _ kind: EntityKind, _ full: String?) {
    #expect(OrganizationAliases.known(name, kind) == full)
  }

  @Test(arguments: [
    ("QUIST", true), ("AMA QUIST", true), ("NATO", false), ("Quist", false), ("12345", false),
    ("ÉCOLE", true), ("ÉCOLé", false), ("", false),
  ])
  func capitalsOnly(_ name: String, _ isShouted: Bool) {
    #expect(OrganizationAliases.isShouted(name) == isShouted)
  }
}
