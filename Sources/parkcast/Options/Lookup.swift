import ArgumentParser
import Reporting
import ScenarioFormat

/// Finds what an option names in a scenario, or says what the scenario has.
struct Lookup {
  var catalogue: Catalogue

  func find<Element>(
    _ name: String, in elements: [Element], id: (Element) -> String, missing: Catalogue.Key
  ) throws(Failure) -> Element {
    try find(name, in: elements, id: id, message: catalogue.message(missing, name))
  }

  func find<Element>(
    _ name: String, in elements: [Element], id: (Element) -> String, message: String
  ) throws(Failure) -> Element {
    for element in elements where id(element) == name { return element }
    throw Failure(.badScenario, message, hint: hint(name, ids: elements.map(id)))
  }

  /// What was meant, and what there is.
  func hint(_ name: String, ids: [String]) -> String {
    guard !ids.isEmpty else { return catalogue.message(.hasNone) }
    let all = catalogue.numbers.list(ids)
    guard let near = Spelling.nearest(to: name, among: ids) else {
      return catalogue.message(.hasThese, all)
    }
    return catalogue.message(.didYouMean, near, all)
  }
}
