import ArgumentParser
import Reporting

/// Finds what an option names in a scenario, or says what the scenario has.
struct Lookup {
  var catalogue: Catalogue

  func find<Element>(
    _ name: String, in elements: [Element], id: (Element) -> String, missing: Catalogue.Key
  ) throws(Failure) -> Element {
    for element in elements where id(element) == name { return element }
    throw Failure(
      .badScenario, catalogue.message(missing, name), hint: hint(name, ids: elements.map(id)))
  }

  private func hint(_ name: String, ids: [String]) -> String {
    guard !ids.isEmpty else { return catalogue.message(.hasNone) }
    let all = catalogue.numbers.list(ids)
    let near = ids.map { (id: $0, distance: Self.distance(Array(name), Array($0))) }
      .min { $0.distance < $1.distance }
    guard let near, near.distance <= max(1, name.count / 3) else {
      return catalogue.message(.hasThese, all)
    }
    return catalogue.message(.didYouMean, near.id, all)
  }

  /// Insertions, deletions and replacements that turn `a` into `b`.
  ///
  /// Source: Wagner and Fischer, *Journal of the ACM* 21 (1974).
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[b.count]
  }
}
