import Yams

/// Turns the text of a file into nodes that know their places.
struct Composer {
  /// Most values in a file after its aliases are written out.
  static let mostNodes = 100_000
  /// Most repeated keys that are told apart before the rest is left for the next reading.
  private static let mostDuplicates = 30

  private let file: String
  private var nodeCount = 0
  private var faults: [Diagnostic] = []
  /// Keys that were renamed so that the parser lets them stand beside an equal one.
  private var renamed: [String: String] = [:]

  private init(file: String) { self.file = file }

  /// The root of the file and everything wrong with it as YAML; no root if it could not be read.
  static func compose(_ text: String, file: String) -> (root: Node?, faults: [Diagnostic]) {
    let faults = LexicalGuard.faults(in: text, file: file)
    guard faults.isEmpty else { return (nil, faults) }
    var composer = Composer(file: file)
    let root = composer.root(of: text)
    return (root, composer.faults)
  }

  private mutating func root(of text: String) -> Node? {
    var text = text
    while true {
      do {
        // No rules of types: what a word stands for is decided by the key it is written under.
        guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
          fail(at: SourceLocation(file: file), Phrase(.fileEmpty), hint: Phrase(.startWithInit))
          return nil
        }
        let node = convert(root, depth: 0)
        return faults.contains { $0.phrase.wording == .aliasBomb } ? nil : node
      } catch let error as YamlError {
        if case .duplicatedKeysInMapping(let keys, let context) = error,
          let changed = rename(keys, at: context.mark, in: text)
        {
          text = changed
          continue
        }
        report(error)
        return nil
      } catch {
        fail(at: SourceLocation(file: file), Phrase(.notYAML, "\(error)"))
        return nil
      }
    }
  }

  // MARK: Repeated keys

  /// Gives the key at `mark` another name of the same length, remembering its own.
  ///
  /// The parser stops at the first repeated key and tells only one of its places. With a character
  /// of the private use area in front, both keys are read, and both places reported.
  private mutating func rename(_ keys: [String], at mark: Mark, in text: String) -> String? {
    guard renamed.count < Self.mostDuplicates, let key = keys.first?.unicodeScalars, !key.isEmpty,
      let stamp = Unicode.Scalar(0xE000 + renamed.count)
    else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(mark.line - 1) else { return nil }
    var line = Array(lines[mark.line - 1].unicodeScalars)
    var column = mark.column - 1
    if line.indices.contains(column), line[column] == "'" || line[column] == "\"" { column += 1 }
    guard column >= 0, column + key.count <= line.count,
      line[column..<column + key.count].elementsEqual(key)
    else { return nil }
    line[column] = stamp
    lines[mark.line - 1] = Substring(String(String.UnicodeScalarView(line)))
    renamed[String(stamp) + String(Substring(key.dropFirst()))] = String(key)
    return lines.joined(separator: "\n")
  }

  // MARK: Nodes

  private func location(_ mark: Mark?) -> SourceLocation {
    SourceLocation(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  private mutating func convert(_ node: Yams.Node, depth: Int) -> Node {
    let place = location(node.mark)
    let empty = Node(content: .scalar(.init(text: "", isQuoted: false)), location: place)
    nodeCount += 1
    guard nodeCount <= Self.mostNodes, depth <= 2 * LexicalGuard.deepestNesting else {
      if !faults.contains(where: { $0.phrase.wording == .aliasBomb }) {
        fail(at: place, Phrase(.aliasBomb, "\(Self.mostNodes)"), hint: Phrase(.writeOutAliases))
      }
      return empty
    }
    switch node {
    case .alias: return empty
    case .scalar(let scalar):
      let isQuoted = ![.plain, .any].contains(scalar.style)
      return Node(
        content: .scalar(.init(text: scalar.string, isQuoted: isQuoted)), location: place)
    case .sequence(let sequence):
      var items: [Node] = []
      for item in sequence {
        items.append(convert(item, depth: depth + 1))
        if nodeCount > Self.mostNodes { break }
      }
      return Node(content: .sequence(items), location: place)
    case .mapping(let mapping):
      return Node(content: .mapping(entries(of: mapping, depth: depth)), location: place)
    }
  }

  private mutating func entries(of mapping: Yams.Node.Mapping, depth: Int) -> [Node.Entry] {
    var entries: [Node.Entry] = []
    var places: [String: SourceLocation] = [:]
    for (key, value) in mapping {
      if nodeCount > Self.mostNodes { break }
      let place = location(key.mark)
      guard case .scalar(let scalar) = key else {
        fail(at: place, Phrase(.keyNotPlain), hint: Phrase(.keyIsOneWord))
        continue
      }
      let name = renamed[scalar.string] ?? scalar.string
      if let first = places[name] {
        let earlier = min(first, place)
        let later = max(first, place)
        fail(
          at: later, Phrase(.duplicateKey, name, "\(earlier.line)", "\(earlier.column)"),
          hint: Phrase(.keepOneKey))
        continue
      }
      places[name] = place
      entries.append(
        Node.Entry(key: name, keyLocation: place, value: convert(value, depth: depth + 1)))
    }
    return entries
  }

  // MARK: Errors of the parser

  private mutating func fail(at place: SourceLocation, _ phrase: Phrase, hint: Phrase? = nil) {
    faults.append(Diagnostic(.error, at: place, phrase, hint: hint))
  }

  private mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      fail(at: location(mark), Phrase(.notYAML, problem), hint: hint(for: problem))
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      fail(
        at: location(context.mark),
        Phrase(.duplicateKey, key, "\(context.mark.line)", "\(context.mark.column)"),
        hint: Phrase(.keepOneKey))
    case .reader(let problem, _, _, _):
      fail(at: SourceLocation(file: file), Phrase(.notYAML, problem))
    default:
      fail(at: SourceLocation(file: file), Phrase(.notYAML, "\(error)"))
    }
  }

  private func hint(for problem: String) -> Phrase? {
    if problem.contains("mapping values are not allowed") { return Phrase(.quoteColons) }
    if problem.contains("',' or '}'") || problem.contains("',' or ']'") {
      return Phrase(.quoteOrCloseBrackets)
    }
    if problem.contains("expected ':'") || problem.contains("<block end>") {
      return Phrase(.checkIndentation)
    }
    return nil
  }
}
