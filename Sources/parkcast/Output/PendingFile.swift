import Foundation
import WorkbookFiles

/// A file that gets its name only when all of it is there.
///
/// It is written beside the file it will replace, and renamed at the end; until then, and whatever
/// goes wrong, the old file stands untouched. What is not a plain file (a pipe, `/dev/null`) is
/// written directly.
final class PendingFile {
  let path: String
  /// Where links lead.
  private let target: String
  private let temporary: String?
  private var descriptor: Int32

  init(_ path: String) throws(WriteFailure) {
    self.path = path
    var status = stat()
    let exists = stat(path, &status) == 0
    if !exists, errno != ENOENT { throw WriteFailure(path) }
    let kind = status.st_mode & S_IFMT
    if exists, kind == S_IFDIR { throw WriteFailure(path, code: EISDIR) }
    if exists, kind != S_IFREG {
      target = path
      temporary = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      if descriptor < 0 { throw WriteFailure(path) }
      return
    }
    if exists, access(path, W_OK) != 0 { throw WriteFailure(path) }
    let target = exists ? Self.resolved(path) : path
    if exists, let sign = FileInUse.sign(of: target) {
      throw WriteFailure(path, openAccordingTo: sign)
    }
    let temporary = Self.temporaryName(beside: target)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw WriteFailure(path) }
    if exists { fchmod(descriptor, status.st_mode & 0o777) }
    UnfinishedFiles.add(temporary)
    self.target = target
    self.temporary = temporary
    self.descriptor = descriptor
  }

  deinit { discard() }

  func write(_ text: String) throws(WriteFailure) {
    try writeAll(text, to: descriptor, path: path)
  }

  func write(_ data: Data) throws(WriteFailure) {
    try writeAll(data, to: descriptor, path: path)
  }

  /// Lets `body` fill the file by its name; what it puts aside meanwhile goes into the folder that
  /// `body` is given.
  ///
  /// Room for `bytes` is taken first, since a writer may not notice that a part of what it puts
  /// aside was cut short.
  func fill(atMost bytes: Int, _ body: (_ path: String, _ folder: String) throws -> Void) throws {
    guard let temporary else { return try fillThroughCopy(body) }
    guard posix_fallocate(descriptor, 0, off_t(bytes)) == 0 else {
      throw WriteFailure(path, code: ENOSPC)
    }
    guard ftruncate(descriptor, 0) == 0 else { throw WriteFailure(path) }
    do {
      try body(temporary, Self.folder(of: temporary))
    } catch is WorkbookFailure {
      throw WriteFailure(path, code: errno == 0 ? EIO : errno)
    }
  }

  /// Pipes and devices have no folder of their own, and what is written there cannot be gone over
  /// again.
  private func fillThroughCopy(_ body: (String, String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path
    let copy = try PendingFile(folder + "/parkcast-copy-\(getpid())")
    guard let name = copy.temporary else { throw WriteFailure(path, code: EIO) }
    try body(name, folder)
    guard let data = FileManager.default.contents(atPath: name) else {
      throw WriteFailure(path, code: EIO)
    }
    try writeAll(data, to: descriptor, path: path)
  }

  /// Gives the file its name.
  func commit() throws(WriteFailure) {
    if let temporary {
      if fsync(descriptor) != 0 { throw WriteFailure(path) }
      if rename(temporary, target) != 0 { throw WriteFailure(path) }
      UnfinishedFiles.forget(temporary)
    }
    let result = close(descriptor)
    descriptor = -1
    if result != 0 { throw WriteFailure(path) }
  }

  /// Leaves everything as it was.
  func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    guard let temporary else { return }
    unlink(temporary)
    UnfinishedFiles.forget(temporary)
  }

  /// The file itself where `path` is a link to it.
  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func temporaryName(beside path: String) -> String {
    return folder(of: path) + "/.parkcast-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).tmp"
  }
}
