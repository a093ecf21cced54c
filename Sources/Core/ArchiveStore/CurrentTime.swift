import Glibc

extension Archive {
  /// The time now, in seconds since 1970: what `now` is where a caller gives none.
  public static var currentTime: Int64 { Int64(time(nil)) }
}
