import GrowthModel

/// How the numbers were made, in half a page.
struct MethodPart {
  let report: PageReport

  var document: Document {
    let run = report.run
    let catalogue = run.catalogue
    let numbers = run.numbers
    var document = Document([
      .heading(catalogue.text(.methodHeading)), .paragraph(catalogue.text(.methodModel)),
      .paragraph(
        catalogue.text(
          .methodChance, numbers.whole(run.forecast.inputs.count),
          numbers.whole(run.forecast.paths), String(run.horizon.asOf), String(run.horizon.to))),
    ])
    if !run.forecast.targets.isEmpty { document.add(.paragraph(catalogue.text(.methodOdds))) }
    document.add(.paragraph(catalogue.text(.methodLimits)))
    return document
  }
}
