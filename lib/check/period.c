/*
 * A figure for each month and one for the year that do not agree; the year
 * that a figure is of.
 */

#include "base/utf8.h"
#include "check/parts.h"
#include "target/target.h"

#define FIRST 16 /* characters that an item may begin with */

static int
in_year(enum zh_per per)
{
	return per == ZH_PER_MONTH  ? 12
	    : per == ZH_PER_QUARTER ? 4
	    : per == ZH_PER_HALF    ? 2
				    : 0;
}

/* 每月不少于2次，全年不少于20次: twelve times the one is not the other. */
void
check_period(struct check *c, const struct target *month,
    const struct target *year, struct str text)
{
	struct str between = str_sub(text, month->end, year->core);
	const int times = in_year(month->per);
	struct dec whole = dec_mul(month->lo, DEC(times));

	if (times == 0 || month->every != 1 || year->per != ZH_PER_YEAR ||
	    year->every != 1 || !str_eq(month->measure, year->measure) ||
	    utf8_len(between) > 24 || !check_match(c, "year-too", between) ||
	    check_match(c, "other", year->clause) ||
	    (month->scope.n > 0 && check_match(c, "whole-place", between)) ||
	    dec_cmp(whole, year->lo) == 0 || !dec_ok(whole))
		return;
	check_say_at(c, "figures-period", year->line, year->col,
	    year->clause, check_dec(c, whole), check_dec(c, year->lo));
}

#define SAID 1200 /* bytes before a figure that may say of which year it is */

/* 到2025年，甲达到…。乙达到…: the last year that begins a sentence before it. */
static int
year_said(const struct check *c, struct str text, size_t at)
{
	const struct pattern *p = check_role(c, "year-said");
	struct str near = utf8_tail(text, at, SAID);
	struct rx_hit h;
	size_t from;
	int year = 0;

	for (from = 0; p && rx_next(p->rx, near, from, &h); from = h.end)
		year = (int)check_number(h.group[1]).num;
	return year;
}

/*
 * （二）2027年为攻坚之年。…: where the figure has no deadline, the year that its
 * item, or a heading above it, begins with.
 */
int
check_year(const struct check *c, const struct task *t, const struct target *x)
{
	struct str s = buf_str(&t->text.text);
	size_t up = t->node;
	struct rx_hit h;
	int year;

	if (!date_is_none(x->due))
		return x->due.y;
	if ((year = year_said(c, s, x->at)) > 0)
		return year;
	while (!pattern_match(c->words, "year-first",
	    str_sub(s, 0, utf8_offset(s, FIRST)), &h)) {
		up = c->o->node[up].parent;
		if (up == NO_NODE || c->o->node[up].level == 0)
			return 0;
		s = str_trim(c->o->node[up].heading);
	}
	return (int)check_number(h.group[1]).num;
}
