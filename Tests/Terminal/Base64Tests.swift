import Foundation
import Testing

@testable import Terminal

@Suite struct Base64Tests {
  @Test(arguments: ["", "f", "fo", "foo", "foob", "fooba", "foobar", "né “à” 港"])
  func agreesWithFoundation(_ text: String) {
    #expect(Base64.encode(text.utf8) == Data(text.utf8).base64EncodedString())
  }
}
