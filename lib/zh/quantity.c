/*
 * Numbers, quantities and percents:
 *
 *	[bound] [about] numeral [unit] [多] [半] [（含）] [bound] [左右]
 *
 * and ranges of two of them that share their unit or 万: 3至5万元, 1-2次,
 * 20和30之间, 大于等于100小于等于310.
 */

#include "base/utf8.h"
#include "zh/find.h"

/* Characters between 至少 and the figure that it bounds. */
#define GAP 8

/* One numeral with its unit. */
struct side {
	struct num num;
	size_t at, end;
	struct dec lo, hi; /* in units of the unit */
	const struct word *unit;
	size_t unit_at, unit_end;
	bool more, rough, fraction, percent, ordinal, bound;
	enum zh_op op;
};

static enum zh_op
op_of(struct str s)
{
	if (str_is(s, ">="))
		return ZH_GE;
	if (str_is(s, ">"))
		return ZH_GT;
	if (str_is(s, "<="))
		return ZH_LE;
	if (str_is(s, "<"))
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
			.text = { "个月", 6 }, .unit = { "个月", 6 },
			.factor = { 1, 1 }, .dim = { "time", 4 } };

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
		s->lo = s->hi = dec_add(s->lo,
		    dec_mul(s->unit->factor, dec_ratio(1, 2)));
		s->end++;
	} else if (num_digit(c) > 0 && str_is(s->unit->text, "成") &&
	    num_digit(next) < 0) { /* 三成五 */
		s->lo = s->hi = dec_add(s->lo, DEC(num_digit(c)));
		s->end++;
	} else if (num_digit(c) > 0 && str_is(s->unit->text, "块") &&
	    num_digit(next) < 0) { /* 三块五 */
		static const struct word yuan = { .class = WORD_UNIT,
			.text = { "元", 3 }, .unit = { "元", 3 },
			.factor = { 1, 1 }, .dim = { "money", 5 } };

		s->lo = s->hi = dec_add(s->lo,
		    dec_ratio(num_digit(c), 10));
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
		.text = { "分钟", 6 }, .unit = { "分钟", 6 },
		.factor = { 1, 1 }, .dim = { "time", 4 } };
	struct side next;
	size_t i, n = sizeof(chain) / sizeof(chain[0]);

	while (str_is(s->unit->dim, "money") &&
	    num_at(f->t, s->end, &next.num) && !next.num.unfit &&
	    (text_char(f->t, next.num.end) == U'角' ||
		text_char(f->t, next.num.end) == U'分') &&
	    text_char(f->t, next.num.end + 1) != U'钟') {
		s->lo = s->hi = dec_add(s->lo, dec_mul(next.num.lo,
		    dec_ratio(1, f->t->c[next.num.end] == U'角' ? 10 : 100)));
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
		s->lo = s->hi = dec_add(dec_mul(s->lo, DEC(chain[i].k)),
		    next.num.lo);
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
	s->lo = s->hi = dec_mul(s->num.lo,
	    DEC(dec_cmp(s->num.lo, DEC(10)) < 0 ? 10 : 1));
	s->end = s->num.end + 1;
	return true;
}

static bool
right_bound(const struct finder *f, struct side *s)
{
	size_t i = including(f->t, s->end), end;
	const struct word *w;

	if ((w = words_at(f->words, WORD_ROUGH, f->t, i, &end)) != NULL) {
		s->rough = true;
		i = s->end = end;
	}
	w = words_at(f->words, WORD_RIGHT, f->t, i, &end);
	if (!w && text_char(f->t, i) == U'内' && s->unit &&
	    str_is(s->unit->dim, "time")) {
		s->op = ZH_LE;
		end = i + 1;
	} else if (w)
		s->op = op_of(w->value);
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
			s->num = (struct num){ .end = i + 4, .lo = DEC(100),
				.hi = DEC(100), .big = 1, .chinese = true };
		} else if (!num_at(f->t, i + 3, &s->num) || s->num.unfit)
			return false;
		s->percent = true;
		s->lo = dec_div(s->num.lo, DEC(k));
		s->hi = dec_div(s->num.hi, DEC(k));
		s->end = s->num.end;
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
	if (text_is(f->t, s->end, "分之") &&
	    num_at(f->t, s->end + 2, &part) && !part.unfit) {
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

static bool
read_side(const struct finder *f, size_t i, struct side *s)
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
	if (text_char(f->t, i) == '-' || !read_side(f, i, b))
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
	}
	a->percent = b->percent;
	a->bound = false;
	a->op = ZH_EQ;
	a->more = b->more;
	a->rough = a->rough || b->rough;
	a->num.digits += b->num.digits;
}

/* 1-2次, 三到五个, 20和30之间 */
static void
range(const struct finder *f, struct side *a)
{
	size_t i = a->end, end;
	struct side b;
	bool between;

	if (a->bound)
		return;
	if (text_char(f->t, i) == ' ')
		i++;
	if (words_at(f->words, WORD_JOIN, f->t, i, &end)) {
		if (text_char(f->t, end) == ' ')
			end++;
		if (!other_side(f, a, end, &b))
			return;
		join_sides(a, &b);
		if (text_is(f->t, a->end, "之间"))
			a->end += 2;
		return;
	}
	between = text_is(f->t, i, "和") || text_is(f->t, i, "与");
	if (between && other_side(f, a, i + 1, &b) &&
	    (text_is(f->t, b.end, "之间") || text_is(f->t, b.end, "间"))) {
		join_sides(a, &b);
		a->end += text_is(f->t, a->end, "之间") ? 2 : 1;
	}
}

/* Words before the numeral; returns where the numeral begins. */
static size_t
before(const struct finder *f, size_t i, struct span *s, bool *bound)
{
	const struct word *w;
	size_t end;

	*bound = false;
	if ((w = words_at(f->words, WORD_LEFT, f->t, i, &end)) != NULL) {
		s->op = op_of(w->value);
		*bound = true;
		i = end;
		if (text_is(f->t, i, "了") || text_is(f->t, i, "为") ||
		    text_is(f->t, i, "到") || text_is(f->t, i, "有"))
			i++;
	}
	if (words_at(f->words, WORD_ABOUT, f->t, i, &end)) {
		s->flags |= ZH_ABOUT;
		i = end;
	}
	if (text_is(f->t, i, "人民币"))
		i = text_skip(f->t, i + 3);
	return i;
}

/* ￥50, $5: the currency stands in front. */
static const char *
currency(uint32_t c)
{
	switch (c) {
	case U'¥':
	case U'￥':
		return "元";
	case '$':
		return "美元";
	case U'€':
		return "欧元";
	case U'£':
		return "英镑";
	default:
		return NULL;
	}
}

static void
set_unit(const struct finder *f, const struct side *a, struct span *s)
{
	if (a->percent || (a->unit && str_is(a->unit->dim, "percent"))) {
		s->kind = ZH_PERCENT;
		s->unit = a->unit ? a->unit->unit : STR("%");
		s->dim = STR("percent");
		s->measure = a->unit && !str_is(a->unit->unit, "%") ?
		    a->unit->unit : STR("%");
	} else if (a->unit) {
		s->kind = ZH_QUANTITY;
		s->unit = a->unit->unit;
		s->dim = a->unit->dim;
		s->measure = text_piece(f->t, a->unit_at, a->unit_end);
	} else
		s->kind = ZH_NUMBER;
}

/* May this numeral stand alone, without a unit? */
static bool
stands_alone(const struct finder *f, const struct side *a, bool bound)
{
	uint32_t next = text_char(f->t, a->num.end);

	if (is_latin(next) || (next == '-' && is_digit(text_char(f->t,
	    a->num.end + 1)) && dec_cmp(a->lo, a->hi) == 0))
		return false;
	if (!a->num.chinese)
		return true;
	if (a->num.vague)
		return false;
	if (bound || a->bound || a->ordinal || a->fraction ||
	    dec_cmp(a->lo, a->hi) != 0)
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
	bool bound, up, down;

	if (text_char(f->t, i) == ',' || text_char(f->t, i) == U'、' ||
	    text_is(f->t, i, "且") || text_is(f->t, i, "并"))
		i++;
	i = before(f, i, &other, &bound);
	if (!read_side(f, i, &b) || !(bound || b.bound))
		return;
	if (!bound)
		other.op = b.op;
	if (a->unit && b.unit && !str_eq(a->unit->unit, b.unit->unit))
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
		if (k > i && read_side(f, k, a) && (a->unit || a->percent) &&
		    !a->ordinal && !a->num.vague)
			return true;
	}
	return k > i && text_char(f->t, k) >= '0' &&
	    text_char(f->t, k) <= '9' && read_side(f, k, a) &&
	    (a->unit || a->percent);
}

bool
quantity_at(const struct finder *f, size_t i, struct span *s, size_t *end)
{
	struct side a;
	const char *money;
	bool bound;
	size_t at;

	*s = (struct span){ .kind = ZH_NUMBER };
	at = before(f, i, s, &bound);
	if ((money = currency(text_char(f->t, at))) != NULL)
		at = text_skip(f->t, at + 1);
	if (!read_side(f, at, &a)) {
		*end = a.end > i ? a.end : i;
		if (!bound || !far_side(f, at, &a)) {
			*end = *end > i ? *end : i;
			return false;
		}
		at = a.at;
	}
	range(f, &a);
	if (a.bound && !bound)
		s->op = a.op;
	if (bound || a.bound)
		second_bound(f, &a, s);
	*end = a.end;
	set_unit(f, &a, s);
	if (s->kind == ZH_NUMBER && money) {
		s->kind = ZH_QUANTITY;
		s->unit = s->measure = str_of(money);
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
	if (a.more)
		s->flags |= ZH_MORE;
	if (a.num.vague)
		s->flags |= ZH_VAGUE;
	if (a.rough)
		s->flags |= ZH_ABOUT;
	if (a.ordinal)
		s->flags |= ZH_ORDINAL;
	if (a.num.chinese)
		s->flags |= ZH_CHINESE;
	if (!bound && !a.bound && a.num.chinese && a.num.digits == 1 &&
	    s->kind == ZH_QUANTITY &&
	    (str_is(s->dim, "count") || str_is(s->dim, "times")) &&
	    dec_cmp(a.lo, DEC(1)) == 0 && dec_cmp(a.hi, DEC(1)) == 0)
		s->flags |= ZH_ARTICLE;
	if (s->kind == ZH_QUANTITY && !a.num.chinese && a.num.digits == 4 &&
	    dec_cmp(a.num.lo, DEC(1990)) >= 0 &&
	    dec_cmp(a.num.lo, DEC(2049)) <= 0 && a.num.big == 1 &&
	    (a.more || (f->ref->year &&
	    dec_cmp(a.num.lo, DEC(f->ref->year)) == 0)))
		s->flags |= ZH_YEARLIKE;
	return true;
}
