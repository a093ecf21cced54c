#include "HTMLTree.h"
#include "HTMLArray.h"
#include "HTMLScanner.h"
#include "HTMLText.h"

// The elements of a page: which stand within which (HTML 13.2.6, without what moves nodes about).

enum { HTML_TAG_COUNT = HTMLTagXmp + 1 };

/// A tree that grows, and the elements that are open.
typedef struct {
  HTMLTree *tree;
  HTMLScanner scanner;
  uint32_t stack[HTML_DEPTH_LIMIT];
  bool isEnded[HTML_DEPTH_LIMIT];   // formatting whose end tag stood within a block
  uint16_t open[HTML_TAG_COUNT];    // how many of each are on the stack
  uint32_t depth;
  uint32_t beyond;                  // elements left off the stack for its depth
} HTMLBuilder;

/// Makes room for more items; false when memory runs out, and then the tree is cut.
static bool reserve(HTMLTree *tree, void **items, uint32_t *room, size_t wanted, size_t size) {
  bool hasRoom = html_reserve(items, room, wanted, size);
  if (!hasRoom) tree->isCut = true;
  return hasRoom;
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

/// Begins an element with the scanner's last attributes; returns whether it takes content.
static bool open(HTMLBuilder *builder, const HTMLToken *token, bool isForeign) {
  HTMLTree *tree = builder->tree;
  HTMLTag tag = token->tag;
  bool isRepeated = (tag == HTMLTagHtml || tag == HTMLTagBody) && builder->open[tag];
  if (isRepeated || (tag == HTMLTagHead && builder->open[HTMLTagBody])) {
    builder->scanner.attributeCount = token->firstAttribute;
    return false;
  }
  if (builder->open[HTMLTagHead] && !isHeadContent(tag)) end(builder, HTMLTagHead);
  endImplied(builder, tag);
  HTMLNode *node = add(builder, tag);
  if (!node) return false;
  node->at = token->firstAttribute;
  node->length = builder->scanner.attributeCount - token->firstAttribute;
  if (node->traits & HTML_VOID || (token->isSelfClosing && isForeign)) return false;
  if (builder->depth < HTML_DEPTH_LIMIT) push(builder, tree->nodeCount - 1, tag);
  else builder->beyond++;
  return true;
}

/// Ends an element, and those within it.
static void close(HTMLBuilder *builder, HTMLTag tag) {
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

/// Adds the text of a script, which stays in the source.
static void addRaw(HTMLBuilder *builder, const HTMLToken *token) {
  HTMLNode *node = add(builder, HTMLTagText);
  if (!node) return;
  node->at = (uint32_t)(token->from - builder->scanner.source);
  node->length = (uint32_t)(token->to - token->from);
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

static void addText(HTMLBuilder *builder, const HTMLToken *token) {
  HTMLTree *tree = builder->tree;
  if (token->from == token->to || tree->isCut) return;
  HTMLNode *node = current(builder);
  size_t wanted = (size_t)tree->textCount + 3 * (size_t)(token->to - token->from) + 4;
  if (!node || !reserve(tree, (void **)&tree->text, &tree->textRoom, wanted, 1)) return;
  HTMLTextStyle style = {.begin = tree->text + node->at, .hasReferences = token->hasReferences,
                         .keepsSpaces = builder->open[HTMLTagPre]};
  uint8_t *written = html_write_text(tree->text + tree->textCount, token->from, token->to, style);
  tree->textCount = (uint32_t)(written - tree->text);
  node->length = tree->textCount - node->at;
}

/// Begins an element, and reads its content where that is text alone.
static void start(HTMLBuilder *builder, const HTMLToken *token) {
  bool isForeign = builder->open[HTMLTagSvg] || builder->open[HTMLTagMath];
  bool isTextOnly = html_traits(token->tag) & (HTML_RAW | HTML_RCDATA) || token->tag == HTMLTagPlaintext;
  if (!open(builder, token, isForeign) || !isTextOnly || isForeign) return;
  HTMLToken content = html_text_content(&builder->scanner, token);
  if (token->tag == HTMLTagScript) addRaw(builder, &content);
  else if (content.hasReferences || token->tag == HTMLTagPlaintext) addText(builder, &content);
}

static void build(HTMLBuilder *builder) {
  while (!builder->tree->isCut) {
    HTMLToken token = html_next_token(&builder->scanner);
    switch (token.kind) {
      case HTMLTokenEnd: return;
      case HTMLTokenText: addText(builder, &token); break;
      case HTMLTokenStartTag: start(builder, &token); break;
      case HTMLTokenEndTag: close(builder, token.tag); break;
    }
    if (builder->scanner.isOutOfMemory) builder->tree->isCut = true;
  }
}

HTMLTree html_tree_read(const uint8_t *source, size_t length) {
  HTMLTree tree = {0};
  bool isWhole = length <= HTML_SOURCE_LIMIT;
  if (!isWhole) length = HTML_SOURCE_LIMIT;
  HTMLBuilder builder = {.tree = &tree, .scanner = {.source = source, .at = source, .end = source + length}};
  HTMLScanner *scanner = &builder.scanner;
  size_t guess = length / 64 + 64;
  reserve(&tree, (void **)&tree.nodes, &tree.nodeRoom, guess, sizeof(HTMLNode));
  reserve(&tree, (void **)&scanner->attributes, &scanner->attributeRoom, guess, sizeof(HTMLAttribute));
  reserve(&tree, (void **)&tree.text, &tree.textRoom, length / 8 + 64, 1);
  if (add(&builder, HTMLTagUnknown)) {
    push(&builder, 0, HTMLTagUnknown);
    build(&builder);
    popTo(&builder, 1);
    tree.nodes[0].end = tree.nodeCount;
  }
  tree.attributes = scanner->attributes;
  tree.attributeCount = scanner->attributeCount;
  tree.isCut = tree.isCut || !isWhole;
  return tree;
}

void html_tree_free(HTMLTree *tree) {
  free(tree->nodes);
  free(tree->attributes);
  free(tree->text);
  *tree = (HTMLTree){0};
}
