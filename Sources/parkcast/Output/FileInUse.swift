import Foundation

/// What tells that another program has a file open.
enum FileInUse {
  /// The file beside `path` by which an office program says that it has `path` open, or `path`
  /// itself where it is locked; `nil` if nobody is known to have it open.
  static func sign(of path: String) -> String? {
    let url = URL(filePath: path)
    let name = url.lastPathComponent
    // LibreOffice and Excel, as they name them.
    for sign in [".~lock.\(name)#", "~$\(name)"] {
      let place = url.deletingLastPathComponent().appending(path: sign).path
      if access(place, F_OK) == 0 { return place }
    }
    return isLocked(path) ? path : nil
  }

  private static func isLocked(_ path: String) -> Bool {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    guard fcntl(descriptor, F_GETLK, &lock) == 0 else { return false }
    return lock.l_type != Int16(F_UNLCK)
  }
}
