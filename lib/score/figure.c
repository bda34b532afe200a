#include <string.h>

#include "base/utf8.h"
#include "io/lexicon.h"
#include "score/figure.h"
#include "zh/amount.h"

/* The text of a cell without width and blanks; free it with buf_free(). */
static struct str
fold(struct buf *b, struct str s)
{
	utf8_squeeze(b, s);
	return buf_str(b);
}

bool
figure_share(struct str s, struct dec *d)
{
	struct buf b = BUF_INIT;
	bool ok = dec_parse(fold(&b, s), d);

	buf_free(&b);
	return ok;
}

bool
figure_times(struct str cell, struct dec *d)
{
	struct buf b = BUF_INIT;
	struct str s = fold(&b, cell);
	bool ok = word_find("times", s) == 0;

	*d = DEC(2);
	if (!ok)
		ok = figure_share(
		    str_sub(s, 0, s.n - word_suffix("times", 1, s)), d);
	buf_free(&b);
	return ok;
}

static size_t
digits(struct str s)
{
	size_t i = 0;

	while (i < s.n && (str_digit(s.p[i]) || s.p[i] == '.'))
		i++;
	return i;
}

bool
figure_step(struct str cell, struct dec *d, struct dec *big)
{
	struct buf b = BUF_INIT;
	struct str s = fold(&b, cell);
	size_t n = digits(s);
	bool ok = true;

	*d = DEC(1);
	if (n > 0 || str_starts(s, STR("-")))
		ok = dec_parse(str_sub(s, 0, n), d) && d->num > 0;
	s = str_sub(s, n, s.n);
	*big = DEC(lex_starts("figure-wan", s) > 0 ? 10000
		: lex_starts("figure-yi", s) > 0   ? 100000000
						   : 1);
	buf_free(&b);
	return ok;
}

bool
figure_cut(struct str s, struct str *lo, struct str *hi)
{
	size_t n;
	long at = lex_find("figure-to", str_sub(s, 1, s.n), &n);

	if (at < 0)
		return false;
	*lo = str_sub(s, 0, (size_t)at + 1);
	*hi = str_sub(s, (size_t)at + 1 + n, s.n);
	return true;
}

bool
figure_range(struct str cell, struct dec *lo, struct dec *hi)
{
	struct buf b = BUF_INIT;
	struct str s = fold(&b, cell), from, to;
	bool ok;

	if (amount_number(s, lo)) {
		*hi = *lo;
		ok = true;
	} else {
		ok = s.n && figure_cut(s, &from, &to) &&
		    amount_number(from, lo) && amount_number(to, hi) &&
		    dec_cmp(*lo, *hi) <= 0;
	}
	buf_free(&b);
	return ok;
}

bool
figure_open(struct str cell, struct dec *lo, struct dec *hi)
{
	*lo = DEC(0);
	*hi = FIGURE_OPEN;
	return word_find("open", cell) == 0;
}

enum figure_sign
figure_sign(struct str *s)
{
	static const char *const sign[] = { ">=", "<=", ">", "<", "≥", "≤" };
	static const enum figure_sign meaning[] = { SIGN_FROM, SIGN_TO,
		SIGN_ABOVE, SIGN_BELOW, SIGN_FROM, SIGN_TO };
	size_t i;

	for (i = 0; i < COUNT(sign); i++)
		if (str_starts(*s, str_of(sign[i]))) {
			*s = str_sub(*s, strlen(sign[i]), s->n);
			return meaning[i];
		}
	return SIGN_NONE;
}

bool
figure_target(struct str cell, struct dec *d, bool *less)
{
	struct buf b = BUF_INIT;
	struct str s = fold(&b, cell);
	enum figure_sign sign = figure_sign(&s);
	bool ok = amount_number(s, d);

	*less = sign == SIGN_TO || sign == SIGN_BELOW;
	buf_free(&b);
	return ok;
}

bool
figure_limit(const char *column, struct str cell, struct limit *l)
{
	static const enum limit_kind cap[] = { LIMIT_FULL, LIMIT_NONE };
	size_t n;
	int w;

	*l = (struct limit){ LIMIT_EMPTY, DEC(0), false };
	if (!cell.n)
		return true;
	if ((w = word_find(column, cell)) >= 0) {
		l->kind = strcmp(column, "cap") == 0 ? cap[w] : LIMIT_NONE;
		return true;
	}
	l->kind = LIMIT_NUMBER;
	if (strcmp(column, "cap") == 0) {
		n = word_prefix("joint", 0, cell);
		l->joint = n > 0;
		if (!l->joint)
			n = word_prefix("most", 0, cell);
		cell = str_sub(cell, n, cell.n - word_suffix("most", 1, cell));
	}
	return amount_number(cell, &l->value);
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

size_t
figure_pieces(struct str list)
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

struct str
figure_behind_colon(struct str s)
{
	if (str_starts(s, STR(":")))
		s = str_sub(s, 1, s.n);
	else if (str_starts(s, STR("：")))
		s = str_sub(s, STR("：").n, s.n);
	return str_trim(s);
}

int
figure_pair(struct str *list, struct str *key, struct str *value)
{
	struct str piece;

	do
		if (!next_piece(list, &piece))
			return 0;
	while (!piece.n);
	return cut_colon(piece, key, value) ? 1 : -1;
}

bool
figure_shares(struct arena *a, struct str list, struct share **v, size_t *n)
{
	struct str key, value;
	struct share *s;
	int rc;

	*n = 0;
	*v = arena_zalloc(a, (figure_pieces(list) + 1) * sizeof(**v));
	while ((rc = figure_pair(&list, &key, &value)) > 0) {
		s = &(*v)[(*n)++];
		s->name = str_keep(a, key);
		if (!figure_share(value, &s->value))
			return false;
	}
	return rc == 0;
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
