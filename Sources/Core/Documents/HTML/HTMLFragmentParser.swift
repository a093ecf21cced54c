import Articles
import Text

/// One pass over a fragment: its text. What markup does to it stands in `HTMLFragmentParser+HTMLDocument`, what becomes of a
/// finished stretch of words in `HTMLFragmentParser+Parts`.
struct HTMLFragmentParser {
  let html: UnsafeBufferPointer<UInt8>
  var at = 0
  var parts: [BlockDraft] = []
  /// The words of the part that is being read.
  var words: [UInt8] = []
  var needsSpace = false
  var breaks = 0
  /// How many words were joined that lines had cut, which is bounded for it costs a look over the whole.
  private var cuts = 0
  var link: String?
  /// The links in the words of the part that is being read, and the one that is open.
  var links: [Hyperlink] = []
  var openLink: Hyperlink?
  /// Where the words of the open link begin.
  var linkStart: Int?
  /// The lists that are open, outermost first, and the mark of the item that is being read.
  var lists: [ItemCounter] = []
  var marker = ""
  /// Figures that are open, and what is known of their pictures so far.
  var figures = 0
  var pictures: [BlockDraft] = []
  var hasCaption = false
  /// Whether a quotation mark or a bracket is open that an end tag closes.
  var isReading = false
  var role = Block.Role.paragraph
  var quotes = 0
  var tables = 0
  var preformatted = 0
  var grid = TableGrid<BlockDraft>()
  /// The cell that is open, and how many columns and rows it takes.
  var cell: (columns: Int, rows: Int)?
  /// Where the last end tag of a script or the like ended that closed nothing.
  var strayEnd: Int?
  let isStrict: Bool
  /// Whether pictures and recordings are taken, with what is said of them.
  let takesMedia: Bool
  var isMarked = false

  init(_ html: UnsafeBufferPointer<UInt8>, isStrict: Bool = false, takesMedia: Bool = true) {
    self.html = html
    self.isStrict = isStrict
    self.takesMedia = takesMedia && !isStrict
  }

  mutating func read() -> [BlockDraft] {
    while at < html.count {
      switch html[at] {
      case 0x3C where at + 1 < html.count: markup()
      case 0x26: reference()
      default: text()
      }
    }
    endTable()
    end()
    endFigure()
    return parts
  }

  private mutating func text() {
    let start = at
    at += 1
    while at < html.count, html[at] != 0x3C, html[at] != 0x26 { at += 1 }
    append(start..<at)
  }

  /// Appends text of the source, its white space collapsed. Words with single spaces between are copied at once.
  mutating func append(_ range: Range<Int>) {
    if preformatted > 0 { return copy(range) }
    var start = range.lowerBound
    var i = start
    while i < range.upperBound {
      let byte = html[i]
      if byte > 0x20, byte != 0xC2 {
        i += 1
      } else if byte == 0x20, i > start, i + 1 < range.upperBound, html[i + 1] > 0x20,
        html[i + 1] != 0xC2
      {
        i += 2
      } else {
        let isNoBreak = byte == 0xC2 && i + 1 < range.upperBound && html[i + 1] == 0xA0
        guard byte.isSpace || isNoBreak else {
          i += 1
          continue
        }
        word(start..<i)
        needsSpace = true
        i += isNoBreak ? 2 : 1
        start = i
      }
    }
    word(start..<i)
  }

  /// Appends a stretch of the source that neither begins nor ends with white space.
  mutating func word(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if breaks == 1, preformatted == 0, html[range.lowerBound].isLower, cuts < 1000 {
      joinCutWord(range)
    }
    beginWord()
    copy(range)
  }

  private mutating func copy(_ range: Range<Int>) {
    if openLink != nil, linkStart == nil { linkStart = words.count }
    words.append(contentsOf: UnsafeBufferPointer(rebasing: html[range]))
  }

  private mutating func beginWord() {
    breakLine()
    if needsSpace, let last = words.last, last != 0x0A { words.append(0x20) }
    needsSpace = false
  }

  /// Joins a word that was cut at a line's end, where `<br>` ends the lines.
  private mutating func joinCutWord(_ range: Range<Int>) {
    switch LineEndHyphen.joint(Array(words.suffix(200)), html, range) {
    case .none: return
    case .keptHyphen: break
    case .droppedHyphen(let length): words.removeLast(length)
    }
    (breaks, needsSpace) = (0, false)
    cuts += 1
  }

  /// One `<br>` is a new line, two a new paragraph.
  private mutating func breakLine() {
    guard breaks > 0 else { return }
    if breaks > 1 {
      end()
    } else if !words.isEmpty {
      words.append(0x0A)
    }
    breaks = 0
    needsSpace = false
  }

  private mutating func reference() {
    guard let (scalar, end) = CharacterReference.read(html, at: at) else {
      word(at..<at + 1)
      at += 1
      return
    }
    at = end
    switch scalar {
    case 0xA0, 0x20, 0x0A, 0x09, 0x0D: needsSpace = true
    default:
      beginWord()
      if openLink != nil, linkStart == nil { linkStart = words.count }
      CharacterReference.append(scalar, to: &words)
    }
  }

  /// Appends words that do not stand in the source.
  mutating func appendWord(_ text: String) {
    beginWord()
    words.append(contentsOf: text.utf8)
  }
}
