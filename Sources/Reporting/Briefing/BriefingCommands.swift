import GrowthModel
import Simulation

/// The command lines that write the JSON in which the numbers of a briefing stand.
struct BriefingCommands {
  let sources: BriefingSources

  var lines: [String] {
    let forecast = sources.forecast
    var run = "parkcast run \(Self.quoted(sources.report.provenance.file))"
    run += package(forecast.package) + " --paths \(forecast.paths) --seed \(forecast.seed)"
    if forecast.targets.contains(where: { $0.answer != nil }) { run += " --estimator auto" }
    var lines = [run + " --format json"]
    if let levers = sources.levers {
      var line = "parkcast levers \(Self.quoted(levers.provenance.file))"
      line += package(levers.package) + " --target \(Self.quoted(levers.target.id))"
      line += " --paths \(levers.paths) --seed \(levers.seed) --format json"
      lines.append(line)
    }
    return lines
  }

  private func package(_ id: String?) -> String { id.map { " --package \(Self.quoted($0))" } ?? "" }

  /// A word for a shell: in quotes where it holds more than letters, digits and `-_./`.
  static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "-_./".contains($0) }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
