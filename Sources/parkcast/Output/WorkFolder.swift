import Foundation

/// A folder for what is put aside during work, which only its owner can read.
struct WorkFolder {
  let path: String

  init() throws(WriteFailure) {
    let parent = FileManager.default.temporaryDirectory.path
    path = parent + "/parkcast-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    if mkdir(path, 0o700) != 0 { throw WriteFailure(path) }
    UnfinishedFiles.add(path)
  }

  func path(_ name: String) -> String { path + "/" + name }

  /// The path of a file that holds `text`.
  func write(_ text: String, to name: String) throws(WriteFailure) -> String {
    let descriptor = try open(name)
    defer { close(descriptor) }
    try writeAll(text, to: descriptor, path: path(name))
    return path(name)
  }

  /// An empty file, open to be written.
  func file(_ name: String) throws(WriteFailure) -> FileHandle {
    FileHandle(fileDescriptor: try open(name), closeOnDealloc: true)
  }

  /// What a file holds; nothing if it is not there.
  func text(_ name: String) -> String {
    FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
      ?? ""
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
    UnfinishedFiles.forget(path)
  }

  private func open(_ name: String) throws(WriteFailure) -> Int32 {
    let descriptor = Glibc.open(path(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw WriteFailure(path(name)) }
    return descriptor
  }
}
