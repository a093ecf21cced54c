import Foundation
import Synchronization

/// A PostgreSQL of its own for tests, on a socket in a temporary folder and nowhere else.
///
/// It refuses to run as root, and is run as `postgres` then. A shell that waits for the tests' process ends it, however that ends.
package final class PostgresServer: Sendable {
  /// Why tests that need it are skipped.
  package static let reason = "PostgreSQL's server is not here: apt-get install postgresql"

  /// Whether a server can be started here.
  package static let isInstalled = programs != nil && (getuid() != 0 || getpwnam("postgres") != nil)

  /// The server that tests share, started with the first.
  package static func shared() throws -> PostgresServer { try sharedServer.get() }

  private static let sharedServer = Result { try PostgresServer() }

  /// The folder of the server's programs.
  private static let programs: String? = {
    let versions =
      (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
    let newest = versions.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }
    let folders = newest.map { "/usr/lib/postgresql/\($0)/bin" } + ["/usr/local/bin", "/usr/bin"]
    return folders.first { FileManager.default.isExecutableFile(atPath: $0 + "/initdb") }
  }()

  private let folder: String
  private let count = Mutex(0)

  /// Starts a server.
  package init() throws {
    var template = Array("/tmp/lede-postgres-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil, let programs = Self.programs else {
      throw SpawnError(number: errno)
    }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if let user = getpwnam("postgres"), getuid() == 0 {
      chown(folder, user.pointee.pw_uid, user.pointee.pw_gid)
    }
    let settings = """
      listen_addresses = ''
      unix_socket_directories = '\(folder)'
      fsync = off
      full_page_writes = off
      wal_level = minimal
      max_wal_senders = 0
      autovacuum = off
      shared_buffers = 32MB
      max_connections = 80
      """
    let script = """
      cd / && umask 077
      '\(programs)/initdb' -D '\(folder)/data' -A trust -U postgres -E UTF8 --locale=C --no-sync -N >/dev/null
      cat >> '\(folder)/data/postgresql.conf' <<'SETTINGS'
      \(settings.split(separator: "\n").joined(separator: "\n"))
      SETTINGS
      '\(programs)/pg_ctl' -D '\(folder)/data' -l '\(folder)/log' -w -t 60 start >/dev/null
      setsid sh -c 'while kill -0 \(getpid()) 2>/dev/null || [ -d /proc/\(getpid()) ]; do sleep 1; done
        "\(programs)/pg_ctl" -D "\(folder)/data" -m immediate stop; rm -rf "\(folder)/data" "\(folder)/log"; rmdir "\(folder)"' \
        >/dev/null 2>&1 </dev/null &
      """
    try Self.shell(script)
  }

  /// Makes an empty database and answers its address.
  package func database() throws -> String {
    let number = count.withLock { count in
      count += 1
      return count
    }
    let name = "news\(number)"
    try sql("CREATE DATABASE \(name)", in: "postgres")
    return address(of: name)
  }

  /// The address of a database, for the superuser or another user.
  package func address(of name: String, user: String = "postgres") -> String {
    "postgresql://\(user)@/\(name)?host=\(folder)"
  }

  /// The address of the same database for another user.
  package func address(_ address: String, user: String) -> String {
    address.replacingOccurrences(of: "//postgres@", with: "//\(user)@")
  }

  /// Runs statements as the superuser, in the database of an address or name; answers what they print.
  @discardableResult
  package func sql(_ statements: String, in database: String) throws -> String {
    let address = database.hasPrefix("postgresql:") ? database : address(of: database)
    return try Tmux.run(
      [
        Self.programs.map { $0 + "/psql" } ?? "psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-d",
        address, "-c", statements,
      ]
    ).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Ends every connection to a database as a crash of their processes would.
  package func dropConnections(to database: String) throws {
    try sql(
      """
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()
      """, in: database)
  }

  /// Stops the server at once and starts it again.
  package func restart() throws {
    try Self.shell(
      "cd / && '\(Self.programs ?? "")/pg_ctl' -D '\(folder)/data' -l '\(folder)/log' -m immediate -w restart >/dev/null"
    )
  }

  /// Stops the server.
  package func stop() throws {
    try Self.shell(
      "cd / && '\(Self.programs ?? "")/pg_ctl' -D '\(folder)/data' -m immediate -w stop >/dev/null")
  }

  private static func shell(_ script: String) throws {
    let user = getuid() == 0 ? ["runuser", "-u", "postgres", "--"] : []
    try Tmux.run(user + ["/bin/sh", "-ec", script])
  }
}
