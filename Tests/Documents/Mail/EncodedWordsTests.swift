import Testing

@testable import Documents

@Suite("Encoded words of mail headers")
struct EncodedWordsTests {
  @Test(arguments: [
    ("=?utf-8?Q?caf=C3=A9?=", "café"), ("=?UTF-8?B?Y2Fmw6k=?=", "café"),
    ("=?iso-8859-1?q?caf=E9_noir?=", "café noir"), ("=?utf-8*en?Q?a?= b", "a b"),
    ("=?utf-8?Q?a?= =?utf-8?Q?b?=", "ab"), ("=?utf-8?Q?a?= x =?utf-8?Q?b?=", "a x b"),
    ("Re: =?utf-8?Q?=E2=80=9CNo=E2=80=9D?=!", "Re: “No”!"), ("plain", "plain"), ("", ""),
  ])
  func words(_ header: String, _ expected: String) {
    #expect(EncodedWords.decoded(header) == expected)
  }

  @Test(arguments: [
    "=?", "=?utf-8?Q?a", "=?utf-8?X?a?=", "=?utf-8?Q?a?", "a =? b", "=?=?=?", "=????=",
  ])
  func whatIsNoneStays(_ header: String) {
    #expect(EncodedWords.decoded(header) == header)
  }

  @Test(.timeLimit(.minutes(1))) func manyBeginningsAreReadInTime() {
    let text = String(repeating: "=?", count: 1_000)
    #expect(EncodedWords.decoded(text) == text)
  }
}
