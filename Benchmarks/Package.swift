// swift-tools-version: 6.2
import PackageDescription

// The flags of the kernels, so that parts measured alone are compiled as they are in a forecast.
#if arch(x86_64)
  let v3: [SwiftSetting] = [.unsafeFlags(["-Xcc", "-march=x86-64-v3"])]
  let v4: [SwiftSetting] = [.unsafeFlags(["-Xcc", "-march=x86-64-v4"])]
#else
  let v3: [SwiftSetting] = []
  let v4: [SwiftSetting] = []
#endif

let growthModel: Target.Dependency = .product(name: "GrowthModel", package: "ParkCast")
let lanes: Target.Dependency = .product(name: "Lanes", package: "ParkCast")
let probability: Target.Dependency = .product(name: "Probability", package: "ParkCast")
let scenarioFormat: Target.Dependency = .product(name: "ScenarioFormat", package: "ParkCast")
let simulation: Target.Dependency = .product(name: "Simulation", package: "ParkCast")
let statistics: Target.Dependency = .product(name: "Statistics", package: "ParkCast")

/// A target with the suites of one subject.
func suite(_ name: String, dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name,
    dependencies: dependencies + [.product(name: "Benchmark", package: "benchmark")],
    path: name,
    plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
}

let package = Package(
  name: "Benchmarks",
  dependencies: [
    // With its name, since the folder of a clone may be called anything.
    .package(name: "ParkCast", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // Loops over single parts, the same lines for three instruction sets.
    .target(name: "PartsBase", dependencies: [lanes, probability], path: "Parts/Base"),
    .target(
      name: "PartsV3", dependencies: [lanes, probability], path: "Parts/V3", swiftSettings: v3),
    .target(
      name: "PartsV4", dependencies: [lanes, probability], path: "Parts/V4", swiftSettings: v4),
    .target(
      name: "Parts",
      dependencies: ["PartsBase", "PartsV3", "PartsV4", probability, simulation],
      path: "Parts/Choosing"),

    // Scenarios of any number of clusters and years, and the measure that all suites share.
    .target(
      name: "Cases", dependencies: [growthModel, scenarioFormat, simulation], path: "Cases"),

    suite("ForecastBenchmarks", dependencies: ["Cases", growthModel, simulation]),
    suite("PartBenchmarks", dependencies: ["Parts", probability, simulation, statistics]),

    // Programs that print one JSON line; not in this folder itself, where the command that runs the
    // suites looks for them.
    .executableTarget(
      name: "peer",
      dependencies: [
        "Cases", growthModel, simulation,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "Programs/Peer"),
    .executableTarget(
      name: "yardstick", dependencies: ["Parts", simulation], path: "Programs/Yardstick"),
  ],
  swiftLanguageModes: [.v6]
)
