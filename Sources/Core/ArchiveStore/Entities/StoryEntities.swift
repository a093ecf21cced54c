import Articles

/// Whom and what a story names, by entity: what the name index asks of its mentions, worked out beside the writer.
struct StoryEntities: Sendable {
  /// One entity with everything that names it in the story.
  struct Entity: Sendable {
    let key: String
    let kind: EntityKind
    /// The full name.
    var name: String
    var mentions = 0
    /// What the words around its first mentions tell of its kind.
    var clues: NameClues = []
    /// The office or trade that stands with it ("treasury secretary").
    var role: String?
    /// The shorter and other forms in which it is named.
    var forms: [Form] = []
  }

  /// A form of a name that is not the full name.
  struct Form: Sendable {
    let text: String
    /// In the form in which names are compared.
    let folded: String
    var mentions: Int
  }

  /// In the order of their first mentions.
  private(set) var entities: [Entity] = []

  /// The names of a story. Complexity: O(*n*) in mentions, for entities of few forms.
  init(_ story: AnnotatedArticle) {
    var text = story.article.text
    let mentions = PlacedBodies.place(
      HeadlineVerbs.cut(story.marks.mentions), in: story.article)
    text.withUTF8 { read(mentions, in: $0) }
  }

  /// So many mentions of a name are looked at for what stands around them.
  private static let mostContexts = 4

  private mutating func read(_ mentions: [Mention], in text: UnsafeBufferPointer<UInt8>) {
    var places: [String: Int] = [:]
    var names: [Name: Int?] = [:]
    for mention in mentions {
      let name = Name(kind: mention.kind, text: mention.name)
      let place: Int?
      if let known = names[name] {
        place = known
      } else {
        place = self.place(of: name, in: &places)
        names[name] = .some(place)
      }
      guard let place else { continue }
      entities[place].mentions += 1
      let range = mention.range.clamped(to: text.indices)
      if entities[place].mentions <= Self.mostContexts {
        let context = NameContext(of: range, in: text)
        entities[place].clues.formUnion(context.clues)
        entities[place].role = entities[place].role ?? context.role
      }
      let form = String(decoding: text[range], as: UTF8.self)
      if form != mention.name { note(form, at: place) }
    }
  }

  private struct Name: Hashable {
    let kind: EntityKind
    let text: String
  }

  private mutating func place(of name: Name, in places: inout [String: Int]) -> Int? {
    guard let key = EntityKey.key(name.kind, name.text), !NonNames.contains(EntityKey.name(key))
    else { return nil }
    guard let known = places[key] else {
      places[key] = entities.count
      entities.append(Entity(key: key, kind: name.kind, name: name.text))
      return entities.count - 1
    }
    if Self.isSetSmall(name.kind), entities[known].name.isShouted, !name.text.isShouted {
      entities[known].name = name.text
    }
    return known
  }

  private mutating func note(_ form: String, at place: Int) {
    if let known = entities[place].forms.firstIndex(where: { $0.text == form }) {
      entities[place].forms[known].mentions += 1
    } else {
      entities[place].forms.append(Form(text: form, folded: IndexTokenizer.fold(form), mentions: 1))
    }
  }

  /// A person or place met in a dateline's capitals ("LIMA —") is written as other stories write it; the capitals of
  /// organisations mostly are how they are written.
  static func isSetSmall(_ kind: EntityKind) -> Bool { kind == .person || kind == .place }
}

extension String {
  /// Whether letters stand in it and none of them is small.
  var isShouted: Bool {
    !utf8.contains { (0x61...0x7A).contains($0) }
      && unicodeScalars.contains { $0.properties.isUppercase }
      && !unicodeScalars.contains { $0.properties.isLowercase }
  }
}
