#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/date.h"
#include "io/xlsxnum.h"

#define LONGEST 64
#define DIGITS 15
#define DAY_SECONDS 86400L
/* 9999-12-31, the last day of both ways to count. */
#define LAST_1900 2958465L
#define LAST_1904 2957003L

enum { YEAR = 1, MONTH = 2, DAY = 4, TIME = 8, MINUTE = 16 };

/*
 * The last character of what is passed over at c: "…", […], \\x, General, AM/PM; c
 * if nothing is, NULL if the code ends in it.
 */
static const char *
passed_over(const char *c)
{
	if (*c == '"')
		return strchr(c + 1, '"');
	if (*c == '[')
		return strchr(c, ']');
	if (*c == '\\' || *c == '_' || *c == '*')
		return c[1] ? c + 1 : NULL;
	if (strncasecmp(c, "A/P", 3) == 0)
		return c + 2;
	if (strncasecmp(c, "AM/PM", 5) == 0)
		return c + 4;
	if (*c == 'g' || *c == 'G')
		while (c[1] && strchr("eEnNrRaAlL", c[1]))
			c++;
	return c;
}

/* Is the m, behind which the code goes on at c, one of minutes? */
static bool
is_minute(int parts, const char *c)
{
	return (parts & TIME) || (*c == ':' && c[1] && strchr("sS", c[1]));
}

/*
 * Which parts of a date the first section of a code shows.  Quoted text,
 * escaped characters and brackets are passed over, but [h] counts hours.  m
 * is a minute beside hours or seconds, else a month.
 */
static int
parts_of(const char *c, int *noughts)
{
	const char *next;
	int parts = 0;
	bool bare = true; /* noughts alone so far */

	*noughts = 0;
	for (; *c && *c != ';'; c++) {
		char k = *c >= 'A' && *c <= 'Z' ? (char)(*c + 32) : *c;

		if (*c == '0') {
			++*noughts;
			continue;
		}
		bare = bare && *c == '@';
		if (*c == '[' && c[1] && memchr("hHmMsS", c[1], 6))
			parts |= TIME;
		if ((next = passed_over(c)) == NULL)
			break;
		if (next != c) {
			c = next;
			continue;
		}
		if (k == 'e' && (c[1] == '+' || c[1] == '-'))
			return 0; /* 0.00E+00 */
		if (k == 'y' || k == 'e') {
			parts |= YEAR;
		} else if (k == 'd' || (k == 'a' && c[1] == 'a')) {
			parts |= DAY;
		} else if (k == 'h' || k == 's') {
			parts |= TIME;
		} else if (k == 'm') {
			while (c[1] == 'm' || c[1] == 'M')
				c++;
			parts |= is_minute(parts, c + 1) ? MINUTE : MONTH;
		}
	}
	if (!bare)
		*noughts = 0;
	return parts;
}

struct xlsxnum
xlsxnum_of_code(const char *code)
{
	int noughts, parts = parts_of(code, &noughts);

	if (parts == 0 && noughts > 1)
		return (struct xlsxnum){ XLSXNUM_CODE,
			noughts < 30 ? noughts : 30 };
	if (parts == 0)
		return (struct xlsxnum){ XLSXNUM_PLAIN, 0 };
	if (!(parts & (YEAR | MONTH | DAY)))
		return (struct xlsxnum){ XLSXNUM_TIME, 0 };
	if (parts & (TIME | MINUTE))
		return (struct xlsxnum){ XLSXNUM_DATETIME, 0 };
	if (parts == (YEAR | MONTH))
		return (struct xlsxnum){ XLSXNUM_MONTH, 0 };
	if (parts == YEAR)
		return (struct xlsxnum){ XLSXNUM_YEAR, 0 };
	return (struct xlsxnum){ XLSXNUM_DATE, 0 };
}

/* ECMA-376 part 1, 18.8.30: the ids all locales share and those of zh-cn. */
struct xlsxnum
xlsxnum_of_id(long id)
{
	static const struct {
		long from, to;
		enum xlsxnum_kind kind;
	} ids[] = {
		{ 14, 16, XLSXNUM_DATE },
		{ 17, 17, XLSXNUM_MONTH },
		{ 18, 21, XLSXNUM_TIME },
		{ 22, 22, XLSXNUM_DATETIME },
		{ 27, 27, XLSXNUM_MONTH },
		{ 28, 31, XLSXNUM_DATE },
		{ 32, 35, XLSXNUM_TIME },
		{ 36, 36, XLSXNUM_MONTH },
		{ 45, 47, XLSXNUM_TIME },
		{ 50, 50, XLSXNUM_MONTH },
		{ 51, 51, XLSXNUM_DATE },
		{ 52, 52, XLSXNUM_MONTH },
		{ 53, 54, XLSXNUM_DATE },
		{ 55, 56, XLSXNUM_TIME },
		{ 57, 57, XLSXNUM_MONTH },
		{ 58, 58, XLSXNUM_DATE },
	};
	size_t i;

	for (i = 0; i < COUNT(ids); i++)
		if (id >= ids[i].from && id <= ids[i].to)
			return (struct xlsxnum){ ids[i].kind, 0 };
	return (struct xlsxnum){ XLSXNUM_PLAIN, 0 };
}

/* A number that needs no rounding, written without an exponent. */
static bool
is_simple(struct str s)
{
	size_t i = s.n && s.p[0] == '-', digits = 0;
	bool point = false;

	for (; i < s.n; i++)
		if (s.p[i] == '.' && !point && digits)
			point = true;
		else if (str_digit(s.p[i]))
			digits++;
		else
			return false;
	return digits > 0 && digits <= DIGITS && s.p[s.n - 1] != '.' &&
	    !(point && s.p[s.n - 1] == '0');
}

/* v rounded to 15 digits, as Excel shows it, without an exponent. */
static void
put_plain(struct buf *b, double v)
{
	char e[LONGEST], digits[DIGITS];
	int power, n = DIGITS, i;

	snprintf(e, sizeof(e), "%.*e", DIGITS - 1, fabs(v));
	digits[0] = e[0];
	memcpy(digits + 1, e + 2, DIGITS - 1);
	power = (int)strtol(strchr(e, 'e') + 1, NULL, 10);
	while (n > 1 && digits[n - 1] == '0')
		n--;
	if (v < 0)
		buf_addc(b, '-');
	if (power < 0) {
		buf_adds(b, "0.");
		for (i = -1; i > power; i--)
			buf_addc(b, '0');
	}
	for (i = 0; i < n || i <= power; i++) {
		if (i > 0 && i == power + 1)
			buf_addc(b, '.');
		buf_addc(b, i < n ? digits[i] : '0');
	}
}

static void
put_time(struct buf *b, long seconds)
{
	buf_addf(b, "%02ld:%02ld", seconds / 3600, seconds / 60 % 60);
	if (seconds % 60)
		buf_addf(b, ":%02ld", seconds % 60);
}

/*
 * Days count from 1899-12-31, with a 29 February 1900 (60) that never was, or
 * from 1904-01-01.  False: no day of the calendar.
 */
static bool
put_day(struct buf *b, double v, struct xlsxnum f, bool mac)
{
	long days = (long)floor(v);
	long seconds = lround((v - floor(v)) * DAY_SECONDS);
	struct date d;

	if (seconds == DAY_SECONDS) {
		days++;
		seconds = 0;
	}
	if (days > (mac ? LAST_1904 : LAST_1900) ||
	    (!mac && (days < 1 || days == 60)))
		return false;
	d = mac ? date_add((struct date){ 1904, 1, 1 }, days)
		: date_add((struct date){ 1899, 12, 31 },
		      days > 60 ? days - 1 : days);
	if (f.kind == XLSXNUM_YEAR) {
		buf_addf(b, "%04d", d.y);
	} else if (f.kind == XLSXNUM_MONTH) {
		buf_addf(b, "%04d-%02d", d.y, d.m);
	} else {
		date_put(b, d);
		if (f.kind == XLSXNUM_DATETIME && seconds) {
			buf_addc(b, 'T');
			put_time(b, seconds);
		}
	}
	return true;
}

bool
xlsxnum_put(
    struct buf *b, struct str number, struct xlsxnum f, bool mac, bool *lost)
{
	char s[LONGEST], *end;
	double v;

	*lost = false;
	if (number.n == 0 || number.n >= sizeof(s))
		return false;
	memcpy(s, number.p, number.n);
	s[number.n] = '\0';
	v = strtod(s, &end);
	if (*end || !isfinite(v) || !memchr("-.0123456789", s[0], 12))
		return false;
	switch (f.kind) {
	case XLSXNUM_DATE:
	case XLSXNUM_DATETIME:
	case XLSXNUM_MONTH:
	case XLSXNUM_YEAR:
		if (v >= 0 && put_day(b, v, f, mac))
			return true;
		break;
	case XLSXNUM_TIME:
		if (v >= 0 && v < 1e6) {
			put_time(b, lround(v * DAY_SECONDS));
			return true;
		}
		break;
	case XLSXNUM_CODE:
		if (v >= 0 && v < 1e15 && floor(v) == v) {
			buf_addf(b, "%0*.0f", f.digits, v);
			return true;
		}
		break;
	case XLSXNUM_PLAIN:
		break;
	}
	*lost = fabs(v) >= 1e15;
	if (is_simple(number))
		buf_addstr(b, number);
	else
		put_plain(b, v);
	return true;
}
