import Testing

@testable import Documents

@Suite("Character references and entities")
struct XMLEntitiesTests {
  private func resolved(_ text: String, doctype: String? = nil) -> String {
    var entities = XMLEntities()
    if let doctype {
      _ = Array(doctype.utf8).withUnsafeBufferPointer { entities.readDoctype($0, from: 0) }
    }
    return Array(text.utf8).withUnsafeBufferPointer { entities.resolved($0) }
  }

  @Test(arguments: [
    ("a &amp; b", "a & b"), ("&lt;p&gt;", "<p>"), ("&quot;&apos;", "\"'"), ("&eacute;", "é"),
    ("&#233;&#xE9;&#Xe9;", "ééé"), ("&#233 x", "é x"), ("&#147;", "“"), ("&amp;lt;", "&lt;"),
    ("&#0;&#x110000;&#xD800;", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("&#99999999999999999999;", "\u{FFFD}"),
  ])
  func references(_ text: String, _ expected: String) {
    #expect(resolved(text) == expected)
  }

  @Test(arguments: ["&", "a & b", "&;", "&#;", "&#x;", "&nosuch;", "&amp", "AT&T", "&&&", "&é;"])
  func whatMeansNothingStays(_ text: String) {
    #expect(resolved(text) == text)
  }

  @Test func declaredEntities() {
    let doctype =
      "<!DOCTYPE x [<!ENTITY who 'Ana &#38; Ben'><!-- <!ENTITY no 'x'> --><!ENTITY who 'C'>]>"
    #expect(resolved("&who;!", doctype: doctype) == "Ana & Ben!")
    #expect(resolved("&no;", doctype: doctype) == "&no;")
  }

  @Test func externalAndParameterEntitiesAreNeverRead() {
    let doctype = "<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'><!ENTITY % p 'x'>]>"
    #expect(resolved("&f;&p;", doctype: doctype) == "&f;&p;")
  }

  @Test func entitiesDoNotGrowIntoABomb() {
    let big = String(repeating: "x", count: 1_000)
    let doctype = "<!DOCTYPE x [<!ENTITY a '\(big)'><!ENTITY b '&a;&a;&a;&a;'>]>"
    #expect(resolved("&b;", doctype: doctype).utf8.count < 100)
    let many = String(repeating: "&a;", count: 10_000)
    #expect(resolved(many, doctype: doctype).utf8.count < 100_000)
    let huge = "<!DOCTYPE x [<!ENTITY h '\(String(repeating: "y", count: 5_000))'>]>"
    #expect(resolved("&h;", doctype: huge) == "&h;")
  }

  @Test(arguments: [
    "<!DOCTYPE", "<!DOCTYPE x [", "<!DOCTYPE x [<!ENTITY", "<!DOCTYPE x '", "<!DOCTYPE x [<!--",
  ])
  func aDeclarationThatEndsEarly(_ doctype: String) {
    #expect(resolved("a", doctype: doctype) == "a")
  }
}
