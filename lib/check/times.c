/*
 * Deadlines before the document itself, ranges that end before they begin,
 * figures that look like a year.
 */

#include "base/dec.h"
#include "check/parts.h"
#include "phrase/words.h"
#include "zh/span.h"

static bool
is_work(enum plan_kind k)
{
	return k == KIND_TASK || k == KIND_STAGE || k == KIND_SUPPORT ||
	    k == KIND_RULE || k == KIND_GOAL;
}

bool
check_deadline(const struct span *s)
{
	if (s->kind != ZH_DATE && s->kind != ZH_RANGE)
		return false;
	if (s->flags & (ZH_TITLE | ZH_QUOTED | ZH_SINCE | ZH_FEAST))
		return false;
	/* 1月份 in a year's calendar, not 1月底前 */
	if (s->grain == ZH_MONTH && !(s->flags & (ZH_GIVEN | ZH_TILL | ZH_END)))
		return false;
	return s->kind == ZH_RANGE ? !(s->flags & ZH_WHOLE_YEAR)
				   : (s->flags & (ZH_TILL | ZH_END)) != 0;
}

#define LATE 11 /* month: what is planned from here on is next year's */

/* given: the year is written, not inferred from what stands around it. */
static bool
is_before(const struct check *c, struct date d, const struct plan_doc *doc,
    bool given)
{
	if (d.y == 0)
		return false;
	if (!given && !date_is_none(doc->date) &&
	    (d.y != doc->date.y || (doc->date.m >= LATE && d.m <= 6) ||
		((doc->year == 0 || check_match(c, "two-years", doc->title)) &&
		    d.m + CHECK_TURN < doc->date.m)))
		return false;
	if (!date_is_none(doc->date) && doc->date.y > 0)
		return date_cmp(d, doc->date) < 0;
	return doc->year > 0 && d.y < doc->year;
}

/* 2025-2026年度: the second year is written. */
static bool
names_year(struct str text, int year)
{
	struct buf b = BUF_INIT;
	long at;

	buf_addf(&b, "%d", year);
	at = year > 0 ? str_find(text, buf_str(&b), 1) : -1;
	buf_free(&b);
	return at >= 0;
}

#define ALMOST_A_YEAR 300 /* days */

/*
 * 8月20日至8月10日: read forward it is nearly a year, and no 次年 says so.
 */
static bool
runs_back(const struct span *s)
{
	struct date x = s->from, y = s->to;
	size_t n;
	long year = words_find(WORDS_YEAR, s->text, 0, &n);

	if (s->kind != ZH_RANGE || date_is_none(x) || date_is_none(y) ||
	    names_year(s->text, y.y))
		return false;
	if (year >= 0 &&
	    words_find(WORDS_YEAR, s->text, (size_t)year + n, NULL) >= 0)
		return false;
	if (x.y == 0 || y.y == 0) {
		x.y = y.y = 2001;
		y.y += date_cmp(y, x) < 0;
	}
	return date_valid(x) && date_valid(y) && y.y == x.y + 1 &&
	    date_days(y) - date_days(x) > ALMOST_A_YEAR;
}

/* 2026年7月至2026年5月: each end has its year, and they make no range. */
static bool
ends_first(const struct check *c, const struct span *a, const struct span *b,
    struct str block)
{
	const unsigned both = a->flags & b->flags;

	return (both & ZH_GIVEN) && a->kind <= ZH_RANGE &&
	    b->kind <= ZH_RANGE && !date_is_none(a->from) &&
	    !date_is_none(b->to) && date_cmp(b->to, a->from) < 0 &&
	    check_match(c, "joined", str_sub(block, a->end, b->at)) != NULL;
}

/* 1月5日至16日，共10天: without the weekends. */
static long
weekdays_of(struct date from, long days)
{
	const int first = date_weekday(from);
	long n = days / 7 * 5, i;

	for (i = 0; i < days % 7; i++)
		n += (first - 1 + i) % 7 < 5;
	return n;
}

/*
 * 3月1日至6月30日，为期三个月: the range, and how long it is said to be.  Of months
 * and weeks somewhat more or less will do, and the last day need not count.
 */
static void
check_length(struct check *c, const struct block *b, const struct span *range,
    const struct span *length)
{
	struct str s = block_str(b), between;
	const struct pattern *unit;
	struct dec off;
	long days;

	if (range->kind != ZH_RANGE || length->kind != ZH_QUANTITY ||
	    !date_valid(range->from) || !date_valid(range->to) ||
	    range->from.y == 0 || range->to.y == 0 ||
	    !check_match(c, "length-range", range->text) ||
	    length->op != ZH_EQ || dec_cmp(length->lo, length->hi) != 0 ||
	    (length->flags & (ZH_ABOUT | ZH_MORE | ZH_VAGUE)))
		return;
	between = str_sub(s, range->end, length->at);
	unit = check_match(c, "length-unit", length->measure);
	if (!unit || !check_match(c, "length-told", between))
		return;
	days = date_days(range->to) - date_days(range->from) + 1;
	if (str_is(unit->value, "1") &&
	    dec_cmp(length->lo, DEC(weekdays_of(range->from, days))) == 0)
		return;
	off = dec_sub(dec_mul(length->lo, check_number(unit->value)), DEC(days));
	if (dec_ok(off) && dec_cmp(off, DEC(0)) < 0)
		off = dec_neg(off);
	if (dec_ok(off) && dec_cmp(off, check_number(unit->code)) > 0)
		check_say(c, "length-wrong", b, length->at, length->text,
		    check_long(c, days), check_text(c, length->text));
}

/* Four digits, not 2.025万 nor 12025. */
static bool
is_bare(struct str s, size_t at)
{
	size_t n = 0;

	while (at + n < s.n && str_digit(s.p[at + n]))
		n++;
	return n == 4 && (at + n == s.n || s.p[at + n] != '.') &&
	    (at == 0 || s.p[at - 1] < '.' || s.p[at - 1] > '9');
}

/*
 * 2024多吨, and 2023家 in a paper of that time.  Round numbers are figures;
 * of a counted thing the numeral inside it says nothing new.
 */
static bool
is_yearlike(const struct check *c, const struct span *s,
    const struct plan_doc *doc, struct str block)
{
	int year = doc->date.y > 0 ? doc->date.y : doc->year, k;

	if (s->flags & ZH_INNER || dec_cmp(s->lo, s->hi) != 0 ||
	    check_match(c, "year-unit", s->unit))
		return false;
	if (s->flags & ZH_YEARLIKE) {
		for (k = 1900; k <= 2100; k += 100)
			if (dec_cmp(s->lo, DEC(k)) == 0)
				return false;
		return true;
	}
	if (s->kind != ZH_QUANTITY || s->flags & (ZH_CHINESE | ZH_ORDINAL) ||
	    !is_bare(block, s->core))
		return false;
	for (k = year - 2; year > 0 && k <= year + 1; k++)
		if (k % 100 != 0 && dec_cmp(s->lo, DEC(k)) == 0)
			return true;
	return false;
}

/* The latest year that a stage's heading names, or 0. */
static int
stage_year(const struct check *c, const struct node *n)
{
	const struct pattern *p = check_role(c, "year");
	struct rx_hit h;
	size_t from;
	int last = 0, year;

	for (from = 0; p && n->kind == KIND_STAGE &&
	     rx_next(p->rx, n->heading, from, &h);
	     from = h.end) {
		year = (int)str_long(h.group[1]);
		last = year > last ? year : last;
	}
	return last;
}

/*
 * 四、2026年工作打算, 扫尾阶段（2026年2月）: a day below it that names no year is
 * of that one, or later.
 */
static struct date
day_below(const struct check *c, size_t node, struct date d)
{
	struct rx_hit h;
	int year;

	for (; d.y > 0 && c->o->node[node].level > 0;
	     node = c->o->node[node].parent) {
		year = stage_year(c, &c->o->node[node]);
		if (year == 0 && pattern_match(c->words, "year-first",
				     str_trim(c->o->node[node].heading), &h))
			year = (int)check_number(h.group[1]).num;
		if (year == 0)
			continue;
		d.y = year > d.y ? year : d.y;
		break;
	}
	return d;
}

static void
check_span(struct check *c, const struct block *b, const struct plan_doc *doc,
    const struct span *s)
{
	const struct piece *p = block_piece(c, b, s->at);
	const bool given = (s->flags & ZH_GIVEN) != 0;
	const struct date to = given ? s->to : day_below(c, p->node, s->to);
	enum plan_kind kind = p->kind;
	struct buf day = BUF_INIT;

	if (is_yearlike(c, s, doc, block_str(b)))
		check_say(c, "year-like", b, s->at, s->text, NULL, NULL);
	if (is_work(kind) && check_deadline(s) && !date_is_none(to) &&
	    is_before(c, to, doc, given) &&
	    !check_match(c, "past", s->text) &&
	    !check_match(c, "past-of",
		str_sub(block_str(b), s->end, block_str(b).n))) {
		date_put(&day, to);
		check_say(c, "date-early", b, s->at, s->text, day.p, NULL);
	}
	if (runs_back(s) && !check_match(c, "past", s->text))
		check_say(c, "range-back", b, s->at, s->text, NULL, NULL);
	buf_free(&day);
}

/* 45808 in a column of days: what Excel keeps for one. */
static bool
check_serial(struct check *c, const struct cell *cell)
{
	struct buf day = BUF_INIT;
	struct date d;

	if (!date_parse_serial(str_trim(cell->text), &d))
		return false;
	date_put(&day, d);
	check_say_at(c, "date-serial", cell->line, cell->col, cell->text,
	    check_text(c, buf_str(&day)), NULL);
	buf_free(&day);
	return true;
}

/* 完成时限 of a row, written with its year, that lies before the paper. */
static int
check_row(struct check *c, struct spans *v, const struct node *n)
{
	const struct plan_doc *d = &c->o->doc[n->doc];
	struct zh_ref ref = { d->date, d->year };
	struct buf day = BUF_INIT;
	size_t i;

	for (i = 0; i < n->ncells; i++) {
		const struct cell *cell = &n->cell[i];

		if (cell->role != CELL_DUE || cell->inherited ||
		    check_serial(c, cell))
			continue;
		if (spans_find(v, cell->text, &ref) < 0)
			return -1;
		if (v->n != 1 || v->v[0].kind > ZH_RANGE ||
		    !(v->v[0].flags & ZH_GIVEN) || check_deadline(&v->v[0]) ||
		    date_is_none(v->v[0].to) ||
		    !is_before(c, v->v[0].to, d, true))
			continue;
		buf_reset(&day);
		date_put(&day, v->v[0].to);
		check_say_at(c, "date-early", cell->line, cell->col,
		    cell->text, day.p, NULL);
	}
	buf_free(&day);
	return 0;
}

int
check_times(struct check *c)
{
	struct spans v = SPANS_INIT;
	struct plan_doc d = { 0 };
	struct rx_hit h;
	size_t i, k;
	int rc = 0;

	for (i = 0; i < c->nblocks && rc == 0; i++) {
		const struct block *b = &c->block[i];
		struct zh_ref ref;

		if (i == 0 || b->doc != c->block[i - 1].doc)
			d = check_dated(c, i);
		if (!check_block(c, "time-sign", b, &h))
			continue;
		ref = (struct zh_ref){ d.date, d.year ? d.year : d.date.y };
		rc = spans_find(&v, block_str(b), &ref);
		for (k = 0; rc == 0 && k < v.n; k++) {
			check_span(c, b, &d, &v.v[k]);
			if (k + 1 < v.n)
				check_length(c, b, &v.v[k], &v.v[k + 1]);
			if (k + 1 < v.n &&
			    ends_first(c, &v.v[k], &v.v[k + 1], block_str(b)))
				check_say(c, "range-back", b, v.v[k].at,
				    str_sub(block_str(b), v.v[k].at,
					v.v[k + 1].end),
				    NULL, NULL);
		}
	}
	for (i = 0; i < c->o->nnodes && rc == 0; i++)
		if (is_work(c->o->node[i].kind))
			rc = check_row(c, &v, &c->o->node[i]);
	spans_free(&v);
	return rc;
}
