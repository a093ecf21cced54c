#ifndef HTMLTAGS_H
#define HTMLTAGS_H
#include <stddef.h>
#include <stdint.h>

// Swift leaves capitals alone that are a whole name.
#define HTML_SWIFT(name) __attribute__((swift_name(name)))

/// What a node is: a stretch of text, an element without a row of its own, or one of the elements of HTML.
enum __attribute__((enum_extensibility(closed))) HTMLTag : uint8_t {
  HTMLTagText,
  HTMLTagUnknown,
  HTMLTagA HTML_SWIFT("a"), HTMLTagAbbr, HTMLTagAddress, HTMLTagAnnotation, HTMLTagAnnotationXml, HTMLTagArticle, HTMLTagAside, HTMLTagAudio, HTMLTagB HTML_SWIFT("b"),
  HTMLTagBase, HTMLTagBig, HTMLTagBlockquote, HTMLTagBody, HTMLTagBr, HTMLTagButton, HTMLTagCanvas,
  HTMLTagCaption, HTMLTagCenter, HTMLTagCite, HTMLTagCode, HTMLTagCol, HTMLTagColgroup,
  HTMLTagData, HTMLTagDatalist, HTMLTagDd, HTMLTagDel, HTMLTagDetails, HTMLTagDfn, HTMLTagDialog,
  HTMLTagDir, HTMLTagDiv, HTMLTagDl, HTMLTagDt, HTMLTagEm, HTMLTagEmbed, HTMLTagFieldset,
  HTMLTagFigcaption, HTMLTagFigure, HTMLTagFont, HTMLTagFooter, HTMLTagForm, HTMLTagFrame,
  HTMLTagFrameset, HTMLTagH1 HTML_SWIFT("h1"), HTMLTagH2 HTML_SWIFT("h2"), HTMLTagH3 HTML_SWIFT("h3"), HTMLTagH4 HTML_SWIFT("h4"), HTMLTagH5 HTML_SWIFT("h5"), HTMLTagH6 HTML_SWIFT("h6"), HTMLTagHead,
  HTMLTagHeader, HTMLTagHgroup, HTMLTagHr, HTMLTagHtml, HTMLTagI HTML_SWIFT("i"), HTMLTagIframe, HTMLTagImg,
  HTMLTagInput, HTMLTagIns, HTMLTagKbd, HTMLTagLabel, HTMLTagLegend, HTMLTagLi, HTMLTagLink,
  HTMLTagMain, HTMLTagMap, HTMLTagMark, HTMLTagMath, HTMLTagMenu, HTMLTagMeta, HTMLTagMeter, HTMLTagMsup,
  HTMLTagNav, HTMLTagNobr, HTMLTagNoembed, HTMLTagNoframes, HTMLTagNoscript, HTMLTagObject,
  HTMLTagOl, HTMLTagOptgroup, HTMLTagOption, HTMLTagOutput, HTMLTagP HTML_SWIFT("p"), HTMLTagParam, HTMLTagPicture,
  HTMLTagPlaintext, HTMLTagPre, HTMLTagProgress, HTMLTagQ HTML_SWIFT("q"), HTMLTagRp, HTMLTagRt, HTMLTagRuby,
  HTMLTagS HTML_SWIFT("s"), HTMLTagSamp, HTMLTagScript, HTMLTagSection, HTMLTagSelect, HTMLTagSmall, HTMLTagSource,
  HTMLTagSpan, HTMLTagStrike, HTMLTagStrong, HTMLTagStyle, HTMLTagSub, HTMLTagSummary, HTMLTagSup,
  HTMLTagSvg, HTMLTagTable, HTMLTagTbody, HTMLTagTd, HTMLTagTemplate, HTMLTagTextarea,
  HTMLTagTfoot, HTMLTagTh, HTMLTagThead, HTMLTagTime, HTMLTagTitle, HTMLTagTr, HTMLTagTrack,
  HTMLTagTt, HTMLTagU HTML_SWIFT("u"), HTMLTagUl, HTMLTagVar, HTMLTagVideo, HTMLTagWbr, HTMLTagXmp,
};
typedef enum HTMLTag HTMLTag;

/// The attributes that are kept; all others are skipped as they are met.
enum __attribute__((enum_extensibility(closed))) HTMLName : uint8_t {
  HTMLNameNone,
  HTMLNameAlt, HTMLNameAriaHidden, HTMLNameCharset, HTMLNameClass, HTMLNameColspan, HTMLNameContent, HTMLNameData, HTMLNameDataSrc, HTMLNameDataTestid,
  HTMLNameDatetime, HTMLNameDir, HTMLNameHidden, HTMLNameHref, HTMLNameHttpEquiv, HTMLNameId,
  HTMLNameItemid, HTMLNameItemprop, HTMLNameItemscope, HTMLNameItemtype, HTMLNameLang,
  HTMLNameName, HTMLNameProperty, HTMLNameRel, HTMLNameReversed, HTMLNameRole, HTMLNameRowspan, HTMLNameSrc, HTMLNameSrcset, HTMLNameStart,
  HTMLNameStyle, HTMLNameTitle, HTMLNameType, HTMLNameValue,
};
typedef enum HTMLName HTMLName;

/// How an element behaves.
enum {
  HTML_BLOCK = 1,      // stands on lines of its own
  HTML_VOID = 2,       // has no content and no end tag
  HTML_RAW = 4,        // its content is text without references
  HTML_RCDATA = 8,     // its content is text with references
  HTML_CLOSES_P = 16,  // its start ends an open paragraph
  HTML_SCOPE = 32,     // what stands before it cannot be ended from within it
  HTML_SILENT = 64,    // its content is not shown as text
  HTML_INLINE = 128,   // formatting: its end tag never ends a block
};

/// The traits of an element.
uint8_t html_traits(HTMLTag tag);

/// The element of a name in any case; `HTMLTagUnknown` for others.
HTMLTag html_tag(const uint8_t *name, size_t length);

/// The attribute of a name in any case; `HTMLNameNone` for those that are not kept.
HTMLName html_name(const uint8_t *name, size_t length);

#endif
