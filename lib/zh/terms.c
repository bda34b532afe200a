#include "base/mem.h"
#include "io/facts.h"
#include "zh/terms.h"

/* Columns of the table. */
enum { F_NAME, F_WORDS };

static const char *const names[TERMS] = {
	[TERM_YEAR] = "year",
	[TERM_MONTH] = "month",
	[TERM_DAY] = "day",
	[TERM_DATE_DAY] = "date-day",
	[TERM_HOUSE_DAY] = "house-day",
	[TERM_HOUSE_NOT] = "house-not",
	[TERM_WHICH_MONTH] = "which-month",
	[TERM_WEEK] = "week",
	[TERM_QUARTER] = "quarter",
	[TERM_QUARTER_END] = "quarter-end",
	[TERM_QUARTER_WHOLE] = "quarter-whole",
	[TERM_COUNT_DAY] = "count-day",
	[TERM_COUNT_WEEK] = "count-week",
	[TERM_FIRST_WEEK] = "first-week",
	[TERM_SUNDAY] = "sunday",
	[TERM_WEEK_NAME] = "week-name",
	[TERM_WEEK_END] = "week-end",
	[TERM_WEEKEND] = "weekend",
	[TERM_WEEKLY] = "weekly",
	[TERM_BEFORE_TO] = "before-to",
	[TERM_OF] = "of",
	[TERM_COUNT] = "count",
	[TERM_ORDINAL] = "ordinal",
	[TERM_FORMER] = "former",
	[TERM_LATTER] = "latter",
	[TERM_OPENING] = "opening",
	[TERM_FIRST_QUARTER] = "first-quarter",
	[TERM_LUNAR] = "lunar",
	[TERM_LUNAR_BEFORE] = "lunar-before",
	[TERM_JANUARY] = "january",
	[TERM_MISREAD_DASH] = "misread-dash",
	[TERM_YEAR_BLANK] = "year-blank",
	[TERM_OPEN_END] = "open-end",
	[TERM_ON_AND_ON] = "on-and-on",
	[TERM_FROM_TO] = "from-to",
	[TERM_PLAN_END] = "plan-end",
	[TERM_OF_MONTH] = "of-month",
	[TERM_WHOLE_YEAR] = "whole-year",
	[TERM_YEAR_END] = "year-end",
	[TERM_YEAR_NOT] = "year-not",
	[TERM_BUDGET_YEAR] = "budget-year",
	[TERM_WITHIN_YEAR] = "within-year",
	[TERM_PAPER_YEAR] = "paper-year",
	[TERM_HALF_YEAR] = "half-year",
	[TERM_ANOTHER] = "another",
	[TERM_FORMER_NOT] = "former-not",
	[TERM_LAST_CENTURY] = "last-century",
	[TERM_THIS_CENTURY] = "this-century",
	[TERM_OLD_CENTURY] = "old-century",
	[TERM_DECADE] = "decade",
	[TERM_FROM_NOW] = "from-now",
	[TERM_FROM_TODAY] = "from-today",
	[TERM_TO_NOW] = "to-now",
	[TERM_NOW] = "now",
	[TERM_TO] = "to",
	[TERM_OR_BETWEEN] = "or-between",
	[TERM_BETWEEN] = "between",
	[TERM_BETWEEN_TWO] = "between-two",
	[TERM_AFTER] = "after",
	[TERM_AFTER_NOT] = "after-not",
	[TERM_AGO] = "ago",
	[TERM_AROUND] = "around",
	[TERM_DURING] = "during",
	[TERM_STOP] = "stop",
	[TERM_STOPS] = "stops",
	[TERM_DAY_PART] = "day-part",
	[TERM_OFF_WORK] = "off-work",
	[TERM_HOUR] = "hour",
	[TERM_POINT] = "point",
	[TERM_MINUTE] = "minute",
	[TERM_HOUR_END] = "hour-end",
	[TERM_END_MONTH] = "end-month",
	[TERM_THE_LAST] = "the-last",
	[TERM_IN] = "in",
	[TERM_BY] = "by",
	[TERM_AND] = "and",
	[TERM_DATED_LIST] = "dated-list",
	[TERM_FIRST_HALF] = "first-half",
	[TERM_SECOND_HALF] = "second-half",
	[TERM_AND_DAY] = "and-day",
	[TERM_EACH] = "each",
	[TERM_SKIP] = "skip",
	[TERM_SKIP_NOT] = "skip-not",
	[TERM_SKIP_OR_MEET] = "skip-or-meet",
	[TERM_LIST_LEAD] = "list-lead",
	[TERM_SYSTEM] = "system",
	[TERM_LIGHT_VERB] = "light-verb",
	[TERM_MEET] = "meet",
	[TERM_MEET_NOT] = "meet-not",
	[TERM_TIMES] = "times",
	[TERM_PERIOD] = "period",
	[TERM_BOUND_PARTICLE] = "bound-particle",
	[TERM_BOUND_PLACE] = "bound-place",
	[TERM_RENMINBI] = "renminbi",
	[TERM_ABOUT_NOT] = "about-not",
	[TERM_YUAN] = "yuan",
	[TERM_DOLLAR] = "dollar",
	[TERM_EURO] = "euro",
	[TERM_POUND] = "pound",
	[TERM_BOUND_AND] = "bound-and",
	[TERM_ROUND_BEFORE] = "round-before",
	[TERM_ROUND_NOT] = "round-not",
	[TERM_BURDEN] = "burden",
	[TERM_VERB_NOUN] = "verb-noun",
	[TERM_ROUND_OF] = "round-of",
	[TERM_MORE] = "more",
	[TERM_MORE_NOT] = "more-not",
	[TERM_KILO] = "kilo",
	[TERM_FORMAL_BEFORE] = "formal-before",
	[TERM_DASH_BEFORE] = "dash-before",
	[TERM_PARTS] = "parts",
	[TERM_DISCOUNT] = "discount",
	[TERM_DISCOUNT_NOT] = "discount-not",
	[TERM_HALF_PRICE] = "half-price",
	[TERM_INCLUDED] = "included",
	[TERM_SCALE] = "scale",
	[TERM_SCALE_OF] = "scale-of",
	[TERM_OR_MORE] = "or-more",
	[TERM_TENTH] = "tenth",
	[TERM_PIECE] = "piece",
	[TERM_MIXED] = "mixed",
	[TERM_JIAO] = "jiao",
	[TERM_FEN] = "fen",
	[TERM_BELL] = "bell",
	[TERM_WHOLE_SUM] = "whole-sum",
	[TERM_INSIDE] = "inside",
	[TERM_UNIT_YEAR] = "unit-year",
	[TERM_UNIT_MONTHS] = "unit-months",
	[TERM_UNIT_QUARTERS] = "unit-quarters",
	[TERM_UNIT_WEEK] = "unit-week",
	[TERM_UNIT_DAY] = "unit-day",
	[TERM_UNIT_HOUR] = "unit-hour",
	[TERM_UNIT_MINUTES] = "unit-minutes",
	[TERM_UNIT_MINUTE] = "unit-minute",
	[TERM_UNIT_SECOND] = "unit-second",
};

struct terms terms_of[TERMS];
static struct str first[TERMS];
static struct arena mem;

/* False for a word that is too long. */
static bool
add_word(struct terms *l, struct str s)
{
	struct term_word w = { .n = 0 };
	size_t at, k, i;

	w.text = str_keep(&mem, s);
	for (at = 0; at < s.n; at += k) {
		if (w.n == TERM_CHARS)
			return false;
		k = utf8_decode(s.p + at, s.n - at, &w.c[w.n++]);
		if (k == 0)
			return false;
	}
	GROW(l->v, l->n, l->cap);
	for (i = l->n++; i > 0 && l->v[i - 1].n < w.n; i--)
		l->v[i] = l->v[i - 1];
	l->v[i] = w;
	return true;
}

static bool
add_row(void *arg, const struct row *r, struct place where)
{
	struct str rest = row_cell(r, F_WORDS), word;
	size_t i;

	(void)arg;
	for (i = 0; i < TERMS && !str_is(row_cell(r, F_NAME), names[i]); i++)
		;
	while (i < TERMS && str_split(&rest, STR(" "), &word)) {
		if (word.n == 0)
			continue;
		if (!add_word(&terms_of[i], word))
			i = TERMS;
		else if (first[i].n == 0)
			first[i] = str_keep(&mem, word);
	}
	return i < TERMS || facts_bad(where);
}

bool
terms_load(void)
{
	static bool read, ok = true;

	if (!read) {
		read = true; /* reported once */
		if (facts_check("zh/terms.csv", add_row, NULL) < 0)
			ok = false;
	}
	return ok;
}

bool
term_eq(enum term term, struct str s)
{
	const struct terms *l = &terms_of[term];
	size_t i;

	for (i = 0; i < l->n; i++)
		if (str_eq(l->v[i].text, s))
			return true;
	return false;
}

struct str
term_main(enum term term)
{
	return first[term];
}
