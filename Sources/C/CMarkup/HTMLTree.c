#include "HTMLBuilder.h"
#include "HTMLReferences.h"
#include <stdlib.h>
#include <string.h>

// The elements of a page: which stand within which (HTML 13.2.6, without what moves nodes about).

/// Makes room for more items; false when memory runs out, and then the tree is cut.
static bool reserve(HTMLTree *tree, void **items, uint32_t *room, size_t wanted, size_t size) {
  if (wanted <= *room) return true;
  size_t larger = (size_t)*room * 2 > wanted ? (size_t)*room * 2 : wanted;
  void *moved = larger < UINT32_MAX ? realloc(*items, larger * size) : NULL;
  if (!moved) {
    tree->isCut = true;
    return false;
  }
  *items = moved;
  *room = (uint32_t)larger;
  return true;
}

static uint32_t top(const HTMLBuilder *builder) { return builder->stack[builder->depth - 1]; }

static HTMLTag tagAt(const HTMLBuilder *builder, uint32_t depth) {
  return builder->tree->nodes[builder->stack[depth]].tag;
}

static HTMLNode *add(HTMLBuilder *builder, HTMLTag tag) {
  HTMLTree *tree = builder->tree;
  if (tree->nodeCount >= HTML_NODE_LIMIT) tree->isCut = true;
  if (tree->isCut) return NULL;
  if (!reserve(tree, (void **)&tree->nodes, &tree->nodeRoom, tree->nodeCount + 1, sizeof(HTMLNode))) return NULL;
  HTMLNode *node = &tree->nodes[tree->nodeCount++];
  *node = (HTMLNode){.parent = builder->depth ? top(builder) : 0, .end = tree->nodeCount, .tag = tag,
                     .traits = html_traits(tag)};
  return node;
}

static void push(HTMLBuilder *builder, uint32_t node, HTMLTag tag) {
  builder->stack[builder->depth] = node;
  builder->isEnded[builder->depth++] = false;
  builder->open[tag]++;
}

static void pop(HTMLBuilder *builder) {
  HTMLNode *node = &builder->tree->nodes[top(builder)];
  node->end = builder->tree->nodeCount;
  builder->open[node->tag]--;
  builder->depth--;
}

/// Ends everything from a depth on; the root stays.
static void popTo(HTMLBuilder *builder, uint32_t depth) {
  while (builder->depth > depth && builder->depth > 1) pop(builder);
  while (builder->depth > 1 && builder->isEnded[builder->depth - 1]) pop(builder);
}

static bool isHeading(HTMLTag tag) { return tag >= HTMLTagH1 && tag <= HTMLTagH6; }

/// What keeps an end tag from reaching an element further out.
static bool isBarrier(HTMLTag ended, HTMLTag met) {
  uint8_t traits = html_traits(met);
  switch (ended) {
    case HTMLTagTable: return false;
    case HTMLTagTd: case HTMLTagTh: case HTMLTagTr: case HTMLTagTbody: case HTMLTagThead: case HTMLTagTfoot:
    case HTMLTagCaption: return met == HTMLTagTable;
    case HTMLTagLi: return traits & HTML_SCOPE || met == HTMLTagUl || met == HTMLTagOl || met == HTMLTagMenu;
    case HTMLTagDd: case HTMLTagDt: return traits & HTML_SCOPE || met == HTMLTagDl;
    default: return traits & HTML_SCOPE || (html_traits(ended) & HTML_INLINE && traits & HTML_BLOCK);
  }
}

/// The depth of the innermost open element of a tag that can be ended from here; 0 when there is none.
static uint32_t within(const HTMLBuilder *builder, HTMLTag tag) {
  if (!builder->open[tag]) return 0;
  for (uint32_t depth = builder->depth - 1; depth > 0; depth--) {
    HTMLTag met = tagAt(builder, depth);
    if (met == tag) return depth;
    if (isBarrier(tag, met)) return 0;
  }
  return 0;
}

static void end(HTMLBuilder *builder, HTMLTag tag) {
  uint32_t depth = within(builder, tag);
  if (depth) popTo(builder, depth);
}

/// Ends what the start of an element ends by itself.
static void endImplied(HTMLBuilder *builder, HTMLTag tag) {
  if (html_traits(tag) & HTML_CLOSES_P) end(builder, HTMLTagP);
  HTMLTag met = tagAt(builder, builder->depth - 1);
  if (isHeading(tag) && isHeading(met)) popTo(builder, builder->depth - 1);
  switch (tag) {
    case HTMLTagLi: case HTMLTagA: case HTMLTagNobr: case HTMLTagButton: end(builder, tag); break;
    case HTMLTagDd: case HTMLTagDt: end(builder, HTMLTagDd); end(builder, HTMLTagDt); break;
    case HTMLTagOption: case HTMLTagOptgroup: end(builder, HTMLTagOption); break;
    case HTMLTagTbody: case HTMLTagThead: case HTMLTagTfoot:
      end(builder, HTMLTagTbody); end(builder, HTMLTagThead); end(builder, HTMLTagTfoot);
      [[fallthrough]];
    case HTMLTagTr: end(builder, HTMLTagCaption); end(builder, HTMLTagTr); break;
    case HTMLTagTd: case HTMLTagTh: end(builder, HTMLTagTd); end(builder, HTMLTagTh); break;
    case HTMLTagRt: case HTMLTagRp: end(builder, HTMLTagRt); end(builder, HTMLTagRp); break;
    default: break;
  }
}

/// Whether an element may stand in the head; any other one ends it.
static bool isHeadContent(HTMLTag tag) {
  switch (tag) {
    case HTMLTagBase: case HTMLTagLink: case HTMLTagMeta: case HTMLTagNoscript: case HTMLTagScript:
    case HTMLTagStyle: case HTMLTagTemplate: case HTMLTagTitle: case HTMLTagHead: return true;
    default: return false;
  }
}

bool html_open(HTMLBuilder *builder, HTMLTag tag, uint32_t first, bool isClosed) {
  HTMLTree *tree = builder->tree;
  bool isRepeated = (tag == HTMLTagHtml || tag == HTMLTagBody) && builder->open[tag];
  if (isRepeated || (tag == HTMLTagHead && builder->open[HTMLTagBody])) {
    tree->attributeCount = first;
    return false;
  }
  if (builder->open[HTMLTagHead] && !isHeadContent(tag)) end(builder, HTMLTagHead);
  endImplied(builder, tag);
  HTMLNode *node = add(builder, tag);
  if (!node) return false;
  node->at = first;
  node->length = tree->attributeCount - first;
  if (node->traits & HTML_VOID || isClosed) return false;
  if (builder->depth < HTML_DEPTH_LIMIT) push(builder, tree->nodeCount - 1, tag);
  else builder->beyond++;
  return true;
}

void html_close(HTMLBuilder *builder, HTMLTag tag) {
  if (tag == HTMLTagBody || tag == HTMLTagHtml || html_traits(tag) & HTML_VOID) return;
  if (builder->beyond && builder->depth == HTML_DEPTH_LIMIT) {
    builder->beyond--;
    return;
  }
  uint32_t depth = within(builder, tag);
  for (HTMLTag other = HTMLTagH1; !depth && isHeading(tag) && other <= HTMLTagH6; other++)
    depth = within(builder, other);
  if (depth) {
    popTo(builder, depth);
  } else if (builder->open[tag] && html_traits(tag) & HTML_INLINE) {
    for (depth = builder->depth - 1; depth > 0; depth--) {
      if (html_traits(tagAt(builder, depth)) & HTML_SCOPE) return;
      if (tagAt(builder, depth) != tag) continue;
      builder->isEnded[depth] = true;
      return;
    }
  }
}

void html_attribute(HTMLBuilder *builder, HTMLName name, const uint8_t *from, const uint8_t *to) {
  HTMLTree *tree = builder->tree;
  if (!reserve(tree, (void **)&tree->attributes, &tree->attributeRoom, tree->attributeCount + 1, sizeof(HTMLAttribute)))
    return;
  tree->attributes[tree->attributeCount++] =
    (HTMLAttribute){.at = (uint32_t)(from - builder->source), .length = (uint32_t)(to - from), .name = name};
}

void html_raw(HTMLBuilder *builder, const uint8_t *from, const uint8_t *to) {
  HTMLNode *node = add(builder, HTMLTagText);
  if (!node) return;
  node->at = (uint32_t)(from - builder->source);
  node->length = (uint32_t)(to - from);
  node->isRaw = true;
}

/// The text node that further text here belongs to.
static HTMLNode *current(HTMLBuilder *builder) {
  HTMLTree *tree = builder->tree;
  HTMLNode *last = &tree->nodes[tree->nodeCount - 1];
  if (last->tag == HTMLTagText && !last->isRaw && last->parent == top(builder)) return last;
  HTMLNode *node = add(builder, HTMLTagText);
  if (node) node->at = tree->textCount;
  return node;
}

/// How many bytes at a place are one unsafe character: a control, a direction override or isolate, a tag (U+E00xx).
static size_t unsafe(const uint8_t *at, const uint8_t *end) {
  if (*at < 0x20 || *at == 0x7F) return 1;
  if (end - at < 2) return 0;
  if (*at == 0xC2) return at[1] >= 0x80 && at[1] < 0xA0 ? 2 : 0;
  if (end - at < 3) return 0;
  if (*at == 0xE2 && at[1] == 0x80) return at[2] >= 0xAA && at[2] <= 0xAE ? 3 : 0;
  if (*at == 0xE2 && at[1] == 0x81) return at[2] >= 0xA6 && at[2] <= 0xA9 ? 3 : 0;
  return end - at >= 4 && *at == 0xF3 && at[1] == 0xA0 && at[2] < 0x82 ? 4 : 0;
}

/// Bytes that need a closer look.
static bool isPlain(uint8_t byte) {
  return byte > 0x20 && byte != '&' && byte != 0x7F && byte != 0xC2 && byte != 0xE2 && byte != 0xF3;
}

static bool isSpace(const uint8_t *at, size_t length) {
  return length == 1 ? *at == ' ' || (*at >= 9 && *at <= 13) : length == 2 && at[0] == 0xC2 && at[1] == 0xA0;
}

/// Writes one character, made safe; outside `pre`, a space after a space is left out.
static uint8_t *put(uint8_t *out, const uint8_t *begin, const uint8_t *at, size_t length, bool keepsSpaces) {
  if (isSpace(at, length)) {
    if (keepsSpaces && length == 1) *out++ = *at == '\r' ? '\n' : *at;
    else if (out == begin || out[-1] != ' ') *out++ = ' ';
    return out;
  }
  if (unsafe(at, at + length)) {
    memcpy(out, "\xEF\xBF\xBD", 3);
    return out + 3;
  }
  memcpy(out, at, length);
  return out + length;
}

void html_text(HTMLBuilder *builder, const uint8_t *from, const uint8_t *to, bool hasReferences) {
  HTMLTree *tree = builder->tree;
  if (from == to || tree->isCut) return;
  HTMLNode *node = current(builder);
  size_t wanted = (size_t)tree->textCount + 3 * (size_t)(to - from) + 4;
  if (!node || !reserve(tree, (void **)&tree->text, &tree->textRoom, wanted, 1)) return;
  const uint8_t *begin = tree->text + node->at;
  uint8_t *out = tree->text + tree->textCount, *first = out;
  bool keepsSpaces = builder->open[HTMLTagPre];
  for (const uint8_t *at = from; at < to;) {
    uint8_t reference[4];
    size_t used = 1, length = 0;
    while (at < to && isPlain(*at)) *out++ = *at++;
    if (at == to) break;
    if (*at == '&' && hasReferences) length = markup_reference(at, to, reference, &used);
    if (length) {
      out = put(out, begin, reference, length, keepsSpaces);
    } else {
      used = unsafe(at, to);
      if (!used) used = to - at >= 2 && at[0] == 0xC2 ? 2 : 1;
      out = put(out, begin, at, used, keepsSpaces);
    }
    at += used;
  }
  tree->textCount += (uint32_t)(out - first);
  node->length = tree->textCount - node->at;
}

HTMLTree html_tree_read(const uint8_t *source, size_t length) {
  HTMLTree tree = {.isCut = length > HTML_SOURCE_LIMIT};
  if (tree.isCut) length = HTML_SOURCE_LIMIT;
  uint32_t guess = (uint32_t)(length / 64 + 64);
  reserve(&tree, (void **)&tree.nodes, &tree.nodeRoom, guess, sizeof(HTMLNode));
  reserve(&tree, (void **)&tree.attributes, &tree.attributeRoom, guess, sizeof(HTMLAttribute));
  reserve(&tree, (void **)&tree.text, &tree.textRoom, length / 8 + 64, 1);
  bool isWhole = !tree.isCut;
  tree.isCut = !tree.nodes || !tree.attributes || !tree.text;
  HTMLBuilder builder = {.tree = &tree, .source = source, .at = source, .end = source + length};
  if (add(&builder, HTMLTagUnknown)) {
    push(&builder, 0, HTMLTagUnknown);
    html_scan(&builder);
    popTo(&builder, 1);
    tree.nodes[0].end = tree.nodeCount;
  }
  tree.isCut = tree.isCut || !isWhole;
  return tree;
}

void html_tree_free(HTMLTree *tree) {
  free(tree->nodes);
  free(tree->attributes);
  free(tree->text);
  *tree = (HTMLTree){0};
}
