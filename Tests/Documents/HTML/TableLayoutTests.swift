import Testing

@testable import Documents

@Suite struct TableLayoutTests {
  private func isLayout(_ html: String) -> Bool {
    Array(html.utf8).withUnsafeBufferPointer { TableLayout.isLayout($0, from: 0) }
  }

  private let long = String(repeating: "The board of Norwick met again. ", count: 20)
  private let short = "The board of Norwick met again on Tuesday and refused it. "

  @Test func aTableInATableIsLayout() {
    #expect(isLayout("<tr><td><table><tr><td>x</table></table>"))
  }

  @Test func headedColumnsAreData() {
    #expect(!isLayout("<tr><th>Quay<th>Boats<tr><td>\(long)</table>"))
  }

  @Test func valuesAreData() {
    #expect(!isLayout("<tr><td>North<td>12<tr><td>South<td>7</table>"))
    #expect(!isLayout("<tr><td><p>North</p><td><p>12</p></table>"))
    #expect(!isLayout("</table>") && !isLayout(""))
  }

  @Test(arguments: ["<p>x<p>y", "<h2>Why</h2><p>", "<ul><li>x</ul>"])
  func aCellOfSeveralPartsIsText(_ parts: String) {
    #expect(isLayout("<tr><td>\(parts)\(short)\(short)</td></tr></table>"))
    #expect(!isLayout("<tr><td>\(parts)</td><td>12</td></tr></table>"))
  }

  @Test(
    "A table of one column is no data",
    arguments: [
      "<tr><td>North</td></tr><tr><td>South</td></tr></table>",
      "<tr><td>\u{20}</td><td>North</td></tr></table>",
      "<tr><td><h1>Ferry aground</h1></td></tr><tr><td><p>It ran aground.</p></td></tr></table>",
      "<tbody><tr><td>North</table>",
    ])
  func oneColumn(_ rows: String) { #expect(isLayout(rows)) }

  @Test(
    "Short cells of parts are text, too",
    arguments: [
      "<ol><li>First the light<li>Then the radio</ol>",
      "<blockquote>We saw the light.</blockquote>",
      "<div>It was dark.</div><div>Nobody saw.</div>", "<h3>Bakers strike</h3>",
      "<p>It was dark.<p>Cold.",
    ])
  func partsInACell(_ parts: String) {
    #expect(isLayout("<tr><td>\(parts)</td><td>4 March</td></tr></table>"))
  }

  @Test func cellsThatAreAllSentencesAreText() {
    #expect(isLayout("<tr><td>\(short)</td><td>\(short)</td></tr></table>"))
    #expect(
      isLayout(
        "<tr><td><p>\(short)</p></td><td>It was the third time this year, said the clerk.</table>"))
    #expect(!isLayout("<tr><td>\(short)</td><td>12</td></tr></table>"))
    #expect(
      !isLayout(
        "<tr><td>Flora</td><td>10</td><tr><td>Levadia</td><td>Nine points, at most</td></table>"))
  }

  @Test func aLongCellIsText() {
    #expect(isLayout("<tr><td>\(long)</td></tr></table>"))
  }

  @Test func whatComesAfterTheTableDoesNotCount() {
    #expect(!isLayout("<tr><td>12</td><td>7</td></tr></table><p>\(long)</p><table>"))
  }

  @Test func hugeTablesAreJudgedByTheirBeginning() {
    let cells = String(repeating: "<td>12", count: 100_000)
    #expect(!isLayout(cells + "<table>"))
  }
}
