#include <stdlib.h>
#include <time.h>

#include "base/date.h"
#include "base/utf8.h"

static bool
is_leap(int y)
{
	return y == 0 || (y % 4 == 0 && (y % 100 != 0 || y % 400 == 0));
}

int
date_month_days(int y, int m)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
		31 };

	return m == 2 && is_leap(y) ? 29 : days[m - 1];
}

bool
date_valid(struct date a)
{
	return a.y >= 0 && a.y <= DATE_YEAR_MAX && a.m >= 1 && a.m <= 12 &&
	    a.d >= 1 && a.d <= date_month_days(a.y, a.m);
}

/* Howard Hinnant's days_from_civil, with March as the first month. */
long
date_days(struct date a)
{
	long y = a.m <= 2 ? a.y - 1 : a.y;
	long era = y / 400;
	long yoe = y - era * 400;
	long doy = (153L * (a.m + (a.m > 2 ? -3 : 9)) + 2) / 5 + a.d - 1;
	long doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;

	return era * 146097 + doe - 719468;
}

struct date
date_from_days(long z)
{
	long era, doe, yoe, doy, mp;
	struct date a;

	z += 719468;
	era = (z >= 0 ? z : z - 146096) / 146097;
	doe = z - era * 146097;
	yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	mp = (5 * doy + 2) / 153;
	a.d = (int)(doy - (153 * mp + 2) / 5 + 1);
	a.m = (int)(mp < 10 ? mp + 3 : mp - 9);
	a.y = (int)(yoe + era * 400 + (a.m <= 2));
	return a;
}

struct date
date_add(struct date a, long days)
{
	return date_from_days(date_days(a) + days);
}

struct date
date_add_months(struct date a, int months)
{
	int m = a.y * 12 + a.m - 1 + months;

	a.y = m / 12;
	a.m = m % 12 + 1;
	if (a.d > date_month_days(a.y, a.m))
		a.d = date_month_days(a.y, a.m);
	return a;
}

struct date
date_month_end(struct date a)
{
	a.d = date_month_days(a.y, a.m);
	return a;
}

int
date_weekday(struct date a)
{
	long w = (date_days(a) + 3) % 7; /* 1970-01-01 was a Thursday */

	return (int)(w < 0 ? w + 7 : w) + 1;
}

struct date
date_later(struct date a, struct date b)
{
	if (date_is_none(a) || date_is_none(b))
		return date_is_none(a) ? b : a;
	return date_cmp(a, b) > 0 ? a : b;
}

struct date
date_earlier(struct date a, struct date b)
{
	if (date_is_none(a) || date_is_none(b))
		return date_is_none(a) ? b : a;
	return date_cmp(a, b) < 0 ? a : b;
}

/* Up to max digits of either width at s->p, cut off s; -1 if there is none. */
static int
take_digits(struct str *s, size_t max)
{
	int v = 0;
	size_t i, n;
	uint32_t c;

	for (i = 0; i < max && utf8_digit_at(*s, 0); i++) {
		n = utf8_decode(s->p, s->n, &c);
		v = v * 10 + (int)(utf8_fold(c) - '0');
		*s = str_sub(*s, n, s->n);
	}
	return i > 0 ? v : -1;
}

static bool
take(struct str *s, const char *word)
{
	if (!str_starts(*s, str_of(word)))
		return false;
	*s = str_sub(*s, str_of(word).n, s->n);
	return true;
}

/* The number that exactly n figures write, or -1. */
static int
figures(const char *p, size_t n)
{
	int v = 0;
	size_t i;

	for (i = 0; i < n; i++) {
		if (!str_digit(p[i]))
			return -1;
		v = v * 10 + (p[i] - '0');
	}
	return v;
}

bool
date_parse(struct str s, struct date *out)
{
	struct date a;

	if (s.n != 10 || s.p[4] != '-' || s.p[7] != '-')
		return false;
	a.y = memcmp(s.p, "XXXX", 4) == 0 ? 0 : figures(s.p, 4);
	a.m = figures(s.p + 5, 2);
	a.d = figures(s.p + 8, 2);
	if (!date_valid(a))
		return false;
	*out = a;
	return true;
}

/* 星期四, （周四）: which day of the week it is, whether that is so or not. */
static struct str
past_weekday(struct str s)
{
	static const char *const open[] = { "（", "(", "" };
	static const char *const shut[] = { "）", ")", "" };
	static const char *const week[] = { "星期", "周", "礼拜" };
	struct str t = s, day;
	size_t i, k = 0;

	while (!take(&t, open[k]))
		k++;
	for (i = 0; i < COUNT(week) && !take(&t, week[i]); i++)
		;
	day = str_sub(t, 0, strlen("一"));
	if (i == COUNT(week) || day.n == 0 ||
	    str_find(STR("一二三四五六日天"), day, 0) < 0)
		return s;
	t = str_sub(t, day.n, t.n);
	return take(&t, shut[k]) ? t : s;
}

/* Only the day of the week and a time of day may stand behind a day. */
static bool
ends(struct str rest)
{
	rest = past_weekday(rest);
	return rest.n == 0 || rest.p[0] == ' ' || rest.p[0] == 'T';
}

bool
date_parse_day(struct str s, struct date *out)
{
	static const char *const sep[][2] = { { "月", "日" }, { ".", "" },
		{ "/", "" }, { "-", "" } };
	struct date a = DATE_NONE;
	struct str t;
	size_t i;

	for (i = 0; i < COUNT(sep); i++) {
		t = str_trim(s);
		if ((a.m = take_digits(&t, 2)) < 0 || !take(&t, sep[i][0]) ||
		    (a.d = take_digits(&t, 2)) < 0 || !take(&t, sep[i][1]) ||
		    !ends(t) || !date_valid(a))
			continue;
		*out = a;
		return true;
	}
	return false;
}

/* How offices part year, month and day, and what stands behind the day. */
static const char *const whole[][3] = { { "-", "-", "" }, { "/", "/", "" },
	{ ".", ".", "" }, { "年", "月", "日" }, { "", "", "" } };

/* A whole day so written at *s, which is cut off; there may be no such day. */
static bool
take_day(struct str *s, const char *const sep[3], struct date *a)
{
	struct str t = *s;

	if ((a->y = take_digits(&t, 4)) < 1000 || !take(&t, sep[0]) ||
	    (a->m = take_digits(&t, 2)) < 0 || !take(&t, sep[1]) ||
	    (a->d = take_digits(&t, 2)) < 0 || !take(&t, sep[2]))
		return false;
	*s = t;
	return true;
}

bool
date_parse_office(struct str s, struct date *out)
{
	struct date a;
	struct str t;
	size_t i;

	s = str_trim(s);
	if (date_parse(s, out))
		return true;
	for (i = 0; i < COUNT(whole); i++) {
		t = s;
		if (!take_day(&t, whole[i], &a) || !ends(t))
			continue;
		if (!date_valid(a))
			return false;
		*out = a;
		return true;
	}
	return false;
}

bool
date_is_no_day(struct str s)
{
	struct date a;
	struct str t;
	size_t i;

	s = str_trim(s);
	for (i = 0; i < COUNT(whole); i++) {
		t = s;
		if (take_day(&t, whole[i], &a) && !utf8_digit_at(t, 0))
			return !date_valid(a);
	}
	return false;
}

#define SERIAL_1990 32874
#define SERIAL_2100 73050

bool
date_parse_serial(struct str s, struct date *out)
{
	long n = str_long(s);

	if (n < SERIAL_1990 || n > SERIAL_2100)
		return false;
	*out = date_from_days(n - DATE_SERIAL_1970);
	return true;
}

void
date_put(struct buf *b, struct date a)
{
	if (date_is_none(a))
		return;
	if (a.y == 0)
		buf_adds(b, "XXXX");
	else
		buf_addn0(b, (uint64_t)a.y, 4);
	buf_addc(b, '-');
	buf_addn0(b, (uint64_t)a.m, 2);
	buf_addc(b, '-');
	buf_addn0(b, (uint64_t)a.d, 2);
}

struct date
date_today(void)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	long secs = epoch ? str_long(str_of(epoch)) : -1;
	time_t now;
	struct tm tm;

	if (secs >= 0)
		return date_from_days(secs / 86400);
	now = time(NULL);
	if (now == (time_t)-1 || !localtime_r(&now, &tm))
		return DATE_NONE;
	return (struct date){ tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday };
}
