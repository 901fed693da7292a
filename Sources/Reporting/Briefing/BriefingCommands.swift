import GrowthModel
import Simulation

/// The command lines that write the JSON in which the numbers of a briefing stand.
struct BriefingCommands {
  let sources: BriefingSources

  var lines: [String] {
    let forecast = sources.forecast
    var run = "parkcast run \(ShellWord.quoted(sources.report.provenance.file))"
    run += package(forecast.package) + " --paths \(forecast.paths) --seed \(forecast.seed)"
    if forecast.targets.contains(where: { $0.answer != nil }) { run += " --estimator auto" }
    var lines = [run + " --format json"]
    if let levers = sources.levers {
      var line = "parkcast levers \(ShellWord.quoted(levers.provenance.file))"
      line += package(levers.package) + " --target \(ShellWord.quoted(levers.target.id))"
      line += " --paths \(levers.paths) --seed \(levers.seed) --format json"
      lines.append(line)
    }
    return lines
  }

  private func package(_ id: String?) -> String {
    id.map { " --package \(ShellWord.quoted($0))" } ?? ""
  }
}
