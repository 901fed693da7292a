import Foundation

/// The most memory that this process has had in use.
enum PeakMemory {
  /// Bytes; 0 where the system does not say.
  ///
  /// From `/proc`, since `getrusage` starts with what the program that started this one had.
  static var bytes: Int {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else {
      return 0
    }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let words = line?.split(whereSeparator: \.isWhitespace) ?? []
    return words.count > 1 ? (Int(words[1]) ?? 0) * 1024 : 0
  }
}
