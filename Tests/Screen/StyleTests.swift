import Screen
import Testing

@Suite struct StyleTests {
  @Test func aStyleIsTextOnThePageUnlessSaid() {
    #expect(Style() == .plain)
    #expect(Style.plain.face == .text && Style.plain.ground == .page)
    #expect(Style.plain.modifiers.isEmpty)
  }

  @Test(arguments: BackgroundRole.allCases)
  func anotherGroundKeepsFaceAndEmphasis(_ ground: BackgroundRole) {
    let style = Style(.person, [.bold, .italic]).on(ground)
    #expect(style.face == .person && style.modifiers == [.bold, .italic])
    #expect(style.ground == ground)
    #expect(style.on(.page) == Style(.person, [.bold, .italic]))
  }

  @Test func emphasisIsAddedAndNeverTakenAway() {
    let style = Style(.link, .bold, on: .selected).adding([.underline, .bold])
    #expect(style == Style(.link, [.bold, .underline], on: .selected))
    #expect(style.adding([]) == style)
  }

  @Test func everyModifierIsABitOfItsOwn() {
    let all: [Modifiers] = [.bold, .underline, .reverse, .italic, .dim]
    #expect(all.reduce(Modifiers()) { $0.union($1) }.rawValue == 0b1_1111)
    for modifier in all { #expect(modifier.rawValue.nonzeroBitCount == 1) }
  }

  @Test func everyStyleHasANumberOfItsOwn() {
    var numbers: Set<Int> = []
    for face in TextRole.allCases {
      for ground in BackgroundRole.allCases {
        for modifiers in 0..<32 as Range<UInt8> {
          numbers.insert(Style(face, Modifiers(rawValue: modifiers), on: ground).number)
        }
      }
    }
    #expect(numbers.count == TextRole.allCases.count * BackgroundRole.allCases.count * 32)
    #expect(numbers.allSatisfy { (0..<Style.numbers).contains($0) })
  }
}
