import ReaderState
import Screen

/// One screen as it is drawn: a page in, cells out.
package protocol View: SendableMetatype {
  /// The page it draws.
  associatedtype Subject: ReaderPage

  /// Draws the page. The canvas is the whole screen; the page draws only where its frames lie.
  static func draw(_ page: Subject, _ shared: SharedState, on canvas: Canvas)
  /// Returns the page in words alone.
  static func plain(_ page: Subject, _ shared: SharedState) -> PlainPage
}

/// Every view. A new one is a file and a line here.
package let views: [any View.Type] = [
  DiffView.self,
  FeedListView.self,
  StoryListView.self,
  BriefingView.self,
  KeepingView.self,
  TagListView.self,
  NoteListView.self,
  BinView.self,
  CorrectionListView.self,
  MessageListView.self,
  EntityListView.self,
  EntityView.self,
  QuotationListView.self,
  SearchView.self,
  StoryView.self,
  ThreadListView.self,
  ThreadView.self,
]

extension View {
  /// Draws the page if it is of this view's kind.
  fileprivate static func drawIfOwn(
    _ page: any ReaderPage, _ shared: SharedState, on canvas: Canvas
  ) -> Bool {
    guard let own = page as? Subject else { return false }
    draw(own, shared, on: canvas)
    return true
  }
}

/// The whole screen for a state; rows that a cache holds are copied from the screen before.
///
/// Complexity: that of the cells on the screen, whatever the length of the lists and stories behind them.
package func draw(_ state: State, cache: RowCache? = nil) -> Grid {
  Grid(state.shared.size, cache: cache) { canvas in
    let page = state.page
    let plan = ScreenLayout(state.shared, hasSidebar: page.hasSidebar)
    if let bar = plan.bar { drawBar(page, state.shared, on: canvas.part(bar)) }
    if let frame = plan.sidebar {
      drawSidebar(state.shared, on: canvas.part(frame))
      if let column = plan.divider {
        canvas.vertical(column: column, rows: frame.row..<frame.endRow)
      }
    }
    if plan.body.columns > 0 {
      _ = views.first { $0.drawIfOwn(page, state.shared, on: canvas) }
    }
    if let foot = plan.foot {
      drawFoot(page, state.shared, on: canvas.part(footFrame(foot, page, state.shared)))
    }
    drawContinuations(state, on: canvas)
    if let overlay = state.shared.overlay { draw(overlay, state.shared, on: canvas) }
  }
}
