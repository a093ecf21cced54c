/// The highest-scored of many stories, in one pass and little memory: a heap of the best so far, the worst on top.
struct TopK {
  /// A story and its score.
  struct Entry {
    let n: Int64
    let score: Float
  }

  private let limit: Int
  private var heap: [Entry] = []

  /// Keeps at most `limit`.
  init(_ limit: Int) { self.limit = limit }

  /// The score that a newcomer must beat.
  var floor: Float { heap.count < limit ? -.infinity : heap.first?.score ?? .infinity }

  /// Considers a story. Complexity: O(log *limit*), O(1) when it is not good enough.
  mutating func add(_ n: Int64, _ score: Float) {
    let entry = Entry(n: n, score: score)
    if heap.count < limit {
      heap.append(entry)
      rise(heap.count - 1)
    } else if let worst = heap.first, Self.isWorse(worst, entry) {
      heap[0] = entry
      sink(0)
    }
  }

  /// The best, best first; of equals the earlier story.
  var ranked: [Entry] { heap.sorted { Self.isWorse($1, $0) } }

  private static func isWorse(_ a: Entry, _ b: Entry) -> Bool {
    a.score != b.score ? a.score < b.score : a.n > b.n
  }

  private mutating func rise(_ start: Int) {
    var at = start
    while at > 0, Self.isWorse(heap[at], heap[(at - 1) / 2]) {
      heap.swapAt(at, (at - 1) / 2)
      at = (at - 1) / 2
    }
  }

  private mutating func sink(_ start: Int) {
    var at = start
    while true {
      let left = 2 * at + 1
      guard left < heap.count else { return }
      let right = left + 1
      let child = right < heap.count && Self.isWorse(heap[right], heap[left]) ? right : left
      guard Self.isWorse(heap[child], heap[at]) else { return }
      heap.swapAt(at, child)
      at = child
    }
  }
}
