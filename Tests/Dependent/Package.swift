// swift-tools-version: 6.2
import PackageDescription

// A package of somebody else that uses a version of ParkCast. `.ci/check-dependent` makes a clone
// of this repository with such a version, then builds and runs this.
let clone = "file://\(Context.packageDirectory)/../../.build-dependent/ParkCast"

let package = Package(
  name: "Dependent",
  dependencies: [
    .package(url: clone, from: "0.1.0")
  ],
  targets: [
    .executableTarget(
      name: "dependent",
      dependencies: [
        .product(name: "ScenarioFormat", package: "ParkCast"),
        .product(name: "Simulation", package: "ParkCast"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
