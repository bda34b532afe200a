/*
 * So much for each of so many, and what that comes to: 42名，每名500元，计2.1万元.
 */

#include "base/utf8.h"
#include "check/parts.h"
#include "zh/num.h"

#define BEFORE 90 /* bytes that may say of how many */
#define MANY 4 /* numbers there */

/* Back to where its sentence or the part of it before ； begins. */
static struct str
words_before(struct str s, size_t at)
{
	static const char *const mark[] = { "。", "；", ";", "\n" };
	struct str near = utf8_tail(s, at, BEFORE);
	size_t i;
	long k;

	for (i = 0; i < COUNT(mark); i++)
		while ((k = str_find(near, str_of(mark[i]), 0)) >= 0)
			near = str_sub(
			    near, (size_t)k + str_of(mark[i]).n, near.n);
	return near;
}

/*
 * The numbers of s that count what is told apiece: of 村 in 6个村先行先试.
 * Returns how many, the last MANY.
 */
static size_t
counts_of(struct str s, struct str one, struct dec *v)
{
	struct text chars = TEXT_INIT;
	struct num num, next;
	size_t i, end, n = 0, k;

	text_fill(&chars, s);
	for (i = 0; i < chars.n; i = end) {
		if (!num_at(&chars, i, &num)) {
			end = i + 1;
			continue;
		}
		end = num.end;
		for (k = end; k < chars.n && !num_at(&chars, k, &next); k++)
			;
		if (num.unfit || num.vague ||
		    str_find(text_piece(&chars, end, k), one, 0) < 0)
			continue;
		if (n == MANY) {
			for (k = 0; k + 1 < n; k++)
				v[k] = v[k + 1];
			n--;
		}
		v[n++] = num.lo;
	}
	text_free(&chars);
	return n;
}

/* Is it that much for the last of them, or for all of them together? */
static bool
comes_to(const struct dec *v, size_t n, struct dec each, struct dec total,
    struct dec *is)
{
	struct dec all = DEC(0);
	size_t i;

	for (i = n; i-- > 0;) {
		all = dec_add(all, v[i]);
		if (dec_cmp(dec_mul(all, each), total) == 0)
			return true;
	}
	*is = dec_mul(v[n - 1], each);
	return !dec_ok(*is);
}

static void
say(struct check *c, const struct block *b, struct str words, struct dec is,
    struct dec total)
{
	check_say(c, "product-wrong", b, (size_t)(words.p - block_str(b).p),
	    words, check_dec(c, is), check_dec(c, total));
}

/* 每, of whom or what (1), how much (2), of what (3), all of it (4). */
static void
check_each(struct check *c, const struct block *b, const struct rx_hit *h)
{
	struct str one = h->group[1], before = words_before(block_str(b), h->at);
	struct dec v[MANY], is, each = check_number(h->group[2]),
			       total = check_number(h->group[4]);
	const struct pattern *alike;
	size_t n;

	one = str_sub(one, 0, utf8_offset(one, 1));
	n = counts_of(before, one, v);
	if (n == 0 && (alike = check_match(c, "product-alike", one)) != NULL)
		n = counts_of(before, alike->value, v);
	if (n > 0 && dec_ok(each) && dec_ok(total) &&
	    !check_match(c, "about", before) &&
	    !check_match(c, "about", h->group[0]) &&
	    !comes_to(v, n, each, total, &is))
		say(c, b, h->group[4], is, total);
}

/* The same, how many (4) behind it, whom or what (5), all of it (6). */
static void
check_after(struct check *c, const struct block *b, const struct rx_hit *h)
{
	struct dec count = check_number(h->group[4]), is,
		   each = check_number(h->group[2]),
		   total = check_number(h->group[6]);

	/* 每个村2名，15个村: of 村 */
	if ((str_starts(h->group[1], h->group[5]) ||
		str_ends(h->group[1], h->group[5])) &&
	    dec_ok(count) &&
	    dec_ok(each) && dec_ok(total) &&
	    !check_match(c, "about", h->group[0]) &&
	    !comes_to(&count, 1, each, total, &is))
		say(c, b, h->group[6], is, total);
}

/* 200元以上100元以下: the least (1) is more than the most. */
static void
check_bounds(struct check *c, const struct block *b, const struct rx_hit *h,
    struct str upper)
{
	const struct dec least = check_number(h->group[1]),
			 most = check_number(upper);

	if (dec_ok(least) && dec_ok(most) && dec_cmp(least, most) > 0)
		check_say(
		    c, "range-back", b, h->at, h->group[0], NULL, NULL);
}

/*
 * How much in each period (1), of what (2), in so many of another (3), which
 * has as many of the first as the row's value says, how much (4).
 */
static void
check_years(struct check *c, const struct block *b, const struct rx_hit *h,
    struct str periods)
{
	const struct dec total = check_number(h->group[4]),
			 many = dec_mul(check_number(h->group[3]),
			     check_number(periods)),
			 is = dec_mul(check_number(h->group[1]), many);

	if (dec_ok(is) && dec_ok(total) && dec_cmp(is, total) != 0 &&
	    !check_match(c, "other", h->group[0]))
		say(c, b, h->group[4], is, total);
}

/* 3户×2000元=6000元: factors, all but the last, which is what they make. */
static void
check_factors(struct check *c, const struct block *b, const struct rx_hit *h)
{
	struct dec is = DEC(1), total = check_number(h->group[h->n - 1]);
	size_t i;

	for (i = 1; i + 1 < h->n; i++)
		if (h->group[i].p && h->group[i].n > 0)
			is = dec_mul(is, check_number(h->group[i]));
	if (dec_ok(is) && dec_ok(total) && dec_cmp(is, total) != 0)
		say(c, b, h->group[h->n - 1], is, total);
}

/*
 * 146处，已整改141处，剩余5处: all (1), a part (3), the rest (4); value -1 and 1:
 * 64起，比上年的80起减少16起: now (1), before (3), the difference (4).
 */
static void
check_rest(struct check *c, const struct block *b, const struct rx_hit *h,
    struct str sign)
{
	const struct dec one = check_number(h->group[1]),
			 other = check_number(h->group[3]),
			 told = check_number(h->group[4]);
	const struct dec is = str_is(sign, "less") ? dec_sub(other, one)
						   : dec_sub(one, other);

	if (dec_ok(is) && dec_ok(told) && dec_cmp(is, DEC(0)) > 0 &&
	    dec_cmp(is, told) != 0)
		check_say(c, "rest-wrong", b,
		    (size_t)(h->group[4].p - block_str(b).p), h->group[4],
		    check_dec(c, is), check_dec(c, told));
}

/* 示范村5个、示范校2所，共8个: parts in measures of their own, 2 being that of the first. */
static void
check_sum(struct check *c, const struct block *b, const struct rx_hit *h)
{
	const struct str last = h->group[h->n - 1];
	struct dec is = check_number(h->group[1]), total = check_number(last);
	size_t i;

	for (i = 3; i + 1 < h->n; i++)
		if (h->group[i].p && h->group[i].n > 0)
			is = dec_add(is, check_number(h->group[i]));
	if (dec_ok(is) && dec_ok(total) && dec_cmp(is, total) != 0)
		check_say(c, "sum-wrong", b,
		    (size_t)(last.p - block_str(b).p), last, check_dec(c, is),
		    check_dec(c, total));
}

static void
take_product(struct check *c, const struct block *b, const struct pattern *p,
    const struct rx_hit *h, void *arg)
{
	(void)arg;
	if (str_is(p->code, "each"))
		check_each(c, b, h);
	else if (str_is(p->code, "after"))
		check_after(c, b, h);
	else if (str_is(p->code, "bounds"))
		check_bounds(c, b, h, h->group[2]);
	else if (str_is(p->code, "steps"))
		check_bounds(c, b, h, h->group[3]);
	else if (str_is(p->code, "sum"))
		check_sum(c, b, h);
	else if (str_is(p->code, "rest"))
		check_rest(c, b, h, p->value);
	else if (str_is(p->code, "years"))
		check_years(c, b, h, p->value);
	else
		check_factors(c, b, h);
}

void
check_products(struct check *c)
{
	check_hits(c, "product", take_product, NULL);
}
