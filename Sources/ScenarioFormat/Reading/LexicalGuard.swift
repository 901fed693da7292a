/// Looks over a file before the YAML parser does, and stops what that parser must not see.
///
/// The parser recurses into nested values and hashes every key, so that a file nested very deep
/// would overflow the stack and an alias inside a key could keep it busy for ever. Tabs in the
/// indentation get a message of their own. This is a coarse scanner: it follows quotes, comments,
/// brackets, dashes and block texts, and leaves everything else to the parser.
struct LexicalGuard {
  /// Deepest nesting of mappings and lists; scenario files need about ten.
  static let deepestNesting = 60

  private enum Quote { case none, single, double }
  private struct Bracket {
    var isMapping: Bool
    var expectsKey: Bool
  }

  private let file: String
  private var quote = Quote.none
  private var brackets: [Bracket] = []
  private var indents: [Int] = []
  /// Indentation of what holds the block text (`|`, `>`) that is being skipped.
  private var blockText: Int?
  /// The last token was a plain value that the next line may continue.
  private var isInPlainText = false
  private var line = 0
  private var found: [Diagnostic] = []

  private init(file: String) { self.file = file }

  static func faults(in text: String, file: String) -> [Diagnostic] {
    var guardian = LexicalGuard(file: file)
    var line: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        guardian.scan(line)
        line.removeAll(keepingCapacity: true)
      } else if scalar != "\r" {
        line.append(scalar)
      }
      if !guardian.found.isEmpty { return guardian.found }
    }
    guardian.scan(line)
    return guardian.found
  }

  private mutating func report(_ column: Int, _ phrase: Phrase, hint: Phrase? = nil) {
    let place = SourceLocation(file: file, line: line, column: column + 1)
    found.append(Diagnostic(.error, at: place, phrase, hint: hint))
  }

  private mutating func scan(_ text: [Unicode.Scalar]) {
    line += 1
    var position = 0
    if quote == .none {
      let spaces = text.prefix { $0 == " " }.count
      let isBlank = text.allSatisfy { $0 == " " || $0 == "\t" }
      if let parent = blockText {
        if isBlank || spaces > parent { return }
        blockText = nil
      }
      if isBlank || text[spaces] == "#" { return }
      position = spaces
      if brackets.isEmpty {
        if text[spaces] == "\t" {
          report(spaces, Phrase(.tabIndentation), hint: Phrase(.indentWithSpaces))
          return
        }
        let start = String(String.UnicodeScalarView(text.prefix(3)))
        if start == "---" || start == "..." || text[0] == "%" {
          isInPlainText = false
          indents = []
          position = min(3, text.count)
          while position < text.count, text[position] == " " { position += 1 }
        } else {
          if isInPlainText, spaces > indents.last ?? -1 { return }
          isInPlainText = false
          while let last = indents.last, last > spaces { indents.removeLast() }
          push(spaces)
        }
      }
    }
    scanTokens(text, from: position)
    checkDepth(0)
  }

  private mutating func push(_ column: Int) {
    if indents.last ?? -1 < column { indents.append(column) }
  }

  private mutating func checkDepth(_ column: Int) {
    if indents.count + brackets.count > Self.deepestNesting, found.isEmpty {
      report(column, Phrase(.nestedTooDeep, "\(Self.deepestNesting)"))
    }
  }

  private mutating func scanTokens(_ text: [Unicode.Scalar], from start: Int) {
    var position = start
    var dash: Int?
    func at(_ index: Int) -> Unicode.Scalar { index < text.count ? text[index] : "\n" }
    func isBreak(_ index: Int) -> Bool { [" ", "\t", "\n"].contains(at(index)) }
    func skipSpaces(_ index: Int) -> Int {
      var index = index
      while index < text.count, at(index) == " " || at(index) == "\t" { index += 1 }
      return index
    }

    while position < text.count, found.isEmpty {
      if quote != .none {
        position = endQuote(text, from: position)
        continue
      }
      let scalar = text[position]
      let isToken = !isInPlainText
      switch scalar {
      case " ", "\t":
        position += 1
      case "#" where position == 0 || isBreak(position - 1):
        return
      case "[" where isToken, "{" where isToken:
        if brackets.last?.expectsKey == true { return reportKey(position) }
        brackets.append(Bracket(isMapping: scalar == "{", expectsKey: scalar == "{"))
        checkDepth(position)
        position += 1
      case "]" where !brackets.isEmpty, "}" where !brackets.isEmpty:
        brackets.removeLast()
        isInPlainText = false
        position += 1
        if at(skipSpaces(position)) == ":" { return reportKey(position) }
        if let last = brackets.indices.last { brackets[last].expectsKey = false }
      case "," where !brackets.isEmpty:
        isInPlainText = false
        let last = brackets.count - 1
        brackets[last].expectsKey = brackets[last].isMapping
        position += 1
      case ":" where isBreak(position + 1) || !brackets.isEmpty:
        isInPlainText = false
        if let last = brackets.indices.last { brackets[last].expectsKey = false }
        position += 1
      case "-" where isToken && brackets.isEmpty && isBreak(position + 1):
        push(position)
        dash = position
        position = skipSpaces(position + 1)
        if position < text.count, at(position) != "#" { push(position) }
        checkDepth(position)
      case "?" where isToken && isBreak(position + 1):
        return reportKey(position)
      case "'" where isToken, "\"" where isToken:
        quote = scalar == "'" ? .single : .double
        position += 1
      case "*" where isToken:
        if brackets.last?.expectsKey == true { return reportKey(position) }
        while position < text.count, !isBreak(position),
          !",]}".unicodeScalars.contains(at(position))
        {
          position += 1
        }
        if at(skipSpaces(position)) == ":" { return reportKey(position) }
      case "&" where isToken, "!" where isToken:
        while position < text.count, !isBreak(position) { position += 1 }
      case "|" where isToken && brackets.isEmpty, ">" where isToken && brackets.isEmpty:
        blockText = dash.flatMap { indents.last == position ? $0 : nil } ?? indents.last ?? -1
        return
      default:
        isInPlainText = true
        position += 1
      }
    }
  }

  private mutating func reportKey(_ position: Int) {
    report(position, Phrase(.keyNotPlain), hint: Phrase(.keyIsOneWord))
  }

  /// The position after the closing quote, or the end of the line.
  private mutating func endQuote(_ text: [Unicode.Scalar], from start: Int) -> Int {
    var position = start
    while position < text.count {
      let scalar = text[position]
      position += 1
      if quote == .double, scalar == "\\" {
        position += 1
      } else if quote == .double, scalar == "\"" {
        quote = .none
        return position
      } else if quote == .single, scalar == "'" {
        if position < text.count, text[position] == "'" {
          position += 1
        } else {
          quote = .none
          return position
        }
      }
    }
    return position
  }
}
