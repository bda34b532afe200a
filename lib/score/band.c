#include "base/utf8.h"
#include "score/band.h"
#include "score/figure.h"
#include "zh/amount.h"

static void
band_side(struct band *b, enum figure_sign sign, struct dec v)
{
	if (sign == SIGN_TO || sign == SIGN_BELOW) {
		b->has_hi = true;
		b->hi = v;
		b->hi_closed = sign == SIGN_TO;
	} else {
		b->has_lo = true;
		b->lo = v;
		b->lo_open = sign == SIGN_ABOVE;
	}
}

/* 95以上, 不足60: the word taken off either end says which bound it is. */
static enum figure_sign
take_word(struct str *s)
{
	size_t n;
	int w;

	for (w = 0; w < SIGN_BELOW; w++) {
		if ((n = word_prefix("bound", w, *s)) > 0)
			*s = str_sub(*s, n, s->n);
		else if ((n = word_suffix("bound", w, *s)) > 0)
			*s = str_sub(*s, 0, s->n - n);
		if (n > 0)
			return (enum figure_sign)(w + 1);
	}
	return SIGN_NONE;
}

/* A number, with what it counts behind it: 95%, 15分钟, 5项. */
static bool
measured(struct str s, struct dec *d)
{
	size_t i, n = s.n;
	long at;

	if (amount_number(s, d))
		return true;
	if (str_ends(s, STR(")")) && (at = str_find(s, STR("("), 0)) > 0)
		return measured(str_sub(s, 0, (size_t)at), d); /* 90%(含) */
	while (n > 0 && (unsigned char)s.p[n - 1] >= 0x80)
		n--;
	for (i = 0; i < n; i++)
		if (!str_digit(s.p[i]) && s.p[i] != '.' && s.p[i] != '%' &&
		    s.p[i] != '-')
			return false;
	return n > 0 && n < s.n && amount_number(str_sub(s, 0, n), d);
}

/* "90%(不含)" */
static bool
says_out(struct str s)
{
	long at = str_find(s, STR("("), 0);

	return at >= 0 &&
	    word_prefix("include", 1, str_sub(s, (size_t)at + 1, s.n)) > 0;
}

/* The number behind the sign of range. */
static struct str
upper(struct str s)
{
	struct str lo, hi;

	return figure_cut(s, &lo, &hi) ? hi : STR_NULL;
}

/* "(不含75)" cut off the end; *in: 含, *out: 不含, of which number. */
static void
take_brackets(struct str *s, struct str *in, struct str *out)
{
	long at = str_find(*s, STR("("), 0);
	struct str inner;

	*in = *out = STR_NULL;
	if (at < 0 || !str_ends(*s, STR(")")))
		return;
	inner = str_sub(*s, (size_t)at + 1, s->n - 1);
	*s = str_sub(*s, 0, (size_t)at);
	if (word_prefix("include", 1, inner) > 0)
		*out = str_sub(
		    inner, word_prefix("include", 1, inner), inner.n);
	else if (word_prefix("include", 0, inner) > 0)
		*in = str_sub(
		    inner, word_prefix("include", 0, inner), inner.n);
	if (!in->n && !out->n && word_find("include", inner) == 0)
		*in = upper(*s); /* 90-95(含) */
}

static void
close_bounds(struct band *b, struct str in, struct str out)
{
	struct dec d;

	if (in.n && measured(in, &d) && b->has_hi && dec_cmp(d, b->hi) == 0)
		b->hi_closed = true;
	if (out.n && measured(out, &d)) {
		if (b->has_hi && dec_cmp(d, b->hi) == 0) {
			b->hi_closed = false;
			b->hi_out = true;
		}
		if (b->has_lo && dec_cmp(d, b->lo) == 0)
			b->lo_open = true;
	}
}

static void
band_key(struct arena *a, struct band *b, struct str key)
{
	struct buf f = BUF_INIT;
	struct str s, lo, hi, in, out;
	enum figure_sign sign;
	struct dec v, w;
	int word = word_find("band", key);

	utf8_squeeze(&f, key);
	s = buf_str(&f);
	b->rest = word == 0;
	b->is_short = word == 1;
	take_brackets(&s, &in, &out);
	if ((sign = figure_sign(&s)) == SIGN_NONE)
		sign = take_word(&s);
	if (word >= 0) {
		/* 其余 or 未达: no bounds */
	} else if (measured(s, &v)) {
		band_side(b, sign, v);
	} else if (sign == SIGN_NONE && figure_cut(s, &lo, &hi) &&
	    measured(lo, &v) && measured(hi, &w)) {
		b->has_lo = b->has_hi = true;
		b->lo = v;
		b->hi = w;
		b->lo_open = says_out(lo);
		b->hi_out = says_out(hi) || str_find(s, STR(".."), 0) >= 0;
	} else {
		b->text = str_keep(a, str_trim(key));
	}
	close_bounds(b, in, out);
	buf_free(&f);
}

static bool
band_value(struct arena *a, struct band *b, bool share, struct str value)
{
	b->share = share;
	if (share)
		return figure_share(value, &b->points);
	if (figure_range(value, &b->points, &b->top)) {
		b->ranged = dec_cmp(b->points, b->top) != 0;
		return !b->ranged || (b->has_lo && b->has_hi);
	}
	b->letter = str_keep(a, value);
	return true;
}

bool
bands_read(struct arena *a, struct str list, bool shares, struct band **v,
    size_t *n)
{
	struct str key, value;
	struct band *b;
	int rc;

	*n = 0;
	*v = arena_zalloc(a, (figure_pieces(list) + 1) * sizeof(**v));
	while ((rc = figure_pair(&list, &key, &value)) > 0) {
		b = &(*v)[(*n)++];
		b->points = b->top = b->lo = b->hi = DEC(0);
		band_key(a, b, key);
		if (!band_value(a, b, shares, value))
			return false;
	}
	return rc == 0;
}

bool
bands_lettered(const struct band *v, size_t n)
{
	size_t i;
	bool any = false;

	for (i = 0; i < n; i++) {
		any |= v[i].text.n > 0;
		if (!v[i].text.n && !v[i].rest)
			return false;
	}
	return any;
}

bool
bands_numbered(const struct band *v, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (v[i].text.n)
			return false;
	return true;
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

static bool
ends_at(const struct band *b, struct dec x)
{
	return b->has_hi && dec_cmp(b->hi, x) == 0;
}

/*
 * Where two steps meet and both hold x: the range that says 含, else the one
 * that is better for who is judged (15分钟内, 15—30分钟).
 */
static const struct band *
meeting(const struct band *v, size_t n, const struct band *best, struct dec x)
{
	size_t i;

	if (!best->has_lo || dec_cmp(best->lo, x) != 0)
		return best;
	for (i = 0; i < n; i++)
		if (in_band(&v[i], x) && ends_at(&v[i], x) &&
		    (v[i].has_lo ||
			dec_cmp(v[i].points, best->points) > 0))
			return &v[i];
	return best;
}

const struct band *
band_find(const struct band *v, size_t n, struct dec x)
{
	const struct band *best = NULL, *rest = NULL, *end = NULL;
	size_t i;

	for (i = 0; i < n; i++)
		if (v[i].rest)
			rest = &v[i];
		else if (in_band(&v[i], x) && (!best || narrower(&v[i], best)))
			best = &v[i];
		else if (v[i].has_lo && ends_at(&v[i], x) && !v[i].hi_out)
			end = &v[i]; /* 15—30, and nothing begins at 30 */
	return best ? meeting(v, n, best, x) : end ? end : rest;
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

const struct band *
band_letter(const struct band *v, size_t n, struct str letter)
{
	const struct band *rest = NULL;
	size_t i;

	for (i = 0; i < n; i++)
		if (v[i].rest)
			rest = &v[i];
		else if (str_eq(v[i].text, letter))
			return &v[i];
	return rest;
}

struct dec
band_worth(const struct band *b, struct dec full)
{
	return b->share ? dec_mul(full, b->points) : b->points;
}

/* The next bound beyond b's on the same side, of bands with one bound. */
static const struct band *
beyond(const struct band *v, size_t n, const struct band *b)
{
	const struct band *best = NULL;
	size_t i;

	for (i = 0; i < n; i++) {
		if (v[i].has_lo != b->has_lo || v[i].has_hi != b->has_hi)
			continue;
		if (b->has_lo && dec_cmp(v[i].lo, b->lo) > 0 &&
		    (!best || dec_cmp(v[i].lo, best->lo) < 0))
			best = &v[i];
		if (b->has_hi && dec_cmp(v[i].hi, b->hi) < 0 &&
		    (!best || dec_cmp(v[i].hi, best->hi) > 0))
			best = &v[i];
	}
	return best;
}

/* In a straight line from (a, at_a) to (b, at_b). */
static struct dec
between(struct dec a, struct dec at_a, struct dec b, struct dec at_b,
    struct dec x)
{
	struct dec t = dec_div(dec_sub(x, a), dec_sub(b, a));

	return dec_add(at_a, dec_mul(t, dec_sub(at_b, at_a)));
}

struct band_at
bands_at(const struct band *v, size_t n, bool linear, struct dec full,
    struct dec x)
{
	const struct band *b = band_find(v, n, x);
	struct band_at at = { b, NULL, DEC(0), DEC(0), DEC(0), false };

	if (!b)
		return at;
	at.points = band_worth(b, full);
	if (b->ranged) {
		at.between = true;
		at.from = b->lo;
		at.to = b->hi;
		at.points = between(b->lo, b->points, b->hi, b->top, x);
	} else if (linear && b->has_lo != b->has_hi &&
	    (at.next = beyond(v, n, b)) != NULL) {
		at.between = true;
		at.from = b->has_lo ? b->lo : b->hi;
		at.to = b->has_lo ? at.next->lo : at.next->hi;
		at.points = between(at.from, at.points, at.to,
		    band_worth(at.next, full), x);
	}
	return at;
}
