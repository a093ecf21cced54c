#include "HTMLReferences.h"
#include <string.h>

// The named references of HTML 4 (section 24) and those of HTML 5 that news pages use, sorted by name.
// `bare` ones may stand without their semicolon.
static const struct {
  const char *name;
  uint16_t scalar;
  bool bare;
} references[] = {
  {"AElig", 198, true}, {"Aacute", 193, true}, {"Abreve", 258, false}, {"Acirc", 194, true},
  {"Agrave", 192, true}, {"Alpha", 913, false}, {"Amacr", 256, false}, {"Aogon", 260, false},
  {"Aring", 197, true}, {"Atilde", 195, true}, {"Auml", 196, true}, {"Beta", 914, false},
  {"Cacute", 262, false}, {"Ccaron", 268, false}, {"Ccedil", 199, true}, {"Chi", 935, false},
  {"Dagger", 8225, false}, {"Dcaron", 270, false}, {"Delta", 916, false}, {"Dstrok", 272, false},
  {"ETH", 208, true}, {"Eacute", 201, true}, {"Ecaron", 282, false}, {"Ecirc", 202, true},
  {"Egrave", 200, true}, {"Emacr", 274, false}, {"Eogon", 280, false}, {"Epsilon", 917, false},
  {"Eta", 919, false}, {"Euml", 203, true}, {"Gamma", 915, false}, {"Gbreve", 286, false},
  {"Hat", 94, false}, {"Iacute", 205, true}, {"Icirc", 206, true}, {"Idot", 304, false},
  {"Igrave", 204, true}, {"Imacr", 298, false}, {"Iota", 921, false}, {"Iuml", 207, true},
  {"Kappa", 922, false}, {"Lambda", 923, false}, {"Lstrok", 321, false}, {"Mu", 924, false},
  {"Nacute", 323, false}, {"Ncaron", 327, false}, {"NewLine", 10, false}, {"Ntilde", 209, true},
  {"Nu", 925, false}, {"OElig", 338, false}, {"Oacute", 211, true}, {"Ocirc", 212, true},
  {"Odblac", 336, false}, {"Ograve", 210, true}, {"Omacr", 332, false}, {"Omega", 937, false},
  {"Omicron", 927, false}, {"Oslash", 216, true}, {"Otilde", 213, true}, {"Ouml", 214, true},
  {"Phi", 934, false}, {"Pi", 928, false}, {"Prime", 8243, false}, {"Psi", 936, false},
  {"Rcaron", 344, false}, {"Rho", 929, false}, {"Sacute", 346, false}, {"Scaron", 352, false},
  {"Scedil", 350, false}, {"Sigma", 931, false}, {"THORN", 222, true}, {"Tab", 9, false},
  {"Tau", 932, false}, {"Tcaron", 356, false}, {"Tcedil", 354, false}, {"Theta", 920, false},
  {"Uacute", 218, true}, {"Ucirc", 219, true}, {"Udblac", 368, false}, {"Ugrave", 217, true},
  {"Umacr", 362, false}, {"Upsilon", 933, false}, {"Uring", 366, false}, {"Uuml", 220, true},
  {"Xi", 926, false}, {"Yacute", 221, true}, {"Yuml", 376, false}, {"Zacute", 377, false},
  {"Zcaron", 381, false}, {"Zdot", 379, false}, {"Zeta", 918, false}, {"aacute", 225, true},
  {"abreve", 259, false}, {"acirc", 226, true}, {"acute", 180, true}, {"aelig", 230, true},
  {"agrave", 224, true}, {"alefsym", 8501, false}, {"alpha", 945, false}, {"amacr", 257, false},
  {"amp", 38, true}, {"and", 8743, false}, {"ang", 8736, false}, {"aogon", 261, false},
  {"apos", 39, false}, {"aring", 229, true}, {"ast", 42, false}, {"asymp", 8776, false},
  {"atilde", 227, true}, {"auml", 228, true}, {"bdquo", 8222, false}, {"beta", 946, false},
  {"brvbar", 166, true}, {"bsol", 92, false}, {"bull", 8226, false}, {"cacute", 263, false},
  {"cap", 8745, false}, {"ccaron", 269, false}, {"ccedil", 231, true}, {"cedil", 184, true},
  {"cent", 162, true}, {"check", 10003, false}, {"chi", 967, false}, {"circ", 710, false},
  {"clubs", 9827, false}, {"colon", 58, false}, {"comma", 44, false}, {"commat", 64, false},
  {"cong", 8773, false}, {"copy", 169, true}, {"copysr", 8471, false}, {"crarr", 8629, false},
  {"cup", 8746, false}, {"curren", 164, true}, {"dArr", 8659, false}, {"dagger", 8224, false},
  {"darr", 8595, false}, {"dash", 8208, false}, {"dcaron", 271, false}, {"deg", 176, true},
  {"delta", 948, false}, {"diams", 9830, false}, {"divide", 247, true}, {"dollar", 36, false},
  {"dstrok", 273, false}, {"eacute", 233, true}, {"ecaron", 283, false}, {"ecirc", 234, true},
  {"egrave", 232, true}, {"emacr", 275, false}, {"empty", 8709, false}, {"emsp", 8195, false},
  {"ensp", 8194, false}, {"eogon", 281, false}, {"epsilon", 949, false}, {"equals", 61, false},
  {"equiv", 8801, false}, {"eta", 951, false}, {"eth", 240, true}, {"euml", 235, true},
  {"euro", 8364, false}, {"excl", 33, false}, {"exist", 8707, false}, {"female", 9792, false},
  {"fnof", 402, false}, {"forall", 8704, false}, {"frac12", 189, true}, {"frac13", 8531, false},
  {"frac14", 188, true}, {"frac15", 8533, false}, {"frac18", 8539, false}, {"frac23", 8532, false},
  {"frac34", 190, true}, {"frac38", 8540, false}, {"frac58", 8541, false}, {"frac78", 8542, false},
  {"frasl", 8260, false}, {"gamma", 947, false}, {"gbreve", 287, false}, {"ge", 8805, false},
  {"grave", 96, false}, {"gt", 62, true}, {"hArr", 8660, false}, {"hairsp", 8202, false},
  {"half", 189, false}, {"harr", 8596, false}, {"hearts", 9829, false}, {"hellip", 8230, false},
  {"horbar", 8213, false}, {"hyphen", 8208, false}, {"iacute", 237, true}, {"icirc", 238, true},
  {"iexcl", 161, true}, {"igrave", 236, true}, {"imacr", 299, false}, {"image", 8465, false},
  {"imath", 305, false}, {"infin", 8734, false}, {"inodot", 305, false}, {"int", 8747, false},
  {"iota", 953, false}, {"iquest", 191, true}, {"isin", 8712, false}, {"iuml", 239, true},
  {"kappa", 954, false}, {"lArr", 8656, false}, {"lambda", 955, false}, {"lang", 10216, false},
  {"laquo", 171, true}, {"larr", 8592, false}, {"lbrace", 123, false}, {"lbrack", 91, false},
  {"lceil", 8968, false}, {"lcub", 123, false}, {"ldquo", 8220, false}, {"ldquor", 8222, false},
  {"le", 8804, false}, {"lfloor", 8970, false}, {"lowast", 8727, false}, {"lowbar", 95, false},
  {"loz", 9674, false}, {"lpar", 40, false}, {"lrm", 8206, false}, {"lsaquo", 8249, false},
  {"lsqb", 91, false}, {"lsquo", 8216, false}, {"lstrok", 322, false}, {"lt", 60, true},
  {"macr", 175, true}, {"male", 9794, false}, {"mdash", 8212, false}, {"micro", 181, true},
  {"middot", 183, true}, {"minus", 8722, false}, {"mldr", 8230, false}, {"mu", 956, false},
  {"nabla", 8711, false}, {"nacute", 324, false}, {"nbsp", 160, true}, {"ncaron", 328, false},
  {"ndash", 8211, false}, {"ne", 8800, false}, {"ni", 8715, false}, {"nldr", 8229, false},
  {"not", 172, true}, {"notin", 8713, false}, {"nsub", 8836, false}, {"ntilde", 241, true},
  {"nu", 957, false}, {"num", 35, false}, {"numsp", 8199, false}, {"oacute", 243, true},
  {"ocirc", 244, true}, {"odblac", 337, false}, {"oelig", 339, false}, {"ograve", 242, true},
  {"oline", 8254, false}, {"omacr", 333, false}, {"omega", 969, false}, {"omicron", 959, false},
  {"oplus", 8853, false}, {"or", 8744, false}, {"ordf", 170, true}, {"ordm", 186, true},
  {"oslash", 248, true}, {"otilde", 245, true}, {"otimes", 8855, false}, {"ouml", 246, true},
  {"para", 182, true}, {"part", 8706, false}, {"percnt", 37, false}, {"period", 46, false},
  {"permil", 8240, false}, {"perp", 8869, false}, {"phi", 966, false}, {"phone", 9742, false},
  {"pi", 960, false}, {"piv", 982, false}, {"plus", 43, false}, {"plusmn", 177, true},
  {"pound", 163, true}, {"prime", 8242, false}, {"prod", 8719, false}, {"prop", 8733, false},
  {"psi", 968, false}, {"puncsp", 8200, false}, {"quest", 63, false}, {"quot", 34, true},
  {"rArr", 8658, false}, {"radic", 8730, false}, {"rang", 10217, false}, {"raquo", 187, true},
  {"rarr", 8594, false}, {"rbrace", 125, false}, {"rbrack", 93, false}, {"rcaron", 345, false},
  {"rceil", 8969, false}, {"rcub", 125, false}, {"rdquo", 8221, false}, {"real", 8476, false},
  {"reg", 174, true}, {"rfloor", 8971, false}, {"rho", 961, false}, {"rlm", 8207, false},
  {"rpar", 41, false}, {"rsaquo", 8250, false}, {"rsqb", 93, false}, {"rsquo", 8217, false},
  {"rsquor", 8217, false}, {"sacute", 347, false}, {"sbquo", 8218, false}, {"scaron", 353, false},
  {"scedil", 351, false}, {"sdot", 8901, false}, {"sect", 167, true}, {"semi", 59, false},
  {"shy", 173, true}, {"sigma", 963, false}, {"sigmaf", 962, false}, {"sim", 8764, false},
  {"sol", 47, false}, {"spades", 9824, false}, {"star", 9734, false}, {"starf", 9733, false},
  {"sub", 8834, false}, {"sube", 8838, false}, {"sum", 8721, false}, {"sup", 8835, false},
  {"sup1", 185, true}, {"sup2", 178, true}, {"sup3", 179, true}, {"supe", 8839, false},
  {"szlig", 223, true}, {"tau", 964, false}, {"tcaron", 357, false}, {"tcedil", 355, false},
  {"there4", 8756, false}, {"theta", 952, false}, {"thetasym", 977, false}, {"thinsp", 8201, false},
  {"thorn", 254, true}, {"tilde", 732, false}, {"times", 215, true}, {"trade", 8482, false},
  {"uArr", 8657, false}, {"uacute", 250, true}, {"uarr", 8593, false}, {"ucirc", 251, true},
  {"udblac", 369, false}, {"ugrave", 249, true}, {"umacr", 363, false}, {"uml", 168, true},
  {"upsih", 978, false}, {"upsilon", 965, false}, {"uring", 367, false}, {"uuml", 252, true},
  {"verbar", 124, false}, {"vert", 124, false}, {"weierp", 8472, false}, {"xi", 958, false},
  {"yacute", 253, true}, {"yen", 165, true}, {"yuml", 255, true}, {"zacute", 378, false},
  {"zcaron", 382, false}, {"zdot", 380, false}, {"zeta", 950, false}, {"zwj", 8205, false},
  {"zwnj", 8204, false},
};
enum { REFERENCE_COUNT = sizeof references / sizeof *references, LONGEST_NAME = 8 };

/// What numbers from 128 to 159 stand for: windows-1252.
static const uint16_t high[32] = {
  0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
  0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
  0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
};

uint32_t html_named_reference(const uint8_t *name, size_t length, bool *isBare) {
  int low = 0, top = REFERENCE_COUNT;
  while (low < top) {
    int middle = (low + top) / 2;
    const char *ours = references[middle].name;
    int side = strncmp((const char *)name, ours, length);
    if (side == 0 && ours[length] != 0) side = -1;
    if (side == 0) {
      *isBare = references[middle].bare;
      return references[middle].scalar;
    }
    if (side < 0) top = middle;
    else low = middle + 1;
  }
  return 0;
}

size_t html_put_scalar(uint32_t scalar, uint8_t into[4]) {
  if (scalar < 0x80) {
    into[0] = (uint8_t)scalar;
    return 1;
  }
  if (scalar < 0x800) {
    into[0] = (uint8_t)(0xC0 | scalar >> 6);
    into[1] = (uint8_t)(0x80 | (scalar & 63));
    return 2;
  }
  if (scalar < 0x10000) {
    into[0] = (uint8_t)(0xE0 | scalar >> 12);
    into[1] = (uint8_t)(0x80 | (scalar >> 6 & 63));
    into[2] = (uint8_t)(0x80 | (scalar & 63));
    return 3;
  }
  into[0] = (uint8_t)(0xF0 | scalar >> 18);
  into[1] = (uint8_t)(0x80 | (scalar >> 12 & 63));
  into[2] = (uint8_t)(0x80 | (scalar >> 6 & 63));
  into[3] = (uint8_t)(0x80 | (scalar & 63));
  return 4;
}

static int digit(uint8_t byte, bool isHex) {
  if (byte >= '0' && byte <= '9') return byte - '0';
  uint8_t small = byte | 0x20;
  return isHex && small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// `&#…;`, with `at` on the number sign.
static size_t numbered(const uint8_t *at, const uint8_t *end, uint8_t into[4], const uint8_t **after) {
  bool isHex = at + 1 < end && (at[1] | 0x20) == 'x';
  const uint8_t *first = at + (isHex ? 2 : 1), *p = first;
  uint32_t scalar = 0;
  for (int value; p < end && (value = digit(*p, isHex)) >= 0; p++)
    if (scalar < 0x110000) scalar = scalar * (isHex ? 16 : 10) + (uint32_t)value;
  if (p == first) return 0;
  *after = p < end && *p == ';' ? p + 1 : p;
  bool isSpace = scalar == 9 || scalar == 10 || scalar == 13;
  if (scalar >= 0x80 && scalar < 0xA0) scalar = high[scalar - 0x80];
  else if ((scalar < 0x20 && !isSpace) || scalar == 0x7F || scalar > 0x10FFFF) scalar = 0xFFFD;
  else if (scalar >= 0xD800 && scalar < 0xE000) scalar = 0xFFFD;
  return html_put_scalar(scalar, into);
}

static bool isNameByte(uint8_t byte) {
  return ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || (byte >= '0' && byte <= '9');
}

size_t html_reference(const uint8_t *at, const uint8_t *end, uint8_t into[4], size_t *used) {
  const uint8_t *name = at + 1, *p = name, *after = at;
  if (name >= end) return 0;
  if (*name == '#') {
    size_t count = numbered(name, end, into, &after);
    *used = (size_t)(after - at);
    // A number without digits to spare could take fewer bytes than it yields.
    return count <= *used ? count : 0;
  }
  while (p < end && p - name < LONGEST_NAME && isNameByte(*p)) p++;
  bool isEnded = p < end && *p == ';', isBare = false;
  for (; p > name; p--) {
    uint32_t scalar = html_named_reference(name, (size_t)(p - name), &isBare);
    if (scalar != 0 && (isEnded || isBare)) {
      *used = (size_t)(p - at) + (isEnded ? 1 : 0);
      return html_put_scalar(scalar, into);
    }
    isEnded = false;
  }
  return 0;
}

/// Whether a name without its semicolon goes on as the name of a query's field does: "&copy=4" (HTML 13.2.5.73).
static bool isField(const uint8_t *at, size_t used, const uint8_t *end) {
  const uint8_t *next = at + used;
  if (at[1] == '#' || next[-1] == ';' || next == end) return false;
  return *next == '=' || isNameByte(*next);
}

static size_t decode(const uint8_t *text, size_t length, uint8_t *into, bool isAttribute) {
  const uint8_t *p = text, *end = text + length;
  uint8_t *out = into;
  while (p < end) {
    const uint8_t *next = memchr(p, '&', (size_t)(end - p));
    size_t plain = (size_t)((next ? next : end) - p);
    memmove(out, p, plain);
    out += plain;
    p += plain;
    if (p == end) break;
    size_t used = 0, count = html_reference(p, end, out, &used);
    if (count > 0 && isAttribute && isField(p, used, end)) count = used = 0;
    if (count == 0) *out++ = *p++;
    out += count;
    p += used;
  }
  return (size_t)(out - into);
}

size_t html_decode(const uint8_t *text, size_t length, uint8_t *into) {
  return decode(text, length, into, false);
}

size_t html_decode_attribute(const uint8_t *text, size_t length, uint8_t *into) {
  return decode(text, length, into, true);
}
