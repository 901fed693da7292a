/// A word of a command line that a report names.
package enum ShellWord {
  /// The word as a shell takes it: in quotes where it holds more than letters, digits and `-_./`.
  package static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "-_./".contains($0) }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
