import Screen

/// Where the parts of the screen lie: a bar above, a line of hints below, the sidebar at the left, the page.
///
/// The same plan serves drawing and the mouse. What does not fit is left out, the page last.
package struct ScreenLayout: Hashable, Sendable {
  /// The bar with the program's name, the title and the counts.
  package var bar: Rect?
  /// The line of hints and messages.
  package var foot: Rect?
  /// The sidebar, without the line at its right.
  package var sidebar: Rect?
  /// The column of the line between sidebar and page.
  package var divider: Int?
  /// What is left for the page.
  package var body: Rect

  /// Columns of the sidebar on a screen of so many columns.
  static func sidebarWidth(_ columns: Int) -> Int { columns >= 100 ? 22 : 18 }
  /// The fewest columns of a screen that has room for the sidebar.
  static let widthForSidebar = 72

  /// The plan of a screen for a page.
  package init(_ shared: SharedState, hasSidebar: Bool) {
    var rest = Rect(rows: shared.size.rows, columns: shared.size.columns)
    if rest.rows >= 4 { (bar, rest) = (rest.split(top: 1).top, rest.split(top: 1).rest) }
    if rest.rows >= 2 { (rest, foot) = (rest.split(bottom: 1).rest, rest.split(bottom: 1).bottom) }
    body = rest
    guard hasSidebar else { return }
    if rest.columns >= ScreenLayout.widthForSidebar {
      let (left, right) = rest.split(left: ScreenLayout.sidebarWidth(rest.columns))
      sidebar = left
      divider = left.endColumn
      body = right.inset(left: 1)
    } else if shared.sidebar.isFocused {
      // Too narrow for both: the sidebar takes the page's place while it is used.
      sidebar = rest
      body = rest.split(left: 0).left
    }
  }

  /// The page cut in two by a line, if it is wide enough: the main part, the line's column, what stands beside.
  static func split(
    _ body: Rect, wish: Int?, usual: Int, least: Int, leastMain: Int
  ) -> (main: Rect, divider: Int, aside: Rect)? {
    let width = min(max(wish ?? usual, least), body.columns - leastMain - 1)
    guard width >= least else { return nil }
    let (main, aside) = body.split(right: width)
    return (main.inset(right: 1), main.endColumn - 1, aside)
  }
}
