/*
 * Frequencies:
 *
 *	每 [N个] period [detail] ... [bound] count 次
 *	N period 一 verb		一月一督查, 半年一讲评, 两天一巡查
 *	全年 ... [bound] count 次
 *	[bound] 每 ... count 次
 *	count 次 / period
 *
 * The count is looked for in the same clause only.  每周一 is Monday, unless a
 * verb follows (每周一督查: once a week).
 */

#include "zh/each.h"
#include "zh/side.h"
#include "zh/terms.h"

/* How far behind the period its count may stand, in characters. */
#define REACH 30
#define HALF_MONTH 15 /* days */
#define SHARED 4 /* no more periods before the last share its count */

static bool
ends_clause(uint32_t c)
{
	switch (c) {
	case 0:
	case U'。':
	case U'；':
	case ';':
	case U'！':
	case '!':
	case '?':
	case ':':
	case '\n':
	case '\t':
		return true;
	default:
		return false;
	}
}

/* A small Chinese count right before a verb: 一督查, 两调度. */
static bool
verb_count(const struct finder *f, size_t i, struct span *s, size_t *end)
{
	size_t e2;
	int d = num_digit(text_char(f->t, i));

	if (d < 1 || !words_at(f->words, WORD_VERB, f->t, i + 1, &e2))
		return false;
	s->lo = s->hi = DEC(d);
	s->unit = s->measure = term_main(TERM_TIMES);
	s->dim = STR("times");
	s->op = ZH_EQ;
	*end = e2;
	return true;
}

static bool
take_count(const struct finder *f, size_t i, struct span *s, size_t *end)
{
	struct span q;

	if (!quantity_at(f, i, &q, end) || q.kind != ZH_QUANTITY ||
	    !str_is(q.dim, "times") || (q.flags & (ZH_ORDINAL | ZH_VAGUE)))
		return false;
	s->lo = q.lo;
	s->hi = q.hi;
	s->op = q.op;
	s->unit = q.unit;
	s->measure = q.measure;
	s->dim = q.dim;
	s->core = q.core;
	s->flags |= q.flags & (ZH_MORE | ZH_ABOUT | ZH_CHINESE);
	return true;
}

/* The count behind a period, in the same clause. */
static bool
count_behind(const struct finder *f, size_t from, struct span *s, size_t *end)
{
	const struct word *w;
	enum zh_op far = ZH_EQ; /* 至少 that was passed on the way */
	size_t i, e2;

	if (verb_count(f, from, s, end))
		return true;
	for (i = from; i < from + REACH && !ends_clause(text_char(f->t, i));
	     i++) {
		if (term_at(TERM_EACH, f->t, i))
			return false;
		if (text_char(f->t, i) == ',') {
			if (!words_at(f->words, WORD_LEFT, f->t, i + 1, &e2))
				return false;
			far = ZH_EQ;
		}
		if (!words_begin(f->words, f->t->c[i]))
			continue;
		if (words_at(f->words, WORD_OVER, f->t, i, &e2))
			return false; /* 每季度排查（全年不少于10次） */
		if (take_count(f, i, s, end)) {
			if (s->op == ZH_EQ)
				s->op = far;
			return true;
		}
		w = words_at(f->words, WORD_LEFT, f->t, i, &e2);
		if (w && str_ends(w->value, STR(" far")))
			far = side_op(w->value);
		/* Another figure is in between: the count is not ours. */
		if (*end > i + 1 &&
		    quantity_at(f, i, &(struct span){ .at = 0 }, &e2))
			return false;
	}
	return false;
}

/*
 * 每月调度、每季度通报一次: the 一次 of the last is that of each, if nothing but its
 * verb stands behind a period.
 */
static bool
count_shared(const struct finder *f, size_t from, struct span *s, size_t *end)
{
	struct span last = *s;
	struct period p;
	size_t i = from, verb, k, n;

	for (n = 0; n < SHARED; n++, i = p.end) {
		if (!words_at(f->words, WORD_VERB, f->t, i, &verb) ||
		    text_char(f->t, verb) != U'、' ||
		    !term_at(TERM_EACH, f->t, verb + 1) ||
		    !each_period(f, verb + 2, &p))
			return false;
		if (n == 0)
			*end = verb;
		if (!count_behind(f, p.end, &last, &k))
			continue;
		if (dec_cmp(last.hi, DEC(1)) != 0)
			return false;
		*s = last;
		s->core = *end; /* where it is left out */
		return true;
	}
	return false;
}

/* 每…, 按月 */
static bool
every_at(const struct finder *f, size_t i, struct span *s, size_t *end)
{
	const struct word *w = words_at(f->words, WORD_OFTEN, f->t, i, end);
	size_t e2;

	if (w) {
		s->per = span_per(w->value);
		s->every = 1;
	} else if (!each_at(f, i, s, end)) {
		return false;
	}
	s->days = *end;
	*end = each_detail(f, *end, s);
	s->count = *end;
	s->lo = s->hi = DEC(1);
	if (count_behind(f, *end, s, &e2) || count_shared(f, *end, s, &e2)) {
		s->flags |= ZH_COUNTED;
		*end = e2;
	}
	return true;
}

/* 第三季度, 上季度, but 采取季度一考评: is it said which one? */
static bool
is_led(const struct text *t, size_t i)
{
	return i > 0 && utf8_is_han(t->c[i - 1]) &&
	    !term_is(TERM_LIST_LEAD, t->c[i - 1]);
}

/*
 * 半年进行一次, 两周调度一次: the characters of the verb between a period that is no
 * month or day of a date and its count; but 近半年开展2次 looks back.
 */
static size_t
done_in(const struct finder *f, size_t i, const struct period *p)
{
	uint32_t before = i > 0 ? f->t->c[i - 1] : 0;
	size_t n, end;

	if ((p->per != ZH_PER_WEEK && p->per != ZH_PER_HALF &&
		p->per != ZH_PER_YEAR && p->every != HALF_MONTH) ||
	    (utf8_is_han(before) && !term_is(TERM_LIST_LEAD, before)))
		return 0;
	n = term_at(TERM_LIGHT_VERB, f->t, p->end);
	return n == 0 && words_at(f->words, WORD_VERB, f->t, p->end, &end)
	    ? end - p->end
	    : n;
}

/* 一月一督查, 半年一次, 全年不少于24次 */
static bool
over_at(const struct finder *f, size_t i, struct span *s, size_t *end)
{
	struct period p;
	const struct word *w;
	size_t e2, k;

	if ((w = words_at(f->words, WORD_OVER, f->t, i, &p.end)) != NULL) {
		s->per = span_per(w->value);
		s->every = 1;
		if (!count_behind(f, p.end, s, &e2))
			return false;
	} else {
		if (!each_period(f, i, &p))
			return false;
		k = p.end;
		/* a bare 月 or 日 is no period; 半年 is, and 季度一研判 */
		if (p.every == 1 && p.per != ZH_PER_HALF &&
		    num_digit(text_char(f->t, i)) != 1 &&
		    text_char(f->t, i) != '1' &&
		    (p.per != ZH_PER_QUARTER || is_led(f->t, i) ||
			!verb_count(f, k, s, &e2)))
			return false;
		s->per = p.per;
		s->every = p.every;
		if (!verb_count(f, k, s, &e2) && !take_count(f, k, s, &e2) &&
		    !take_count(f, k + done_in(f, i, &p), s, &e2))
			return false;
		/* 一年一次 yes, 3天2场 no bound of its own */
	}
	s->flags |= ZH_COUNTED;
	*end = e2;
	return true;
}

/* 周 月 季 日 旬 半月 双周, as they stand right before a verb; no 年, no 半年. */
static bool
bare_period(const struct finder *f, size_t i, struct period *p)
{
	uint32_t c = text_char(f->t, i);
	const struct word *w;

	p->every = 1;
	p->end = i + 1;
	if (term_is(TERM_WEEK, c))
		p->per = ZH_PER_WEEK;
	else if (term_is(TERM_MONTH, c))
		p->per = ZH_PER_MONTH;
	else if (term_is(TERM_QUARTER, c))
		p->per = ZH_PER_QUARTER;
	else if (term_is(TERM_DAY, c))
		p->per = ZH_PER_DAY;
	else if ((w = words_at(f->words, WORD_PERIOD, f->t, i, &p->end)) ==
		NULL ||
	    !each_period(f, i, p) ||
	    (w->number < 2 && p->per != ZH_PER_TENDAY))
		return false;
	return true;
}

/*
 * “周调度、月通报、季考核”, 周调度2次、月通报1次: a period right before its verb, in a list;
 * 建立周例会制度; 坚持半月调度, which is nothing else.
 */
static bool
bare_at(const struct finder *f, size_t i, struct span *s, size_t *end)
{
	uint32_t before = i ? f->t->c[i - 1] : 0, next;
	bool list = before == U'“' || before == U'、';
	struct period p;
	size_t e2;

	if (!list && before != U'”' && !term_is(TERM_LIST_LEAD, before))
		return false;
	if (!bare_period(f, i, &p) ||
	    !words_at(f->words, WORD_VERB, f->t, p.end, end) ||
	    term_at(TERM_VERB_NOUN, f->t, *end))
		return false;
	s->per = p.per;
	s->every = p.every;
	s->lo = s->hi = DEC(1);
	s->unit = s->measure = term_main(TERM_TIMES);
	s->dim = STR("times");
	if (take_count(f, *end, s, &e2))
		*end = e2;
	/* 、月评比 needs a fellow: a list of them, or quotation marks */
	next = text_char(f->t, *end);
	if (list || next == U'、' || next == U'”')
		s->flags |= ZH_COUNTED;
	else if (p.every == 1 && !term_at(TERM_SYSTEM, f->t, *end))
		return false;
	return true;
}

/* 2次/月, 1次/周: a period behind a count that was read already. */
bool
freq_rate(const struct finder *f, struct span *s, size_t *end)
{
	struct period p;
	struct side after = { 0 };
	size_t k = text_skip(f->t, *end);

	if (s->kind != ZH_QUANTITY || !str_is(s->dim, "times") ||
	    (s->flags & (ZH_ORDINAL | ZH_VAGUE)))
		return false;
	if (text_char(f->t, k) != '/' && !term_at(TERM_EACH, f->t, k))
		return false;
	if (!each_period(f, text_skip(f->t, k + 1), &p))
		return false;
	s->kind = ZH_FREQ;
	s->per = p.per;
	s->every = p.every;
	s->flags = (s->flags & ~(unsigned)ZH_ARTICLE) | ZH_COUNTED;
	after.end = p.end;
	if (side_bound(f, &after) && s->op == ZH_EQ)
		s->op = after.op;
	s->end = *end = after.end;
	return true;
}

/* 至少每季度召开一次: the bound of the count stands before the period */
static bool
bound_at(const struct finder *f, size_t i, struct span *s, size_t *end)
{
	size_t k;
	const struct word *w = words_at(f->words, WORD_LEFT, f->t, i, &k);

	if (!w || !str_ends(w->value, STR(" far")) ||
	    (!every_at(f, k, s, end) && !over_at(f, k, s, end)) ||
	    !(s->flags & ZH_COUNTED) || s->op != ZH_EQ) {
		*s = (struct span){ .kind = ZH_FREQ, .core = i };
		return false;
	}
	s->op = side_op(w->value);
	return true;
}

bool
freq_at(const struct finder *f, size_t i, struct span *s, size_t *end)
{
	*s = (struct span){ .kind = ZH_FREQ, .core = i };
	if (!bound_at(f, i, s, end) && !every_at(f, i, s, end) &&
	    !over_at(f, i, s, end) && !bare_at(f, i, s, end))
		return false;
	s->at = i;
	s->end = *end;
	return true;
}
