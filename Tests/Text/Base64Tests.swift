import Foundation
import Testing

@testable import Text

@Suite struct Base64Tests {
  @Test(arguments: ["", "f", "fo", "foo", "foob", "fooba", "foobar", "né “à” 港"])
  func agreesWithFoundation(_ text: String) {
    #expect(Base64.encode(text.utf8) == Data(text.utf8).base64EncodedString())
  }

  @Test func whatIsWrittenIsReadAgain() {
    let bytes = (0...255).map(UInt8.init)
    #expect(Base64.decoded(Base64.encode(bytes).utf8) == bytes)
    #expect(Base64.decoded("Zm9v\r\n YmE=ignored".utf8) == Array("fooba".utf8))
  }
}
