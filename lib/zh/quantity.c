/*
 * Numbers, quantities and percents:
 *
 *	[bound] [about] numeral [unit] [多] [半] [（含）] [bound] [左右]
 *
 * and ranges of two of them that share their unit or 万: 3至5万元, 1-2次,
 * 20和30之间, 大于等于100小于等于310.
 */

#include "base/utf8.h"
#include "zh/side.h"
#include "zh/terms.h"

/* Characters between 至少 and the figure that it bounds. */
#define GAP 8
/* Characters of 每个行政村 between a bound and its figure, and one more. */
#define EACH 7

static bool
same_unit(const struct side *a, const struct side *b)
{
	bool pa = a->percent || (a->unit && str_is(a->unit->unit, "%"));
	bool pb = b->percent || (b->unit && str_is(b->unit->unit, "%"));

	if (pa || pb)
		return pb || !b->unit;
	return !a->unit || (b->unit && str_eq(a->unit->unit, b->unit->unit));
}

/* The second side of a range; its unit and its 万 count for the first. */
static bool
other_side(const struct finder *f, struct side *a, size_t i, struct side *b)
{
	if (text_char(f->t, i) == '-' || !side_at(f, i, b))
		return false;
	if (b->fraction || a->fraction || !same_unit(a, b))
		return false;
	if (a->ordinal != b->ordinal && b->ordinal)
		return false;
	if (!a->unit && !a->percent) {
		struct dec wide = a->lo, k = DEC(1);

		if (a->num.big == 1 && b->num.big > 1)
			wide = dec_mul(wide, DEC(b->num.big));
		if (b->unit)
			k = b->unit->factor;
		if (dec_cmp(dec_mul(wide, k), b->hi) < 0)
			a->lo = dec_mul(wide, k);
		else
			a->lo = dec_mul(a->lo, k);
		a->percent = b->percent;
	}
	if (a->percent && !b->percent && !b->unit)
		b->percent = true;
	return dec_cmp(a->lo, b->hi) < 0;
}

static void
join_sides(struct side *a, const struct side *b)
{
	a->hi = b->hi;
	a->end = b->end;
	a->num.end = b->num.end;
	a->num.chinese = a->num.chinese && b->num.chinese;
	if (b->unit) {
		a->unit = b->unit;
		a->unit_at = b->unit_at;
		a->unit_end = b->unit_end;
		a->rate_end = b->rate_end;
		a->per = b->per;
	}
	a->percent = b->percent;
	a->bound = false;
	a->op = ZH_EQ;
	a->more = b->more;
	a->rough = a->rough || b->rough;
	a->num.digits += b->num.digits;
}

/* 1-2次, 三到五个, 20和30之间, 100亩以上至500亩 */
static void
range(const struct finder *f, struct side *a)
{
	size_t i = a->end, n, end;
	struct side b;

	if (a->bound && a->op != ZH_GE)
		return;
	if (text_char(f->t, i) == ' ')
		i++;
	if (words_at(f->words, WORD_JOIN, f->t, i, &end)) {
		if (text_char(f->t, end) == ' ')
			end++;
		if (!other_side(f, a, end, &b))
			return;
		join_sides(a, &b);
		a->end += term_at(TERM_BETWEEN, f->t, a->end);
		return;
	}
	n = a->bound ? 0 : term_at(TERM_OR_BETWEEN, f->t, i);
	if (n > 0 && other_side(f, a, i + n, &b) &&
	    (n = term_at(TERM_BETWEEN_TWO, f->t, b.end)) > 0) {
		join_sides(a, &b);
		a->end += n;
	}
}

/* 两项及两项以上, 3次或3次以上: the figure again, with its bound. */
static void
or_more(const struct finder *f, struct side *a)
{
	size_t n = term_at(TERM_OR_MORE, f->t, a->end);
	struct side b;

	if (n == 0 || a->bound || a->ordinal || !side_at(f, a->end + n, &b) ||
	    !b.bound || !b.unit || !a->unit ||
	    !str_eq(a->unit->unit, b.unit->unit) ||
	    dec_cmp(a->lo, b.lo) != 0 || dec_cmp(a->hi, b.hi) != 0)
		return;
	a->bound = true;
	a->op = b.op;
	a->end = b.end;
}

/* <2011>63号: not less than, but brackets. */
static bool
is_bracket(const struct text *t, size_t i)
{
	size_t k;

	if (text_char(t, i) == '>')
		return i > 0 && str_digit(t->c[i - 1]);
	for (k = i + 1; text_char(t, i) == '<' && k < i + 8; k++)
		if (text_char(t, k) == '>')
			return true;
	return false;
}

static bool
is_period(uint32_t c)
{
	return term_is(TERM_PERIOD, c);
}

/* 每人 of 不低于每人20元: who each stands between the bound and its figure. */
static size_t
behind_each(const struct text *t, size_t i)
{
	size_t k;

	if (!term_at(TERM_EACH, t, i) || is_period(text_char(t, i + 1)))
		return i;
	for (k = i + 2; k < i + EACH && utf8_is_han(text_char(t, k - 1)); k++)
		if (str_digit(text_char(t, k)))
			return k;
	return i;
}

/* 不少于 3次: a scan sets figures off by a blank. */
static size_t
behind_blank(const struct text *t, size_t i)
{
	return text_char(t, i) == ' ' && str_digit(text_char(t, i + 1)) ? i + 1
									: i;
}

/* 不低于当地两个月最低生活保障标准: whose it is; but 高于全市2个百分点 is how much. */
static size_t
behind_place(const struct text *t, size_t i, enum zh_op op)
{
	return op == ZH_GE || op == ZH_LE ? i + term_at(TERM_BOUND_PLACE, t, i)
					  : i;
}

/* Words before the numeral; returns where the numeral begins. */
static size_t
before(const struct finder *f, size_t i, struct span *s, bool *bound, bool *far)
{
	const struct word *w;
	size_t end;

	*bound = *far = false;
	w = words_at(f->words, WORD_LEFT, f->t, i, &end);
	if (w && !(end == i + 1 && is_bracket(f->t, i))) {
		s->op = side_op(w->value);
		*bound = true;
		*far = str_ends(w->value, STR(" far"));
		i = end;
		i += term_at(TERM_BOUND_PARTICLE, f->t, i);
	}
	if (*bound) {
		i = behind_place(f->t, behind_each(f->t, i), s->op);
		i = behind_blank(f->t, i);
	}
	if (words_at(f->words, WORD_ABOUT, f->t, i, &end) &&
	    !(i > 0 && term_at(TERM_ABOUT_NOT, f->t, i - 1) > 0)) {
		s->flags |= ZH_ABOUT;
		i = behind_blank(f->t, end);
	}
	if ((end = term_at(TERM_RENMINBI, f->t, i)) > 0)
		i = text_skip(f->t, i + end);
	return i;
}

/* ￥50, $5: the currency stands in front. */
static struct str
currency(uint32_t c)
{
	switch (c) {
	case U'¥':
	case U'￥':
		return term_main(TERM_YUAN);
	case '$':
		return term_main(TERM_DOLLAR);
	case U'€':
		return term_main(TERM_EURO);
	case U'£':
		return term_main(TERM_POUND);
	default:
		return STR_NULL;
	}
}

static void
set_unit(const struct finder *f, const struct side *a, struct span *s)
{
	if (a->percent || (a->unit && str_is(a->unit->dim, "percent"))) {
		s->kind = ZH_PERCENT;
		s->unit = a->unit ? a->unit->unit : STR("%");
		s->dim = STR("percent");
		s->measure = a->unit && !str_is(a->unit->unit, "%")
		    ? a->unit->unit
		    : STR("%");
	} else if (a->unit) {
		s->kind = ZH_QUANTITY;
		s->unit = a->unit->unit;
		s->dim = a->unit->dim;
		s->measure = text_piece(f->t, a->unit_at, a->unit_end);
		s->per = a->per;
		if (a->rate_end > a->unit_end)
			s->rate = text_piece(f->t, a->unit_end, a->rate_end);
	} else
		s->kind = ZH_NUMBER;
}

/* 死亡人数为零，: a nought in words is a figure where its clause ends behind it. */
static bool
is_nought(const struct finder *f, const struct side *a)
{
	uint32_t next = text_char(f->t, a->num.end);

	return a->num.digits == 1 && dec_cmp(a->hi, DEC(0)) == 0 &&
	    !utf8_is_han(next) && !str_digit(next);
}

/* May this numeral stand alone, without a unit? */
static bool
stands_alone(const struct finder *f, const struct side *a, bool bound)
{
	uint32_t next = text_char(f->t, a->num.end);

	if (str_letter(next) || next == '_' ||
	    (next == '-' && str_digit(text_char(f->t, a->num.end + 1)) &&
		dec_cmp(a->lo, a->hi) == 0))
		return false;
	if (!a->num.chinese)
		return true;
	if (a->num.vague)
		return false;
	if (bound || a->bound || a->ordinal || a->fraction ||
	    dec_cmp(a->lo, a->hi) != 0 || is_nought(f, a))
		return true;
	return a->num.digits >= 2 && !(a->num.spelt && a->num.digits < 3);
}

/* Two bounds that close a range: 大于等于100小于等于310; 15年以上,30年以下 */
static void
second_bound(const struct finder *f, struct side *a, struct span *s)
{
	size_t i = a->end;
	struct span other = { .kind = ZH_NUMBER };
	struct side b;
	bool bound, far, up, down, is_comma = text_char(f->t, i) == ',';

	if (is_comma || text_char(f->t, i) == U'、')
		i++;
	else
		i += term_at(TERM_BOUND_AND, f->t, i);
	i = before(f, i, &other, &bound, &far);
	if (!side_at(f, i, &b) || !(bound || b.bound))
		return;
	if (!bound)
		other.op = b.op;
	if (a->unit && b.unit && !str_eq(a->unit->unit, b.unit->unit))
		return;
	/* 不得超过10天，超过1天扣5元: what comes of it */
	if (s->op == ZH_LE && other.op == ZH_GT && is_comma)
		return;
	up = s->op == ZH_GE || s->op == ZH_GT;
	down = other.op == ZH_GE || other.op == ZH_GT;
	if (up == down || dec_cmp(up ? a->lo : b.lo, up ? b.hi : a->hi) >= 0)
		return;
	if (!up)
		a->lo = b.lo;
	else
		a->hi = b.hi;
	a->end = b.end;
	if (b.unit) {
		a->unit = b.unit;
		a->unit_at = b.unit_at;
		a->unit_end = b.unit_end;
		a->rate_end = b.rate_end;
		a->per = b.per;
	}
	s->op = ZH_EQ;
}

/* 至少推荐一支: a verb stands between the bound and what it bounds. */
static bool
far_side(const struct finder *f, size_t i, struct side *a)
{
	size_t k, end;

	for (k = i; k < i + GAP && utf8_is_han(text_char(f->t, k)); k++) {
		if (k > i && words_at(f->words, WORD_LEFT, f->t, k, &end))
			return false;
		if (words_at(f->words, WORD_IDIOM, f->t, k, &end))
			return false;
		if (k > i && side_at(f, k, a) && (a->unit || a->percent) &&
		    !a->ordinal && !a->num.vague)
			return true;
	}
	return k > i && str_digit(text_char(f->t, k)) && side_at(f, k, a) &&
	    (a->unit || a->percent);
}

/* 一个, 一次 where nothing says that just one is meant. */
static bool
is_article(const struct side *a, const struct span *s)
{
	return !a->bound && a->num.chinese && a->num.digits == 1 &&
	    s->kind == ZH_QUANTITY &&
	    (str_is(s->dim, "count") || str_is(s->dim, "times")) &&
	    dec_cmp(a->lo, DEC(1)) == 0 && dec_cmp(a->hi, DEC(1)) == 0;
}

/*
 * 2024余人, or the document's own year: may be a year with a wrong word.  2000多人
 * is a round figure.
 */
static bool
is_year_like(const struct finder *f, const struct side *a, const struct span *s)
{
	return s->kind == ZH_QUANTITY && !a->num.chinese &&
	    a->num.digits == 4 && a->num.big == 1 &&
	    dec_cmp(a->num.lo, DEC(1990)) >= 0 &&
	    dec_cmp(a->num.lo, DEC(2049)) <= 0 &&
	    ((a->more && dec_cmp(a->num.lo, DEC(2000)) != 0) ||
		(f->ref->year && dec_cmp(a->num.lo, DEC(f->ref->year)) == 0));
}

static unsigned
flags_of(const struct finder *f, const struct side *a, const struct span *s,
    bool bound)
{
	return (a->more ? ZH_MORE : 0u) | (a->num.vague ? ZH_VAGUE : 0u) |
	    (a->rough ? ZH_ABOUT : 0u) | (a->ordinal ? ZH_ORDINAL : 0u) |
	    (a->num.chinese ? ZH_CHINESE : 0u) |
	    (!bound && is_article(a, s) ? ZH_ARTICLE : 0u) |
	    (is_year_like(f, a, s) ? ZH_YEARLIKE : 0u);
}

bool
quantity_at(const struct finder *f, size_t i, struct span *s, size_t *end)
{
	struct side a;
	struct str money;
	bool bound, far;
	size_t at;

	*s = (struct span){ .kind = ZH_NUMBER };
	at = before(f, i, s, &bound, &far);
	if ((money = currency(text_char(f->t, at))).n > 0)
		at = text_skip(f->t, at + 1);
	if (!side_at(f, at, &a)) {
		*end = a.end > i ? a.end : i;
		if (!far || !far_side(f, at, &a)) {
			*end = *end > i ? *end : i;
			return false;
		}
		at = a.at;
	}
	or_more(f, &a);
	range(f, &a);
	if (a.bound && !bound)
		s->op = a.op;
	if (bound || a.bound)
		second_bound(f, &a, s);
	*end = a.end;
	set_unit(f, &a, s);
	if (s->kind == ZH_NUMBER && money.n > 0) {
		s->kind = ZH_QUANTITY;
		s->unit = s->measure = money;
		s->dim = STR("money");
	}
	if (s->kind == ZH_NUMBER && !stands_alone(f, &a, bound))
		return false;
	/* 在…之间, 位于…之间: the words around a range are part of it. */
	s->at = i;
	s->core = at;
	s->end = a.end;
	s->col = a.num.end;
	s->lo = a.lo;
	s->hi = a.hi;
	s->flags |= flags_of(f, &a, s, bound);
	return true;
}
