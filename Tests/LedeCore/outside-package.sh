#!/usr/bin/env bash
# Makes a package outside this one with one dependency and one import, builds the documented example in it and runs it.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/Sources/outside"
cp "$root/Tests/LedeCore/Example/main.swift" "$folder/Sources/outside/main.swift"
cat >"$folder/Package.swift" <<END
// swift-tools-version: 6.2
import PackageDescription
let package = Package(
  name: "outside",
  dependencies: [.package(name: "lede", path: "$root")],
  targets: [
    .executableTarget(
      name: "outside", dependencies: [.product(name: "LedeCore", package: "lede")])
  ])
END
cat >"$folder/ferry.txt" <<'END'
The ferry sails again

The ferry left the quay at noon on Monday, harbour master Ada Quill said.

“She floats and she is full,” Quill said.
END
cd "$folder"
swift build --product outside
output=$(.build/debug/outside ferry.txt)
echo "$output"
grep -q 'Ada Quill: ' <<<"$output"
grep -q 'found: The ferry sails again' <<<"$output"
