import TestSupport
import Testing

@testable import Annotations

@Suite("Offices beside a name")
struct RoleFinderTests {
  private func roles(_ marked: String) -> [String] {
    let script = Lines(marked).script
    guard let name = script.cast.tokens.first else { return [] }
    return RoleFinder.beside(name, in: script.document).map {
      script.document.words(in: script.document.range(of: $0))
    }
  }

  @Test(arguments: [
    ("In came Mayor <per>Ama Quist</per>.", ["Mayor"]),
    ("In came Sen. <per>Ama Quist</per>.", ["Sen"]),
    ("The prime minister, <per>Ama Quist</per>, left.", ["prime minister"]),
    ("<per>Ama Quist</per>, the mayor of <loc>Tema</loc>, left.", ["mayor"]),
    ("<per>Ama Quist</per>, a minister, left.", ["minister"]),
    ("President <per>Ama Quist</per>, the minister, left.", ["President", "minister"]),
    ("<per>Ama Quist</per> left.", []), ("The boat, <per>Ama Quist</per>, left.", []),
    ("He met the mayor. <per>Ama Quist</per> left.", []),
    ("<per>Ama Quist</per>, 52, left.", []), ("<per>Ama Quist</per>,", []),
    ("<per>Ama Quist</per>, the", []),
  ])
  func beside(_ marked: String, _ expected: [String]) {
    #expect(roles(marked) == expected)
  }
}
