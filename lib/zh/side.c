#include "base/utf8.h"
#include "zh/side.h"
#include "zh/terms.h"

#define HUNDRED_MILLION 100000000
#define REMARK 20 /* characters of a bracket between a figure and its bound */
#define BEFORE 12 /* characters before a bracket that repeats their figure */

enum zh_op
side_op(struct str s)
{
	if (str_starts(s, STR(">=")))
		return ZH_GE;
	if (str_starts(s, STR(">")))
		return ZH_GT;
	if (str_starts(s, STR("<=")))
		return ZH_LE;
	if (str_starts(s, STR("<")))
		return ZH_LT;
	return ZH_EQ;
}

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

/* Does the figure of characters from..to stand among those before at, too? */
static bool
is_said_before(const struct text *t, size_t from, size_t to, size_t at)
{
	size_t k, n = to - from, i;

	for (k = at > BEFORE ? at - BEFORE : 0; k + n <= at; k++) {
		for (i = 0; i < n && t->c[k + i] == t->c[from + i]; i++)
			;
		if (i == n && (k == 0 || !str_digit(t->c[k - 1])) &&
		    !str_digit(t->c[k + n]))
			return true;
	}
	return false;
}

/*
 * （含）, (不含), 5人（含5人）: the end of a bracket that says so, or i.  Another
 * figure in it, 28所（含9个教学点）, is one of its own.
 */
static size_t
including(const struct text *t, size_t i)
{
	size_t k, from = 0;

	if (text_char(t, i) != '(')
		return i;
	if (!term_at(TERM_INCLUDED, t, i + 1))
		return i;
	for (k = i + 2; k < i + 12; k++) {
		uint32_t c = text_char(t, k);

		if (from == 0 && str_digit(c))
			from = k;
		if (from > 0 && !str_digit(c) && c != '.') {
			if (!is_said_before(t, from, k, i))
				return i;
			from = 0;
		}
		if (c == ')')
			return k + 1;
	}
	return i;
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

/* 九十九元九角九分, 两年三个月, 1小时30分钟 */
static void
compound(const struct finder *f, struct side *s)
{
	static const struct {
		enum term big, small;
		int64_t k;
	} chain[] = { { TERM_UNIT_YEAR, TERM_UNIT_MONTHS, 12 },
		{ TERM_UNIT_HOUR, TERM_UNIT_MINUTES, 60 },
		{ TERM_UNIT_HOUR, TERM_UNIT_MINUTE, 60 },
		{ TERM_UNIT_MINUTES, TERM_UNIT_SECOND, 60 } };
	struct side next;
	size_t i, n = COUNT(chain);

	while (str_is(s->unit->dim, "money") &&
	    num_at(f->t, s->end, &next.num) && !next.num.unfit &&
	    (term_at(TERM_JIAO, f->t, next.num.end) ||
		term_at(TERM_FEN, f->t, next.num.end)) &&
	    !term_at(TERM_BELL, f->t, next.num.end + 1)) {
		s->lo = s->hi = dec_add(s->lo,
		    dec_mul(next.num.lo,
			dec_ratio(1,
			    term_at(TERM_JIAO, f->t, next.num.end) ? 10
								   : 100)));
		s->end = next.num.end + 1;
	}
	if (str_is(s->unit->dim, "money"))
		s->end += term_at(TERM_WHOLE_SUM, f->t, s->end);
	for (i = 0; i < n; i++) {
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
		if (term_eq(TERM_UNIT_MINUTE, next.unit->text))
			s->unit =
			    words_unit(f->words, term_main(TERM_UNIT_MINUTES));
		if (!s->unit)
			s->unit = next.unit;
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

/* 50亩规模以上, but 5家规模以上企业: behind 规模 of what has that size. */
static size_t
behind_scale(const struct finder *f, const struct side *s, size_t i)
{
	size_t n = s->unit ? term_at(TERM_SCALE, f->t, i) : 0, end;

	return n > 0 && words_at(f->words, WORD_RIGHT, f->t, i + n, &end) &&
		(str_is(s->unit->dim, "area") || str_is(s->unit->dim, "mass") ||
		    str_is(s->unit->dim, "volume") ||
		    str_is(s->unit->dim, "money") ||
		    term_eq(TERM_SCALE_OF, s->unit->text))
	    ? i + n
	    : i;
}

/*
 * 20座（含改建5座）以上: the bound is behind a bracket with figures of its own, to
 * which the span does not reach.
 */
static bool
bound_behind_bracket(const struct finder *f, struct side *s)
{
	const struct word *w;
	size_t k, end;

	if (text_char(f->t, s->end) != '(')
		return false;
	for (k = s->end + 1; k < s->end + REMARK; k++) {
		uint32_t c = text_char(f->t, k);

		if (c == '(' || c == '\n' || c == U'。' || c == 0)
			return false;
		if (c == ')')
			break;
	}
	w = words_at(f->words, WORD_RIGHT, f->t, k + 1, &end);
	if (k == s->end + REMARK || !w)
		return false;
	s->op = side_op(w->value);
	s->bound = true;
	return true;
}

bool
side_bound(const struct finder *f, struct side *s)
{
	size_t i = including(f->t, s->end), n, end;
	const struct word *w;

	if (i == s->end && bound_behind_bracket(f, s))
		return true;
	i = behind_scale(f, s, i);

	if (words_at(f->words, WORD_ROUGH, f->t, i, &end)) {
		s->rough = true;
		i = s->end = end;
	}
	w = words_at(f->words, WORD_RIGHT, f->t, i, &end);
	if (!w && (n = term_at(TERM_INSIDE, f->t, i)) > 0 && s->unit &&
	    str_is(s->unit->dim, "time")) {
		s->op = ZH_LE;
		end = i + n;
	} else if (w)
		s->op = side_op(w->value);
	else {
		if (i > s->end)
			s->end = i;
		return false;
	}
	s->bound = true;
	s->end = including(f->t, end);
	return true;
}

/* A numeral, with 百分之, N分之M or 第. */
static bool
numeral(const struct finder *f, size_t i, struct side *s)
{
	struct num part;
	int64_t k;
	size_t n;

	*s = (struct side){ .at = i };
	if ((k = per_mark(f->t, i)) != 0) {
		if (num_scale(text_char(f->t, i + 3)) == 100) {
			s->num = (struct num){ .end = i + 4,
				.lo = DEC(100),
				.hi = DEC(100),
				.big = 1,
				.chinese = true };
		} else if (!num_at(f->t, i + 3, &s->num) || s->num.unfit)
			return false;
		s->percent = true;
		s->lo = dec_div(s->num.lo, DEC(k));
		s->hi = dec_div(s->num.hi, DEC(k));
		s->end = s->num.end;
		return true;
	}
	if ((n = term_at(TERM_HALF_PRICE, f->t, i)) > 0) {
		s->num = (struct num){ .end = i + n,
			.lo = DEC(50),
			.hi = DEC(50),
			.big = 1,
			.chinese = true };
		s->percent = true;
		s->lo = s->hi = DEC(50);
		s->end = i + n;
		return true;
	}
	if ((n = term_at(TERM_ORDINAL, f->t, i)) > 0) {
		s->ordinal = true;
		i += n;
	}
	if (!num_at(f->t, i, &s->num))
		return false;
	s->end = s->num.end;
	if (s->num.unfit)
		return false;
	s->lo = s->num.lo;
	s->hi = s->num.hi;
	s->more = s->num.more;
	n = term_at(TERM_PARTS, f->t, s->end);
	if (n > 0 && num_at(f->t, s->end + n, &part) && !part.unfit) {
		s->lo = s->hi = dec_div(part.lo, s->num.lo);
		s->end = s->num.end = part.end;
		s->fraction = true;
	} else if (text_char(f->t, s->end) == '/' && !s->num.chinese &&
	    str_digit(text_char(f->t, s->end + 1)) &&
	    num_at(f->t, s->end + 1, &part) && !part.unfit &&
	    part.digits <= 2 && s->num.digits <= 2 &&
	    dec_cmp(part.lo, DEC(10)) <= 0 &&
	    text_char(f->t, part.end) != '/' &&
	    dec_cmp(s->num.lo, part.lo) < 0) {
		s->lo = s->hi = dec_div(s->num.lo, part.lo);
		s->end = s->num.end = part.end;
		s->fraction = true;
	}
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
			compound(f, s);
			rate(f, s);
		}
	}
	side_bound(f, s);
	return dec_ok(s->lo) && dec_ok(s->hi);
}
