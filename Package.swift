// swift-tools-version: 6.2
import PackageDescription

// Flags that make the Swift compiler generate AVX2 and AVX-512 code for one target. Which of the
// kernels runs is decided at run time, so the package works on every x86-64 and ARM64 machine.
// Kernels are built without overflow checks, which cost a sixth of their time; what they index was
// checked when the plan was made, and a debug run of the tests keeps the checks.
let base: [SwiftSetting] = [.unsafeFlags(["-Ounchecked"], .when(configuration: .release))]
#if arch(x86_64)
  let v3: [SwiftSetting] = base + [.unsafeFlags(["-Xcc", "-march=x86-64-v3"])]
  let v4: [SwiftSetting] = base + [.unsafeFlags(["-Xcc", "-march=x86-64-v4"])]
#else
  let v3 = base
  let v4 = base
#endif

// What the kernels are made of.
let inlined: [Target.Dependency] = ["GrowthModel", "Lanes", "Probability", "Statistics"]

let package = Package(
  name: "ParkCast",
  products: [
    .library(name: "Lanes", targets: ["Lanes"]),
    .library(name: "Probability", targets: ["Probability"]),
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "Estimation", targets: ["Estimation"]),
    .library(name: "GrowthModel", targets: ["GrowthModel"]),
    .library(name: "ScenarioFormat", targets: ["ScenarioFormat"]),
    .library(name: "Simulation", targets: ["Simulation"]),
    .library(name: "Decisions", targets: ["Decisions"]),
    .library(name: "Reporting", targets: ["Reporting"]),
    .executable(name: "parkcast", targets: ["parkcast"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // System libraries and what asks the processor.
    .systemLibrary(name: "CLAPACK", providers: [.apt(["liblapack-dev", "libblas-dev"])]),
    .systemLibrary(name: "CMessageDigest", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "CProcessor"),
    // Direction numbers: a Swift literal of this size stalls the compiler.
    .target(name: "CSobol", exclude: ["LICENSE.txt"]),

    // What knows nothing of parks.
    .target(name: "Quantities"),
    // A fused multiply-add is a call of libm where the processor has none.
    .target(name: "Lanes", linkerSettings: [.linkedLibrary("m")]),
    .target(name: "LinearAlgebra", dependencies: ["CLAPACK"]),
    .target(name: "Probability", dependencies: ["CSobol", "Lanes", "LinearAlgebra"]),
    .target(name: "Statistics", dependencies: ["Lanes", "Probability"]),
    .target(
      name: "Estimation", dependencies: ["Lanes", "LinearAlgebra", "Probability", "Statistics"]),
    // Events whose probability is known, for tests and for whoever wants to check.
    .target(name: "ReferenceProblems", dependencies: ["Estimation", "Lanes", "Probability"]),
    // Published values, computed anew.
    .target(
      name: "Verification",
      dependencies: [
        "Estimation", "LinearAlgebra", "Probability", "ReferenceProblems", "Statistics",
      ]),

    // The park.
    .target(
      name: "GrowthModel", dependencies: ["Lanes", "LinearAlgebra", "Probability", "Quantities"]),
    .target(
      name: "ScenarioFormat",
      dependencies: ["CMessageDigest", "GrowthModel", "Probability", "Quantities", "Yams"]),

    // One model, built for three instruction sets. All that is inlined is named, or a change there
    // would not build them anew.
    .target(
      name: "KernelBase", dependencies: inlined, path: "Sources/Kernels/Base",
      swiftSettings: base),
    .target(
      name: "KernelV3", dependencies: inlined, path: "Sources/Kernels/V3", swiftSettings: v3),
    .target(
      name: "KernelV4", dependencies: inlined, path: "Sources/Kernels/V4", swiftSettings: v4),
    .target(
      name: "Simulation",
      dependencies: [
        "CProcessor", "Estimation", "GrowthModel", "KernelBase", "KernelV3", "KernelV4", "Lanes",
        "LinearAlgebra", "Probability", "Statistics",
      ]),
    // Packages and levers compared.
    .target(
      name: "Decisions",
      dependencies: [
        "Estimation", "GrowthModel", "Lanes", "Probability", "Simulation", "Statistics",
      ]),

    // Parks whose odds, medians, goals and shares are known, beside what is found of them.
    .target(
      name: "ReferenceParks",
      dependencies: [
        "Decisions", "GrowthModel", "Lanes", "Probability", "Quantities", "Simulation",
      ]),

    .executableTarget(
      name: "validate",
      dependencies: [
        "Decisions", "Estimation", "GrowthModel", "Probability", "ReferenceParks",
        "ReferenceProblems", "ScenarioFormat", "Simulation", "Statistics",
      ]),

    // Workbooks as values, and the one target that needs a library to write them.
    .target(name: "Workbooks"),
    .target(name: "WorkbookFiles", dependencies: ["CXLSXWriter", "Workbooks"]),

    // What people read and type.
    .target(
      name: "Reporting",
      dependencies: [
        "Decisions", "Estimation", "GrowthModel", "Lanes", "LinearAlgebra", "ScenarioFormat",
        "Simulation", "Verification", "Workbooks",
      ]),
    // A report as one HTML file: its templates and the one target that needs a library for them.
    .target(
      name: "Pages",
      dependencies: [
        "Reporting", "Simulation", .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("page.mustache"), .embedInCode("page.css"), .embedInCode("Charts"),
      ]),
    .executableTarget(
      name: "parkcast",
      dependencies: [
        "Decisions", "Estimation", "GrowthModel", "Pages", "Reporting", "ScenarioFormat",
        "Simulation",
        "Verification", "WorkbookFiles", "Workbooks",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .testTarget(name: "CommandTests", dependencies: ["parkcast"]),
    // Scenarios that several test targets share.
    .target(
      name: "ModelFixtures", dependencies: ["GrowthModel", "Probability", "Quantities"],
      path: "Tests/ModelFixtures"),
    .testTarget(
      name: "GrowthModelTests",
      dependencies: [
        "GrowthModel", "Lanes", "LinearAlgebra", "ModelFixtures", "Probability", "Quantities",
      ]),
    .testTarget(
      name: "DecisionsTests",
      dependencies: [
        "Decisions", "Estimation", "GrowthModel", "Lanes", "ModelFixtures", "Probability",
        "ReferenceParks", "Simulation",
      ]),
    .testTarget(name: "LanesTests", dependencies: ["Lanes"]),
    .testTarget(name: "LinearAlgebraTests", dependencies: ["LinearAlgebra"]),
    .testTarget(
      name: "ProbabilityTests", dependencies: ["Lanes", "LinearAlgebra", "Probability"]),
    .testTarget(name: "QuantitiesTests", dependencies: ["Quantities"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Decisions", "Estimation", "GrowthModel", "ModelFixtures", "Pages", "Quantities",
        "Reporting", "ScenarioFormat", "Simulation", "Verification", "WorkbookFiles", "Workbooks",
      ]),
    .testTarget(
      name: "ScenarioFormatTests",
      dependencies: ["GrowthModel", "Probability", "Quantities", "ScenarioFormat"]),
    .testTarget(
      name: "ShippedScenarioTests", dependencies: ["GrowthModel", "ScenarioFormat", "Simulation"]),
    .testTarget(
      name: "SimulationTests",
      dependencies: [
        "Estimation", "GrowthModel", "ModelFixtures", "Probability", "Simulation", "Statistics",
      ]),
    .testTarget(name: "StatisticsTests", dependencies: ["Lanes", "Statistics"]),
    .testTarget(
      name: "EstimationTests",
      dependencies: ["Estimation", "Lanes", "Probability", "ReferenceProblems", "Statistics"]),
    .testTarget(name: "VerificationTests", dependencies: ["Estimation", "Verification"]),
    .testTarget(name: "WorkbooksTests", dependencies: ["WorkbookFiles", "Workbooks"]),
  ],
  swiftLanguageModes: [.v6]
)
