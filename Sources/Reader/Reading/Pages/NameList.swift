import Articles
import Screen

/// The people, places or organisations of the archive, most stories first.
public struct NameList: Page {
  /// Which.
  public let kind: EntityKind
  /// The names.
  public private(set) var rows = Rows<EntityRow> { $0.key == $1.key }
  /// What narrows them.
  public private(set) var narrowing = Narrowing()

  /// The names of a kind.
  public init(_ kind: EntityKind) { self.kind = kind }

  package var title: String { (place ?? .people).title }
  package var scopes: [Scope] { [.filtered] }
  package var hasSidebar: Bool { true }
  package var typingHint: String? { narrowing.typingHint }
  package var hints: [Command] { [.down, .open, .filter, .nextPane, .back, .palette, .help] }

  private var place: Sidebar.Place? {
    switch kind {
    case .person: .people
    case .place: .places
    case .organization: .organizations
    default: nil
    }
  }

  /// Where the line that narrows and the list lie.
  public func frames(_ desk: Desk) -> (line: Rect?, list: Rect) {
    narrowing.frames(Plan(desk, hasSidebar: true).body)
  }

  package mutating func enter(_ desk: inout Desk) -> [Effect] {
    rows.resume()
    if let place { desk.sidebar.select(place) }
    return ask(&desk)
  }

  package mutating func fit(_ desk: Desk) { rows.fit(frames(desk).list.rows) }

  package mutating func ask(_ desk: inout Desk) -> [Effect] {
    guard let (offset, limit) = rows.missing() else { return [] }
    return [.listEntities(kind, filter: narrowing.field.text, offset: offset, limit: limit)]
  }

  package mutating func type(_ key: Key, _ desk: inout Desk) -> [Effect]? {
    narrowing.type(key).map { follow($0, &desk) }
  }

  package mutating func paste(_ text: String, _ desk: inout Desk) -> [Effect]? {
    guard narrowing.isTyping else { return nil }
    narrowing.field.insert(text)
    return follow(.edited, &desk)
  }

  private mutating func follow(_ outcome: Narrowing.Outcome, _ desk: inout Desk) -> [Effect] {
    switch outcome {
    case .edited:
      fit(desk)
      let (offset, limit) = rows.restart()
      return [.listEntities(kind, filter: narrowing.field.text, offset: offset, limit: limit)]
    case .moved(let count): rows.move(by: count)
    case .done: break
    }
    fit(desk)
    return ask(&desk)
  }

  package mutating func perform(
    _ command: Command, _ times: Int?, _ desk: inout Desk
  ) -> [Effect]? {
    if rows.perform(command, times) { return ask(&desk) }
    switch command {
    case .open: open(&desk)
    case .filter: narrowing.isTyping = true
    case .nextPane, .previousPane: desk.sidebar.isFocused = true
    case .back:
      guard narrowing.clear() else { return nil }
      return follow(.edited, &desk)
    default: return nil
    }
    fit(desk)
    return []
  }

  package mutating func point(_ mouse: Mouse, _ desk: inout Desk) -> [Effect] {
    guard rows.point(mouse, in: frames(desk).list) else { return [] }
    if mouse.isDouble { open(&desk) }
    return ask(&desk)
  }

  private func open(_ desk: inout Desk) {
    if let row = rows.current { desk.move = .visit(NameSheet(.key(row.key), name: row.name)) }
  }

  package mutating func take(_ answer: Answer, _ desk: inout Desk) -> [Effect] {
    switch answer {
    case .entities(kind, filter: narrowing.field.text, let window):
      rows.take(window)
      return ask(&desk)
    case .changed:
      let (offset, limit) = rows.refresh()
      return [.listEntities(kind, filter: narrowing.field.text, offset: offset, limit: limit)]
    default: return []
    }
  }
}

extension Narrowing {
  /// The page with the line above, while it is shown.
  func frames(_ body: Rect) -> (line: Rect?, list: Rect) {
    guard isShown, body.rows >= 2 else { return (nil, body) }
    let (line, list) = body.split(top: 1)
    return (line, list)
  }
}
