import Foundation
import Reporting

/// Why something could not be written, as the system says it.
struct WriteFailure: Error {
  var code: Int32
  /// `nil` for standard output.
  var path: String?
  /// What tells that another program has the file open, if that is the reason.
  var sign: String?

  /// The last error of the system.
  init(_ path: String?, code: Int32 = errno) {
    self.path = path
    self.code = code
  }

  /// Another program has the file open, as the file `sign` tells.
  init(_ path: String, openAccordingTo sign: String) {
    self.init(path, code: EBUSY)
    self.sign = sign
  }

  /// Nobody reads standard output any more: not worth a word.
  var isClosedPipe: Bool { path == nil && code == EPIPE }

  func message(_ catalogue: Catalogue) -> String {
    guard let path else { return catalogue.message(.cannotWriteOutput, reason(catalogue)) }
    return catalogue.message(.cannotWrite, path, reason(catalogue))
  }

  private func reason(_ catalogue: Catalogue) -> String {
    if let sign { return catalogue.message(.reasonOpenElsewhere, sign) }
    return switch code {
    case ENOENT: catalogue.message(.reasonNoFolder)
    case EISDIR: catalogue.message(.reasonIsFolder)
    case ENOTDIR: catalogue.message(.reasonNotFolder)
    case EACCES, EPERM: catalogue.message(.reasonNotAllowed)
    case ENOSPC, EDQUOT: catalogue.message(.reasonDiskFull)
    case EROFS: catalogue.message(.reasonReadOnly)
    default: String(cString: strerror(code))
    }
  }
}

/// Writes all bytes of `text`, in as many calls as it takes.
func writeAll(_ text: String, to descriptor: Int32, path: String?) throws(WriteFailure) {
  var text = text
  let failure = text.withUTF8 { write($0, to: descriptor, path: path) }
  if let failure { throw failure }
}

/// Writes all bytes of `data`, in as many calls as it takes.
func writeAll(_ data: Data, to descriptor: Int32, path: String?) throws(WriteFailure) {
  let failure = data.withUnsafeBytes { bytes in
    write(bytes.bindMemory(to: UInt8.self), to: descriptor, path: path)
  }
  if let failure { throw failure }
}

/// What kept the bytes from being written; `nil` if nothing did.
private func write(
  _ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32, path: String?
) -> WriteFailure? {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = write(descriptor, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno != EINTR {
      return WriteFailure(path)
    }
  }
  return nil
}
