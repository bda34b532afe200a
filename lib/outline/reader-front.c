/* What stands before the first heading: contents, title, attachments. */
#include "base/utf8.h"
#include "line/annex.h"
#include "line/contents.h"
#include "outline/reader.h"
#include "outline/title.h"
#include "phrase/words.h"

#define SUMMARY_BYTES 60 /* a shorter beginning is no summary */
#define CUT_CHARS 61 /* a shorter line is rather a title */
#define CONTENTS_CHARS 60 /* a longer line is none of a table of contents */
#define CONTENTS_LINES 5 /* fewer are no table of contents without its name */
#define TITLE_BYTES 600 /* a longer title has run into the text */
#define TITLE_CHARS 40 /* a longer line is no title by itself */
#define ADDRESSEE_CHARS 80
#define ANNEX_CHARS 60 /* a longer line names no attachment */
#define WRAPPED 40 /* lines of the sentence that leads to what is told */

/*
 * "文明村镇创建方案为了…" with … at its end, or cut off anywhere, repeated by
 * what follows.
 */
static bool
is_summary(const struct reader *r, size_t i)
{
	struct buf head = BUF_INIT, body = BUF_INIT;
	struct str s = r->lines.v[i].text;
	size_t k;
	bool yes = false;

	if (!str_ends(s, STR("...")) && !str_ends(s, STR("…")) &&
	    (r->lines.v[i].closed || r->lines.v[i].chars < CUT_CHARS))
		return false;
	while (str_ends(s, STR("...")) || str_ends(s, STR("…")) ||
	    str_ends(s, STR(".")))
		s = str_sub(s, 0, s.n - (s.p[s.n - 1] == '.' ? 1 : 3));
	utf8_squeeze(&head, s);
	for (k = i + 1; k < r->lines.n && body.n < head.n + 8; k++)
		if (!r->lines.v[k].noise)
			utf8_squeeze(&body, r->lines.v[k].text);
	if (head.n >= SUMMARY_BYTES)
		yes = str_starts(buf_str(&body), buf_str(&head));
	buf_free(&head);
	buf_free(&body);
	return yes;
}

static bool
is_short(const struct line *l)
{
	return !l->closed && !l->expects && l->chars <= CONTENTS_CHARS;
}

/* Headings alone, until the first of them stands there again. */
static bool
is_unnamed_contents(const struct reader *r, size_t i)
{
	const struct lines *lines = &r->lines;
	struct str entry = contents_entry(lines->v[i].text);
	size_t k, n = 1;

	if (!lines->v[i].marked || entry.n == 0)
		return false;
	for (k = i; k < lines->n && is_short(&lines->v[k]); n++) {
		k = lines_next(lines, k + 1);
		if (k < lines->n &&
		    str_eq(contents_entry(lines->v[k].text), entry))
			return n >= CONTENTS_LINES;
	}
	return false;
}

bool
reader_contents(struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i];
	struct str entry = contents_entry(l->text);

	if (!r->contents) {
		r->contents = r->b.fresh &&
		    (contents_begin(l->text) || is_unnamed_contents(r, i));
		if (!r->contents)
			return false;
		r->entry = contents_begin(l->text) ? STR_NULL : entry;
	} else if (entry.n == 0) {
		; /* … */
	} else if (!is_short(l) ||
	    (r->entry.n > 0 && str_eq(entry, r->entry)) ||
	    title_end(&r->lines, &r->rows, i) > i) {
		r->contents = false;
		return false;
	} else if (r->entry.n == 0) {
		r->entry = entry;
	}
	para_line(r, i, KIND_META);
	return true;
}

/* A title that runs into the text; below a site's words its year alone. */
static void
take_glued(struct reader *r, struct plan_doc *d, struct str title)
{
	if (d->title.n == 0)
		d->title = str_keep(&r->b.o->mem, title);
	else if (d->year == 0 && title_year(d->title) == 0)
		d->year = title_year(title);
}

/* A first line that nothing marks as a title: a short one, and no sentence. */
static bool
may_be_title(const struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i];
	size_t next = lines_next(&r->lines, i + 1);

	return outline_last(r->b.o)->title.n == 0 && !l->marked && !l->closed &&
	    !l->expects && l->chars <= TITLE_CHARS && !l->meta &&
	    next < r->lines.n && !r->lines.v[next].wrapped;
}

/* Behind what there is of the title. */
static void
add_title(struct reader *r, struct str s)
{
	struct plan_doc *d = outline_last(r->b.o);
	struct buf title = BUF_INIT;

	buf_addstr(&title, d->title);
	buf_addstr(&title, s);
	d->title = str_keep(&r->b.o->mem, buf_str(&title));
	buf_free(&title);
}

static void
take_title(struct reader *r, size_t i, size_t end)
{
	for (; i < end; i++) {
		add_title(r, r->lines.v[i].text);
		para_line(r, i, KIND_TITLE);
	}
}

/* 附件2：上河镇考核办法, whose text stands below it. */
static bool
take_annexed(struct reader *r, size_t i)
{
	struct str annexed = annex_title(&r->lines.v[i]);

	if (annexed.n == 0 || outline_last(r->b.o)->title.n >= TITLE_BYTES ||
	    !title_starts_document(&r->lines, &r->rows, i))
		return false;
	add_title(r, annexed);
	para_line(r, i, KIND_TITLE);
	return true;
}

/* 各村、镇直各单位：, but not 为做好防汛工作， which the next line goes on. */
static bool
is_addressee(const struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i];
	size_t next = lines_next(&r->lines, i + 1);

	return l->expects && l->chars <= ADDRESSEE_CHARS && !l->marked &&
	    !(utf8_ends_mark(l->text, ',') > 0 && next < r->lines.n &&
		r->lines.v[next].wrapped);
}

/* What a line before the first heading is by itself; KIND_TASK: none of it. */
static enum plan_kind
front_kind(const struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i];
	const bool titled = outline_last(r->b.o)->title.n > 0;

	if (titled && title_is_subtitle(l))
		return KIND_TITLE;
	return l->meta || (titled && is_addressee(r, i)) ? KIND_META
							 : KIND_TASK;
}

bool
reader_front(struct reader *r, size_t i, size_t *end)
{
	const struct line *l = &r->lines.v[i];
	struct plan_doc *d = outline_last(r->b.o);
	size_t k = title_end(&r->lines, &r->rows, i);
	enum plan_kind kind;

	if (is_summary(r, i)) {
		para_line(r, i, KIND_NOISE);
		return true;
	}
	if (k == i && title_is_signed(&r->lines, i)) {
		para_line(r, i, KIND_META);
		return true;
	}
	if (k == i && may_be_title(r, i))
		k = i + 1;
	if (k > i && d->title.n < TITLE_BYTES) {
		take_title(r, i, k);
		*end = k;
		return true;
	}
	if (take_annexed(r, i))
		return true;
	if ((kind = front_kind(r, i)) != KIND_TASK) {
		para_line(r, i, kind);
		return true;
	}
	if (!l->marked && (k = title_glued(l->text)) > 0)
		take_glued(r, d, str_trim(str_sub(l->text, 0, k)));
	return false;
}

/* 1.防汛名单, and 2.分工表 right below it, which names nothing else. */
static bool
names_annexes(const struct reader *r, size_t i)
{
	const struct line *l;
	size_t n;

	for (n = 0; n < 2; n++, i++) {
		i = lines_next(&r->lines, i);
		l = &r->lines.v[i];
		if (i == r->lines.n || !l->marked || l->closed || l->expects ||
		    l->chars > ANNEX_CHARS ||
		    l->mark.number != (long)n + 1 ||
		    marker_family(l->mark.style) != MARKER_ARABIC)
			return false;
	}
	return true;
}

bool
reader_annex(struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i];
	struct str rest = l->text;
	struct marker m;
	long at;

	if (l->meta && words_starts(WORDS_ATTACHED, rest)) {
		at = utf8_find_mark(rest, ':');
		if (at >= 0)
			rest = str_sub(rest, (size_t)at, rest.n);
		rest = str_trim(
		    str_sub(rest, utf8_starts_mark(rest, ':'), rest.n));
		r->annex = at >= 0 && marker_at(rest, &m) ? m.number
		    : rest.n == 0 && names_annexes(r, i + 1) ? 0
							     : NO_ANNEX;
		return false;
	}
	if (r->annex == NO_ANNEX || !l->marked || l->closed || l->expects ||
	    l->chars > ANNEX_CHARS || l->mark.number != r->annex + 1) {
		r->annex = NO_ANNEX;
		return false;
	}
	r->annex++;
	para_line(r, i, KIND_META);
	return true;
}

/* 现将督查情况通报如下： as the last that was put, at piece k? */
static bool
leads_to_told(const struct outline *o, size_t k)
{
	struct buf b = BUF_INIT;
	size_t first = k, n;
	struct str s;
	bool yes;

	while (first > 0 && k - first < WRAPPED &&
	    (o->piece[first].wrapped || o->piece[first].kind == KIND_NOISE))
		first--;
	outline_paragraph(o, first, &b);
	s = str_trim(buf_str(&b));
	n = utf8_ends_mark(s, ':');
	if (n == 0 && str_ends(s, STR("。")))
		n = STR("。").n;
	yes = n > 0 &&
	    words_ends(WORDS_AS_FOLLOWS, str_sub(s, 0, s.n - n)) &&
	    words_match_text(PATTERNS_TELLING, s) == KIND_FACT;
	buf_free(&b);
	return yes;
}

bool
reader_told(const struct reader *r, size_t i, size_t end)
{
	const struct outline *o = r->b.o;
	const struct plan_doc *d = outline_last(o);
	size_t k = o->npieces;

	if (!r->b.fresh || r->lines.v[i].marked || !r->lines.v[end - 1].closed)
		return false;
	while (k > 0 && o->piece[k - 1].body.n == 0)
		k--;
	return k > 0 && o->piece[k - 1].node == d->node &&
	    leads_to_told(o, k - 1) &&
	    words_match_text(PATTERNS_GENRE, d->title) == KIND_FACT;
}
