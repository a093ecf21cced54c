import Testing

@testable import Fetching

@Suite struct NetworkReachTests {
  @Test(
    arguments: [
      ("localhost", .loopback), ("a.localhost", .loopback), ("127.0.0.1", .loopback),
      ("127.1", .loopback), ("2130706433", .loopback), ("0x7f000001", .loopback), ("0", .loopback),
      ("::1", .loopback), ("::", .loopback), ("::ffff:127.0.0.1", .loopback),
      ("64:ff9b::7f00:1", .loopback), ("2002:7f00:1::", .loopback),
      ("169.254.169.254", .linkLocal), ("fe80::1", .linkLocal), ("fe80::1%eth0", .linkLocal),
      ("ff02::1", .linkLocal), ("255.255.255.255", .linkLocal),
      ("10.1.2.3", .private), ("172.16.0.1", .private), ("172.31.255.255", .private),
      ("192.168.1.1", .private), ("100.64.0.1", .private), ("fd00::1", .private),
      ("172.32.0.1", .public), ("11.0.0.1", .public), ("93.184.216.34", .public),
      ("2606:2800::1", .public), ("news.example", .public), ("localhost.example", .public),
    ] as [(String, NetworkReach)])
  func addressesByWhatTheyAreFor(host: String, reach: NetworkReach) {
    #expect(NetworkReach(host: host) == reach)
  }

  @Test func nearerComesFirst() {
    #expect(NetworkReach.loopback < .linkLocal && .linkLocal < .private && .private < .public)
  }
}
