import Testing

@testable import Documents

@Suite struct BylineTests {
  @Test(arguments: [
    ("By Ada Moss", "Ada Moss"), ("BY ADA MOSS", "ADA MOSS"),
    ("by: Ada Moss and Jon Reed", "Ada Moss and Jon Reed"),
    ("By Ada Moss, Political Editor", "Ada Moss, Political Editor"), ("Von Ada Moss", "Ada Moss"),
    ("Written by Ada Moss", "Ada Moss"), ("JANE ROE", "JANE ROE"),
    ("JEAN-LUC O'HARA", "JEAN-LUC O'HARA"),
    ("By Élodie Roux", "Élodie Roux"),
  ])
  func bylines(_ text: String, _ names: String) {
    #expect(Byline.read(text) == names)
  }

  @Test(arguments: [
    "", "By", "By the time it rained, everyone had gone home.",
    "By noon the ferry had left the quay.",
    "Ada Moss", "STORM", "A B", "THE FERRY STOPS AT NOON TODAY", "Bypass opens",
    "By 2031 it will be gone",
    String(repeating: "By Ada Moss ", count: 20),
  ])
  func others(_ text: String) {
    #expect(Byline.read(text) == nil)
  }
}
