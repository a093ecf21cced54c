import Testing

@testable import lede

@Suite struct RotaTests {
  /// Takes every job that is there.
  private func jobs(_ rota: inout Rota) -> [Rota.Job] {
    var jobs: [Rota.Job] = []
    while let job = rota.next() { jobs.append(job) }
    return jobs
  }

  @Test func storiesAreGivenOutByTheHandful() {
    var rota = Rota()
    #expect(rota.add(Rota.handful + 1) == 0)
    #expect(rota.add(1) == 1)
    #expect(
      jobs(&rota) == [
        .annotate(piece: 0, stories: 0..<Rota.handful),
        .annotate(piece: 0, stories: Rota.handful..<Rota.handful + 1),
        .annotate(piece: 1, stories: 0..<1),
      ])
  }

  @Test func aPieceIsWrittenOnceAllOfItIsAnnotated() {
    var rota = Rota()
    _ = rota.add(3)
    _ = jobs(&rota)
    rota.annotated(2, of: 0)
    #expect(jobs(&rota) == [])
    rota.annotated(1, of: 0)
    #expect(jobs(&rota) == [.write(piece: 0)])
    #expect(rota.count == 1)
    rota.written()
    #expect(rota.count == 0)
    #expect(jobs(&rota) == [])
  }

  @Test func piecesAreWrittenInOrderAndOneAtATime() {
    var rota = Rota()
    for _ in 0..<3 { _ = rota.add(1) }
    _ = jobs(&rota)
    rota.annotated(1, of: 1)
    #expect(jobs(&rota) == [])
    rota.annotated(1, of: 0)
    #expect(jobs(&rota) == [.write(piece: 0)])
    rota.written()
    #expect(jobs(&rota) == [.write(piece: 1)])
    rota.annotated(1, of: 2)
    #expect(jobs(&rota) == [])
    rota.written()
    #expect(jobs(&rota) == [.write(piece: 2)])
  }

  @Test func writingGoesBeforeAnnotating() {
    var rota = Rota()
    _ = rota.add(1)
    _ = rota.add(1)
    #expect(rota.next() == .annotate(piece: 0, stories: 0..<1))
    rota.annotated(1, of: 0)
    #expect(rota.next() == .write(piece: 0))
    #expect(rota.nextToWrite() == nil)
    #expect(rota.next() == .annotate(piece: 1, stories: 0..<1))
  }

  @Test func anEmptyPieceIsWrittenToo() {
    var rota = Rota()
    _ = rota.add(0)
    #expect(jobs(&rota) == [.write(piece: 0)])
  }
}
