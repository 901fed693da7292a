import Foundation
import Testing

@Suite struct WritingTests {
  @Test func `a folder that is missing ends with 1 and leaves nothing`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let run = try ProgramRun.parkcast("run", file, "--out", folder.path("none/report.txt"))
    #expect(run.status == 1)
    #expect(run.messages.contains("there is no such folder"))
    #expect(try folder.names == ["park.yaml"])
  }

  @Test func `a folder in the place of the file ends with 1`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let run = try ProgramRun.parkcast("run", file, "--format", "text", "--out", folder.url.path)
    #expect(run.status == 1)
    #expect(run.messages.contains("it is a folder"))
  }

  @Test func `a full disk ends with 1`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let run = try ProgramRun.parkcast(
      shell: "\"$PARKCAST\" run '\(file)' --paths 200 > /dev/full")
    #expect(run.status == 1)
    #expect(run.messages.contains("the disk is full"))

    let out = try ProgramRun.parkcast(
      "run", file, "--paths", "200", "--format", "text", "--out", "/dev/full")
    #expect(out.status == 1)
    #expect(out.messages.contains("the disk is full"))
  }

  @Test func `the old file stands until the new one is whole`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    try folder.write("old", to: "report.txt")
    // The second file cannot be begun, so the first is not replaced either.
    let run = try ProgramRun.parkcast(
      "run", file, "--paths", "200", "--out", folder.path("report.txt"), "--paths-out",
      folder.path("none/paths.csv"))
    #expect(run.status == 1)
    #expect(try folder.read("report.txt") == "old")
    #expect(try folder.names == ["park.yaml", "report.txt"])
  }

  @Test func `a link is followed, and what is no file is written directly`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    try folder.write("old", to: "real.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.txt"), withDestinationPath: "real.txt")
    let run = try ProgramRun.parkcast(
      "run", file, "--paths", "200", "--out", folder.path("link.txt"))
    #expect(run.status == 0, "\(run.messages)")
    #expect(try folder.read("real.txt").hasPrefix("Example park"))
    #expect(try folder.names == ["link.txt", "park.yaml", "real.txt"])

    let device = try ProgramRun.parkcast("run", file, "--paths", "200", "--out", "/dev/null")
    #expect(device.status == 0, "\(device.messages)")
  }

  @Test func `a reader that goes away is no failure`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let run = try ProgramRun.parkcast(
      shell: """
        { "$PARKCAST" run '\(file)' --paths 200 --format json; echo "code $?" >&2; } | head -c 10
        """)
    #expect(run.output.utf8.count == 10)
    #expect(run.messages == "code 0\n")
  }

  @Test func `a run that is interrupted ends with 130 and leaves nothing`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let run = try ProgramRun.parkcast(
      shell: """
        "$PARKCAST" run '\(file)' --paths 1000000000 \
          --out '\(folder.path("report.txt"))' &
        sleep 2; kill -INT $!; wait $!; echo "code $?" >&2
        """)
    #expect(run.messages == "stopped; nothing was written\ncode 130\n")
    #expect(try folder.names == ["park.yaml"])
  }
}
