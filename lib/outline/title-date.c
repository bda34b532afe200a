/* The years and days that titles, signatures and the like are dated by. */

#include "base/utf8.h"
#include "outline/title.h"
#include "phrase/words.h"
#include "zh/num.h"

/* 二〇二六 and 2026 at the start of s: bytes, and the year. */
static size_t
year_at(struct str s, int *year)
{
	size_t at = 0, n, k;
	uint32_t c;
	int digit;

	*year = 0;
	for (n = 0; n < 4; n++) {
		k = utf8_decode(s.p + at, s.n - at, &c);
		c = k ? utf8_fold(c) : 0;
		if (str_digit(c))
			digit = (int)(c - '0');
		else if (c == 0x25cb || c == 'O') /* ○ */
			digit = 0;
		else if ((digit = num_digit(c)) < 0)
			return 0;
		*year = *year * 10 + digit;
		at += k;
	}
	return *year >= 1949 && *year < 2100 ? at : 0;
}

/*
 * 2025—2026学年度第二学期 lies in the later year.  behind: what follows the
 * first one; returns the later year, or 0.
 */
static int
later_school_year(struct str behind)
{
	static const struct str dashes[] = { STR("-"), STR("—"), STR("–"),
		STR("~"), STR("～"), STR("/") };
	struct str rest = behind;
	int year;
	size_t i, n;

	do {
		for (i = 0; i < COUNT(dashes); i++)
			if (str_starts(rest, dashes[i]))
				break;
		if (i < COUNT(dashes))
			rest = str_sub(rest, dashes[i].n, rest.n);
	} while (i < COUNT(dashes));
	n = rest.n < behind.n ? year_at(rest, &year) : 0;
	rest = str_sub(rest, n, rest.n);
	return n > 0 && words_starts(WORDS_SCHOOL_YEAR, rest) &&
		words_find(WORDS_SECOND_TERM, rest, 0, NULL) >= 0
	    ? year
	    : 0;
}

int
title_year(struct str text)
{
	struct buf b = BUF_INIT;
	struct str s, rest;
	size_t at, n;
	int year = 0, later = 0;

	utf8_squeeze(&b, text);
	s = buf_str(&b);
	for (at = 0; at < s.n; at++) {
		if (!utf8_begins(s.p[at]) ||
		    (at > 0 && str_digit(s.p[at - 1])))
			continue;
		n = year_at(str_sub(s, at, s.n), &year);
		rest = str_sub(s, at + n, s.n);
		if (n > 0 && (later = later_school_year(rest)) > 0)
			break;
		if (n > 0 &&
		    (words_starts(WORDS_YEAR, rest) ||
			words_starts(WORDS_YEAR_BARE, rest) ||
			str_starts(rest, STR("-")) ||
			str_starts(rest, STR("—"))))
			break;
		year = 0;
	}
	buf_free(&b);
	return later ? later : year;
}

int
title_year_next(struct str heading, int year)
{
	long at = year > 0 ? words_find(WORDS_YEAR_NEXT, heading, 0, NULL) : -1;

	return at < 0 ||
		words_ends(WORDS_YEAR_NEXT_NOT, str_sub(heading, 0, (size_t)at))
	    ? 0
	    : year + 1;
}

int
title_year_ahead(struct str title)
{
	size_t n;
	long at = words_find(WORDS_TITLE_TOLD, title, 0, &n);
	struct str rest;
	int year, ahead;

	if (at < 0 || !words_ends(WORDS_WHEN_PLAN, title))
		return 0; /* a notice of 报送…总结和…计划的通知 plans nothing */
	year = title_year(str_sub(title, 0, (size_t)at));
	rest = str_sub(title, (size_t)at + n, title.n);
	ahead = title_year(rest);
	if (ahead == 0)
		return title_year_next(rest, year);
	return year > 0 && ahead > year ? ahead : 0;
}

/* Months and days: 4, 04, 四, 十二, 二十六, 廿六. */
static size_t
part_at(struct str s, enum word_list end, int *v)
{
	long number;
	bool han;
	size_t n = marker_numeral(s, &number, &han), k;

	*v = (int)number;
	k = n ? words_prefix(end, str_sub(s, n, s.n), NULL) : 0;
	return k ? n + k : 0;
}

bool
title_date(struct str text, struct date *d)
{
	struct buf b = BUF_INIT;
	struct str s;
	size_t at, n, k, j;
	struct date x;
	bool found = false;

	utf8_squeeze(&b, text);
	s = buf_str(&b);
	for (at = 0; at < s.n && !found; at++) {
		n = year_at(str_sub(s, at, s.n), &x.y);
		k = words_prefix(WORDS_YEAR, str_sub(s, at + n, s.n), NULL);
		if (n == 0 || k == 0)
			continue;
		n += k;
		k = part_at(str_sub(s, at + n, s.n), WORDS_MONTH, &x.m);
		j = part_at(str_sub(s, at + n + k, s.n), WORDS_DAY, &x.d);
		found = k > 0 && j > 0 && date_valid(x);
		if (found)
			*d = x;
	}
	buf_free(&b);
	return found;
}
