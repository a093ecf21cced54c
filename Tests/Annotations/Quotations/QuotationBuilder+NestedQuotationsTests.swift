import Testing

@testable import Annotations

@Suite("Quotations inside doubled apostrophes")
struct NestedQuotationsTests {
  @Test("What single marks set apart was quoted; the rest is reported")
  func parts() {
    let text =
      "''The whole crew shouted, 'We sail at dawn,' and then they left the quay,'' Ama Quist said."
    #expect(
      Told(text).said == [
        "indirect Ama Quist: The whole crew shouted", "mixed Ama Quist: We sail at dawn",
        "indirect Ama Quist: and then they left the quay",
      ])
  }

  @Test("Marks that run together, and marks one after another")
  func edges() {
    #expect(
      Told("''I said, 'We sail at dawn,''' Ama Quist recalled.").quoted
        == ["mixed Ama Quist: We sail at dawn"])
    #expect(
      Told("''We heard 'sail' 'row' 'swim' from them all day,'' Ama Quist said.").quoted
        == ["mixed Ama Quist: sail", "mixed Ama Quist: row", "mixed Ama Quist: swim"])
  }

  @Test("Doubled apostrophes within a reported sentence leave it whole")
  func fragments() {
    #expect(
      Told("Rowing at night ''makes me strong,'' Ama Quist said last week.").said
        == ["indirect Ama Quist: Rowing at night ''makes me strong,''"])
  }
}
