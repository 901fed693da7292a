import GrowthModel

/// `projects:` single large projects (重点项目) that come or do not.
enum ProjectsSection {
  private static let project = Shape.object([
    Key("title", .title, "Name for readers.", default: "the id", example: "An anchor plant"),
    Key("cluster", .text, required: true, "The cluster it stands in.", example: "equipment"),
    Key(
      "probability", .known(.share, in: 0...1), required: true, "Probability that it goes ahead.",
      example: "0.10"),
    Key(
      "capital", .amount(.money), required: true, "Planned investment.",
      example: "\"pert(50, 80, 150)\""),
    Key(
      "ratio", .amount(.number), required: true, "Planned output per year and yuan of capital.",
      example: "\"pert(2, 3, 7)\""),
    Key(
      "start", .uncertain(.number, in: 1900...2500), required: true,
      "Planned start, as a decimal year: 2024.5 is the middle of 2024.",
      example: "\"uniform(2024.0, 2026.0)\""),
    Key(
      "delay", .amount(.time), "Wait after the planned start.", default: "0 years",
      example: "\"pert(0, 0.5, 2) years\""),
    Key(
      "build", .amount(.time), required: true, "Build time.",
      example: "\"pert(1.75, 2.1, 2.8) years\""),
    Key("ramp", .amount(.time), "Time to full load.", default: "0 years", example: "2 years"),
    Key(
      "kept", .uncertain(.share, in: 0...10), "Part of the planned output that is kept.",
      default: "1", example: "\"pert(0.19, 0.6, 1)\""),
  ])

  static let shape = Shape.map(
    OtherKeys(
      .id, "<project>", project, "A project, by an id of its own.",
      example: (
        "anchor",
        "{ cluster: equipment, probability: 0.1, capital: 80, ratio: 3, start: 2024.5, build: 2 years }"
      )))

  static func decode(_ at: Cursor, _ clusters: [String]) -> [Anchor] {
    at.entries.map { id, _, project in
      let name = project["cluster"].text ?? ""
      let cluster = clusters.firstIndex(of: name)
      if cluster == nil, project["cluster"].exists {
        project.unknownCluster(name, clusters, at: project["cluster"].location)
      }
      return Anchor(
        title: project["title"].title(id: id), cluster: cluster ?? 0,
        probability: project["probability"].known() ?? 0,
        capital: project["capital"].input(default: 0), ratio: project["ratio"].input(default: 0),
        start: project["start"].input(default: 2024), delay: project["delay"].input(default: 0),
        build: project["build"].input(default: 0), ramp: project["ramp"].input(default: 0),
        keptShare: project["kept"].input(default: 1))
    }
  }
}
