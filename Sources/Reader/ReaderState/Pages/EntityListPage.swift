import Articles
import Screen

/// The people, places or organisations of the archive, most stories first.
package struct EntityListPage: FilterableList {
  /// The kind of the entities listed.
  package let kind: EntityKind
  /// The entities that pass the filter.
  package var rows = LazyRows<EntitySummary> { $0.key == $1.key }
  /// What narrows them.
  package var narrowing = ListFilter()

  /// The names of a kind.
  package init(_ kind: EntityKind) { self.kind = kind }

  package var title: String { (destination ?? .people).title }
  package var scopes: [Scope] { [.filtered] }
  package var hints: [Command] {
    rows.isEmpty
      ? [.nextPane, .back, .palette, .help]
      : [.down, .open, .filter, .nextPane, .back, .palette, .help]
  }

  package var noun: (one: String, many: String) {
    switch kind {
    case .person: ("person", "people")
    case .place: ("place", "places")
    case .organization: ("organisation", "organisations")
    default: ("name", "names")
    }
  }

  package var destination: Sidebar.Destination? {
    switch kind {
    case .person: .people
    case .place: .places
    case .organization: .organizations
    default: nil
    }
  }

  package func question(offset: Int, limit: Int) -> Effect {
    .query(.listEntities(kind, filter: narrowing.field.text, offset: offset, limit: limit))
  }

  package func followTarget(_ shared: SharedState) -> FollowTarget? {
    rows.current.map { .subject(.entity($0.key), name: $0.name) }
  }

  package func open(_ shared: inout SharedState) {
    if let row = rows.current { shared.move = .visit(EntityPage(.key(row.key), name: row.name)) }
  }

  package mutating func receive(_ answer: EffectResult, _ shared: inout SharedState) -> [Effect] {
    switch answer {
    case .entities(kind, filter: narrowing.field.text, let window): take(window, &shared)
    case .changed: refresh()
    default: []
    }
  }
}
