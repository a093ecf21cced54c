import Testing

@testable import Annotations

@Suite("Where what is reported ends")
struct EndsTests {
  @Test(
    "A plain object ends where another verb of the same subject begins",
    arguments: [
      (
        "<per>Ama Quist</per> praised the tide table and left the hall.",
        "object: the tide table"
      ),
      (
        "<per>Ama Quist</per> announced a new quay but has met with doubts.",
        "object: a new quay"
      ),
      (
        "<per>Ama Quist</per> announced a new quay, the third in a year.",
        "object: a new quay"
      ),
      (
        "<per>Ama Quist</per> criticized the tide table, setting off a row.",
        "object: the tide table"
      ),
    ])
  func objects(_ marked: String, _ expected: String) {
    #expect(Lines(marked).reports.filter { !$0.isEmpty } == [expected])
  }

  @Test(
    "A clause goes on as far as its verb",
    arguments: [
      (
        "<per>Ama Quist</per> wrote that the title, tone and text of the letter showed contempt.",
        "clause: that the title, tone and text of the letter showed contempt"
      ),
      (
        "<per>Ama Quist</per> said that both <per>Kofi Mensah</per> and <per>Lea Holm</per> were claiming the boat.",
        "clause: that both Kofi Mensah and Lea Holm were claiming the boat"
      ),
      (
        "<per>Ama Quist</per> found that in the three largest ports, which include <loc>Tema</loc>, the boats were idle.",
        "clause: that in the three largest ports, which include Tema, the boats were idle"
      ),
    ])
  func clauses(_ marked: String, _ expected: String) {
    #expect(Lines(marked).reports.filter { !$0.isEmpty } == [expected])
  }

  @Test("A clause that has its verb ends at a comma before “which”")
  func relative() {
    #expect(
      Lines("<per>Ama Quist</per> demanded that the port release the tables, which it refused.")
        .reports.contains("clause: that the port release the tables"))
  }
}
