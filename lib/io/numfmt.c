#include "base/mem.h"
#include "base/utf8.h"
#include "io/facts.h"
#include "io/numfmt.h"

/* Columns of share/list-formats.csv, in this order. */
enum { F_NAME, F_WAY, F_CHARACTERS, F_UNITS };

enum way {
	DECIMAL,
	DIGITS,
	COUNT,
	COUNT_ONE,
	COUNT_99,
	CYCLE,
	PAIRS,
	LETTERS,
	ROMAN,
	NONE,
	BULLET
};

static const char *const way_name[] = { "decimal", "digits", "count",
	"count-one", "count-99", "cycle", "pairs", "letters", "roman", "none",
	"bullet" };

struct numfmt {
	struct str name;
	enum way way;
	struct str characters, units;
	int digits; /* of a decimal */
};

static struct numfmt *format;
static size_t nformat, capformat;
static struct arena texts;

static void
add_format(void *arg, const struct row *r)
{
	struct numfmt *f;
	size_t i;

	(void)arg;
	GROW(format, nformat, capformat);
	f = &format[nformat++];
	*f = (struct numfmt){ .name = str_keep(&texts, row_cell(r, F_NAME)),
		.characters = str_keep(&texts, row_cell(r, F_CHARACTERS)),
		.units = str_keep(&texts, row_cell(r, F_UNITS)) };
	for (i = 0; i < COUNT(way_name); i++)
		if (str_is(row_cell(r, F_WAY), way_name[i]))
			f->way = (enum way)i;
	if (f->way == DECIMAL)
		f->digits = (int)str_long(f->characters);
}

/* Without the file only decimals are known. */
static void
load(void)
{
	static bool done;

	if (done)
		return;
	done = true;
	facts_read("list-formats.csv", add_format, NULL);
}

const struct numfmt *
numfmt_get(struct str name)
{
	size_t i;

	load();
	for (i = 0; i < nformat; i++)
		if (str_eq(format[i].name, name))
			return &format[i];
	return NULL;
}

const struct numfmt *
numfmt_decimal(int digits)
{
	static struct numfmt padded[10];
	int n = digits < 1 ? 1 : digits > 9 ? 9 : digits;

	padded[n] = (struct numfmt){ .way = DECIMAL, .digits = n };
	return &padded[n];
}

bool
numfmt_is_bullet(const struct numfmt *f)
{
	return f->way == BULLET;
}

/* Character i of s, from 0. */
static struct str
character(struct str s, size_t i)
{
	size_t at = utf8_offset(s, i);

	return str_sub(s, at, at + utf8_offset(str_sub(s, at, s.n), 1));
}

static void
put_digits(struct buf *b, const struct numfmt *f, long n)
{
	if (n >= 10)
		put_digits(b, f, n / 10);
	buf_addstr(b, character(f->characters, (size_t)(n % 10)));
}

/*
 * 1 to 9999, with one 零 for the places that are skipped between digits.
 * first: nothing stands before, so that ten is 十 and not 一十.
 */
static void
put_thousands(struct buf *b, const struct numfmt *f, long n, bool first)
{
	static const long place[] = { 1000, 100, 10, 1 };
	bool begun = !first, gap = false;
	size_t i;
	long d;

	for (i = 0; i < 4; i++) {
		d = n / place[i] % 10;
		if (d == 0) {
			gap = begun;
			continue;
		}
		if (gap)
			buf_addstr(b, character(f->characters, 0));
		if (d != 1 || i != 2 || begun || f->way == COUNT_ONE)
			buf_addstr(b, character(f->characters, (size_t)d));
		if (i < 3)
			buf_addstr(b, character(f->units, 2 - i));
		begun = true;
		gap = false;
	}
}

static void
put_count(struct buf *b, const struct numfmt *f, long n)
{
	static const long group[] = { 100000000, 10000 };
	bool first = true;
	size_t i;

	if (n == 0) {
		buf_addstr(b, character(f->characters, 0));
		return;
	}
	for (i = 0; i < 2; i++)
		if (n >= group[i]) {
			put_thousands(b, f, n / group[i], first);
			buf_addstr(b, character(f->units, 4 - i));
			n %= group[i];
			first = false;
		}
	if (n > 0)
		put_thousands(b, f, n, first);
}

/* c: the letters for 1, 5, 10, 50, 100, 500, 1000. */
static void
put_roman(struct buf *b, struct str c, long n)
{
	/* A digit by the letters of its place: one, five, ten. */
	static const char *const digit[] = { "", "0", "00", "000", "01", "1",
		"10", "100", "1000", "02" };
	long power = 100;
	size_t k = 4;
	const char *p;

	for (; n >= 1000; n -= 1000)
		buf_addstr(b, character(c, 6));
	for (; power > 0; power /= 10, k -= 2)
		for (p = digit[n / power % 10]; *p; p++)
			buf_addstr(b, character(c, k + (size_t)(*p - '0')));
}

/* A .. Z, AA, BB .. ZZ, AAA: Word repeats the letter. */
static void
put_letters(struct buf *b, struct str c, long n)
{
	size_t k = utf8_len(c);
	long i;

	for (i = 0; n > 0 && i <= (n - 1) / (long)k && i < 30; i++)
		buf_addstr(b, character(c, (size_t)(n - 1) % k));
}

/* The n-th of the cycle; false beyond its end. */
static bool
put_cycle(struct buf *b, struct str c, long n)
{
	if (n < 1 || (size_t)n > utf8_len(c))
		return false;
	buf_addstr(b, character(c, (size_t)n - 1));
	return true;
}

static bool
put_pair(struct buf *b, struct str c, long n)
{
	struct str first = STR_NULL;

	if (n < 1 || n > 60 || !str_split(&c, STR(" "), &first))
		return false;
	buf_addstr(b, character(first, (size_t)(n - 1) % utf8_len(first)));
	buf_addstr(b, character(c, (size_t)(n - 1) % utf8_len(c)));
	return true;
}

void
numfmt_put(struct buf *b, const struct numfmt *f, long n)
{
	switch (f->way) {
	case NONE:
	case BULLET:
		return;
	case DIGITS:
		put_digits(b, f, n);
		return;
	case COUNT:
	case COUNT_ONE:
		put_count(b, f, n);
		return;
	case COUNT_99:
		(n < 100 ? put_count : put_digits)(b, f, n);
		return;
	case CYCLE:
		if (put_cycle(b, f->characters, n))
			return;
		break;
	case PAIRS:
		if (put_pair(b, f->characters, n))
			return;
		break;
	case LETTERS:
		put_letters(b, f->characters, n);
		return;
	case ROMAN:
		if (n > 0 && n < 4000) {
			put_roman(b, f->characters, n);
			return;
		}
		break;
	case DECIMAL:
		break;
	}
	buf_addf(b, "%0*ld", f->digits ? f->digits : 1, n);
}
