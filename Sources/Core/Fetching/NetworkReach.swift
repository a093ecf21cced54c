import CCurl

/// How far from this machine an address is, nearest first.
public enum NetworkReach: Int, Comparable, Hashable, Sendable {
  /// This machine itself.
  case loopback
  /// The network that this machine is plugged into.
  case linkLocal
  /// A network that the internet does not lead to (RFC 1918, RFC 4193).
  case `private`
  /// An address on the public internet.
  case `public`

  /// Reads the reach of a host as it stands in an address; a name that does not tell counts as public.
  public init(host: String) {
    if host == "localhost" || host.hasSuffix(".localhost") || host == "localhost." {
      self = .loopback
    } else {
      self.init(ccurl_reach_of_text(host))
    }
  }

  init(_ reach: ccurl_reach) { self = NetworkReach(rawValue: Int(reach.rawValue)) ?? .public }

  /// The same for libcurl's side.
  var inC: ccurl_reach { ccurl_reach(UInt32(rawValue)) }

  /// Compares how far two addresses are.
  public static func < (one: NetworkReach, other: NetworkReach) -> Bool {
    one.rawValue < other.rawValue
  }
}
