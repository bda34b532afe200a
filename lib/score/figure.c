#include <string.h>

#include "base/utf8.h"
#include "score/figure.h"

static bool
number(struct str s, struct dec *d, bool percent)
{
	bool signed_off = percent && s.n && s.p[s.n - 1] == '%';

	if (signed_off)
		s.n--;
	return dec_parse(s, d);
}

/* The text of a cell without width and blanks; free it with buf_free(). */
static struct str
fold(struct buf *b, struct str s)
{
	utf8_squeeze(b, s);
	return buf_str(b);
}

bool
figure_number(struct str s, struct dec *d)
{
	struct buf b = BUF_INIT;
	bool ok = number(s, d, true);

	if (!ok) {
		ok = number(fold(&b, s), d, true);
		buf_free(&b);
	}
	return ok;
}

bool
figure_share(struct str s, struct dec *d)
{
	struct buf b = BUF_INIT;
	bool ok = dec_parse(fold(&b, s), d);

	buf_free(&b);
	return ok;
}

static size_t
digits(struct str s)
{
	size_t i = 0;

	while (i < s.n && ((s.p[i] >= '0' && s.p[i] <= '9') || s.p[i] == '.'))
		i++;
	return i;
}

bool
figure_step(struct str cell, struct dec *d)
{
	struct buf b = BUF_INIT;
	struct str s = fold(&b, cell);
	size_t n = digits(s);
	bool ok = true;

	*d = DEC(1);
	if (n > 0 || str_starts(s, STR("-")))
		ok = dec_parse(str_sub(s, 0, n), d) && d->num > 0;
	buf_free(&b);
	return ok;
}

/* Cut s at a sign of range; false if there is none. */
static bool
cut_range(struct str s, struct str *lo, struct str *hi)
{
	static const char *const sign[] = { "..", "——", "—", "–", "~", "至",
		"-" };
	size_t i;
	long at;

	for (i = 0; i < COUNT(sign); i++)
		if ((at = str_find(s, str_of(sign[i]), 1)) > 0) {
			*lo = str_sub(s, 0, (size_t)at);
			*hi = str_sub(s, (size_t)at + strlen(sign[i]), s.n);
			return true;
		}
	return false;
}

bool
figure_range(struct str cell, struct dec *lo, struct dec *hi)
{
	struct buf b = BUF_INIT;
	struct str s = fold(&b, cell), from, to;
	bool ok;

	if (number(s, lo, true)) {
		*hi = *lo;
		ok = true;
	} else {
		ok = s.n && cut_range(s, &from, &to) &&
		    number(from, lo, true) && number(to, hi, true) &&
		    dec_cmp(*lo, *hi) <= 0;
	}
	buf_free(&b);
	return ok;
}

/* Take one of the comparison signs off the front; its number, or -1. */
static int
take_sign(struct str *s)
{
	static const char *const sign[] = { ">=", "<=", ">", "<", "≥", "≤" };
	static const int meaning[] = { 0, 1, 2, 3, 0, 1 };
	size_t i;

	for (i = 0; i < COUNT(sign); i++)
		if (str_starts(*s, str_of(sign[i]))) {
			*s = str_sub(*s, strlen(sign[i]), s->n);
			return meaning[i];
		}
	return -1;
}

bool
figure_target(struct str cell, struct dec *d, bool *less)
{
	struct buf b = BUF_INIT;
	struct str s = fold(&b, cell);
	int sign = take_sign(&s);
	bool ok = number(s, d, true);

	*less = sign == 1 || sign == 3;
	buf_free(&b);
	return ok;
}

bool
figure_limit(const char *column, struct str cell, struct limit *l)
{
	static const enum limit_kind cap[] = { LIMIT_FULL, LIMIT_NONE };
	int w;

	*l = (struct limit){ LIMIT_EMPTY, DEC(0) };
	if (!cell.n)
		return true;
	if ((w = word_find(column, cell)) >= 0) {
		l->kind = strcmp(column, "cap") == 0 ? cap[w] : LIMIT_NONE;
		return true;
	}
	l->kind = LIMIT_NUMBER;
	return figure_number(cell, &l->value);
}

/* Next piece of a list by 、 ； ; or line break. */
static bool
next_piece(struct str *rest, struct str *piece)
{
	static const char *const sep[] = { "、", "；", ";", "\n" };
	size_t i, best = rest->n, len = 0;
	long at;

	if (rest->n == 0)
		return false;
	for (i = 0; i < COUNT(sep); i++)
		if ((at = str_find(*rest, str_of(sep[i]), 0)) >= 0 &&
		    (size_t)at < best) {
			best = (size_t)at;
			len = strlen(sep[i]);
		}
	*piece = str_trim(str_sub(*rest, 0, best));
	*rest = str_sub(*rest, best + len, rest->n);
	return true;
}

static size_t
count_pieces(struct str list)
{
	struct str piece;
	size_t n = 0;

	while (next_piece(&list, &piece))
		n += piece.n > 0;
	return n;
}

/* "key:value" with either colon; the last one counts. */
static bool
cut_colon(struct str s, struct str *key, struct str *value)
{
	size_t i;

	for (i = s.n; i > 0; i--) {
		if (s.p[i - 1] == ':') {
			*key = str_trim(str_sub(s, 0, i - 1));
			*value = str_trim(str_sub(s, i, s.n));
			return key->n > 0 && value->n > 0;
		}
		if (i >= 3 && memcmp(s.p + i - 3, "：", 3) == 0) {
			*key = str_trim(str_sub(s, 0, i - 3));
			*value = str_trim(str_sub(s, i, s.n));
			return key->n > 0 && value->n > 0;
		}
	}
	return false;
}

static void
band_side(struct band *b, int sign, struct dec v)
{
	bool low = sign == 0 || sign == 2 || sign < 0;

	if (low) {
		b->has_lo = true;
		b->lo = v;
		b->lo_open = sign == 2;
	} else {
		b->has_hi = true;
		b->hi = v;
		b->hi_closed = sign == 1;
	}
}

static void
band_key(struct arena *a, struct band *b, struct str key)
{
	struct buf f = BUF_INIT;
	struct str s = fold(&f, key), lo, hi;
	struct dec v, w;
	int sign, word = word_find("band", key);

	b->rest = word == 0;
	b->is_short = word == 1;
	sign = take_sign(&s);
	if (word >= 0) {
		/* 其余 or 未达: no bounds */
	} else if (number(s, &v, true)) {
		band_side(b, sign, v);
	} else if (sign < 0 && cut_range(s, &lo, &hi) && number(lo, &v, true) &&
	    number(hi, &w, true)) {
		b->has_lo = b->has_hi = true;
		b->lo = v;
		b->hi = w;
	} else {
		b->text = (struct str){ arena_strndup(a, s.p, s.n), s.n };
	}
	buf_free(&f);
}

bool
figure_bands(struct arena *a, struct str list, struct band **v, size_t *n)
{
	struct str piece, key, value;
	struct band *b;

	*n = 0;
	*v = arena_zalloc(a, (count_pieces(list) + 1) * sizeof(**v));
	while (next_piece(&list, &piece)) {
		if (!piece.n)
			continue;
		if (!cut_colon(piece, &key, &value))
			return false;
		b = &(*v)[(*n)++];
		band_key(a, b, key);
		if (!figure_number(value, &b->points))
			b->letter =
			    (struct str){ arena_strndup(a, value.p, value.n),
				    value.n };
	}
	return true;
}

bool
figure_shares(struct arena *a, struct str list, struct share **v, size_t *n)
{
	struct str piece, key, value;
	struct share *s;

	*n = 0;
	*v = arena_zalloc(a, (count_pieces(list) + 1) * sizeof(**v));
	while (next_piece(&list, &piece)) {
		if (!piece.n)
			continue;
		if (!cut_colon(piece, &key, &value))
			return false;
		s = &(*v)[(*n)++];
		s->name = (struct str){ arena_strndup(a, key.p, key.n), key.n };
		if (!figure_share(value, &s->value))
			return false;
	}
	return true;
}

struct dec
figure_positive(struct dec d)
{
	return dec_ok(d) ? dec_max(DEC(0), d) : d;
}

const struct share *
share_find(const struct share *v, size_t n, struct str name)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (str_eq(v[i].name, name))
			return &v[i];
	return NULL;
}

static bool
in_band(const struct band *b, struct dec v)
{
	int c;

	if (b->rest || b->is_short || b->text.n)
		return false;
	if (b->has_lo &&
	    ((c = dec_cmp(v, b->lo)) < 0 || (c == 0 && b->lo_open)))
		return false;
	return !b->has_hi || (c = dec_cmp(v, b->hi)) < 0 ||
	    (c == 0 && b->hi_closed);
}

/* Is a the narrower band?  The highest lower bound, else the lowest upper. */
static bool
narrower(const struct band *a, const struct band *b)
{
	if (a->has_lo != b->has_lo)
		return a->has_lo;
	if (a->has_lo)
		return dec_cmp(a->lo, b->lo) > 0;
	return dec_cmp(a->hi, b->hi) < 0;
}

const struct band *
band_find(const struct band *v, size_t n, struct dec x)
{
	const struct band *best = NULL, *rest = NULL;
	size_t i;

	for (i = 0; i < n; i++)
		if (v[i].rest)
			rest = &v[i];
		else if (in_band(&v[i], x) && (!best || narrower(&v[i], best)))
			best = &v[i];
	return best ? best : rest;
}

const struct band *
band_short(const struct band *v, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (v[i].is_short)
			return &v[i];
	return NULL;
}
