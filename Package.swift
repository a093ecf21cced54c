// swift-tools-version: 6.2
import PackageDescription

/// CI sets this, so that a warning of a newer compiler never keeps a reader from building.
let isStrict = Context.environment["LEDE_STRICT"] != nil

/// Strictness that every target of our own shares.
let house: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])
let cellar: [CSetting] = isStrict ? [.treatAllWarnings(as: .error)] : []

/// A room of the house: one target, with the doors it may use.
func room(_ name: String, in wing: String, doors: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: doors, path: "Sources/\(wing)/\(name)", swiftSettings: house)
}

/// The tests of a room, in the folder of the same name.
func tests(
  of name: String, with doors: [Target.Dependency] = [], leaving out: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + doors,
    path: "Tests/\(name)", exclude: out, swiftSettings: house)
}

let parser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let database = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
  name: "lede",
  products: [
    .library(
      name: "LedeCore",
      targets: ["Articles", "Documents", "Annotations", "ArchiveStore", "Fetching"]),
    .executable(name: "lede", targets: ["lede"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // The core: knows no screen, no keyboard, no process arguments.
    room("Articles", in: "Core"),
    room("Documents", in: "Core", doors: ["Articles", "CMarkup"]),
    room("Annotations", in: "Core", doors: ["Articles", "CResources"]),
    room(
      "ArchiveStore", in: "Core",
      doors: ["Articles", "Documents", "Annotations", "CResources", database, sqlite]),
    room("Fetching", in: "Core", doors: ["Articles", "CCurl"]),

    // The front end.
    room("Screen", in: "Reader", doors: ["CResources"]),
    room("ReaderState", in: "Reader", doors: ["Articles", "Screen"]),
    room("Views", in: "Reader", doors: ["Articles", "ReaderState", "Screen"]),
    room("Terminal", in: "Reader", doors: ["Screen", "CNcurses"]),

    // The front door.
    .executableTarget(
      name: "lede",
      dependencies: [
        "Articles", "Documents", "Annotations", "ArchiveStore", "Fetching",
        "Screen", "ReaderState", "Views", "Terminal", "CResources", parser,
      ],
      path: "Sources/lede", exclude: ["lede.docc"], swiftSettings: house),

    // Programs that only developers run.
    .executableTarget(
      name: "train", dependencies: ["Articles", "Annotations", parser],
      path: "Sources/Tools/train", swiftSettings: house),
    .executableTarget(
      name: "bench",
      dependencies: ["Articles", "Documents", "Annotations", "ArchiveStore", database, parser],
      path: "Sources/Tools/bench", swiftSettings: house),

    // The cellar.
    .systemLibrary(name: "CNcurses", path: "Sources/C/CNcurses"),
    .target(
      name: "CMarkup", path: "Sources/C/CMarkup", cSettings: cellar,
      linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CCurl", path: "Sources/C/CCurl", cSettings: cellar),
    .target(
      name: "CResources", path: "Sources/C/CResources",
      exclude: ["Lists", "Models", "Samples", "Tables"], cSettings: cellar),

    .target(
      name: "TestSupport", dependencies: ["Articles", "ReaderState", "Screen"],
      path: "Tests/TestSupport",
      swiftSettings: house),
    tests(of: "Articles"),
    tests(of: "Documents", with: ["Articles"]),
    tests(of: "Annotations", with: ["Articles"]),
    tests(of: "ArchiveStore", with: ["Articles", "Documents", "Annotations", database]),
    tests(of: "Fetching", with: ["Articles"]),
    tests(of: "train", with: ["Annotations"]),
    tests(of: "Screen"),
    tests(of: "ReaderState", with: ["Articles", "Screen"]),
    tests(of: "Views", with: ["Articles", "ReaderState", "Screen"], leaving: ["Snapshots"]),
    tests(of: "Terminal", with: ["Screen"]),
    .testTarget(
      name: "ledeTests",
      dependencies: [
        "lede", "TestSupport", "Annotations", "Articles", "ArchiveStore", "Fetching", "ReaderState",
        "Screen", "Terminal", database,
      ], path: "Tests/lede", swiftSettings: house),
  ],
  cLanguageStandard: .gnu2x
)
