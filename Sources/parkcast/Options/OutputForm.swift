import ArgumentParser
import Reporting

/// The forms in which a report can be asked for: texts, and a workbook.
enum OutputForm: Equatable, ExpressibleByArgument {
  case text(ReportFormat)
  case workbook

  init?(argument: String) {
    guard let form = Self.all.first(where: { $0.name == argument }) else { return nil }
    self = form
  }

  static let all = ReportFormat.allCases.map(Self.text) + [.workbook]
  static var allValueStrings: [String] { all.map(\.name) }

  /// As it is typed.
  var name: String {
    switch self {
    case .text(let format): format.rawValue
    case .workbook: "xlsx"
    }
  }

  /// The endings of file names that stand for the form.
  var endings: [String] {
    switch self {
    case .text(let format): format.endings
    case .workbook: ["xlsx"]
    }
  }

  /// The form that a name's ending stands for.
  init?(ending: String) {
    guard let form = Self.all.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = form
  }
}
