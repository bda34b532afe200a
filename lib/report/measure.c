#include <string.h>

#include "base/utf8.h"
#include "report/measure.h"

#define PADDING 1.0 /* both edges of a cell, in width units */
#define NARROW_EM 0.6 /* half-width characters, at most nearly all of them */
#define LINE 1.5 /* height of a line over the size of its type */
#define ROW_PADDING 5.0 /* points */

/* An em of that size in width units: 96/72 pixels a point, 7 a unit. */
static double
em_units(double size)
{
	return size * 96 / 72 / 7;
}

static double
line_em(struct str s)
{
	size_t i, k, units, wide = 0, narrow = 0;
	struct str one;

	for (i = 0; i < s.n; i += k) {
		unsigned char c = (unsigned char)s.p[i];

		k = 1;
		if (c < 0x80) {
			narrow++;
		} else if (c >= 0xE4 && c <= 0xE9) { /* U+4000 to U+9FFF */
			wide++;
			k = 3;
		} else {
			k = utf8_offset(str_sub(s, i, s.n), 1);
			one = str_sub(s, i, i + k);
			units = utf8_width(one);
			wide += units == 2;
			narrow += units == 1;
		}
	}

	return (double)wide + NARROW_EM * (double)narrow;
}

double
measure_width(struct str s, double size)
{
	struct str line;
	double w, most = 0;

	while (str_split(&s, STR("\n"), &line))
		if ((w = line_em(line)) > most)
			most = w;
	return most * em_units(size) + PADDING;
}

/* How many bytes stand together: a word with its blank, or one wide sign. */
static size_t
piece(struct str s)
{
	size_t i = 0;

	while (i < s.n && (unsigned char)s.p[i] < 0x80)
		if (s.p[i++] == ' ')
			return i;
	return i ? i : utf8_offset(s, 1);
}

/* Lines as words fill them: one that has no room begins the next line, and
 * breaks only where it is longer than that. */
static long
fill_lines(struct str line, double em)
{
	double room = em, w;
	long n = 1;
	size_t i, k;

	for (i = 0; i < line.n; i += k) {
		k = piece(str_sub(line, i, line.n));
		w = line_em(str_sub(line, i, i + k));
		if (w > room && room < em) {
			n++;
			room = em;
		}
		while (w > em) {
			w -= em;
			n++;
		}
		room = w > room ? em - w : room - w;
	}
	return n;
}

/* Lines break anywhere between Han characters; but no line begins with a
 * comma: half an em of each goes unused. */
static long
count_lines(struct str line, double em)
{
	if (line_em(line) <= em)
		return 1;
	return fill_lines(line, em > 3 ? em - 0.5 : em);
}

double
measure_height(struct str s, double size, double width)
{
	struct str line;
	double em = (width - PADDING) / em_units(size) + 0.01;
	long lines = 0;

	if (em < 1)
		em = 1;
	/* Most cells: a byte is never wider than a half-width character. */
	if (!s.n || ((double)s.n * NARROW_EM <= em && !memchr(s.p, '\n', s.n)))
		return size * LINE + ROW_PADDING;
	while (str_split(&s, STR("\n"), &line))
		lines += count_lines(line, em);
	return (double)(lines ? lines : 1) * size * LINE + ROW_PADDING;
}
