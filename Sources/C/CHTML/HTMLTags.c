#include "HTMLTags.h"
#include <string.h>

// Sorted by name and in the order of HTMLTag, so that the place found is the tag.
static const struct {
  const char *name;
  uint8_t traits;
} tags[] = {
  {"a", HTML_INLINE},
  {"abbr", HTML_INLINE},
  {"address", HTML_BLOCK | HTML_CLOSES_P},
  {"annotation", HTML_SILENT},
  {"annotation-xml", HTML_SILENT},
  {"article", HTML_BLOCK | HTML_CLOSES_P},
  {"aside", HTML_BLOCK | HTML_CLOSES_P},
  {"audio", HTML_SILENT},
  {"b", HTML_INLINE},
  {"base", HTML_VOID},
  {"big", HTML_INLINE},
  {"blockquote", HTML_BLOCK | HTML_CLOSES_P},
  {"body", HTML_BLOCK},
  {"br", HTML_BLOCK | HTML_VOID},
  {"button", HTML_SCOPE | HTML_SILENT},
  {"canvas", HTML_SILENT},
  {"caption", HTML_BLOCK | HTML_SCOPE},
  {"center", HTML_BLOCK | HTML_CLOSES_P},
  {"cite", HTML_INLINE},
  {"code", HTML_INLINE},
  {"col", HTML_VOID},
  {"colgroup", 0},
  {"data", 0},
  {"datalist", HTML_SILENT},
  {"dd", HTML_BLOCK | HTML_CLOSES_P},
  {"del", HTML_INLINE | HTML_SILENT},
  {"details", HTML_BLOCK | HTML_CLOSES_P},
  {"dfn", HTML_INLINE},
  {"dialog", HTML_BLOCK | HTML_CLOSES_P},
  {"dir", HTML_BLOCK | HTML_CLOSES_P},
  {"div", HTML_BLOCK | HTML_CLOSES_P},
  {"dl", HTML_BLOCK | HTML_CLOSES_P},
  {"dt", HTML_BLOCK | HTML_CLOSES_P},
  {"em", HTML_INLINE},
  {"embed", HTML_VOID | HTML_SILENT},
  {"fieldset", HTML_BLOCK | HTML_CLOSES_P},
  {"figcaption", HTML_BLOCK | HTML_CLOSES_P},
  {"figure", HTML_BLOCK | HTML_CLOSES_P},
  {"font", HTML_INLINE},
  {"footer", HTML_BLOCK | HTML_CLOSES_P},
  {"form", HTML_BLOCK | HTML_CLOSES_P},
  {"frame", HTML_VOID},
  {"frameset", HTML_BLOCK | HTML_SILENT},
  {"h1", HTML_BLOCK | HTML_CLOSES_P},
  {"h2", HTML_BLOCK | HTML_CLOSES_P},
  {"h3", HTML_BLOCK | HTML_CLOSES_P},
  {"h4", HTML_BLOCK | HTML_CLOSES_P},
  {"h5", HTML_BLOCK | HTML_CLOSES_P},
  {"h6", HTML_BLOCK | HTML_CLOSES_P},
  {"head", HTML_BLOCK | HTML_SILENT},
  {"header", HTML_BLOCK | HTML_CLOSES_P},
  {"hgroup", HTML_BLOCK | HTML_CLOSES_P},
  {"hr", HTML_BLOCK | HTML_VOID | HTML_CLOSES_P},
  {"html", HTML_BLOCK | HTML_SCOPE},
  {"i", HTML_INLINE},
  {"iframe", HTML_RAW | HTML_SILENT},
  {"img", HTML_VOID},
  {"input", HTML_VOID | HTML_SILENT},
  {"ins", HTML_INLINE},
  {"kbd", HTML_INLINE},
  {"label", HTML_INLINE},
  {"legend", HTML_BLOCK},
  {"li", HTML_BLOCK | HTML_CLOSES_P},
  {"link", HTML_VOID},
  {"main", HTML_BLOCK | HTML_CLOSES_P},
  {"map", HTML_SILENT},
  {"mark", HTML_INLINE},
  {"math", HTML_SCOPE},
  {"menu", HTML_BLOCK | HTML_CLOSES_P},
  {"meta", HTML_VOID},
  {"meter", HTML_SILENT},
  {"msup", 0},
  {"nav", HTML_BLOCK | HTML_CLOSES_P},
  {"nobr", HTML_INLINE},
  {"noembed", HTML_RAW | HTML_SILENT},
  {"noframes", HTML_RAW | HTML_SILENT},
  {"noscript", HTML_SILENT},
  {"object", HTML_SCOPE | HTML_SILENT},
  {"ol", HTML_BLOCK | HTML_CLOSES_P},
  {"optgroup", HTML_BLOCK | HTML_SILENT},
  {"option", HTML_BLOCK | HTML_SILENT},
  {"output", 0},
  {"p", HTML_BLOCK | HTML_CLOSES_P},
  {"param", HTML_VOID | HTML_SILENT},
  {"picture", 0},
  {"plaintext", HTML_BLOCK | HTML_CLOSES_P},
  {"pre", HTML_BLOCK | HTML_CLOSES_P},
  {"progress", HTML_SILENT},
  {"q", HTML_INLINE},
  {"rp", HTML_SILENT},
  {"rt", 0},
  {"ruby", 0},
  {"s", HTML_INLINE},
  {"samp", HTML_INLINE},
  {"script", HTML_RAW | HTML_SILENT},
  {"section", HTML_BLOCK | HTML_CLOSES_P},
  {"select", HTML_BLOCK | HTML_SILENT},
  {"small", HTML_INLINE},
  {"source", HTML_VOID},
  {"span", HTML_INLINE},
  {"strike", HTML_INLINE},
  {"strong", HTML_INLINE},
  {"style", HTML_RAW | HTML_SILENT},
  {"sub", HTML_INLINE},
  {"summary", HTML_BLOCK | HTML_CLOSES_P},
  {"sup", HTML_INLINE},
  {"svg", HTML_SCOPE | HTML_SILENT},
  {"table", HTML_BLOCK | HTML_CLOSES_P | HTML_SCOPE},
  {"tbody", HTML_BLOCK},
  {"td", HTML_BLOCK | HTML_SCOPE},
  {"template", HTML_SCOPE | HTML_SILENT},
  {"textarea", HTML_BLOCK | HTML_RCDATA | HTML_SILENT},
  {"tfoot", HTML_BLOCK},
  {"th", HTML_BLOCK | HTML_SCOPE},
  {"thead", HTML_BLOCK},
  {"time", HTML_INLINE},
  {"title", HTML_BLOCK | HTML_RCDATA | HTML_SILENT},
  {"tr", HTML_BLOCK},
  {"track", HTML_VOID},
  {"tt", HTML_INLINE},
  {"u", HTML_INLINE},
  {"ul", HTML_BLOCK | HTML_CLOSES_P},
  {"var", HTML_INLINE},
  {"video", HTML_SILENT},
  {"wbr", HTML_VOID},
  {"xmp", HTML_BLOCK | HTML_RAW | HTML_CLOSES_P},
};
enum { TAG_COUNT = sizeof tags / sizeof *tags, FIRST_TAG = HTMLTagUnknown + 1 };

static const char *const names[] = {
  "alt", "aria-hidden", "charset", "class", "colspan", "content", "data", "data-src", "data-testid", "datetime", "dir", "hidden", "href",
  "http-equiv", "id", "itemid", "itemprop", "itemscope", "itemtype", "lang", "name", "property",
  "rel", "reversed", "role", "rowspan", "src", "srcset", "start", "style", "title", "type", "value",
};
enum { NAME_COUNT = sizeof names / sizeof *names };

uint8_t html_traits(HTMLTag tag) { return tag < FIRST_TAG ? 0 : tags[tag - FIRST_TAG].traits; }

/// Compares a name in any case with one of ours, in their order.
static int order(const uint8_t *name, size_t length, const char *ours) {
  for (size_t i = 0; i < length; i++) {
    uint8_t byte = name[i];
    if (byte >= 'A' && byte <= 'Z') byte |= 0x20;
    if (byte != (uint8_t)ours[i] || byte == 0) return byte < (uint8_t)ours[i] ? -1 : 1;
  }
  return ours[length] == 0 ? 0 : -1;
}

HTMLTag html_tag(const uint8_t *name, size_t length) {
  int low = 0, high = TAG_COUNT;
  while (low < high) {
    int middle = (low + high) / 2;
    int side = order(name, length, tags[middle].name);
    if (side == 0) return (HTMLTag)(middle + FIRST_TAG);
    if (side < 0) high = middle;
    else low = middle + 1;
  }
  return HTMLTagUnknown;
}

HTMLName html_name(const uint8_t *name, size_t length) {
  int low = 0, high = NAME_COUNT;
  while (low < high) {
    int middle = (low + high) / 2;
    int side = order(name, length, names[middle]);
    if (side == 0) return (HTMLName)(middle + 1);
    if (side < 0) high = middle;
    else low = middle + 1;
  }
  return HTMLNameNone;
}
