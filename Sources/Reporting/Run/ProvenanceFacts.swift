import GrowthModel

/// What it takes to make a report of a run again.
struct ProvenanceFacts {
  let report: RunReport

  var facts: [Document.Fact] {
    let forecast = report.forecast
    let catalogue = report.catalogue
    let numbers = report.numbers
    func fact(_ key: WorkbookKey, _ text: String) -> Document.Fact {
      Document.Fact(catalogue.message(key), text)
    }
    let command = report.provenance.command
    let design = catalogue.name(of: forecast.design) ?? catalogue.message(.designRandom)
    return [fact(.factProgram, "parkcast " + report.provenance.version)]
      + (command.isEmpty ? [] : [fact(.factCommand, command)])
      + [
        fact(.factScenario, report.scenario.title.text(in: catalogue.language.code)),
        fact(.factFile, report.provenance.file), fact(.factDigest, report.provenance.digest),
        fact(.factSeed, String(forecast.seed)), fact(.factPaths, numbers.whole(forecast.paths)),
        fact(.factDesign, design),
        fact(.factPackageUsed, forecast.package ?? catalogue.message(.noPackage)),
        fact(.factAsOf, String(report.horizon.asOf)),
        fact(.factPriceBase, String(report.horizon.asOf)),
        fact(.factFailed, numbers.whole(forecast.failures.count)),
      ]
  }
}
