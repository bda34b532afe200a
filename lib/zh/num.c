/*
 * The numerals themselves (十 百 万 几 多 半 点) are the grammar and stand here;
 * words around them are in share/zh/terms.csv.
 */
#include "zh/arabic.h"
#include "zh/num.h"
#include "zh/terms.h"

/* No numeral of an office text is longer: bounds the work per character. */
#define LONGEST 40

/* 万 and 亿 close a section of four digits. */
static bool
is_big(uint32_t c)
{
	return num_scale(c) >= 10000;
}

static bool
is_more(uint32_t c)
{
	return term_is(TERM_MORE, c);
}

/* State of a numeral while it is read. */
struct reader {
	const struct text *t;
	size_t i;
	struct dec total, section; /* 万 and 亿 so far; below 万 so far */
	struct dec lo, hi; /* digits not yet multiplied */
	bool have; /* lo and hi hold something */
	bool range; /* lo..hi of 五六十 */
	bool zero; /* 零 was read since the last unit */
	bool seen; /* something was read at all */
	bool stop; /* a word that ends the numeral */
	int64_t unit, big; /* last small and last big unit */
	struct dec spread; /* hi - lo of a range already multiplied */
	struct num *out;
};

/* 点五五 */
static void
read_fraction(struct reader *r)
{
	struct dec place = dec_ratio(1, 10);
	int d;

	if (!r->have) {
		r->lo = r->hi = DEC(0);
		r->have = true;
	}
	for (r->i++; (d = num_digit(text_char(r->t, r->i))) >= 0; r->i++) {
		r->lo = dec_add(r->lo, dec_mul(place, DEC(d)));
		place = dec_mul(place, dec_ratio(1, 10));
		r->out->digits++;
	}
	r->hi = r->lo;
}

/* Digits one by one (二〇二一), or two that name a range (三四, 三五). */
static void
read_spelt(struct reader *r)
{
	struct dec v = DEC(0);
	size_t from = r->i;
	int d, a, b;

	while ((d = num_digit(text_char(r->t, r->i))) >= 0) {
		v = dec_add(dec_mul(v, DEC(10)), DEC(d));
		r->i++;
		r->out->digits++;
	}
	r->have = r->seen = true;
	r->out->chinese = true;
	r->lo = r->hi = v;
	if (r->i - from == 1)
		return;
	a = num_digit(r->t->c[from]);
	b = num_digit(r->t->c[from + 1]);
	if (r->i - from == 2 && a > 0 && (b == a + 1 || (a == 3 && b == 5)) &&
	    b < 10) {
		r->lo = DEC(a);
		r->hi = DEC(b);
		r->range = true;
	} else
		r->out->spelt = true;
}

static void
take_small(struct reader *r, int64_t u)
{
	struct dec spread;

	if (!r->have)
		r->lo = r->hi = DEC(1);
	spread = dec_mul(dec_sub(r->hi, r->lo), DEC(u));
	r->spread = dec_add(r->spread, spread);
	r->section = dec_add(r->section, dec_mul(r->lo, DEC(u)));
	r->have = r->range = r->zero = false;
	r->seen = true;
	r->unit = u;
	r->i++;
}

static void
take_big(struct reader *r, int64_t u)
{
	struct dec sum = r->section;

	if (r->have) {
		sum = dec_add(sum, r->lo);
		r->spread = dec_add(r->spread, dec_sub(r->hi, r->lo));
	}
	if (r->big && r->big < u)
		r->total = dec_mul(dec_add(r->total, sum), DEC(u));
	else
		r->total = dec_add(r->total, dec_mul(sum, DEC(u)));
	r->spread = dec_mul(r->spread, DEC(u));
	r->section = DEC(0);
	r->have = r->range = r->zero = false;
	r->big = u;
	r->unit = 0;
	r->out->big = r->out->big > 1 && r->out->big < u ? r->out->big * u : u;
	r->i++;
}

/* What 千 makes a unit of. */
static bool
is_kilo(uint32_t c)
{
	return term_is(TERM_KILO, c);
}

/* 近百人, 上亿元, 千余户, 百万元, 千万吨: a unit that stands for one of itself. */
static bool
round_figure(const struct text *t, size_t i)
{
	uint32_t before = i ? t->c[i - 1] : 0, next = text_char(t, i + 1);

	if (term_is(TERM_ROUND_BEFORE, before))
		return !term_is(TERM_ROUND_NOT, next);
	if (is_more(next))
		return !term_at(TERM_MORE_NOT, t, i + 2);
	return is_big(next) && term_at(TERM_ROUND_OF, t, i + 2) > 0;
}

/*
 * One step of each kind of character; each is false where the numeral ends
 * before it.
 */
static bool
step_arabic(struct reader *r)
{
	struct arabic a;

	if (r->have || r->unit || r->zero || (r->seen && !r->big))
		return false;
	r->out->unfit = !arabic_at(r->t, r->i, &a);
	if (!r->out->unfit)
		r->lo = a.value;
	r->hi = r->lo;
	r->have = r->seen = true;
	r->out->digits += a.digits;
	r->i = a.end;
	return !r->out->unfit;
}

/* 5 万: a blank before a unit. */
static bool
step_blank(struct reader *r)
{
	if (!r->have || !num_scale(text_char(r->t, r->i + 1)))
		return false;
	r->i++;
	return true;
}

static bool
step_digit(struct reader *r)
{
	/* 一百零五: a nought behind a unit only holds the place */
	if (num_digit(text_char(r->t, r->i)) == 0 && !r->have &&
	    (r->unit || r->big)) {
		r->zero = true;
		r->i++;
		return true;
	}
	if (r->have)
		return false;
	/* 9万亿三个: Chinese digits behind others begin a figure */
	if (r->seen && !r->out->chinese &&
	    !num_scale(text_char(r->t, r->i + 1)))
		return false;
	read_spelt(r);
	return !r->out->spelt || (!r->unit && !r->big);
}

/* What stands for a number of its own: 廿, 卅, 半; a 千 of 千余户. */
static void
take_word(struct reader *r, struct dec v)
{
	r->lo = r->hi = v;
	r->have = r->seen = r->out->chinese = true;
}

static bool
step_tens(struct reader *r, int tens)
{
	if (r->have || r->unit)
		return false;
	take_word(r, DEC(tens));
	r->out->digits++;
	take_small(r, 10);
	return true;
}

/* 四点半 before character i is a time of day, but 三个点半年 is not. */
static bool
is_half_past(const struct text *t, size_t i)
{
	uint32_t hour;

	if (i < 2 || text_char(t, i - 1) != U'点')
		return false;
	hour = text_char(t, i - 2);
	return str_digit(hour) || num_digit(hour) >= 0 || num_scale(hour) > 0;
}

static bool
step_half(struct reader *r)
{
	if (r->seen || is_half_past(r->t, r->i))
		return false;
	take_word(r, dec_ratio(1, 2));
	r->out->digits++;
	r->i++;
	return true;
}

static bool
step_point(struct reader *r)
{
	/* 早8点、晚8点两次: a time of day, and how often */
	if (num_digit(text_char(r->t, r->i + 1)) < 0 || r->range ||
	    text_char(r->t, r->i + 1) == U'两' ||
	    (!r->have && !r->unit))
		return false;
	/* Behind 五十 the section itself has the fraction. */
	read_fraction(r);
	return true;
}

/* May a small unit stand without a digit before it: 十五, 一百十五, 百余户? */
static bool
stands_alone(const struct reader *r, int64_t u)
{
	return (u == 10 && (!r->seen || r->zero || r->unit)) ||
	    (!r->seen && round_figure(r->t, r->i));
}

static bool
step_small(struct reader *r, int64_t u)
{
	/* 12千米 is 12 of 千米 */
	if (text_char(r->t, r->i) == U'千' && !r->out->chinese &&
	    is_kilo(text_char(r->t, r->i + 1)))
		return false;
	if (r->out->spelt || (r->unit && u >= r->unit))
		return false;
	if (!r->have) {
		if (!stands_alone(r, u))
			return false;
		r->out->chinese = true;
	}
	r->out->digits++;
	take_small(r, u);
	return true;
}

static bool
step_big(struct reader *r, int64_t u)
{
	if (r->out->spelt)
		return false;
	if (!r->seen) {
		if (!round_figure(r->t, r->i))
			return false;
		take_word(r, DEC(1));
	}
	if (r->big == u || (!r->have && !r->unit && r->big >= u))
		return false;
	r->out->digits++;
	take_big(r, u);
	return true;
}

/* One step; false where the numeral ends. */
static bool
step(struct reader *r)
{
	uint32_t c = text_char(r->t, r->i);

	if (str_digit(c) || (!r->seen && arabic_begins(r->t, r->i)))
		return step_arabic(r);
	if (num_digit(c) >= 0)
		return step_digit(r);
	if (num_scale(c))
		return is_big(c) ? step_big(r, num_scale(c))
				 : step_small(r, num_scale(c));
	switch (c) {
	case ' ':
		return step_blank(r);
	case U'廿':
		return step_tens(r, 2);
	case U'卅':
		return step_tens(r, 3);
	case U'半':
		return step_half(r);
	case U'点':
		return step_point(r);
	default:
		return false;
	}
}

/* 十几, 几十, 数百, 20多万, 500余万 */
static bool
approximate(struct reader *r)
{
	uint32_t c = text_char(r->t, r->i), next = text_char(r->t, r->i + 1);

	if ((c == U'几' || c == U'数') && !r->seen && num_scale(next)) {
		take_word(r, DEC(1));
		r->out->vague = r->out->more = true;
		r->i++;
		return true;
	}
	if (!r->seen || r->out->more)
		return false;
	if (is_more(c) || (c == U'几' && r->unit == 10 && !r->have) ||
	    (c == U'来' && r->unit == 10 && !r->have)) {
		if (is_more(c) && term_is(TERM_MORE_NOT, next))
			return false;
		r->out->more = true;
		r->i++;
		if (!is_big(text_char(r->t, r->i)))
			r->stop = true;
		return true;
	}
	return false;
}

/* Digits left over: 三百一 is 310, 一万五 is 15000; after 零 they count one. */
static void
finish(struct reader *r)
{
	int64_t last = r->unit ? r->unit : r->big;
	struct dec k = DEC(1);

	if (r->have) {
		if (last >= 100 && !r->zero && r->out->chinese &&
		    dec_cmp(r->lo, DEC(10)) < 0 && !r->range &&
		    num_digit(text_char(r->t, r->i - 1)) > 0 && r->lo.den == 1)
			k = DEC(last / 10);
		r->section = dec_add(r->section, dec_mul(r->lo, k));
		r->spread =
		    dec_add(r->spread, dec_mul(dec_sub(r->hi, r->lo), k));
	}
	r->out->lo = dec_add(r->total, r->section);
	r->out->hi = dec_add(r->out->lo, r->spread);
}

static bool
all_formal(const struct text *t, size_t from, size_t to)
{
	for (; from < to; from++)
		if (!num_is_formal(t->c[from]))
			return false;
	return true;
}

/* A dash behind these joins and is no minus: COVID-19, 3-5, 8时-9时. */
static bool
is_word(uint32_t c)
{
	if (term_is(TERM_DASH_BEFORE, c) || is_big(c) || c == '%' || c == ')' ||
	    c == U'”')
		return true;
	return str_digit(c) || str_letter(c);
}

/* A sign that belongs to the word before it: COVID-19, 减负2500亿元. */
static bool
is_sign_of_word(const struct text *t, size_t i)
{
	uint32_t c = text_char(t, i);

	return i > 0 && ((c == '-' && is_word(t->c[i - 1])) ||
	    (c == U'负' && term_is(TERM_BURDEN, t->c[i - 1])));
}

/* -5, 负5, 负五 */
static bool
is_minus(const struct text *t, size_t i)
{
	uint32_t c = text_char(t, i), next = text_char(t, i + 1);

	return (c == U'负' || c == '-') &&
	    (str_digit(next) || (c == U'负' && num_digit(next) >= 0));
}

static void
negate(struct num *n)
{
	if (n->chinese)
		n->digits++;
	n->lo = dec_neg(n->lo);
	n->hi = dec_neg(n->hi);
}

bool
num_at(const struct text *t, size_t i, struct num *out)
{
	bool minus = is_minus(t, i);
	struct reader r = { .t = t,
		.i = i + minus,
		.out = out,
		.total = DEC(0),
		.section = DEC(0),
		.lo = DEC(0),
		.hi = DEC(0),
		.spread = DEC(0) };

	*out = (struct num){ .at = i, .big = 1 };
	if (is_sign_of_word(t, i))
		return false;
	while (!r.stop && r.i - i < LONGEST && (approximate(&r) || step(&r)))
		;
	out->end = r.i;
	if (out->unfit)
		return r.i > i;
	if (!r.seen || r.i == i)
		return false;
	if (r.i - i == 1 && all_formal(t, i, r.i) &&
	    !term_at(TERM_FORMAL_BEFORE, t, r.i))
		return false;
	/* A run of digits that goes on is none that we can read. */
	if (r.i - i >= LONGEST) {
		out->unfit = true;
		return true;
	}
	finish(&r);
	if (minus)
		negate(out);
	if (!dec_ok(out->lo) || !dec_ok(out->hi))
		out->unfit = true;
	return true;
}

bool
num_begins(struct str s, struct num *n, struct str *rest)
{
	struct text t = TEXT_INIT;
	bool yes;

	text_fill(&t, s);
	yes = t.n > 0 && num_at(&t, 0, n) && !n->unfit && !n->vague;
	if (yes)
		*rest = text_piece(&t, n->end, t.n);
	text_free(&t);
	return yes;
}
