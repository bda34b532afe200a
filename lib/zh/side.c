#include "zh/side.h"

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
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool
is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/* 百分之 千分之 万分之: what to divide by to have per cents; 0 if not. */
static int64_t
per_mark(const struct text *t, size_t i)
{
	if (text_char(t, i + 1) != U'分' || text_char(t, i + 2) != U'之')
		return 0;
	switch (text_char(t, i)) {
	case U'百':
		return 1;
	case U'千':
		return 10;
	case U'万':
		return 100;
	default:
		return 0;
	}
}

/* （含）, (不含), （含5人）: the end of a bracket that says so, or i. */
static size_t
including(const struct text *t, size_t i)
{
	size_t k;

	if (text_char(t, i) != '(')
		return i;
	if (text_char(t, i + 1) != U'含' && !text_is(t, i + 1, "不含") &&
	    !text_is(t, i + 1, "包括"))
		return i;
	for (k = i + 2; k < i + 12; k++)
		if (text_char(t, k) == ')')
			return k + 1;
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

/* 三个半小时, 两个多月: the unit proper stands behind 个半. */
static bool
split_unit(const struct finder *f, struct side *s)
{
	size_t i = s->num.end, end;
	const struct word *u;
	bool half;

	if (text_char(f->t, i) != U'个')
		return false;
	half = text_char(f->t, i + 1) == U'半';
	if (!half && text_char(f->t, i + 1) != U'多')
		return false;
	u = words_at(f->words, WORD_UNIT, f->t, i + 2, &end);
	if (!u && text_char(f->t, i + 2) == U'月') {
		static const struct word month = { .class = WORD_UNIT,
			.text = { "个月", 6 },
			.unit = { "个月", 6 },
			.factor = { 1, 1 },
			.dim = { "time", 4 } };

		u = &month;
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

	next = text_char(f->t, s->end + 1);
	if (c == U'半' && !s->num.more && !str_is(s->unit->dim, "count") &&
	    !str_is(s->unit->dim, "times")) {
		s->lo = s->hi =
		    dec_add(s->lo, dec_mul(s->unit->factor, dec_ratio(1, 2)));
		s->end++;
	} else if (num_digit(c) > 0 && str_is(s->unit->text, "成") &&
	    num_digit(next) < 0) { /* 三成五 */
		s->lo = s->hi = dec_add(s->lo, DEC(num_digit(c)));
		s->end++;
	} else if (num_digit(c) > 0 && str_is(s->unit->text, "块") &&
	    num_digit(next) < 0) { /* 三块五 */
		static const struct word yuan = { .class = WORD_UNIT,
			.text = { "元", 3 },
			.unit = { "元", 3 },
			.factor = { 1, 1 },
			.dim = { "money", 5 } };

		s->lo = s->hi = dec_add(s->lo, dec_ratio(num_digit(c), 10));
		s->unit = &yuan;
		s->end++;
	} else if ((c == U'多' || c == U'余') &&
	    !str_is(s->unit->dim, "count") && next != U'样' && next != U'少') {
		s->more = true;
		s->end++;
	}
}

/* 九十九元九角九分, 两年三个月, 1小时30分钟 */
static void
compound(const struct finder *f, struct side *s)
{
	static const struct {
		const char *big, *small;
		int64_t k;
	} chain[] = { { "年", "个月", 12 }, { "小时", "分钟", 60 },
		{ "小时", "分", 60 }, { "分钟", "秒", 60 } };
	static const struct word minute = { .class = WORD_UNIT,
		.text = { "分钟", 6 },
		.unit = { "分钟", 6 },
		.factor = { 1, 1 },
		.dim = { "time", 4 } };
	struct side next;
	size_t i, n = COUNT(chain);

	while (str_is(s->unit->dim, "money") &&
	    num_at(f->t, s->end, &next.num) && !next.num.unfit &&
	    (text_char(f->t, next.num.end) == U'角' ||
		text_char(f->t, next.num.end) == U'分') &&
	    text_char(f->t, next.num.end + 1) != U'钟') {
		s->lo = s->hi = dec_add(s->lo,
		    dec_mul(next.num.lo,
			dec_ratio(
			    1, f->t->c[next.num.end] == U'角' ? 10 : 100)));
		s->end = next.num.end + 1;
	}
	if (str_is(s->unit->dim, "money") && text_char(f->t, s->end) == U'整')
		s->end++;
	for (i = 0; i < n; i++) {
		if (!str_is(s->unit->unit, chain[i].big))
			continue;
		if (!num_at(f->t, s->end, &next.num) || next.num.unfit ||
		    !unit_at(f, &next) ||
		    !str_is(next.unit->unit, chain[i].small))
			continue;
		s->lo = s->hi =
		    dec_add(dec_mul(s->lo, DEC(chain[i].k)), next.num.lo);
		s->unit = str_is(next.unit->text, "分") ? &minute : next.unit;
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
	if (text_char(f->t, s->num.end) != U'折' ||
	    text_char(f->t, s->num.end + 1) == U'扣')
		return false;
	if (text_char(f->t, s->num.end + 1) == U'算')
		return false;
	s->percent = true;
	s->lo =
	    dec_mul(s->num.lo, DEC(dec_cmp(s->num.lo, DEC(10)) < 0 ? 10 : 1));
	if (s->num.lo.den == 2 && s->num.lo.num == 1) /* 半折 */
		s->lo = DEC(50);
	s->hi = s->lo;
	s->end = s->num.end + 1;
	return true;
}

static bool
right_bound(const struct finder *f, struct side *s)
{
	size_t i = including(f->t, s->end), end;
	const struct word *w;

	if (words_at(f->words, WORD_ROUGH, f->t, i, &end)) {
		s->rough = true;
		i = s->end = end;
	}
	w = words_at(f->words, WORD_RIGHT, f->t, i, &end);
	if (!w && text_char(f->t, i) == U'内' && s->unit &&
	    str_is(s->unit->dim, "time")) {
		s->op = ZH_LE;
		end = i + 1;
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

	*s = (struct side){ .at = i };
	if ((k = per_mark(f->t, i)) != 0) {
		if (text_is(f->t, i + 3, "百")) {
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
	if (text_is(f->t, i, "对折")) {
		s->num = (struct num){ .end = i + 2,
			.lo = DEC(50),
			.hi = DEC(50),
			.big = 1,
			.chinese = true };
		s->percent = true;
		s->lo = s->hi = DEC(50);
		s->end = i + 2;
		return true;
	}
	if (text_char(f->t, i) == U'第') {
		s->ordinal = true;
		i++;
	}
	if (!num_at(f->t, i, &s->num))
		return false;
	s->end = s->num.end;
	if (s->num.unfit)
		return false;
	s->lo = s->num.lo;
	s->hi = s->num.hi;
	s->more = s->num.more;
	if (text_is(f->t, s->end, "分之") && num_at(f->t, s->end + 2, &part) &&
	    !part.unfit) {
		s->lo = s->hi = dec_div(part.lo, s->num.lo);
		s->end = s->num.end = part.end;
		s->fraction = true;
	} else if (text_char(f->t, s->end) == '/' && !s->num.chinese &&
	    is_digit(text_char(f->t, s->end + 1)) &&
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

	if (!text_is(f->t, s->end, "又") || s->percent ||
	    !numeral(f, s->end + 1, &part) || !part.fraction)
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
			if (text_char(f->t, s->unit_at - 1) == U'半')
				s->more = false;
		} else if (unit_at(f, s)) {
			s->lo = dec_mul(s->lo, s->unit->factor);
			s->hi = dec_mul(s->hi, s->unit->factor);
			after_unit(f, s);
			compound(f, s);
		}
	}
	right_bound(f, s);
	return dec_ok(s->lo) && dec_ok(s->hi);
}
