/*
 * From sentences to clauses.  A sentence is scanned once for the words that
 * give or take; what only looks like them (not) and the limits (cap) are
 * found beside, and the words of one occurrence (per) before each.
 */

#include <stdlib.h>
#include <string.h>

#include "base/dec.h"
#include "base/utf8.h"
#include "phrase/around.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "rule/draft-read.h"
#include "zh/num.h"

#define GIFT_BYTES 24 /* of what is given, behind how much */
#define ASIDE_BYTES 63 /* of a bracket behind words that give */

/* Does something that only looks like giving reach over the words' end? */
static bool
is_denied(struct draft_reader *r, const struct rx_hit *h)
{
	const struct spot *v;
	size_t i;

	if (!r->not_known)
		draft_spots(&r->w->not, r->s, &r->chars, &r->not );
	r->not_known = true;
	v = r->not .v;
	while (r->inot < r->not .n && v[r->inot].end <= h->at)
		r->inot++;
	for (i = r->inot; i < r->not .n && v[i].at < h->end; i++)
		if (v[i].end >= h->end)
			return true;
	return false;
}

static bool
is_limit(struct draft_reader *r, const struct rx_hit *h)
{
	size_t i;

	for (i = r->icap; i < r->cap.n && r->cap.v[i].at < h->end; i++)
		if (r->cap.v[i].end > h->at)
			return true;
	return false;
}

/* 扣1－2分 is one draft, 分别加2、4分 two, 加扣分 one of each effect. */
static void
add_numbers(
    struct draft_reader *r, struct str effects, const struct rx_hit *h, bool open)
{
	struct str v[16], one;
	size_t n = 0, i;

	if (!open && h->n > 1 && h->group[1].p)
		n = draft_points(h->group[1], &r->list->mem, v, 16);
	if (n == 0)
		v[n++] = STR_NULL;
	while (str_split(&effects, STR("、"), &one))
		for (i = 0; i < n; i++) {
			/* 不齐全0分 */
			bool zero = str_is(one, "score") && str_is(v[i], "0");

			draft_add(r, zero ? STR("zero") : one, h->at)->points =
			    v[i];
		}
}

static struct str
measure_of(const struct pattern *p, bool open)
{
	if (words_is(WORDS_YUAN, p->value) || str_is(p->value, "%"))
		return p->value;
	return open || words_is(WORDS_POINTS, p->value)
	    ? words_first(WORDS_POINTS)
	    : p->value;
}

/* What a measure multiplies by: 万元, ‰ of which a tenth is 1%. */
static struct dec
scale_of(struct str unit)
{
	struct dec k = DEC(1);
	size_t i, n;
	uint32_t c;

	if (words_is(WORDS_PER_MILLE, unit))
		return dec_div(k, DEC(10));
	for (i = 0; i < unit.n; i += n ? n : 1) {
		n = utf8_decode(unit.p + i, unit.n - i, &c);
		if (n > 0 && num_scale(c) > 0)
			k = dec_mul(k, DEC(num_scale(c)));
	}
	return k;
}

/* 100万元 in words: the numeral reader knows 万 only inside the number. */
static void
scale_points(struct draft_reader *r, size_t first, struct dec k)
{
	struct buf b = BUF_INIT;
	struct str *s, rest, end;
	struct dec d;
	size_t i;

	for (i = first; i < r->list->n && dec_cmp(k, DEC(1)) != 0; i++) {
		s = &r->list->v[i].points;
		buf_reset(&b);
		for (rest = *s; str_split(&rest, STR(".."), &end);)
			if (dec_parse(end, &d)) {
				buf_adds(&b, b.n ? ".." : "");
				dec_put(&b, dec_mul(d, k));
			}
		if (b.n > 0)
			*s = str_keep(&r->list->mem, buf_str(&b));
	}
	buf_free(&b);
}

/* 0.5分/个, 分/人/次: per behind the measure is the last group that matched. */
static struct str
tail_of(struct draft_reader *r, const struct rx_hit *h)
{
	struct str s = h->n > 3 && h->group[3].p ? h->group[3] : STR_NULL;
	struct buf b = BUF_INIT;
	long slash = utf8_find_mark(s, '/');

	if (slash < 0)
		return s;
	buf_addstr(&b, str_sub(s, 0, (size_t)slash));
	buf_adds(&b, "、");
	s = str_sub(s, (size_t)slash, s.n);
	buf_addstr(&b, str_sub(s, utf8_starts_mark(s, '/'), s.n));
	s = str_keep(&r->list->mem, buf_str(&b));
	buf_free(&b);
	return s;
}

/* Where the words that go on after byte at end: at a mark, or with s. */
static size_t
phrase_end(struct str s, size_t at)
{
	static const char *const mark[] = { "，", ",", "、", "（", "(", "：",
		"）", ")" };
	size_t i, j;

	for (i = at; i < s.n && i < at + 60; i++)
		for (j = 0; j < COUNT(mark); j++)
			if (str_starts(str_sub(s, i, s.n), str_of(mark[j])))
				return i;
	return i == s.n ? i : at;
}

/* 给予500元奖励, 补助2万元建设资金: where the words of what is given end. */
static size_t
gift_end(struct str s, size_t at)
{
	size_t end = phrase_end(s, at), i, n;
	uint32_t c;

	if (end - at > GIFT_BYTES)
		return at;
	for (i = at; i < end; i += n ? n : 1) {
		n = utf8_decode(s.p + i, s.n - i, &c);
		if (str_digit(utf8_fold(c)))
			return at;
	}
	return end;
}

/* 得满分（上级指标除外），每超: a bracket that gives nothing is of the words before. */
static size_t
behind_bracket(struct str s, size_t at)
{
	struct str rest = str_sub(s, at, s.n);
	size_t n = utf8_starts_mark(rest, '(') > 0 ? name_bracket(rest) : 0;

	return n > ASIDE_BYTES || utf8_has_digit(str_sub(rest, 0, n)) ? at
								     : at + n;
}

/* From the end of the clause before up to byte end. */
static struct str
clause_of(const struct draft_reader *r, size_t end)
{
	struct str s = str_sub(r->s, r->from, end);

	if (r->list->n == r->before) {
		s.n += (size_t)(s.p - r->whole);
		s.p = r->whole;
	}
	return s;
}

/*
 * 扣2分，取消评优资格, 不得分，取消评优资格: for the reason that was just given, in the
 * same sentence.
 */
static bool
just_taken(const struct draft_reader *r)
{
	struct str last;

	if (r->list->n == r->begun)
		return false;
	last = r->list->v[r->list->n - 1].effect;
	return str_is(last, "deduct") || str_is(last, "zero");
}

/* Does the mark end a sentence or a cell? */
static bool
ends_sentence(uint32_t c)
{
	switch (c) {
	case U'。':
	case U'；':
	case U'！':
	case U'？':
	case U'｜':
	case ';':
	case '\n':
	case '\t':
	case '|':
		return true;
	default:
		return false;
	}
}

/*
 * 取消评优资格。 with nothing behind or below it: an order, where a heading has no 。
 * or its reasons below it.
 */
static bool
is_order(const struct draft_reader *r, size_t end)
{
	struct str mark = str_trim(str_sub(r->text,
	    str_offset(r->text, r->s) + r->s.n, r->text.n));

	return !r->where->above && r->list->n == r->begun &&
	    utf8_offset(mark, 1) == mark.n && ends_sentence(utf8_last(mark)) &&
	    around_clause_end(r->s, end) == r->s.n;
}

static void
add_clause(struct draft_reader *r, const struct pattern *p, struct str effects,
    const struct rx_hit *h)
{
	bool open = str_is(p->value, "open") || h->n < 2;
	size_t first = r->list->n, number = h->end, end;
	struct str per = tail_of(r, h), clause;

	if (h->n > 1 && h->group[1].p)
		number = str_offset(r->s, h->group[1]);
	end = open ? behind_bracket(r->s, phrase_end(r->s, h->end)) : h->end;
	if (!open && str_is(effects, "add") &&
	    !words_is(WORDS_POINTS, p->value))
		end = gift_end(r->s, h->end);
	if (r->from > h->at) { /* 全部扣除并一票否决: of the same words */
		clause = r->list->v[r->list->n - 1].clause;
	} else if (str_is(effects, "veto") && !just_taken(r) &&
	    !is_order(r, h->end) &&
	    draft_trim(clause_of(r, h->at)).n == 0) {
		r->from = h->end; /* a heading, not a reason */
		return;
	} else
		clause = draft_trim(clause_of(r, end));
	add_numbers(r, effects, h, open);
	if (!open && !words_is(WORDS_POINTS, p->value) && h->n > 2 &&
	    h->group[2].p)
		scale_points(r, first, scale_of(h->group[2]));
	if (str_is(effects, "zero") || str_is(effects, "veto"))
		per = STR_NULL;
	else if (per.n == 0 && !str_is(p->role, "worth"))
		per = draft_per(r, r->from, h->at, number);
	draft_finish(r, first, measure_of(p, open), per, clause);
	r->from = end;
}

/*
 * What numbers without a verb mean here: what the words before them did, in
 * the sentence or, 县级每篇奖100元；镇级50元, before its ；.  There what was taken is
 * no measure of what is left: 未建台账的扣5分；台账不全的，2分.
 */
static struct str
bare_effect(const struct draft_reader *r, const struct pattern *p)
{
	bool points = words_is(WORDS_POINTS, p->value);
	bool begun = r->list->n > r->begun;
	const struct draft *d;

	if (!begun && points && r->where->effect.n > 0)
		return r->where->effect;
	if (!begun && (r->list->n == r->before || p->code.n > 0))
		return STR_NULL;
	d = &r->list->v[r->list->n - 1];
	if (!str_eq(d->measure, p->value) || d->points.n == 0 ||
	    str_is(d->effect, "zero") || (!begun && !str_is(d->effect, "add")))
		return STR_NULL;
	return d->effect;
}

/* 奖励2万元，验收3万元: does the clause of byte at follow the one that gave? */
static bool
goes_on(const struct draft_reader *r, size_t at)
{
	return r->list->n > r->begun &&
	    around_clause(r->s, at) <= r->from + strlen("，");
}

/*
 * What the words do, by themselves or, 每篇5分, where nothing before them did.
 * 未建台账的扣5分；台账不全的，2分: they do not contradict what was just said.
 */
static struct str
effect_of(const struct draft_reader *r, const struct pattern *p, size_t at)
{
	struct str bare;

	if (str_is(p->role, "under"))
		return r->where->effect;
	if (str_is(p->role, "worth"))
		return r->where->worth ? p->code : STR_NULL;
	if (str_is(p->role, "ruled"))
		return r->where->ruled ? p->code : STR_NULL;
	if (str_is(p->role, "next"))
		return goes_on(r, at) ? bare_effect(r, p) : STR_NULL;
	if (!str_is(p->role, "bare"))
		return p->code;
	bare = bare_effect(r, p);
	if (bare.n > 0)
		return bare;
	if (r->list->n > r->before &&
	    !str_eq(r->list->v[r->list->n - 1].effect, p->code))
		return STR_NULL;
	return p->code;
}

/* （5分）: does the bracket at the start of s begin with a figure? */
static bool
is_figure(struct str s)
{
	uint32_t c;

	s = str_sub(s, utf8_starts_mark(s, '('), s.n);
	return utf8_decode(s.p, s.n, &c) > 0 && str_digit(utf8_fold(c));
}

/*
 * 给予加分。（每个火点加2分）: the bracket says how much, it gives nothing of its
 * own.  at: the first draft of the bracket.
 */
static void
take_amount(struct draft_reader *r, size_t at)
{
	struct draft *open, *d;
	size_t i;

	if (at == r->first || at >= r->list->n ||
	    !(str_starts(r->s, STR("（")) || str_starts(r->s, STR("("))))
		return;
	open = &r->list->v[at - 1];
	d = &r->list->v[at];
	if (open->points.n > 0 || d->points.n == 0 ||
	    !str_eq(open->effect, d->effect) || str_is(d->effect, "zero"))
		return;
	/* 酌情扣分。（5分）: the item's full points */
	if (str_is(d->effect, "deduct") && is_figure(r->s)) {
		r->list->n = at;
		return;
	}
	d->clause.n += str_offset(open->clause, d->clause);
	d->clause.p = open->clause.p;
	for (i = at; i < r->list->n; i++) {
		r->list->v[i - 1] = r->list->v[i];
		r->list->v[i - 1].words--;
	}
	r->list->n--;
}

static void
read_sentence(struct draft_reader *r, struct str s)
{
	const struct rx_hit *h;
	const struct pattern *p;
	struct str effect;
	size_t from = 0, in_front = 0;

	r->s = s;
	r->begun = r->list->n;
	r->from = r->inot = r->icap = 0;
	r->not_known = false; /* looked for when something gives */
	rx_chars(&r->chars, s);
	draft_spots(&r->w->cap, s, &r->chars, &r->cap);
	scan_known(&r->w->give, s, &r->chars);
	while ((p = scan_next(&r->w->give, from, &h)) != NULL) {
		effect = effect_of(r, p, h->at);
		draft_caps(r, h->at);
		if (effect.n == 0 || is_limit(r, h) || is_denied(r, h)) {
			scan_skip(&r->w->give, h);
			continue;
		}
		from = h->end;
		if (r->list->n == r->begun)
			in_front = r->icap;
		add_clause(r, p, effect, h);
	}
	draft_caps_left(r, in_front);
	take_amount(r, r->begun);
}

void
draft_clauses(struct draft_words *w, struct str text,
    const struct draft_where *where, struct draft_list *list)
{
	struct draft_reader r = { 0 };
	size_t from = 0, i, k;
	uint32_t c;
	bool item;

	r.w = w;
	r.where = where;
	r.list = list;
	r.text = text;
	r.first = r.before = list->n;
	r.whole = text.p;
	for (i = 0; i < text.n; i += k ? k : 1) {
		k = utf8_decode(text.p + i, text.n - i, &c);
		/* 1.建立台账（5分）2.开展巡查: the items of a cell */
		item = k > 0 && around_item(text, i + k) > 0;
		if (k == 0 ||
		    !(ends_sentence(c) || (item && utf8_fold(c) == ')')))
			continue;
		read_sentence(&r, str_sub(text, from, i));
		from = i + k;
		if (item || (c != U'；' && c != ';')) {
			r.whole = text.p + from;
			r.before = list->n;
		}
	}
	read_sentence(&r, str_sub(text, from, text.n));
	free(r.not .v);
	free(r.cap.v);
	free(r.per.v);
}
