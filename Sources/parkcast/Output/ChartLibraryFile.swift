import Foundation
import Pages
import Reporting

/// Where the library lies that draws the charts of pages.
enum ChartLibraryFile {
  private static let name = "echarts.min.js"

  /// What an option names, else the file in `PARKCAST_SHARE`, else in `share/parkcast` beside the
  /// program's folder or the one above; `nil` where there is none.
  ///
  /// - Throws: ``Failure`` for a file that is named and cannot be used.
  static func load(_ named: String?, _ catalogue: Catalogue) throws(Failure) -> ChartLibrary? {
    let folder = ProcessInfo.processInfo.environment["PARKCAST_SHARE"]
    if let path = named ?? folder.flatMap({ $0.isEmpty ? nil : "\($0)/\(name)" }) {
      return try library(at: path, catalogue)
    }
    let exists = FileManager.default.fileExists(atPath:)
    guard let path = places.first(where: exists) else { return nil }
    return try library(at: path, catalogue)
  }

  private static func library(
    at path: String, _ catalogue: Catalogue
  ) throws(Failure) -> ChartLibrary {
    let advice = catalogue.message(.adviceECharts)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(.failure, catalogue.message(.noECharts, path), hint: advice)
    }
    guard let library = ChartLibrary(String(decoding: data, as: UTF8.self)) else {
      throw Failure(.failure, catalogue.message(.notECharts, path), hint: advice)
    }
    return library
  }

  /// Beside `bin` where the program is installed; in the build folder, which has the program one
  /// level deeper, before that.
  private static var places: [String] {
    guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    else { return [] }
    let folder = URL(filePath: program).deletingLastPathComponent().deletingLastPathComponent()
    return [folder, folder.deletingLastPathComponent()].map {
      $0.appending(path: "share/parkcast/\(name)").path
    }
  }
}
