// swift-tools-version: 6.2
import PackageDescription

// A package of somebody else that uses ParkCast; `.ci/check-dependent` builds and runs it.
let package = Package(
  name: "Dependent",
  dependencies: [
    // With its name, since the folder of a clone may be called anything.
    .package(name: "ParkCast", path: "../..")
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
