/* Days that no calendar has, and days of the week that are another one. */

#include "base/utf8.h"
#include "check/parts.h"
#include "zh/num.h"

/* s as characters, until the next call. */
static const struct text *
chars_of(struct str s)
{
	static struct text t = TEXT_INIT;

	text_fill(&t, s);
	return &t;
}

/* 2026, 二〇二六 */
static int
year_number(struct str s)
{
	size_t end;

	return num_year(chars_of(s), 0, &end);
}

static int
small_number(struct str s)
{
	size_t end;

	return num_small(chars_of(s), 0, &end);
}

/* Groups: year (may be unset), month, day (may be unset). */
static struct date
day_of(const struct rx_hit *h)
{
	struct date d = DATE_NONE;

	if (h->group[1].p)
		d.y = year_number(h->group[1]);
	d.m = small_number(h->group[2]);
	d.d = h->n > 3 && h->group[3].p ? small_number(h->group[3]) : 1;
	return d;
}

/* The first year that a document's stages name, or 0. */
static int
year_of_stages(const struct check *c, const struct plan_doc *d)
{
	size_t i, doc = c->o->node[d->node].doc;
	int first = 0, year;
	struct rx_hit h;

	for (i = d->node; i < c->o->nnodes && c->o->node[i].doc == doc; i++) {
		if (c->o->node[i].kind != KIND_STAGE ||
		    !pattern_match(
			c->words, "year", c->o->node[i].heading, &h))
			continue;
		year = (int)str_long(h.group[1]);
		if (first == 0 || year < first)
			first = year;
	}
	return first;
}

struct plan_doc
check_dated(const struct check *c, size_t block)
{
	size_t doc = c->block[block].doc;
	struct plan_doc d = c->o->doc[doc];
	struct rx_hit h;

	if (!date_is_none(d.date))
		return d;
	while (block-- > 0 && c->block[block].doc + 1 == doc)
		if (check_block(c, "brings", &c->block[block], &h))
			d.date = c->o->doc[doc - 1].date;
	if (date_is_none(d.date) && d.year == 0)
		d.year = year_of_stages(c, &d);
	return d;
}

/*
 * The years that a day without one may be of: the paper's own, and the next or
 * the last if that is nearer.  0 ends them.
 */
static void
years_of(struct date d, const struct plan_doc *doc, int v[3])
{
	v[0] = d.y ? d.y : doc->date.y ? doc->date.y : doc->year;
	v[1] = v[2] = 0;
	if (d.y == 0 && v[0] > 0 && !date_is_none(doc->date))
		v[1] = d.m + CHECK_TURN <= doc->date.m ? v[0] + 1
		    : d.m - CHECK_TURN >= doc->date.m  ? v[0] - 1
						       : 0;
}

/* 星期三: 3, and 7 for what is no numeral: 星期日, 星期天. */
static int
weekday_of(struct str s)
{
	int n = small_number(s);

	return n > 0 ? n : 7;
}

/* A day of the week that is another one in any year the day may be of. */
static void
check_weekday(struct check *c, const struct block *b, const struct rx_hit *h,
    struct str names, const struct plan_doc *doc)
{
	struct date d = day_of(h);
	size_t name;
	int v[3], i;

	years_of(d, doc, v);
	for (i = 0; v[i] > 0; i++) {
		d.y = v[i];
		if (!date_valid(d) || date_weekday(d) == weekday_of(h->group[4]))
			return;
	}
	if (i == 0)
		return;
	d.y = v[0];
	name = (size_t)date_weekday(d);
	check_say(c, "weekday-wrong", b, h->at, h->group[0],
	    check_text(c,
		str_sub(names, utf8_offset(names, name - 1),
		    utf8_offset(names, name))),
	    check_long(c, v[0]));
}

/*
 * Is there no such day?  2月29日 that names no year is of those that the paper
 * may mean, if it is known.
 */
static bool
is_no_day(struct date d, const struct plan_doc *doc)
{
	int v[3], i;

	if (d.m < 0 || !date_valid(d))
		return d.m >= 0;
	if (d.y > 0 || d.m != 2 || d.d != 29)
		return false;
	years_of(d, doc, v);
	for (i = 0; i < 3 && v[i] > 0; i++)
		if (date_valid((struct date){ v[i], d.m, d.d }))
			return false;
	return i > 0;
}

void
check_days(struct check *c)
{
	static const char *const role[] = { "day", NULL };
	static const char *const week[] = { "weekday", NULL };
	struct plan_doc d = { 0 };
	struct scan days, weekdays;
	const struct pattern *p;
	const struct rx_hit *h;
	size_t i, from;

	scan_begin(&days, c->words, STR_NULL, role);
	scan_begin(&weekdays, c->words, STR_NULL, week);
	for (i = 0; i < c->nblocks; i++) {
		const struct block *b = &c->block[i];

		if (i == 0 || b->doc != c->block[i - 1].doc)
			d = check_dated(c, i);
		block_scan(b, &days);
		for (from = 0; scan_next(&days, from, &h) != NULL;
		     from = h->end)
			if (is_no_day(day_of(h), &d))
				check_say(c, "date-none", b, h->at,
				    h->group[0], NULL, NULL);
		block_scan(b, &weekdays);
		for (from = 0; (p = scan_next(&weekdays, from, &h)) != NULL;
		     from = h->end)
			check_weekday(c, b, h, p->value, &d);
	}
	scan_end(&days);
	scan_end(&weekdays);
}
