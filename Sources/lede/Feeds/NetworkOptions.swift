import ArgumentParser

/// What the network may do, for the commands that fetch.
struct NetworkOptions: ParsableArguments {
  @Flag(
    help: """
      Follow redirects from a host outside to loopback, private and link-local addresses, too. \
      Default: private_redirects in config.toml, else no.
      """)
  var allowPrivateRedirects = false

  /// Whether such redirects are followed, by this option or by the settings.
  var allowsPrivateRedirects: Bool {
    allowPrivateRedirects || ConfigDirectory().configuration().allowsPrivateRedirects
  }
}
