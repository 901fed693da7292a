import Foundation
import Testing

@testable import ScenarioFormat

/// The JSON Schema agrees with the decoder, as a validator from PyPI sees it.
@Suite struct SchemaTests {
  /// Runs jsonschema over files of JSON; says of each whether the schema accepts it.
  private func accepted(_ texts: [String]) throws -> [Bool] {
    let folder = try Folder()
    let schema = try folder.write(ScenarioSchema.json(), as: "schema.json")
    let nodes = try texts.map { text in
      let (root, faults) = Composer.compose(text, file: "park.yaml")
      #expect(faults.isEmpty, "\(faults.map(\.description))")
      return try #require(root).json
    }
    let files = try folder.write("[\(nodes.joined(separator: ",\n"))]", as: "files.json")
    let script = try folder.write(Self.script, as: "validate.py")
    let process = Process()
    let own = Sample.path(".venv/bin/python")
    let hasOwn = FileManager.default.isExecutableFile(atPath: own)
    process.executableURL = URL(fileURLWithPath: hasOwn ? own : "/usr/bin/env")
    process.arguments = (hasOwn ? [] : ["python3"]) + [script, schema, files]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(
      process.terminationStatus == 0,
      "python3 with the package jsonschema is needed: pip install -r Tests/requirements.txt")
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map { $0 == "accepted" }
  }

  private static let script = """
    import json, sys
    from jsonschema import Draft202012Validator
    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for file in json.load(open(sys.argv[2], encoding="utf-8")):
        print("accepted" if validator.is_valid(file) else "refused")
    """

  private func scenarios() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Sample.path("Scenarios")).sorted().filter {
      $0.hasSuffix(".yaml")
    }
  }

  @Test func `every scenario file that the decoder accepts is accepted`() throws {
    let names = try scenarios().filter { name in
      name == "levers.yaml"
        || (try? ScenarioFile(path: Sample.path("Scenarios/\(name)")).load()) != nil
    }
    #expect(names.contains("shenzhen-harbin.yaml"))
    let texts = try names.map {
      try String(contentsOfFile: Sample.path("Scenarios/\($0)"), encoding: .utf8)
    }
    let others = [
      Sample.text,
      "parkcast: 1\nextends: base.yaml\nland: null\nclusters: { bio: { share: 0.2 } }\n",
      "parkcast: 1\npart: true\nclusters: { digital: { factor: { ratio: 2 } } }\n",
    ]
    for (name, isAccepted) in zip(
      names + ["sample", "variant", "part"], try accepted(texts + others))
    {
      #expect(isAccepted, "\(name)")
    }
  }

  @Test func `structural faults are refused by both`() throws {
    let faults = FaultyText.structural
    for (fault, isAccepted) in zip(faults, try accepted(faults.map(\.text))) {
      #expect(!isAccepted, "\(fault.testDescription)")
    }
  }

  @Test func `faults that only the decoder sees pass the schema`() throws {
    let faults = FaultyText.semantic.filter { $0.code != "duplicate-key" }
    for (fault, isAccepted) in zip(faults, try accepted(faults.map(\.text))) {
      #expect(isAccepted, "\(fault.testDescription)")
    }
  }

  /// The regular expressions of the schema and the parser of numbers agree on random texts.
  @Test func `numbers have one grammar`() throws {
    let pieces = [
      "1", "0.5", "-2", "+", " ", "to", " to ", "%", "km2", "亿元", "/km2", "pert(", "1, 2, 3)", "(",
      ")", ",", "e5", ".", "median: ", "lognormal(1, 0.4)", " + ", "uniform(1, 2)", "years", "，",
      "discrete(1: 0.5, 2: 0.5)", "firms", "bernoulli(0.5)", "1e3", "x", "gamma(", "1, 2",
      ", low: 1", ", high: 3", "lognormal(", "mean: ", "gamma(1, 2, high: 3)", "metalog(", "10: 1",
      "mixture(", ": 0.5", "mixture(1: 0.5, normal(0, 1, low: 0): 0.5)", "empirical(",
      "file: a.csv", ", column: b", "empirical(file: 'a b.csv', column: \"c, d\")", "\"", "'",
    ]
    var generator = FuzzTests.Generator(state: 7)
    var texts: [String] = []
    for _ in 0..<3000 {
      let count = 1 + generator.below(4)
      texts.append((0..<count).map { _ in pieces[generator.below(pieces.count)] }.joined())
    }
    let shapes: [(String, NumberShape)] = [
      ("money", NumberShape(dimension: .money)), ("area", NumberShape(dimension: .area)),
      ("count", NumberShape(dimension: .count)), ("any", NumberShape(dimension: nil)),
    ]
    for (name, shape) in shapes {
      let pattern = try Regex(shape.pattern)
      for text in texts {
        let isParsed = (try? WrittenNumber.parse(text, as: shape)) != nil
        let isMatched = text.wholeMatch(of: pattern) != nil
        #expect(isParsed == isMatched, "\(name): '\(text)'")
      }
    }
  }
}

extension Node {
  /// The value as JSON, read with the core schema of YAML 1.2.
  var json: String {
    switch content {
    case .sequence(let items): return "[\(items.map(\.json).joined(separator: ", "))]"
    case .mapping(let entries):
      let lines = entries.map { "\(JSONText.string($0.key).text()): \($0.value.json)" }
      return "{\(lines.joined(separator: ", "))}"
    case .scalar(let scalar):
      switch kind {
      case .null: return "null"
      case .truth: return scalar.text.lowercased()
      case .number:
        // JSON wants digits on both sides of the point and no plus sign.
        var text = scalar.text.hasPrefix("+") ? String(scalar.text.dropFirst()) : scalar.text
        if text.hasSuffix(".") { text += "0" }
        text = text.replacing("-.", with: "-0.")
        return text.hasPrefix(".") ? "0" + text : text
      default: return JSONText.string(scalar.text).text()
      }
    }
  }
}
