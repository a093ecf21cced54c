import Annotations
import ArgumentParser
import Articles
import Foundation

/// `train predict`: marks texts with weights that are not built in yet, to judge them.
struct Predict: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mark names in lines of JSON {\"id\", \"text\"} with the weights of a file.")

  @Option(help: "The weights.")
  var model = "Sources/C/CResources/Models/names.model"
  @Option(help: "Added to the score of words outside names.")
  var bias = CRFNameRecognizer.bias

  private struct Request: Decodable {
    var id: String
    var text: String
  }

  private struct Prediction: Encodable {
    var id: String
    var entities: [Entity]
    struct Entity: Encodable {
      var start: Int
      var end: Int
      var kind: String
      var name: String
    }
  }

  func run() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: model)))
    guard let weights = CRFModel(bytes) else { throw ValidationError("\(model) holds no weights") }
    let recogniser = CRFNameRecognizer(model: weights, bias: bias)
    let annotator = Annotator(recogniser: recogniser, reader: nil)
    while let line = readLine() {
      let request = try JSONDecoder().decode(Request.self, from: Data(line.utf8))
      let scalar = ScalarOffsets(request.text)
      let entities = annotator.annotate(request.text).mentions.map { mention in
        let range = scalar(mention.range)
        return Prediction.Entity(
          start: range.lowerBound, end: range.upperBound, kind: mention.kind.rawValue,
          name: mention.name)
      }
      let answer = try JSONEncoder().encode(Prediction(id: request.id, entities: entities))
      print(String(decoding: answer, as: UTF8.self))
    }
  }
}
