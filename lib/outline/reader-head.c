/* Headings that have no number: 2026年工作计划：, 三月份：, 保障措施. */
#include "base/utf8.h"
#include "outline/genre.h"
#include "outline/kind.h"
#include "outline/reader.h"
#include "outline/title.h"
#include "phrase/timehead.h"
#include "phrase/words.h"

#define BARE_CHARS 20 /* a longer line is no heading without a number */
#define AHEAD_LINES 300 /* within which a heading would be repeated */
#define SECTION_CHARS 8 /* of 保障措施 */
#define LAST_CHARS 6 /* of 附 则： */
#define LONGER_CHARS 12 /* of 2026年重点工作 */
#define AGAIN_CHARS 30 /* of a heading over a list that begins again */
#define AGAIN_LINES 8 /* from it to the list */
#define LEAD_CHARS 120 /* … of one that says what is to be done next */
#define ANNOUNCE_CHARS 60 /* a longer sentence says more than what follows */
#define WHEN_CHARS 4 /* 时间 alone is rather a column's */

/* Has the section at hand anything below its heading? */
static bool
says_more(const struct reader *r)
{
	return r->b.depth > 0 &&
	    (r->b.current != r->b.stack[0].node ||
		r->b.o->node[r->b.current].n > 1);
}

/* Does a line with that text stand above line i? */
static bool
is_repeated(const struct reader *r, size_t i)
{
	size_t k = i > AHEAD_LINES ? i - AHEAD_LINES : 0;

	while (k < i && !str_eq(r->lines.v[k].text, r->lines.v[i].text))
		k++;
	return k < i;
}

/*
 * 2026年工作计划： behind the last section, with a list that begins anew; or
 * 下一步要求： behind what only paragraphs told.  But 整改措施： right below 二、, or
 * below each section, is a part of it.
 */
static bool
is_ask(const struct reader *r, size_t i)
{
	size_t k = lines_next(&r->lines, i + 1);
	struct str s = r->lines.v[i].text;

	return kind_is_ask(s) && k < r->lines.n && r->lines.v[k].marked &&
	    r->lines.v[k].mark.number == 1 && reader_next_section(r, i) == 0 &&
	    (!r->b.fresh || words_starts(WORDS_ASK_OPENING, s)) &&
	    (r->b.depth == 0 || says_more(r)) && !is_repeated(r, i);
}

/* 保障措施, 2026年重点工作; but a longer one may be a title: …工作总结及打算. */
static bool
is_section_name(const struct line *l)
{
	return l->chars <= LONGER_CHARS && kind_is_section(l->text) &&
	    (l->chars <= SECTION_CHARS ||
		words_match_text(PATTERNS_GENRE, l->text) < 0);
}

/* Such a name, or 2025年工作回顾 */
static bool
names_section(const struct line *l)
{
	return !l->marked &&
	    (is_section_name(l) || words_ends(WORDS_REVIEW, l->text));
}

/* Does the paragraph at line i end like a sentence, and not before so much? */
static bool
is_sentence(const struct reader *r, size_t i, size_t chars)
{
	size_t end = reader_para_end(r, i);

	return r->lines.v[end - 1].closed &&
	    reader_para_chars(r, i, end) >= chars;
}

/*
 * 主要指标完成情况 over the sentence at line k, before the first section of a
 * report.
 */
static bool
heads_overview(const struct reader *r, const struct line *l, size_t k)
{
	const struct outline *o = r->b.o;

	return r->b.fresh && words_ends(WORDS_OVERVIEW, l->text) &&
	    !r->lines.v[k].marked && is_sentence(r, k, 0) &&
	    words_match_text(PATTERNS_GENRE, outline_last(o)->title) ==
	    KIND_FACT;
}

/* Has no section of this paper a number, so far? */
static bool
is_outside(const struct reader *r)
{
	return r->b.depth == 0 ||
	    (r->b.depth == 1 && r->b.stack[0].style == STYLE_BARE);
}

/* Does 整改措施 stand right below the paragraph at line k? */
static bool
is_above_section(const struct reader *r, size_t k)
{
	size_t next = lines_next(&r->lines, reader_para_end(r, k));

	return next < r->lines.n && r->rows.v[next].part == ROW_NONE &&
	    names_section(&r->lines.v[next]);
}

/*
 * 存在问题 over the sentence at line k, in a report whose sections have no number,
 * or over that and 整改措施 in any.
 */
static bool
heads_told(const struct reader *r, const struct line *l, size_t k)
{
	return l->chars <= SECTION_CHARS &&
	    genre_says(l->text, PATTERNS_SECTION) == KIND_FACT &&
	    !r->lines.v[k].marked && is_sentence(r, k, 0) &&
	    (is_outside(r) || is_above_section(r, k)) &&
	    words_match_text(PATTERNS_GENRE,
		outline_last(r->b.o)->title) == KIND_FACT;
}

/*
 * 活动时间 and, on the next line k, the days, in a text whose sections have no
 * number: one follows at once.
 */
static bool
heads_when(const struct reader *r, const struct line *l, size_t k)
{
	size_t behind = lines_next(&r->lines, k + 1);

	return l->chars >= WHEN_CHARS && words_is(WORDS_TIME, l->text) &&
	    is_outside(r) && !r->lines.v[k].marked && behind < r->lines.n &&
	    names_section(&r->lines.v[behind]) &&
	    timehead_begins(r->lines.v[k].text);
}

/* A short line over the sentence at line k, in a paper without numbers. */
static bool
heads_sentence(const struct reader *r, size_t i, size_t k)
{
	return k < r->lines.n &&
	    is_sentence(r, k, 2 * r->lines.v[i].chars);
}

/*
 * 下一步打算 over 延伸产业链条 and the sentence below that: a section whose parts
 * have no number either.  What it says of its parts must make work of them, or
 * tell them.
 */
static bool
heads_parts(const struct reader *r, size_t i)
{
	size_t k = lines_next(&r->lines, i + 1);
	const struct line *l = &r->lines.v[i], *next = &r->lines.v[k];
	int kind = genre_says(l->text, PATTERNS_SECTION);

	return r->bare && l->chars <= LONGER_CHARS &&
	    (kind == KIND_TASK || kind == KIND_FACT || kind == KIND_SUPPORT ||
		kind_is_ask(l->text)) &&
	    k < r->lines.n && r->rows.v[k].part == ROW_NONE &&
	    !next->marked && !next->closed && !next->expects &&
	    !next->meta && !next->noise && next->chars >= 2 &&
	    next->chars <= BARE_CHARS &&
	    reader_para_end(r, k) == k + 1 &&
	    heads_sentence(r, k, lines_next(&r->lines, k + 1));
}

/* 实施步骤 over 自查（3月） */
static bool
heads_stages(const struct reader *r, size_t i)
{
	size_t k = lines_next(&r->lines, i + 1);

	return k < r->lines.n && reader_is_timed(r, k) &&
	    genre_says(r->lines.v[i].text, PATTERNS_SECTION) == KIND_STAGE;
}

/* （10分）, 重点区域：甲村, or a single character: part of a heading above it. */
static bool
is_below_heading(const struct line *l)
{
	return l->chars == 1 || utf8_starts_mark(l->text, '(') > 0 ||
	    line_begins_amid(l->text) ||
	    (utf8_find_mark(l->text, ':') > 0 && !l->expects);
}

/* 【存在问题】 */
static bool
is_framed_section(struct str s)
{
	return genre_is_framed(s) &&
	    genre_says(s, PATTERNS_SECTION) != GENRE_NONE;
}

static bool
says_follows(const struct line *l, size_t chars)
{
	return l->chars <= chars &&
	    words_find(WORDS_AS_FOLLOWS, l->text, 0, NULL) >= 0;
}

/* 2027年重点工作, but 2027年3月 is a time */
static bool
begins_year(struct str s)
{
	struct str rest = words_strip_start(WORDS_YEAR, str_sub(s, 4, s.n));

	return s.n > 4 && title_year(str_sub(s, 0, s.n - rest.n)) > 0 &&
	    !utf8_digit_at(rest, 0);
}

/* A name, or 2027年，我镇将重点做好以下工作： */
static bool
is_name_or_ask(const struct line *l)
{
	if (utf8_find_mark(l->text, ',') >= 0)
		return l->expects && says_follows(l, LEAD_CHARS);
	return l->chars <= AGAIN_CHARS &&
	    (!utf8_digit_at(l->text, 0) || begins_year(l->text));
}

/* May a line without a number head a list that begins again? */
static bool
may_head_again(const struct line *l)
{
	return l->chars > 0 && !l->marked && !l->closed && !l->meta &&
	    !l->noise && !l->wrapped && is_name_or_ask(l) &&
	    utf8_starts_mark(l->text, '(') == 0 && !line_begins_amid(l->text);
}

/* 为此，抓好以下几项工作。 between a heading and its list */
static bool
announces(const struct line *l)
{
	return l->closed && !l->meta && says_follows(l, ANNOUNCE_CHARS);
}

/*
 * 退出流程 behind an item 5. and over another 1.: the open level of that list
 * from 1 on, or 0.  What stands between is part of the heading.
 */
static size_t
heads_again(const struct reader *r, size_t i)
{
	size_t k = i, n, d = r->b.depth;
	const struct line *l = &r->lines.v[i];

	if (r->b.depth == 0 || !may_head_again(l))
		return 0;
	for (n = 0; n < AGAIN_LINES; n++) {
		k = lines_next(&r->lines, k + 1);
		l = &r->lines.v[k];
		if (k >= r->lines.n || r->rows.v[k].part != ROW_NONE)
			return 0;
		if (l->marked)
			break;
		if (!l->noise && !announces(l) &&
		    (l->closed || l->meta || !is_below_heading(l)))
			return 0;
	}
	if (!l->marked || l->mark.number != 1 ||
	    marker_is_clause(l->mark.style) || reader_told_apart(r, &l->mark))
		return 0;
	while (d > 0 &&
	    (r->b.stack[d - 1].style != l->mark.style ||
		r->b.stack[d - 1].number < 2))
		d--;
	/* 三、 below 三、 in the same style: the outer one is over as well */
	while (d > 1 && r->b.stack[d - 2].style == l->mark.style)
		d--;
	return d;
}

/* Without its colon. */
static struct str
heading_of(struct str s)
{
	return str_trim(str_sub(s, 0, s.n - utf8_ends_mark(s, ':')));
}

/* 附 则 over the last items of a paper, whatever its other sections have. */
static bool
heads_last(const struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i];
	size_t k = lines_next(&r->lines, i + 1);
	struct buf b = BUF_INIT;
	bool yes;

	if (l->marked || l->chars > LAST_CHARS || k >= r->lines.n)
		return false;
	utf8_squeeze(&b, heading_of(l->text));
	yes = words_is(WORDS_LAST_SECTION, buf_str(&b)) &&
	    (r->lines.v[k].marked || is_sentence(r, k, 0));
	buf_free(&b);
	return yes;
}

bool
reader_is_heading(const struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i], *next;
	size_t k;

	if (heads_again(r, i) > 0 || heads_last(r, i) ||
	    reader_heads_timed(r, i))
		return true;
	if (l->marked || l->closed || l->chars > BARE_CHARS || l->chars < 2 ||
	    l->wrapped || reader_para_end(r, i) > i + 1)
		return false;
	if (reader_is_period(r, i) || reader_is_group(r, i) ||
	    reader_heads_place(r, i))
		return true;
	if (l->expects)
		return is_ask(r, i) || reader_heads_label(r, i);
	if (utf8_find_mark(l->text, ',') >= 0)
		return false;
	k = lines_next(&r->lines, i + 1);
	if (k >= r->lines.n)
		return false;
	next = &r->lines.v[k];
	if (is_framed_section(l->text))
		return next->marked || is_sentence(r, k, 0);
	if (r->bare)
		return heads_sentence(r, i, k) || heads_parts(r, i) ||
		    heads_stages(r, i);
	return heads_when(r, l, k) || heads_overview(r, l, k) ||
	    heads_told(r, l, k) ||
	    (names_section(l) && (next->marked || is_sentence(r, k, 0)));
}

/* 保障措施 behind what 三、 says, the last section that has a number? */
static bool
ends_sections(const struct reader *r, size_t i)
{
	if (!names_section(&r->lines.v[i]) || build_is_in(&r->b, STYLE_BARE) ||
	    build_is_in(&r->b, STYLE_PART) || !says_more(r) ||
	    reader_next_section(r, i) > r->b.stack[0].number)
		return false;
	return !is_repeated(r, i); /* a part that each section has */
}

/* 工作目标, 指导思想, 基本情况: no work of which a list could tell. */
static bool
says_all(const struct node *n)
{
	int kind = genre_says(n->heading, PATTERNS_SECTION);

	return kind == KIND_GOAL || kind == KIND_CONTEXT ||
	    words_ends(WORDS_OVERVIEW, n->heading);
}

void
reader_end_bare(struct reader *r, size_t i)
{
	const struct builder *b = &r->b;
	const struct line *l = &r->lines.v[i];

	if (b->depth != 1 || b->stack[0].style != STYLE_BARE ||
	    !title_begins_sections(l) || !says_more(r))
		return;
	if (!kind_is_section(str_sub(l->text, l->mark.n, l->text.n))) {
		if (!says_all(&b->o->node[b->stack[0].node]))
			return;
		while (++i < r->lines.n)
			if (names_section(&r->lines.v[i]) &&
			    reader_is_heading(r, i))
				return; /* their items have numbers, not they */
	}
	r->b.depth = 0;
}

/* 工作要求 behind 自查（3月） and 整改（4月）: they are over. */
static void
close_blocks(struct builder *b)
{
	size_t i;

	for (i = 0; i < b->depth; i++)
		if (b->stack[i].style == STYLE_STAGE ||
		    b->stack[i].style == STYLE_BLOCK)
			b->depth = i;
}

void
reader_heading(struct reader *r, size_t i)
{
	struct marker bare = { .style = STYLE_BARE };
	struct piece *c;
	size_t again = heads_again(r, i);

	if (reader_heads_place(r, i))
		bare.style = STYLE_BLOCK;
	else if (reader_is_period(r, i)) {
		bare.style = STYLE_PERIOD;
		if (again > 0) /* whose list begins anew */
			r->b.depth = again - 1;
	} else if (reader_heads_timed(r, i))
		bare.style = STYLE_STAGE;
	else if (reader_is_group(r, i))
		bare.style = STYLE_GROUP;
	else if (heads_parts(r, i) ||
	    (build_is_in(&r->b, STYLE_PART) && heads_stages(r, i)))
		bare.style = STYLE_PART;
	else if (reader_heads_label(r, i))
		bare.style = STYLE_LABEL;
	else if (r->lines.v[i].expects && (again == 0 || is_ask(r, i)))
		r->b.depth = 0; /* a section of its own */
	else if (again > 0)
		r->b.depth = again - 1; /* the list is over */
	else if (ends_sections(r, i) ||
	    (heads_last(r, i) && !build_is_in(&r->b, STYLE_BARE)))
		r->b.depth = 0;
	if (bare.style == STYLE_GROUP)
		reader_close_list(r, i);
	else if (bare.style == STYLE_LABEL || bare.style == STYLE_PART)
		r->b.depth = 0;
	else if (bare.style == STYLE_BARE)
		close_blocks(&r->b);
	if (bare.style == STYLE_BLOCK)
		reader_open_block(r, STR_NULL);
	else
		build_item(&r->b, &bare, false);
	c = para_line(r, i, KIND_HEADING);
	r->b.o->node[r->b.current].heading = heading_of(c->body);
}
