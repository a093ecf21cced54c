import Articles
import Screen

/// The people, places or organisations of the archive, most stories first.
public struct NameList: NarrowedList {
  /// Which.
  public let kind: EntityKind
  /// The names.
  public package(set) var rows = Rows<EntityRow> { $0.key == $1.key }
  /// What narrows them.
  public package(set) var narrowing = Narrowing()

  /// The names of a kind.
  public init(_ kind: EntityKind) { self.kind = kind }

  package var title: String { (place ?? .people).title }
  package var scopes: [Scope] { [.filtered] }
  package var hints: [Command] { [.down, .open, .filter, .nextPane, .back, .palette, .help] }

  package var place: Sidebar.Place? {
    switch kind {
    case .person: .people
    case .place: .places
    case .organization: .organizations
    default: nil
    }
  }

  package func question(offset: Int, limit: Int) -> Effect {
    .listEntities(kind, filter: narrowing.field.text, offset: offset, limit: limit)
  }

  package func open(_ desk: inout Desk) {
    if let row = rows.current { desk.move = .visit(NameSheet(.key(row.key), name: row.name)) }
  }

  package mutating func take(_ answer: Answer, _ desk: inout Desk) -> [Effect] {
    switch answer {
    case .entities(kind, filter: narrowing.field.text, let window): take(window, &desk)
    case .changed: refresh()
    default: []
    }
  }
}
