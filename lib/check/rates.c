/*
 * Rates against the figures they are of: 由80个减少到60个，下降25%;
 * 发现问题96个，…整改72个，整改率75%.  Figures that were rounded are anything
 * that rounds to them; so is a rate that was cut short.
 */

#include "base/utf8.h"
#include "check/parts.h"

#define BEFORE 300 /* bytes that may say of how many */

/* A figure as written, and what it may have been before it was rounded. */
struct figure {
	struct dec is, least, most;
};

/* One of the last place of s, which is value: 0.1亿 of 4.6亿. */
static struct dec
last_place(struct str s, struct dec value)
{
	struct dec bare, unit = DEC(1);
	size_t n = 0, point;

	while (n < s.n && (str_digit(s.p[n]) || s.p[n] == '.'))
		n++;
	if (!dec_parse(str_sub(s, 0, n), &bare) || bare.num == 0)
		return DEC_NAN;
	for (point = 0; point < n && s.p[point] != '.'; point++)
		;
	for (point++; point < n; point++)
		unit = dec_div(unit, DEC(10));
	return dec_mul(unit, dec_div(value, bare));
}

static struct figure
figure_of(struct str s)
{
	struct figure f = { DEC_NAN, DEC_NAN, DEC_NAN };
	struct dec half;

	s = str_trim(s);
	f.is = check_number(s);
	half = last_place(s, f.is);
	/* a whole number was counted */
	half = dec_cmp(half, DEC(1)) == 0 ? DEC(0) : dec_div(half, DEC(2));
	f.least = dec_sub(f.is, half);
	f.most = dec_add(f.is, half);
	return f;
}

static struct dec
percent(struct dec part, struct dec whole)
{
	return dec_mul(dec_div(part, whole), DEC(100));
}

/*
 * May part be that many per cent, more than base of them, of whole?  If not,
 * is tells how many it is.
 */
static bool
is_rate(const struct figure *part, const struct figure *whole, struct str rate,
    bool falls, int base, struct dec *is)
{
	struct dec p = check_number(rate), unit = last_place(rate, p), least,
		   most;

	least = dec_sub(percent(part->least, whole->most), DEC(base));
	most = dec_sub(percent(part->most, whole->least), DEC(base));
	*is = dec_sub(percent(part->is, whole->is), DEC(base));
	if (falls)
		p = dec_neg(p);
	if (!dec_ok(least) || !dec_ok(most) || !dec_ok(unit) || !dec_ok(*is))
		return true;
	return dec_cmp(dec_add(p, unit), least) >= 0 &&
	    dec_cmp(dec_sub(p, unit), most) <= 0;
}

static void
say(struct check *c, const struct block *b, struct str rate, struct dec is,
    bool falls)
{
	struct dec p = check_number(rate);

	check_say(c, "rate-wrong", b, (size_t)(rate.p - block_str(b).p), rate,
	    check_dec(c, dec_round(is, 2)),
	    check_dec(c, falls ? dec_neg(p) : p));
}

static bool
is_fall(const struct check *c, struct str words)
{
	return check_match(c, "falls", words) != NULL;
}

/* From one figure to another, both told, or the difference instead. */
static void
check_change(struct check *c, const struct block *b, struct str from,
    struct str to, struct str words, struct str rate)
{
	const struct figure old = figure_of(from), new = figure_of(to);
	const bool falls = is_fall(c, words);
	struct dec is;

	if (!is_rate(&new, &old, rate, falls, 100, &is))
		say(c, b, rate, is, falls);
}

/*
 * 3280万元，完成年度任务3200万元的102.5%; 较上月的120个减少24个，下降20%, of which
 * the whole is what it was.
 */
static void
check_part(struct check *c, const struct block *b, struct str part,
    struct str whole, struct str rate)
{
	const struct figure some = figure_of(part), all = figure_of(whole);
	struct dec is;

	if (!is_rate(&some, &all, rate, false, 0, &is))
		say(c, b, rate, is, false);
}

/*
 * So many were put right (1), the rate (3): of any number before that counts
 * in the same measure (2).
 */
static void
check_share(struct check *c, const struct block *b, const struct rx_hit *h,
    struct scan *count)
{
	const struct figure part = figure_of(h->group[1]);
	struct str near = utf8_tail(block_str(b), h->at, BEFORE);
	const struct rx_hit *k;
	struct dec is = DEC_NAN, first = DEC_NAN;
	size_t at;

	scan_again(count, near);
	for (at = 0; scan_next(count, at, &k) != NULL; at = k->end) {
		const struct figure whole = figure_of(k->group[1]);

		if (!str_starts(str_sub(near, k->end, near.n), h->group[2]))
			continue;
		if (is_rate(&part, &whole, h->group[3], false, 0, &is))
			return;
		if (!dec_ok(first))
			first = is;
	}
	if (dec_ok(first))
		say(c, b, h->group[3], first, false);
}

/* Which groups hold what is told by the rows of share/faults.csv. */
static void
take_rate(struct check *c, const struct block *b, const struct pattern *p,
    const struct rx_hit *h, void *count)
{
	const struct str *g = h->group;

	if (check_match(c, "rate-other", g[0]))
		return;
	if (str_is(p->code, "change"))
		check_change(c, b, g[1], g[3], g[4], g[5]);
	else if (str_is(p->code, "changed"))
		check_change(c, b, g[3], g[5], g[1], g[2]);
	else if (str_is(p->code, "delta"))
		check_part(c, b, g[4], g[1], g[5]);
	else if (str_is(p->code, "share"))
		check_share(c, b, h, count);
	else
		check_part(c, b, g[1], g[3], g[4]);
}

/* 由95%提高到90% */
static void
take_turn(struct check *c, const struct block *b, const struct pattern *p,
    const struct rx_hit *h, void *arg)
{
	const struct dec from = check_number(h->group[1]),
			 to = check_number(h->group[4]);
	int way;

	(void)p;
	(void)arg;
	if (!dec_ok(from) || !dec_ok(to))
		return;
	way = dec_cmp(to, from);
	if (way != 0 && (way < 0) != is_fall(c, h->group[3]))
		check_say(c, "turn-wrong", b, h->at, h->group[0],
		    check_dec(c, from), check_dec(c, to));
}

void
check_rates(struct check *c)
{
	static const char *const number[] = { "rate-count", NULL };
	struct scan count;

	scan_begin(&count, c->words, STR_NULL, number);
	check_hits(c, "rate", take_rate, &count);
	scan_end(&count);
	check_hits(c, "turn", take_turn, NULL);
}
