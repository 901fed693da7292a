import Foundation
import GrowthModel
import Probability
import Testing

@testable import ScenarioFormat

/// Numbers that come from a column of a CSV file.
@Suite struct DataFileTests {
  private static let growth = "year,rate,\"note, free\"\n2020,8.1,a\n2021,-2.4,b\n2022,5.5,c\n"
  private static let number = "growth: \"pert(-5, 8, 16) %/year\""
  private static let column = "empirical(file: growth.csv, column: rate) %/year"

  private func text(_ number: String) -> String {
    Sample.text(Self.number, "growth: '\(number.replacing("'", with: "''"))'")
  }

  private func load(_ csv: Data, _ number: String = column) throws -> LoadedScenario {
    let folder = try Folder()
    try folder.write(csv, as: "growth.csv")
    return try withExtendedLifetime(folder) {
      try ScenarioFile(path: folder.write(text(number))).load()
    }
  }

  private func values(_ csv: String, _ number: String = column) throws -> [Double] {
    let scenario = try load(Data(csv.utf8), number).scenario
    let input = try #require(scenario.clusters[0].investment?.growth)
    guard case .uncertain(let distribution) = input.value else { return [] }
    return try #require(distribution as? Empirical).values
  }

  @Test func `a column is a distribution in the number's unit`() throws {
    #expect(try values(Self.growth) == [-0.024, 0.055, 0.081])
    #expect(
      try values(Self.growth, "1 + empirical(file: growth.csv, column: rate) %")
        == [0.976, 1.055, 1.081])
  }

  @Test(arguments: [
    "\u{FEFF}rate\r\n8.1\r\n-2.4\r\n5.5\r\n", "x,rate\n,8.1\n,−2.4\n\n,\"5.5\"",
    "rate,rate2\n8.1,1\n-2.4,\"a\nb\"\n5.5,\"\"\"\"\n\n\n",
    "\"rate\"\n 8.1 \n-2.4\n+5.5",
  ])
  func `files are read as CSV is written`(csv: String) throws {
    #expect(try values(csv) == [-0.024, 0.055, 0.081])
  }

  @Test func `names with signs of the grammar stand in quotes`() throws {
    let folder = try Folder()
    try folder.write("a,\"rate（%）, net\"\n1,2\n1,3\n", as: "data/growth (1).csv")
    let path = try folder.write(
      text("empirical(file: \"data/growth (1).csv\", column: \"rate（%）, net\") %"))
    let growth = try ScenarioFile(path: path).load().scenario.clusters[0].investment?.growth
    #expect(growth?.support == 0.02...0.03)
  }

  /// A path starts at the file in which it stands, not at the one that is loaded.
  @Test func `paths start at their file`() throws {
    let folder = try Folder()
    try folder.write(Self.growth, as: "base/growth.csv")
    try folder.write(text(Self.column), as: "base/park.yaml")
    let path = try folder.write("parkcast: 1\nextends: base/park.yaml\n", as: "variant.yaml")
    let loaded = try ScenarioFile(path: path).load()
    #expect(
      loaded.files.map { ($0 as NSString).lastPathComponent } == [
        "variant.yaml", "park.yaml", "growth.csv",
      ])
  }

  @Test func `another file is another scenario`() throws {
    let one = try load(Data(Self.growth.utf8)).digest
    let other = try load(Data(Self.growth.replacing("a\n", with: "A\n").utf8)).digest
    #expect(one != other)
    #expect(try load(Data(Self.growth.utf8)).digest == one)
  }

  @Test func `a file is read once`() throws {
    let folder = try Folder()
    try folder.write(Self.growth, as: "growth.csv")
    let twice = text(Self.column).replacing(
      "drift: 0.5 %", with: "drift: \"empirical(file: growth.csv, column: rate) %\"")
    #expect(try ScenarioFile(path: folder.write(twice)).load().files.count == 2)
  }

  /// What is wrong, by code, and its place: the file, its line and column.
  private static let faults: [(csv: String?, number: String, code: String, place: String)] = [
    (nil, column, "file-missing", "park.yaml:13:15"),
    ("", column, "file-empty", "growth.csv:1:1"),
    ("\n\n", column, "file-empty", "growth.csv:1:1"),
    (growth, "empirical(file: growth.csv, column: rat) %", "column-missing", "park.yaml:13:15"),
    ("rate,rate\n1,2\n1,2\n", column, "column-twice", "park.yaml:13:15"),
    ("rate\n1\n", column, "few-values", "park.yaml:13:15"),
    ("rate\n", column, "few-values", "park.yaml:13:15"),
    ("rate\n" + String(repeating: "1\n", count: 10_001), column, "many-values", "park.yaml:13:15"),
    ("a,rate\n1,2\n1, x\n", column, "cell-not-a-number", "growth.csv:3:3"),
    ("a,rate\n1,2\n1,\n", column, "cell-not-a-number", "growth.csv:3:3"),
    ("a,rate\n\"x\ny\",2\n1,nan\n", column, "cell-not-a-number", "growth.csv:4:3"),
    ("rate\n1\ninf\n", column, "cell-not-a-number", "growth.csv:3:1"),
    ("rate\n1\n1e999\n", column, "cell-not-a-number", "growth.csv:3:1"),
    ("rate\n1\n8 %\n", column, "cell-not-a-number", "growth.csv:3:1"),
    ("a,rate\n1,2\n1\n", column, "line-length", "growth.csv:3:1"),
    ("a,rate\n1,2\n1,2,3\n", column, "line-length", "growth.csv:3:1"),
    ("a,rate\n1,2\n1,\"2\n", column, "cell-quote", "growth.csv:3:3"),
    ("rate\n1\n\"2\"x\n", column, "cell-quote", "growth.csv:3:1"),
    (String(repeating: "1\n", count: 500_001), column, "file-too-large", "park.yaml:13:15"),
    (
      growth, "empirical(file: growth.csv, column: year) %/year", "reaches-too-high",
      "park.yaml:13:15"
    ),
  ]

  @Test(arguments: faults.indices)
  func `a fault is told at its place`(index: Int) throws {
    let fault = Self.faults[index]
    let folder = try Folder()
    if let csv = fault.csv { try folder.write(csv, as: "growth.csv") }
    let found = try folder.diagnostics(of: text(fault.number))
    #expect(found.map(\.code) == [fault.code], "\(found.map(\.description))")
    #expect(found.first?.location.description == fault.place)
    let needsRemedy = !["file-empty", "file-too-large"].contains(fault.code)
    #expect(!needsRemedy || found.first?.advice != nil)
  }

  @Test func `a file that is not UTF-8 is refused at its place`() throws {
    let folder = try Folder()
    try folder.write(Data(Array("rate\n1\n".utf8) + [0xB9, 0xAB]), as: "growth.csv")
    let found = try folder.diagnostics(of: text(Self.column))
    #expect(found.map(\.code) == ["file-not-utf8"])
    #expect(found[0].location.description == "growth.csv:3:1")
  }

  @Test func `a missing column is told with those that there are`() throws {
    let folder = try Folder()
    try folder.write(Self.growth, as: "growth.csv")
    let found = try folder.diagnostics(of: text("empirical(file: growth.csv, column: output) %"))
    #expect(found[0].hint == "it can be year, rate, note, free")
  }
}
