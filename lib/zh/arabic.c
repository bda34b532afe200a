#include "base/utf8.h"
#include "zh/arabic.h"
#include "zh/num.h"

#define LONGEST 24 /* characters: more are an identity card */

/* A point with a digit behind it. */
static bool
begins_fraction(const struct text *t, size_t i)
{
	return text_char(t, i) == '.' && str_digit(text_char(t, i + 1));
}

static size_t
arabic_end(const struct text *t, size_t i)
{
	while (str_digit(text_char(t, i)))
		i++;
	return i;
}

/* 1,234,567: groups of three behind a first group of one to three. */
static size_t
grouped_end(const struct text *t, size_t i)
{
	size_t first = arabic_end(t, i), at = first, next;

	if (first - i > 3)
		return first;
	while (text_char(t, at) == ',') {
		next = arabic_end(t, at + 1);
		if (next - at != 4)
			break;
		at = next;
	}
	/* An enumeration in full-width commas (3，120) is not one number:
	 * only with a fraction or a half-width comma it is. */
	if (at > first && t->at[first + 1] - t->at[first] > 1 &&
	    !begins_fraction(t, at))
		return first;
	return at;
}

/* 投资.52亿元: a point behind a word, with the nought left out. */
static bool
is_bare_fraction(const struct text *t, size_t i)
{
	return begins_fraction(t, i) && i > 0 && utf8_is_han(t->c[i - 1]) &&
	    text_char(t, arabic_end(t, i + 1)) != '.';
}

bool
arabic_begins(const struct text *t, size_t i)
{
	return str_digit(text_char(t, i)) || is_bare_fraction(t, i);
}

/* Without commas, with the nought of a bare fraction; false: too many. */
static bool
copy_digits(const struct text *t, size_t from, size_t to, char *buf, size_t *n)
{
	*n = 0;
	if (t->c[from] == '.')
		buf[(*n)++] = '0';
	for (; from < to; from++) {
		if (t->c[from] == ',')
			continue;
		if (*n + 1 >= LONGEST)
			return false;
		buf[(*n)++] = (char)t->c[from];
	}
	return true;
}

bool
arabic_at(const struct text *t, size_t i, struct arabic *a)
{
	char buf[LONGEST];
	size_t end = grouped_end(t, i), n;
	bool fit;

	if (begins_fraction(t, end))
		end = arabic_end(t, end + 1);
	/* 1.2.3 is a paragraph */
	fit = copy_digits(t, i, end, buf, &n) && !begins_fraction(t, end);
	a->digits = (int)n;
	if (!fit)
		while (str_digit(text_char(t, end)) ||
		    text_char(t, end) == '.')
			end++;
	fit = fit && dec_parse((struct str){ buf, n }, &a->value);
	/* 4.万亿: a scan lost the digits behind the point */
	if (text_char(t, end) == '.' &&
	    num_scale(text_char(t, end + 1)) >= 10000)
		end++;
	a->end = end;
	return fit;
}
