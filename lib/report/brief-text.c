/* Pieces of which a bulletin's facts are made. */

#include <string.h>

#include "io/lexicon.h"
#include "report/brief.h"
#include "report/draw.h"

static void
put_text(struct buf *out, const struct brief *k, struct str s,
    enum private_kind kind)
{
	struct buf b = BUF_INIT;
	size_t i;

	if (k->private)
		private_put(k->private, &b, s, kind);
	else
		buf_addstr(&b, s);
	for (i = 0; i < b.n; i++) {
		if (strchr("\\`*_[]<>|#{}~^$", b.p[i]))
			buf_addc(out, '\\');
		/* A line break would end the paragraph or the table's row. */
		buf_addc(out,
		    b.p[i] == '\n' || b.p[i] == '\r' || b.p[i] == '\t' ?
			' ' :
			b.p[i]);
	}
	buf_free(&b);
}

void
brief_text(struct buf *out, const struct brief *k, struct str s)
{
	put_text(out, k, s, PRIVATE_ALL);
}

static void
set_text(struct facts *f, const char *name, const struct brief *k, struct str s,
    enum private_kind kind)
{
	struct buf b = BUF_INIT;

	put_text(&b, k, s, kind);
	facts_set(f, name, buf_str(&b));
	buf_free(&b);
}

void
brief_set(
    struct facts *f, const char *name, const struct brief *k, struct str s)
{
	set_text(f, name, k, s, PRIVATE_ALL);
}

void
brief_set_unit(
    struct facts *f, const char *name, const struct brief *k, struct str s)
{
	set_text(f, name, k, s, PRIVATE_NUMBERS);
}

void
brief_number(struct facts *f, const char *name, size_t n)
{
	/* Nothing is said of nought. */
	if (n)
		facts_setf(f, name, "%zu", n);
	else
		facts_set(f, name, STR_NULL);
}

void
brief_rate(struct facts *f, const char *name, size_t part, size_t whole)
{
	struct buf b = BUF_INIT;

	if (whole) {
		dec_put(&b,
		    dec_round(
			dec_ratio((int64_t)part * 100, (int64_t)whole), 1));
		buf_adds(&b, "%");
	}
	facts_set(f, name, buf_str(&b));
	buf_free(&b);
}

void
brief_date(struct facts *f, const char *name, struct date d)
{
	struct buf b = BUF_INIT;

	draw_date(&b, d);
	facts_set(f, name, buf_str(&b));
	buf_free(&b);
}

struct str
brief_state(const char *code)
{
	static struct know *states;
	static bool read;
	long row;

	if (!read)
		states = know_load("states.csv");
	read = true;
	row = states ? know_find(states, "code", str_of(code)) : -1;
	return row < 0 ? STR_NULL : know_get(states, (size_t)row, "state");
}

void
brief_put_day(struct buf *b, const struct brief *k, struct date d)
{
	if (d.y != k->date.y)
		lex_fill(b, "written-year", "%d", d.y);
	lex_fill(b, "brief-day", "%d\t%d", d.m, d.d);
}

void
brief_day(
    struct facts *f, const char *name, const struct brief *k, struct date d)
{
	struct buf b = BUF_INIT;

	brief_put_day(&b, k, d);
	facts_set(f, name, buf_str(&b));
	buf_free(&b);
}

void
brief_span(struct buf *b, const struct stretch *p, bool years, int year)
{
	bool other = p->from.y != p->to.y;

	if (years || other || p->from.y != year)
		lex_fill(b, "written-year", "%d", p->from.y);
	lex_fill(b, "brief-day", "%d\t%d", p->from.m, p->from.d);
	if (date_cmp(p->from, p->to) == 0)
		return;
	buf_addstr(b, lex("brief-to"));
	if (other)
		lex_fill(b, "written-year", "%d", p->to.y);
	if (other || p->from.m != p->to.m)
		lex_fill(b, "brief-month", "%d", p->to.m);
	lex_fill(b, "brief-day-alone", "%d", p->to.d);
}

/* Does the text count something itself: 抽查3户, 仅1次? */
static bool
counts(struct str s)
{
	size_t i;

	for (i = 1; i < s.n; i++)
		if (str_digit(s.p[i - 1]) &&
		    lex_starts("brief-counters", str_sub(s, i, s.n)))
			return true;
	return false;
}

/* 渠道漏水。 without its mark: what it is put into has marks of its own. */
static struct str
without_stop(struct str s)
{
	static const char *const stop[] = { "。", "；", ";" };
	size_t i;

	for (i = 0; i < COUNT(stop); i++)
		if (str_ends(s, str_of(stop[i])))
			return str_trim(str_sub(s, 0, s.n - strlen(stop[i])));
	return s;
}

void
brief_words(struct buf *b, const struct brief *k, const struct finding *f)
{
	struct buf count = BUF_INIT;

	brief_text(b, k, without_stop(f->problem));
	if (dec_cmp(f->count, DEC(1)) <= 0 || counts(f->problem))
		return;
	dec_put(&count, f->count);
	/* What has a place is counted by places, what has none by times. */
	lex_fill(b, f->place.n ? "brief-places" : "brief-times", "%s", count.p);
	buf_free(&count);
}

void
brief_problem(struct buf *b, const struct brief *k, const struct finding *f)
{
	brief_text(b, k, f->place);
	if (f->place.n)
		buf_adds(b, "，");
	brief_words(b, k, f);
}

void
names_add(struct names *l, const struct brief *k, struct str unit,
    const char *behind, long most)
{
	if (!most || (long)l->n < most) {
		if (l->n)
			buf_adds(&l->text, "、");
		put_text(&l->text, k, unit, PRIVATE_NUMBERS);
		if (behind)
			buf_adds(&l->text, behind);
	}
	l->n++;
}

void
names_end(struct names *l, long most)
{
	if (most && (long)l->n > most)
		lex_fill(&l->text, "brief-units-more", "%zu", l->n);
}

void
names_set(struct facts *f, const char *name, struct names *l, long most)
{
	names_end(l, most);
	facts_set(f, name, buf_str(&l->text));
	buf_free(&l->text);
	l->n = 0;
}
