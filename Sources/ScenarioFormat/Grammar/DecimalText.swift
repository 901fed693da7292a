/// Decimal numbers as scenario files write them: `75`, `-2.2`, `.5`, `1e-3`.
enum DecimalText {
  /// Greatest magnitude of a number in a scenario file.
  static let greatest = 1e300

  /// The same grammar as ``isWhole(_:)``, as a regular expression of JSON Schema.
  static let pattern =
    #"[-−+＋]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-−+＋]?[0-9]+)?(?![0-9.]|[eE][-−+＋]?[0-9])"#

  /// Length of the number that `scalars` begin with at `start`; 0 if there is none.
  static func length(in scalars: ArraySlice<Unicode.Scalar>) -> Int {
    var index = scalars.startIndex
    func isDigit(_ index: Int) -> Bool {
      index < scalars.endIndex && ("0"..."9").contains(scalars[index])
    }
    func has(_ characters: [Unicode.Scalar], _ index: Int) -> Bool {
      index < scalars.endIndex && characters.contains(scalars[index])
    }
    if has(["-", "+"], index) { index += 1 }
    let digits = index
    while isDigit(index) { index += 1 }
    let hasWhole = index > digits
    if has(["."], index), hasWhole || isDigit(index + 1) {
      index += 1
      while isDigit(index) { index += 1 }
    }
    guard index > digits else { return 0 }
    if has(["e", "E"], index) {
      let next = has(["-", "+"], index + 1) ? index + 2 : index + 1
      if isDigit(next) {
        index = next
        while isDigit(index) { index += 1 }
      }
    }
    return index - scalars.startIndex
  }

  static func isWhole(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return !scalars.isEmpty && length(in: scalars[...]) == scalars.count
  }

  /// The value of a text in this grammar; infinite if it is too large to hold.
  static func value(_ text: String) -> Double? {
    guard isWhole(text) else { return nil }
    // Swift's own parser wants digits behind the point.
    var text = text.hasSuffix(".") ? text + "0" : text
    text = text.replacing(".e", with: ".0e").replacing(".E", with: ".0E")
    return Double(text)
  }
}
