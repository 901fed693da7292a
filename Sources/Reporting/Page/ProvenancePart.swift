import GrowthModel

/// What it takes to make the page again.
struct ProvenancePart {
  let report: PageReport

  var document: Document {
    let run = report.run
    let forecast = run.forecast
    let catalogue = run.catalogue
    func fact(_ key: WorkbookKey, _ text: String) -> Document.Fact {
      Document.Fact(catalogue.text(key), text)
    }
    return Document([
      .heading(catalogue.text(.sheetProvenance)),
      .facts([
        fact(.factProgram, "parkcast " + run.provenance.version),
        fact(.factFile, run.provenance.file), fact(.factDigest, run.provenance.digest),
        fact(.factSeed, String(forecast.seed)),
        fact(.factPaths, run.numbers.whole(forecast.paths)),
        fact(.factDesign, catalogue.name(of: forecast.design) ?? catalogue.text(.designRandom)),
        fact(.factPackageUsed, forecast.package ?? catalogue.text(.noPackage)),
        Document.Fact(catalogue.text(.factCommand), run.provenance.command),
      ]),
    ])
  }
}
