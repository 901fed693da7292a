import Foundation

/// Reads a scenario file and the files it extends, and merges them.
struct FileLoader {
  /// Most files that one scenario may consist of.
  static let mostFiles = 50

  private(set) var diagnostics: [Diagnostic] = []
  /// Every file read, in the order of reading, as its path was written.
  private(set) var files: [String] = []
  /// The files being extended, outermost first: one met again closes a cycle.
  private var open: [String] = []
  private var known: [String: Node] = [:]
  private var hash = Digest()
  /// A file could not be read, so that nothing can be said about what the scenario lacks.
  private var isBroken = false

  /// Of all bytes that were read.
  var digest: String { hash.text }

  /// Counts a file of data among what the scenario consists of.
  mutating func include(_ path: String, _ bytes: [UInt8]) {
    files.append(path)
    hash.update(bytes)
  }

  /// The merged root of the file at `path`; `nil` if any part of it could not be read.
  mutating func load(_ path: String) -> Node? {
    let root = read(path, from: nil)
    guard let root, !isBroken else { return nil }
    if root["part"]?.scalar?.text == "true" {
      fail(at: root.location, Phrase(.isPart), hint: Phrase(.extendPart))
      return nil
    }
    return Merge.withoutNulls(root)
  }

  private mutating func fail(at place: SourceLocation, _ phrase: Phrase, hint: Phrase? = nil) {
    diagnostics.append(Diagnostic(.error, at: place, phrase, hint: hint))
  }

  /// The file at `path`, merged over what it extends; `place` is where its name is written.
  private mutating func read(_ path: String, from place: SourceLocation?) -> Node? {
    let node = readable(path, from: place)
    if node == nil { isBroken = true }
    return node
  }

  private mutating func readable(_ path: String, from place: SourceLocation?) -> Node? {
    let start = place ?? SourceLocation(file: path)
    let name = FileBytes.canonical(path)
    guard !open.contains(name) else {
      fail(
        at: start, Phrase(open.last == name ? .extendsItself : .extendsCycle, path),
        hint: Phrase(.removeExtends))
      return nil
    }
    if let node = known[name] { return node }
    guard files.count < Self.mostFiles else {
      fail(at: start, Phrase(.tooManyFiles, "\(Self.mostFiles)"))
      return nil
    }
    let bytes: [UInt8]
    switch FileBytes.read(path) {
    case .success(let read): bytes = read
    case .failure(let fault):
      fail(at: start, fault.phrase)
      return nil
    }
    files.append(path)
    hash.update(bytes)
    switch FileText.decode(bytes, file: path) {
    case .failure(let diagnostic):
      diagnostics.append(diagnostic)
      return nil
    case .success(let text):
      let (root, faults) = Composer.compose(text, file: path)
      diagnostics += faults
      guard let root, checkVersion(root) else { return nil }
      diagnostics += StructureCheck.diagnostics(of: root, as: ScenarioSection.shape)
      open.append(name)
      let node = extended(root.inheriting(), path)
      open.removeLast()
      known[name] = node
      return node
    }
  }

  private mutating func checkVersion(_ root: Node) -> Bool {
    guard root.entries != nil else {
      fail(at: root.location, Phrase(.notAScenario), hint: Phrase(.startWithInit))
      return false
    }
    guard let version = root["parkcast"] else {
      fail(at: root.location, Phrase(.versionMissing), hint: Phrase(.writeVersion))
      return true
    }
    guard version.scalar.flatMap({ WholeText.value($0.text) }) == 1 else {
      fail(
        at: version.location, Phrase(.wrongVersion, version.scalar?.text ?? ""),
        hint: Phrase(.writeVersion))
      return false
    }
    return true
  }

  /// `root` laid over the files that it names under `extends`, the last named above the others.
  private mutating func extended(_ root: Node, _ path: String) -> Node {
    guard let extends = root["extends"], !extends.isNull else { return root }
    let folder = (path as NSString).deletingLastPathComponent
    var merged: Node?
    for item in extends.items ?? [extends] {
      guard let name = item.scalar?.text, !name.isEmpty else { continue }
      let inner = name.hasPrefix("/") ? name : (folder as NSString).appendingPathComponent(name)
      guard let below = read(inner, from: item.location) else { continue }
      let base = below.without(["extends", "part"])
      merged = merged.map { Merge.merged($0, with: base, as: ScenarioSection.shape) } ?? base
    }
    return merged.map { Merge.merged($0, with: root, as: ScenarioSection.shape) } ?? root
  }
}

extension Node {
  /// A mapping without `keys`.
  fileprivate func without(_ keys: [String]) -> Node {
    var node = self
    if let entries { node.content = .mapping(entries.filter { !keys.contains($0.key) }) }
    return node
  }
}
