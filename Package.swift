// swift-tools-version: 6.2
import PackageDescription

/// CI sets this, so that a warning of a newer compiler never keeps a reader from building.
let isStrict = Context.environment["LEDE_STRICT"] != nil

/// The Swift settings of every target.
let sharedSettings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])
/// The C settings of every C target.
let cSettings: [CSetting] = isStrict ? [.treatAllWarnings(as: .error)] : []

/// Returns a library target in the folder of its name, with the modules it may import.
func module(_ name: String, in layer: String, dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(layer)/\(name)",
    swiftSettings: sharedSettings)
}

/// Returns the test target of a module, in the folder of the module's name under Tests.
func testModule(
  for name: String, dependencies: [Target.Dependency] = [], excluding exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies,
    path: "Tests/\(name)", exclude: exclude, swiftSettings: sharedSettings)
}

let parser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let algorithms = Target.Dependency.product(name: "Algorithms", package: "swift-algorithms")
let database = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
  name: "lede",
  products: [
    .library(name: "LedeCore", targets: ["LedeCore"]),
    .executable(name: "lede", targets: ["lede"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-algorithms", exact: "1.2.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // The core: knows no screen, no keyboard, no process arguments.
    module("Text", in: "Core"),
    module("Articles", in: "Core"),
    module(
      "Documents", in: "Core",
      dependencies: ["Articles", "Text", "CHTML", "CCompression", "CCharset"]),
    module(
      "Annotations", in: "Core", dependencies: ["Articles", "Text", "CResources", algorithms]),
    module(
      "ArchiveStore", in: "Core",
      dependencies: [
        "Articles", "Annotations", "Text", "CResources", "CCompression", algorithms, database,
        sqlite,
      ]),
    module("Fetching", in: "Core", dependencies: ["Articles", "Text", "CCurl"]),
    module(
      "Ingest", in: "Core",
      dependencies: [
        "Articles", "Text", "Documents", "Annotations", "ArchiveStore", "Fetching", "CMalloc",
      ]),
    module(
      "Sharing", in: "Core",
      dependencies: [
        "Articles", "Text", "Annotations", "ArchiveStore", "Fetching", "Ingest", "CPostgres",
      ]),

    .target(
      name: "LedeCore",
      dependencies: [
        "Articles", "Documents", "Annotations", "ArchiveStore", "Fetching", "Ingest",
      ], exclude: ["LedeCore.docc"], swiftSettings: sharedSettings),

    // The reader: state, views and the terminal.
    module("Screen", in: "Reader", dependencies: ["Text", "CFriBidi"]),
    module("Settings", in: "Reader", dependencies: ["Screen", "Text", "CResources"]),
    module("ReaderState", in: "Reader", dependencies: ["Articles", "Screen", "Text", algorithms]),
    module("Views", in: "Reader", dependencies: ["Articles", "ReaderState", "Screen"]),
    module("Terminal", in: "Reader", dependencies: ["Screen", "Text", "CNcurses"]),

    // The program.
    .executableTarget(
      name: "lede",
      dependencies: [
        "Articles", "Documents", "Annotations", "ArchiveStore", "Fetching", "Ingest", "Sharing",
        "Screen", "Settings", "ReaderState", "Views", "Terminal", "Text", "CResources", parser,
      ],
      path: "Sources/lede", exclude: ["lede.docc"], swiftSettings: sharedSettings),

    // Programs that only developers run.
    .executableTarget(
      name: "train", dependencies: ["Articles", "Annotations", "Text", parser],
      path: "Sources/Tools/train", swiftSettings: sharedSettings),
    .executableTarget(
      name: "bench",
      dependencies: ["Articles", "Documents", "Annotations", "ArchiveStore", database, parser],
      path: "Sources/Tools/bench", swiftSettings: sharedSettings),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Annotations", "ArchiveStore", "Articles", "Documents", "Settings", "Screen", parser,
      ],
      path: "Sources/Tools/fuzz", swiftSettings: sharedSettings),

    // C targets.
    .systemLibrary(name: "CNcurses", path: "Sources/C/CNcurses"),
    .systemLibrary(name: "CMalloc", path: "Sources/C/CMalloc"),
    .target(name: "CHTML", path: "Sources/C/CHTML", cSettings: cSettings),
    .target(
      name: "CCompression", path: "Sources/C/CCompression", cSettings: cSettings,
      linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CCharset", path: "Sources/C/CCharset", cSettings: cSettings),
    .target(name: "CCurl", path: "Sources/C/CCurl", cSettings: cSettings),
    .target(name: "CFriBidi", path: "Sources/C/CFriBidi", cSettings: cSettings),
    .target(name: "CPostgres", path: "Sources/C/CPostgres", cSettings: cSettings),
    .target(
      name: "CResources", path: "Sources/C/CResources",
      exclude: ["Lists", "Models", "Samples", "Tables"], cSettings: cSettings),

    .target(
      name: "TestSupport", dependencies: ["Articles", "ReaderState", "Screen"],
      path: "Tests/TestSupport",
      swiftSettings: sharedSettings),
    testModule(for: "Text"),
    testModule(for: "Articles"),
    testModule(for: "Documents", dependencies: ["Articles", "Text", "CHTML"]),
    testModule(for: "Annotations", dependencies: ["Articles"]),
    testModule(
      for: "ArchiveStore", dependencies: ["Articles", "Documents", "Annotations", database]),
    testModule(for: "Fetching", dependencies: ["Articles"]),
    testModule(for: "Ingest", dependencies: ["Articles", "ArchiveStore", "Fetching", database]),
    testModule(
      for: "Sharing", dependencies: ["Annotations", "ArchiveStore", "Articles"]),
    testModule(
      for: "LedeCore", dependencies: ["LedeCoreExample"],
      excluding: ["Example", "outside-package.sh"]),
    .executableTarget(
      name: "LedeCoreExample", dependencies: ["LedeCore"], path: "Tests/LedeCore/Example",
      swiftSettings: sharedSettings),
    testModule(for: "train", dependencies: ["Annotations", "Articles"]),
    testModule(for: "bench", dependencies: ["ArchiveStore", "Articles"]),
    testModule(for: "fuzz"),
    testModule(for: "Screen"),
    testModule(for: "Settings", dependencies: ["Screen"]),
    testModule(for: "ReaderState", dependencies: ["Articles", "Screen"]),
    testModule(
      for: "Views", dependencies: ["Articles", "ReaderState", "Screen"], excluding: ["Snapshots"]),
    testModule(for: "Terminal", dependencies: ["Screen", "CNcurses"]),
    .testTarget(
      name: "ledeTests",
      dependencies: [
        "lede", "TestSupport", "Annotations", "Articles", "ArchiveStore", "Fetching", "Ingest",
        "ReaderState", "Sharing",
        "Screen", "Settings", "Terminal", database, parser,
      ], path: "Tests/lede", swiftSettings: sharedSettings),
  ],
  cLanguageStandard: .gnu2x
)
