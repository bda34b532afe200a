/* The numbers of 加2、4、6分, 扣0.5－2分, 奖励1、3万元. */

#include "phrase/words.h"
#include "rule/draft.h"
#include "zh/num.h"

struct amount {
	struct dec lo, hi;
	bool known, range;
	int64_t big; /* 10000 if it was written with 万 */
};

static bool
is_dash(uint32_t c)
{
	return c == '-' || c == '~' || c == 0x2013 || c == 0x2014 ||
	    c == 0x2015 || c == 0x2212 || c == 0x301C ||
	    words_is_char(WORDS_TO, c);
}

static bool
is_blank(uint32_t c)
{
	return c == 'x' || c == 'X' || c == '_' || c == 0xD7 || c == 0x25CB;
}

/* 半 behind nothing is a half; the numeral reader leaves it to its user. */
static size_t
read_amount(const struct text *t, size_t i, struct amount *a)
{
	struct num n;

	if (is_blank(text_char(t, i))) {
		while (is_blank(text_char(t, i)))
			i++;
		a->known = false;
		return i;
	}
	if (num_at(t, i, &n)) {
		a->known = !n.unfit && !n.vague;
		a->lo = n.lo;
		a->hi = n.hi;
		a->range = dec_cmp(n.lo, n.hi) != 0;
		a->big = n.big;
		return n.end > i ? n.end : i + 1;
	}
	return 0;
}

/*
 * 1—3万, 5、3、1万: the 万 written with b is meant of a as well; not of one
 * that is as large without it, 8000—1万.
 */
static void
share_big(struct amount *a, const struct amount *b)
{
	struct dec k = DEC(b->big);

	if (!a->known || a->big > 1 || b->big <= 1 ||
	    dec_cmp(dec_mul(a->lo, k), dec_mul(b->hi, DEC(100))) >= 0)
		return;
	a->lo = dec_mul(a->lo, k);
	a->hi = dec_mul(a->hi, k);
	a->big = b->big;
}

static void
join_range(struct amount *a, const struct amount *b)
{
	share_big(a, b);
	a->known = a->known && b->known;
	a->range = true;
	if (dec_cmp(b->lo, a->lo) < 0) {
		a->hi = a->lo;
		a->lo = b->lo;
	} else {
		a->hi = b->hi;
	}
	if (b->big > a->big)
		a->big = b->big;
}

static struct str
written(const struct amount *a, struct arena *mem)
{
	struct buf b = BUF_INIT;
	struct str s = STR_NULL;

	if (!a->known)
		return s;
	dec_put(&b, a->lo);
	if (a->range) {
		buf_adds(&b, "..");
		dec_put(&b, a->hi);
	}
	s = str_keep(mem, buf_str(&b));
	buf_free(&b);
	return s;
}

#define MOST 16

/* The amounts of a list, ranges joined; how many there are. */
static size_t
read_list(const struct text *t, struct amount all[MOST])
{
	struct amount a;
	size_t n = 0, i = 0, next = 0;
	bool dash = false;

	while (i < t->n && n < MOST) {
		a = (struct amount){ DEC_NAN, DEC_NAN, false, false, 1 };
		if ((n > 0 && is_dash(t->c[i])) ||
		    (next = read_amount(t, i, &a)) == 0) {
			dash = dash || is_dash(t->c[i]);
			i++;
			continue;
		}
		if (dash && n > 0)
			join_range(&all[n - 1], &a);
		else
			all[n++] = a;
		dash = false;
		i = next;
	}
	return n;
}

size_t
draft_points(struct str list, struct arena *mem, struct str *v, size_t max)
{
	struct text t = TEXT_INIT;
	struct amount all[MOST];
	size_t n, i;

	text_fill(&t, list);
	n = read_list(&t, all);
	text_free(&t);
	for (i = 0; i + 1 < n; i++)
		share_big(&all[i], &all[n - 1]);
	for (i = 0; i < n && i < max; i++)
		v[i] = written(&all[i], mem);
	return i;
}
