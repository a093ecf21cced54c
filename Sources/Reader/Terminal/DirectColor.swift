/// A terminal description with direct colours, given to ncurses in place of a file.
///
/// ncurses draws more than 256 colours only for descriptions that are not installed by default and are not what TERM
/// names where COLORTERM says "truecolor". Descriptions may stand in TERMINFO itself (ncurses(3), "b64:"). Made with
/// `tic -x` and `infocmp -0 -Q2 -x` from the source below, which is what xterm and those that imitate it understand,
/// without keys (Decoder knows them) and without REP, which many lack.
///
/// Colours are numbered with 6 bits of red, 6 of green and 5 of blue, which no eye tells from 8 each: ncurses keeps a
/// table of 28 bytes for every colour it is told of, and fills it in `start_color`. For 2²⁴ colours that took 370 ms
/// and 460 MB, for 2¹⁷ it takes 2 ms and 4 MB.
enum DirectColor {
  /// The name it goes by.
  static let name = "lede-direct"
  /// How many colours it has.
  static let colors = 1 << 17

  /// The number of a colour, the nearest there is; numbers below 8 are those of the palette.
  static func number(red: UInt8, green: UInt8, blue: UInt8) -> Int32 {
    let number = scale(red, 63) << 11 | scale(green, 63) << 5 | scale(blue, 31)
    return number < 8 ? 32 : number
  }

  private static func scale(_ value: UInt8, _ most: Int32) -> Int32 {
    (Int32(value) * most + 127) / 255
  }

  /// The value of TERMINFO.
  static let description =
    "b64:HgIxAB0ADwBpAXoCbGVkZS1kaXJlY3R8eHRlcm0tY29tcGF0aWJsZSB3aXRoIGRpcmVjdCBjb2xvdXJzAAAB"
    + "AAABAAAAAAAAAAABAQAAAAAAAAAAAAAAAAABUAAAAAgAAAAYAAAA____________________________________"
    + "_________________wAAAgAAAAEA__8AAAIABAD__xUAHQAhACUA__8wAEEAQwBHAE4A__9QAFcA__9bAP__XwBj"
    + "AP__________ZwBsAP__dQB6AP____9_AIQAiQCOAP__lwCbAP__pACpAK8A_____________________7UA____"
    + "______________________________________________________________________________________-5"
    + "AMEA________________________________________yQDSANsA5ADtAPYA_wAIAREBGgH_________________"
    + "____________IwEmATEBNAE2ATkB_____28B____________________________________________________"
    + "________________________________________________________________________________________"
    + "________________________________________________________________________________________"
    + "________________________________________________________________________________________"
    + "_________________________________________3EB____________________________________________"
    + "____________________________dgH__________________________________38B____________________"
    + "____hAH_________________________________________________________________________________"
    + "_________________4oBAgIHAA0AG1slaSVwMSVkOyVwMiVkcgAbW0gbWzJKABtbSwAbW0oAG1slaSVwMSVkRwAb"
    + "WyVpJXAxJWQ7JXAyJWRIAAoAG1tIABtbPzI1bAAIABtbPzI1aAAbW0MAG1tBABtbUAAbW00AG1sxbQAbWz8xMDQ5"
    + "aAAbWzJtABtbNGgAG1s3bQAbWzdtABtbNG0AG1slcDElZFgAG1ttABtbPzEwNDlsABtbNGwAG1syN20AG1syNG0A"
    + "G1tMABtbPzFsGz4AG1s_MWgbPQAbWyVwMSVkUAAbWyVwMSVkTQAbWyVwMSVkQgAbWyVwMSVkQAAbWyVwMSVkUwAb"
    + "WyVwMSVkTAAbWyVwMSVkRAAbWyVwMSVkQwAbWyVwMSVkVAAbWyVwMSVkQQAbOAAbWyVpJXAxJWRkABs3AAoAG00A"
    + "G1swJT8lcDYldDsxJTslPyVwNSV0OzIlOyU_JXAyJXQ7NCU7JT8lcDElcDMlfCV0OzclO20ACQAbWzFLABtbMzk7"
    + "NDltABtbM20AG1syM20AG1slPyVwMSV7OH0lPCV0MyVwMSVkJWUzODsyOyVwMSV7MjA0OH0lLyV7MjU1fSUqJSc_"
    + "JyUvJWQ7JXAxJScgJyUvJSc_JyUmJXsyNTV9JSolJz8nJS8lZDslcDElezMxfSUmJXsyNTV9JSolezMxfSUvJWQl"
    + "O20AG1slPyVwMSV7OH0lPCV0NCVwMSVkJWU0ODsyOyVwMSV7MjA0OH0lLyV7MjU1fSUqJSc_JyUvJWQ7JXAxJScg"
    + "JyUvJSc_JyUmJXsyNTV9JSolJz8nJS8lZDslcDElezMxfSUmJXsyNTV9JSolezMxfSUvJWQlO20A"

  /// What it was made from.
  static let source = #"""
    lede-direct|xterm-compatible with direct colours,
      am, bce, mir, msgr, xenl,
      colors#0x20000, cols#80, it#8, lines#24, pairs#0x10000,
      bel=^G, bold=\E[1m, civis=\E[?25l, clear=\E[H\E[2J,
      cnorm=\E[?25h, cr=\r, csr=\E[%i%p1%d;%p2%dr, cub=\E[%p1%dD,
      cub1=^H, cud=\E[%p1%dB, cud1=\n, cuf=\E[%p1%dC, cuf1=\E[C,
      cup=\E[%i%p1%d;%p2%dH, cuu=\E[%p1%dA, cuu1=\E[A,
      dch=\E[%p1%dP, dch1=\E[P, dim=\E[2m, dl=\E[%p1%dM, dl1=\E[M,
      ech=\E[%p1%dX, ed=\E[J, el=\E[K, el1=\E[1K, home=\E[H,
      hpa=\E[%i%p1%dG, ht=^I, ich=\E[%p1%d@, il=\E[%p1%dL,
      il1=\E[L, ind=\n, indn=\E[%p1%dS, op=\E[39;49m, rc=\E8,
      rev=\E[7m, ri=\EM, rin=\E[%p1%dT, ritm=\E[23m, rmcup=\E[?1049l,
      rmir=\E[4l, rmkx=\E[?1l\E>, rmso=\E[27m, rmul=\E[24m, sc=\E7,
      setab=\E[%?%p1%{8}%<%t4%p1%d%e48;2;%p1%{2048}%/%{255}%*%{63}%/%d;%p1%{32}%/%{63}%&%{255}%*%{63}%/%d;%p1%{31}%&%{255}%*%{31}%/%d%;m,
      setaf=\E[%?%p1%{8}%<%t3%p1%d%e38;2;%p1%{2048}%/%{255}%*%{63}%/%d;%p1%{32}%/%{63}%&%{255}%*%{63}%/%d;%p1%{31}%&%{255}%*%{31}%/%d%;m,
      sgr=\E[0%?%p6%t;1%;%?%p5%t;2%;%?%p2%t;4%;%?%p1%p3%|%t;7%;m,
      sgr0=\E[m, sitm=\E[3m, smcup=\E[?1049h, smir=\E[4h,
      smkx=\E[?1h\E=, smso=\E[7m, smul=\E[4m, vpa=\E[%i%p1%dd,
    """#
}
