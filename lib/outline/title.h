#ifndef OUTLINE_TITLE_H
#define OUTLINE_TITLE_H

/* Titles, where a further document begins, and the years and dates of both. */

#include "base/date.h"
#include "line/line.h"
#include "table/row.h"

/* ——在全镇大会上的讲话 below a title; ★党建工作 or - 开展党日 is none. */
bool title_is_subtitle(const struct line *);
/*
 * Lines from i on that are a document's title: i itself for none, else the
 * line behind it.  Titles run over several lines.
 */
size_t title_end(const struct lines *, const struct rows *, size_t i);
/* Bytes of the title that a text runs on behind: …方案为改善环境，…; 0 for none. */
size_t title_glued(struct str text);
/* 上河镇人民政府 and its date on the next line: what follows is no text. */
bool title_is_signed(const struct lines *, size_t i);
/* Does a line behind a signature begin the sections of a further paper? */
bool title_begins_sections(const struct line *);
/* Does a further document begin at line i, within one whose list numbering
 * has begun?  Its title stands there and numbering starts again behind it. */
bool title_starts_document(const struct lines *, const struct rows *, size_t i);
/* 附件3：村民守则, over lines that are no list: words to keep, and no work. */
bool title_is_code_attached(const struct lines *, const struct rows *, size_t i);
/* Is all from line i to the end of the document signature and attachments? */
bool title_is_tail(const struct lines *, const struct rows *, size_t i);
/*
 * 【第二篇】, 第二篇：, 篇二：, …方案 篇2: several documents copied into one
 * file.
 */
bool title_is_numbered(struct str text);
/* The first year that the text names, or 0. */
int title_year(struct str text);
/* 明年工作打算 in a paper of a year: the one behind it; or 0. */
int title_year_next(struct str heading, int year);
/* 2025年工作总结和2026年工作打算: the year that is still to come; or 0. */
int title_year_ahead(struct str title);
/* A whole date in the text, in Arabic or Chinese numerals. */
bool title_date(struct str text, struct date *);

#endif
