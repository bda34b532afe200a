#include "base/utf8.h"
#include "line/annex.h"
#include "outline/dated.h"
#include "outline/title.h"
#include "phrase/name.h"
#include "phrase/words.h"

#define TOP_CHARS 20 /* within which a record says its day */
#define YEAR_DIGITS 4
#define DAY_BYTES 24 /* 2026年12月31日 has 17 */
#define YEAR_CHARS 30 /* a longer line says more than of when a table is */

/*
 * The day above a record that has none below it: 时间：2026年4月16日, or the text
 * that begins with it: 2026年8月5日，镇长带队检查。
 */
static bool
is_day_on_top(struct str s, struct date *d)
{
	size_t n = words_prefix(WORDS_TIME_LINE, s, NULL);
	bool said = n > 0 && (str_starts(str_sub(s, n, s.n), STR("：")) ||
	    str_starts(str_sub(s, n, s.n), STR(":")));

	return (said || utf8_digit_at(s, 0)) &&
	    title_date(str_sub(s, 0, utf8_offset(s, TOP_CHARS)), d);
}

/* （2026年第3期，截至9月18日） or 2026年度 below a title that has no year. */
static bool
is_year_on_top(struct str s)
{
	struct str in = name_bracket(s) == s.n ? name_in_bracket(s, 0) : s;

	struct str behind = str_sub(s, utf8_offset(s, YEAR_DIGITS), s.n);

	return in.n > 0 && utf8_len(s) <= YEAR_CHARS &&
	    (in.n < s.n ||
		(utf8_digit_at(s, 0) && words_starts(WORDS_YEAR, behind) &&
		    utf8_find_mark(s, ',') < 0 &&
		    str_find(s, STR("。"), 0) < 0)) &&
	    title_year(in) > 0;
}

/* A section that says when all is done: 活动时间 and, below it, 2026年6月1日. */
static bool
is_when(const struct node *n, struct str s, struct date *d)
{
	return n->level == 1 && words_is(WORDS_TIME, n->heading) &&
	    utf8_digit_at(s, 0) &&
	    title_date(str_sub(s, 0, utf8_offset(s, TOP_CHARS)), d);
}

static void
settle_top(struct outline *o)
{
	struct date d;
	size_t i;

	for (i = 0; i < o->npieces; i++) {
		const struct piece *p = &o->piece[i];
		const struct node *n = &o->node[p->node];
		struct plan_doc *doc = &o->doc[n->doc];

		if (doc->year != 0 || !date_is_none(doc->date))
			continue;
		if (n->level == 0 && is_year_on_top(str_trim(p->body)))
			doc->year = title_year(p->body);
		else if (n->level == 0 ? is_day_on_top(p->body, &d)
				       : is_when(n, p->body, &d))
			doc->year = d.y;
	}
}

/* 附件：改厕任务分配表: a title that says itself that it is attached. */
static bool
is_labelled(struct str title)
{
	struct str label = str_sub(title, 0, annex_label(title));

	return utf8_ends_mark(label, ':') > 0 || utf8_has_digit(label);
}

/*
 * Under a table that is attached at the end stands when the paper was signed; not
 * so under a paper of a year of its own.
 */
static void
take_signed(struct plan_doc *paper, const struct plan_doc *table)
{
	if (date_is_none(paper->date) &&
	    (paper->year == 0 ? table->year == 0
			      : paper->year == table->date.y))
		paper->date = table->date;
}

/*
 * What is attached to a paper and says no year of its own is of the paper's: its
 * title stands right below 附件1, or behind 附件1：.
 */
static void
settle_attached(struct outline *o)
{
	bool attached = false;
	size_t i, last = 0;

	for (i = 0; i < o->npieces; i++) {
		const struct piece *p = &o->piece[i];
		size_t n = o->node[p->node].doc;
		struct plan_doc *doc = &o->doc[n];
		bool labelled = n != last && is_labelled(p->body);

		if (n != last && (attached || labelled) && doc->year == 0 &&
		    date_is_none(doc->date)) {
			doc->year = o->doc[last].year;
			doc->date = o->doc[last].date;
		}
		if (labelled)
			take_signed(&o->doc[last], doc);
		last = n;
		if (p->body.n > 0)
			attached = p->kind == KIND_META &&
			    words_starts(WORDS_ATTACHED, p->body);
	}
}

/* The day at the start of s, past what parts it from its label: ：2026-03-01 10:41 */
static bool
day_behind(struct str s, struct date *d)
{
	size_t at = 0, end;

	while (at < s.n && !utf8_digit_at(s, at) &&
	    (s.p[at] == ' ' || s.p[at] == '\t' || s.p[at] == '|' ||
		utf8_starts_mark(str_sub(s, at, s.n), ':') > 0 ||
		!utf8_begins(s.p[at])))
		at++;
	for (end = at; end < s.n && s.p[end] != ' ' && s.p[end] != '\t' &&
	     s.p[end] != '|' && end - at < DAY_BYTES;)
		end++;
	s = str_sub(s, at, end);
	return date_parse_office(s, d) || title_date(s, d);
}

/* 成文日期：2026-03-01 of the rows that a site sets over a paper without a year. */
static void
settle_label(struct outline *o)
{
	struct date d;
	size_t i, n;
	long at;

	for (i = 0; i < o->npieces; i++) {
		const struct piece *p = &o->piece[i];
		struct plan_doc *doc = &o->doc[o->node[p->node].doc];

		if (p->kind != KIND_NOISE || doc->year != 0 ||
		    !date_is_none(doc->date))
			continue;
		at = words_find(WORDS_PAPER_DAY, p->body, 0, &n);
		if (at >= 0 &&
		    day_behind(str_sub(p->body, (size_t)at + n, p->body.n), &d))
			doc->date = d;
	}
}

void
dated_settle(struct outline *o)
{
	struct date d;
	size_t i;

	for (i = 0; i < o->ndocs; i++) {
		struct plan_doc *doc = &o->doc[i];

		if (doc->year > 0)
			continue;
		doc->year = title_year(doc->title);
		doc->ahead = title_year_ahead(doc->title);
	}
	for (i = 0; i < o->npieces; i++) {
		const struct piece *p = &o->piece[i];
		struct plan_doc *doc = &o->doc[o->node[p->node].doc];

		if (p->kind == KIND_META && date_is_none(doc->date) &&
		    (title_date(p->body, &d) ||
			date_parse_office(p->body, &d)))
			doc->date = d;
	}
	settle_top(o);
	settle_label(o);
	settle_attached(o);
}
