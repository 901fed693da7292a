import Foundation

/// Reads the bytes of a scenario file, refusing what cannot be one before it is read.
struct FileBytes {
  /// Largest scenario file that is read, in bytes.
  static let limit = 1_000_000

  /// The bytes at `path`, or the one thing that is wrong with them.
  static func read(_ path: String) -> Result<[UInt8], Phrase.Fault> {
    guard !path.utf8.contains(0) else { return .failure(.init(.fileMissing, path)) }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK)
    guard descriptor >= 0 else { return .failure(reason(errno, path)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(reason(errno, path)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: return .failure(.init(.fileIsDirectory, path))
    default: return .failure(.init(.fileNotRegular, path))
    }
    guard status.st_size <= limit else { return .failure(.init(.fileTooLarge, path, "\(limit)")) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = buffer.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress, $0.count)
      }
      guard count >= 0 else { return .failure(reason(errno, path)) }
      guard count > 0 else { return .success(bytes) }
      bytes += buffer[0..<count]
    }
    return .failure(.init(.fileTooLarge, path, "\(limit)"))
  }

  private static func reason(_ code: Int32, _ path: String) -> Phrase.Fault {
    switch code {
    case ENOENT, ENOTDIR, ENAMETOOLONG: .init(.fileMissing, path)
    case ELOOP: .init(.fileLinkLoop, path)
    default: .init(.fileUnreadable, path, String(cString: strerror(code)))
    }
  }

  /// The path without links and dots, by which two names of one file are known to be one.
  static func canonical(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

extension Phrase {
  /// A phrase thrown as an error, before its place is known.
  struct Fault: Error {
    var phrase: Phrase
    init(_ wording: Wording, _ arguments: String...) {
      phrase = Phrase(wording)
      phrase.arguments = arguments
    }
  }
}
