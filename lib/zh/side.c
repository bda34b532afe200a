#include "base/utf8.h"
#include "zh/side.h"
#include "zh/terms.h"

#define HUNDRED_MILLION 100000000

static bool
is_latin(uint32_t c)
{
	return str_letter(c) || c == '_';
}

/* 百分之 千分之 万分之: what to divide by to have per cents; 0 if not. */
static int64_t
per_mark(const struct text *t, size_t i)
{
	int64_t scale = num_scale(text_char(t, i));

	if (scale < 100 || scale > 10000 || !term_at(TERM_PARTS, t, i + 1))
		return 0;
	return scale / 100;
}

static bool
unit_at(const struct finder *f, struct side *s)
{
	size_t i = s->num.end, end;
	const struct word *u;

	if (text_char(f->t, i) == ' ' && !s->num.chinese)
		i++;
	u = words_at(f->words, WORD_UNIT, f->t, i, &end);
	if (!u)
		return false;
	/* Latin units end where the letters end: 5m, not 5ms or 3MPa. */
	if (is_latin(f->t->c[end - 1]) && is_latin(text_char(f->t, end)))
		return false;
	s->unit = u;
	s->unit_at = i;
	s->unit_end = s->end = end;
	return true;
}

/* 2.6个亿: of money; 2个亿元企业 and 3个亿级产业 count. */
static bool
hundred_millions(const struct finder *f, struct side *s)
{
	size_t i = s->num.end + term_at(TERM_COUNT, f->t, s->num.end), end;
	int64_t scale = num_scale(text_char(f->t, i));

	if (i == s->num.end || scale < HUNDRED_MILLION ||
	    (utf8_is_han(text_char(f->t, i + 1)) &&
		!words_at(f->words, WORD_RIGHT, f->t, i + 1, &end) &&
		!words_at(f->words, WORD_ROUGH, f->t, i + 1, &end)))
		return false;
	s->unit = words_unit(f->words, term_main(TERM_YUAN));
	if (!s->unit)
		return false;
	s->unit_at = s->num.end;
	s->unit_end = s->end = i + 1;
	s->lo = dec_mul(s->lo, DEC(scale));
	s->hi = dec_mul(s->hi, DEC(scale));
	return true;
}

/* 三个半小时, 两个多月: the unit proper stands behind 个半. */
static bool
split_unit(const struct finder *f, struct side *s)
{
	size_t i = s->num.end, end;
	const struct word *u;
	bool half;

	if (!term_at(TERM_COUNT, f->t, i))
		return false;
	half = num_is_half(text_char(f->t, i + 1));
	if (!half && !term_at(TERM_MORE, f->t, i + 1))
		return false;
	u = words_at(f->words, WORD_UNIT, f->t, i + 2, &end);
	if (!u && term_is(TERM_MONTH, text_char(f->t, i + 2))) {
		u = words_unit(f->words, term_main(TERM_UNIT_MONTHS));
		end = i + 3;
	}
	if (!u || !str_is(u->dim, "time"))
		return false;
	if (half)
		s->lo = s->hi = dec_add(s->num.lo, dec_ratio(1, 2));
	else
		s->more = true;
	s->unit = u;
	s->unit_at = i + 2;
	s->unit_end = s->end = end;
	return true;
}

/* What may stand behind the unit and adds to the value. */
static void
after_unit(const struct finder *f, struct side *s)
{
	uint32_t c = text_char(f->t, s->end), next;
	const struct word *yuan = words_unit(f->words, term_main(TERM_YUAN));

	next = text_char(f->t, s->end + 1);
	if (num_is_half(c) && !s->num.more && !str_is(s->unit->dim, "count") &&
	    !str_is(s->unit->dim, "times")) {
		s->lo = s->hi =
		    dec_add(s->lo, dec_mul(s->unit->factor, dec_ratio(1, 2)));
		s->end++;
	} else if (num_digit(c) > 0 && term_eq(TERM_TENTH, s->unit->text) &&
	    num_digit(next) < 0) { /* 三成五 */
		s->lo = s->hi = dec_add(s->lo, DEC(num_digit(c)));
		s->end++;
	} else if (num_digit(c) > 0 && term_eq(TERM_PIECE, s->unit->text) &&
	    num_digit(next) < 0 && yuan) { /* 三块五 */
		s->lo = s->hi = dec_add(s->lo, dec_ratio(num_digit(c), 10));
		s->unit = yuan;
		s->end++;
	} else if (term_is(TERM_MORE, c) && !str_is(s->unit->dim, "count") &&
	    !term_is(TERM_MORE_NOT, next)) {
		s->more = true;
		s->end++;
	}
}

/* 九十九元九角九分 */
static void
tenths_and_cents(const struct finder *f, struct side *s)
{
	struct num next;
	bool tenth;

	while (num_at(f->t, s->end, &next) && !next.unfit) {
		tenth = term_at(TERM_JIAO, f->t, next.end) > 0;
		if ((!tenth && !term_at(TERM_FEN, f->t, next.end)) ||
		    term_at(TERM_BELL, f->t, next.end + 1))
			break;
		s->lo = s->hi = dec_add(s->lo,
		    dec_mul(next.lo, dec_ratio(1, tenth ? 10 : 100)));
		s->end = next.end + 1;
	}
	s->end += term_at(TERM_WHOLE_SUM, f->t, s->end);
}

/* 两年三个月, 1小时30分钟 */
static void
units_of_time(const struct finder *f, struct side *s)
{
	static const struct {
		enum term big, small;
		int64_t k;
	} chain[] = { { TERM_UNIT_YEAR, TERM_UNIT_MONTHS, 12 },
		{ TERM_UNIT_HOUR, TERM_UNIT_MINUTES, 60 },
		{ TERM_UNIT_HOUR, TERM_UNIT_MINUTE, 60 },
		{ TERM_UNIT_MINUTES, TERM_UNIT_SECOND, 60 } };
	const struct word *minutes;
	struct side next = { 0 };
	size_t i;

	for (i = 0; i < COUNT(chain); i++) {
		if (!term_eq(chain[i].big, s->unit->unit))
			continue;
		if (!num_at(f->t, s->end, &next.num) || next.num.unfit ||
		    !unit_at(f, &next) ||
		    !term_eq(chain[i].small, next.unit->unit))
			continue;
		s->lo = s->hi =
		    dec_add(dec_mul(s->lo, DEC(chain[i].k)), next.num.lo);
		s->unit = next.unit;
		/* 分 by itself is a unit of scores */
		if (term_eq(TERM_UNIT_MINUTE, next.unit->text) &&
		    (minutes = words_unit(f->words,
			 term_main(TERM_UNIT_MINUTES))) != NULL)
			s->unit = minutes;
		s->unit_at = next.unit_at;
		s->unit_end = next.unit_end;
		s->end = next.end;
		return;
	}
}

/* 八折, 95折 */
static bool
discount(const struct finder *f, struct side *s)
{
	size_t n = term_at(TERM_DISCOUNT, f->t, s->num.end);

	if (n == 0 || term_at(TERM_DISCOUNT_NOT, f->t, s->num.end + n))
		return false;
	s->percent = true;
	s->lo =
	    dec_mul(s->num.lo, DEC(dec_cmp(s->num.lo, DEC(10)) < 0 ? 10 : 1));
	if (s->num.lo.den == 2 && s->num.lo.num == 1) /* 半折 */
		s->lo = DEC(50);
	s->hi = s->lo;
	s->end = s->num.end + n;
	return true;
}

/* 元/千克, 吨/日, 元/平方米/年: money per what, anything per period */
static void
rate(const struct finder *f, struct side *s)
{
	const struct word *w;
	size_t end;

	if (s->end != s->unit_end || str_is(s->unit->dim, "times"))
		return;
	for (; text_char(f->t, s->end) == '/'; s->end = end) {
		w = words_at(f->words, WORD_PERIOD, f->t, s->end + 1, &end);
		if (w) {
			s->per = span_per(w->value);
			s->end = end;
			return;
		}
		if (!str_is(s->unit->dim, "money") ||
		    !words_at(f->words, WORD_UNIT, f->t, s->end + 1, &end))
			return;
		s->rate_end = end;
	}
}

static void
set_percent(struct side *s, size_t end, struct dec lo, struct dec hi)
{
	s->percent = true;
	s->lo = lo;
	s->hi = hi;
	s->end = end;
}

/* 百分之八, 千分之三, 百分之百: k is what to divide by. */
static bool
parts_of(const struct finder *f, size_t i, int64_t k, struct side *s)
{
	if (num_scale(text_char(f->t, i + 3)) == 100) {
		s->num = (struct num){ .end = i + 4,
			.lo = DEC(100),
			.hi = DEC(100),
			.big = 1,
			.chinese = true };
	} else if (!num_at(f->t, i + 3, &s->num) || s->num.unfit)
		return false;
	set_percent(s, s->num.end, dec_div(s->num.lo, DEC(k)),
	    dec_div(s->num.hi, DEC(k)));
	return true;
}

/* 半价 */
static bool
half_price(const struct finder *f, size_t i, struct side *s)
{
	size_t n = term_at(TERM_HALF_PRICE, f->t, i);

	if (n == 0)
		return false;
	s->num = (struct num){ .end = i + n,
		.lo = DEC(50),
		.hi = DEC(50),
		.big = 1,
		.chinese = true };
	set_percent(s, i + n, DEC(50), DEC(50));
	return true;
}

/* 3/4, but no date and no 2024/25 */
static bool
is_slashed(const struct finder *f, const struct side *s, struct num *under)
{
	return text_char(f->t, s->end) == '/' && !s->num.chinese &&
	    str_digit(text_char(f->t, s->end + 1)) &&
	    num_at(f->t, s->end + 1, under) && !under->unfit &&
	    under->digits <= 2 && s->num.digits <= 2 &&
	    dec_cmp(under->lo, DEC(10)) <= 0 &&
	    text_char(f->t, under->end) != '/' &&
	    dec_cmp(s->num.lo, under->lo) < 0;
}

/* N分之M, 3/4 */
static void
fraction(const struct finder *f, struct side *s)
{
	struct num part;
	size_t n = term_at(TERM_PARTS, f->t, s->end);

	if (n > 0 && num_at(f->t, s->end + n, &part) && !part.unfit)
		s->lo = s->hi = dec_div(part.lo, s->num.lo);
	else if (is_slashed(f, s, &part))
		s->lo = s->hi = dec_div(s->num.lo, part.lo);
	else
		return;
	s->end = s->num.end = part.end;
	s->fraction = true;
}

/* A numeral, with 百分之, N分之M or 第. */
static bool
numeral(const struct finder *f, size_t i, struct side *s)
{
	int64_t k;
	size_t n;

	*s = (struct side){ .at = i };
	if ((k = per_mark(f->t, i)) != 0)
		return parts_of(f, i, k, s);
	if (half_price(f, i, s))
		return true;
	n = term_at(TERM_ORDINAL, f->t, i);
	s->ordinal = n > 0;
	if (!num_at(f->t, i + n, &s->num))
		return false;
	s->end = s->num.end;
	if (s->num.unfit)
		return false;
	s->lo = s->num.lo;
	s->hi = s->num.hi;
	s->more = s->num.more;
	fraction(f, s);
	return dec_ok(s->lo);
}

/* 一又四分之三 */
static void
mixed_fraction(const struct finder *f, struct side *s)
{
	struct side part;
	size_t n = term_at(TERM_MIXED, f->t, s->end);

	if (n == 0 || s->percent || !numeral(f, s->end + n, &part) ||
	    !part.fraction)
		return;
	s->lo = s->hi = dec_add(s->lo, part.lo);
	s->end = s->num.end = part.end;
	s->fraction = true;
}

bool
side_at(const struct finder *f, size_t i, struct side *s)
{
	if (!numeral(f, i, s))
		return false;
	mixed_fraction(f, s);
	if (!s->percent && !s->ordinal && !discount(f, s)) {
		if (split_unit(f, s)) {
			if (num_is_half(text_char(f->t, s->unit_at - 1)))
				s->more = false;
		} else if (!hundred_millions(f, s) && unit_at(f, s)) {
			s->lo = dec_mul(s->lo, s->unit->factor);
			s->hi = dec_mul(s->hi, s->unit->factor);
			after_unit(f, s);
			if (str_is(s->unit->dim, "money"))
				tenths_and_cents(f, s);
			else
				units_of_time(f, s);
			rate(f, s);
		}
	}
	side_bound(f, s);
	return dec_ok(s->lo) && dec_ok(s->hi);
}
