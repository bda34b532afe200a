#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "plan/edge.h"
#include "plan/kind.h"
#include "plan/split.h"
#include "plan/words.h"
#include "zh/num.h"

#define STYLES 24 /* different styles told apart in one paragraph */
#define LONG_BYTES 600 /* a shorter paragraph keeps the marks it had */
#define GLUED_BYTES 45 /* of a heading that its list follows at once */
#define LAST_CHARS 20 /* of a heading at the end of a paragraph */
#define NONE ((size_t)-1)
#define WEAK_BYTES 18 /* between two items that stand behind no mark */

/*
 * Characters before which a bracketed number is a reference: 第（一）项; and
 * words behind it of which it is a part: 小（二）型水库.
 */
static bool
is_reference(struct str s, size_t at, const struct marker *m)
{
	uint32_t c;

	if (at == 0)
		return false;
	if (words_starts(WORDS_REFERENCE_END, str_sub(s, at + m->n, s.n)))
		return true;
	utf8_decode(s.p + utf8_prev(s, at), 4, &c);
	return utf8_among(c, "、—-") || words_is_char(WORDS_REFERENCE, c);
}

/* May a marker of this family be a cut where it stands? */
static bool
fits(enum marker_family f, enum edge e)
{
	switch (f) {
	case MARKER_HAN_IN:
	case MARKER_ARABIC_IN:
	case MARKER_RING:
		return true;
	case MARKER_CLAUSE:
	case MARKER_SPOKEN:
		return e >= EDGE_CLAUSE;
	case MARKER_HAN:
	case MARKER_ARABIC:
	case MARKER_HALF_IN:
		return e >= EDGE_SENTENCE;
	case MARKER_ORDINAL:
		return e >= EDGE_SPACE;
	case MARKER_NONE:
	case MARKER_DECIMAL:
	case MARKER_LETTER:
	case MARKER_BULLET:
		break;
	}
	return e == EDGE_START;
}

/* Characters that markers begin with, besides words; halves of full width. */
static const struct {
	uint32_t from, to;
} openers[] = { { '0', '9' }, { '(', '(' }, { U'①', U'⒛' }, { U'❶', U'❿' },
	{ U'㈠', U'㈩' },
	/* 一二三四五六七八九十 */
	{ 0x4e00, 0x4e00 }, { 0x4e8c, 0x4e8c }, { 0x4e09, 0x4e09 },
	{ 0x56db, 0x56db }, { 0x4e94, 0x4e94 }, { 0x516d, 0x516d },
	{ 0x4e03, 0x4e03 }, { 0x516b, 0x516b }, { 0x4e5d, 0x4e5d },
	{ 0x5341, 0x5341 } };

/* c is the first character of s. */
static bool
may_begin(uint32_t c, struct str s)
{
	size_t i;

	for (i = 0; i < COUNT(openers); i++)
		if (c >= openers[i].from && c <= openers[i].to)
			return true;
	return words_is_char(WORDS_ORDINAL, c) ||
	    words_starts(WORDS_SPOKEN, s) ||
	    words_starts(WORDS_SPOKEN_NUMBER, s);
}

/* The first characters of all that may_begin(). */
static const struct word_firsts *
marker_firsts(void)
{
	static struct word_firsts all;
	static bool ready;
	size_t i;

	if (ready)
		return &all;
	for (i = 0; i < COUNT(openers); i++)
		words_firsts_char(&all, openers[i].from, openers[i].to);
	words_firsts_char(&all, U'０', U'９');
	words_firsts_char(&all, U'（', U'（');
	words_firsts(&all, WORDS_ORDINAL);
	words_firsts(&all, WORDS_SPOKEN);
	words_firsts(&all, WORDS_SPOKEN_NUMBER);
	ready = true;
	return &all;
}

static void
add(struct cuts *cs, size_t at, const struct marker *m, bool weak)
{
	GROW(cs->v, cs->n, cs->cap);
	cs->v[cs->n++] = (struct cut){ .at = at, .mark = *m, .weak = weak };
}

/* Nothing in s but Chinese characters and what among holds? */
static bool
only_han(struct str s, const char *among)
{
	size_t at, n;
	uint32_t c;

	for (at = 0; at < s.n; at += n ? n : 1) {
		n = utf8_decode(s.p + at, s.n - at, &c);
		if (!utf8_is_han(c) && !utf8_among(c, among))
			return false;
	}
	return true;
}

/* 六、奖励说明 before its 1、…: is item, with its marker, a short heading? */
static bool
is_short_heading(struct str item, const struct marker *mark)
{
	return mark && item.n > mark->n && item.n - mark->n <= GLUED_BYTES &&
	    only_han(str_sub(item, mark->n, item.n), "，,、");
}

/*
 * 征文比赛1、参赛对象: may it be a cut without a mark before it?  In a short
 * paragraph only behind a comma or a heading.
 */
static bool
fits_weakly(
    const struct cuts *cs, struct str s, size_t at, const struct marker *m)
{
	const struct cut *last = cs->n > 0 ? &cs->v[cs->n - 1] : NULL;
	enum marker_family f = marker_family(m->style);
	uint32_t before, behind = 0;
	bool comma, first;

	if (at + m->n >= s.n || at == 0)
		return false;
	first = m->number == 1 && last &&
	    is_short_heading(str_sub(s, last->at, at), &last->mark);
	if (f == MARKER_CLAUSE) /* 二、工作目标一是…；二是… */
		return first;
	if (f != MARKER_HAN && f != MARKER_ARABIC)
		return false;
	before = utf8_last(str_sub(s, 0, at));
	utf8_decode(s.p + at + m->n, s.n - at - m->n, &behind);
	comma = utf8_among(before, "，,");
	if (s.n < LONG_BYTES && !(comma && m->number > 1) && !first &&
	    !utf8_is_han(before))
		return false;
	return (before > 0x2000 || comma ||
		   (f == MARKER_HAN && !str_digit(utf8_fold(before)))) &&
	    (utf8_is_han(behind) || utf8_among(behind, "“《"));
}

/* All places where a marker could stand. */
static void
candidates(struct cuts *cs, struct str s, const struct marker *first)
{
	const struct word_firsts *firsts = marker_firsts();
	size_t at = 0, behind = 0, n;
	uint32_t c, before = 0; /* what ends at behind, if it may begin one */
	struct marker m, spoken;

	if (!first && marker_at(s, &spoken) &&
	    marker_family(spoken.style) == MARKER_SPOKEN)
		first = &spoken;
	if (first) {
		add(cs, 0, first, false);
		at = first->n;
	}
	while ((at = words_firsts_next(firsts, s, at)) < s.n) {
		n = utf8_decode(s.p + at, s.n - at, &c);
		c = utf8_fold(c);
		if (at > behind)
			before = 0;
		if (at > 0 && may_begin(c, str_sub(s, at, s.n)) &&
		    !(str_digit(c) && str_digit(before)) &&
		    marker_at(str_sub(s, at, s.n), &m) && !m.doubtful) {
			bool fit = (first && at == first->n) ||
			    fits(marker_family(m.style), edge_before(s, at)) ||
			    (first && first->style == m.style && /* 第二条 */
				utf8_among(utf8_last(str_sub(s, 0, at)), "。；"));

			if ((fit || fits_weakly(cs, s, at, &m)) &&
			    ((first && at == first->n) ||
				!is_reference(s, at, &m))) {
				add(cs, at, &m, !fit);
				n = m.n;
				c = 0;
			}
		}
		before = c;
		behind = at += n;
	}
}

struct run {
	uint32_t style;
	size_t index; /* of the candidate last seen or taken */
};

static struct run *
run_of(struct run *r, size_t *n, uint32_t style)
{
	size_t i;

	for (i = 0; i < *n; i++)
		if (r[i].style == style)
			return &r[i];
	if (*n == STYLES)
		return NULL;
	r[*n] = (struct run){ style, NONE };
	return &r[(*n)++];
}

/* For each candidate, the next one of its style; -1 for none. */
static size_t *
followers(const struct cuts *cs, bool weak)
{
	size_t *next = xcalloc(cs->n + 1, sizeof(*next)), nr = 0, i;
	struct run r[STYLES], *mine;

	for (i = cs->n; i-- > 0;) {
		mine = run_of(r, &nr, cs->v[i].mark.style);
		next[i] = mine ? mine->index : NONE;
		if (mine && (weak || !cs->v[i].weak))
			mine->index = i;
	}
	return next;
}

/* 全面完成。二、工作措施: the last words, without any mark. */
static bool
is_last_heading(const struct cut *c, struct str s)
{
	struct str rest = str_trim(str_sub(s, c->at + c->mark.n, s.n));

	return rest.n > 0 && utf8_len(rest) <= LAST_CHARS && only_han(rest, "");
}

/* 二、主要措施（一）加强领导: a paragraph whose heading lost its line's end. */
static bool
begins_section(const struct cut *c, struct str s, const struct cut *first)
{
	return first && first->at == 0 && c->mark.number == 1 &&
	    marker_family(c->mark.style) == MARKER_HAN_IN &&
	    marker_family(first->mark.style) == MARKER_HAN &&
	    is_short_heading(str_sub(s, 0, c->at), &first->mark) &&
	    kind_is_section(str_sub(s, first->mark.n, c->at));
}

/*
 * A heading may stand alone behind white space, or behind the last sentence
 * of a paragraph; lists must run.
 */
static bool
stands_alone(const struct cut *c, struct str s, const struct cut *last)
{
	enum marker_family f = marker_family(c->mark.style);

	if (c->at == 0)
		return false;
	if (begins_section(c, s, last) ||
	    (f == MARKER_HAN && edge_before(s, c->at) == EDGE_SENTENCE &&
		is_last_heading(c, s)))
		return true;
	return edge_before(s, c->at) == EDGE_SPACE &&
	    (f == MARKER_HAN || f == MARKER_HAN_IN || f == MARKER_ORDINAL);
}

/*
 * …，现汇报如下：一、工作回顾…: the first section of a page that lost its line
 * breaks and ends before the second.
 */
static bool
opens_sections(const struct cut *c, struct str s, const struct marker *first,
    const struct open_lists *open)
{
	struct marker next; /* 二、 of 一、二、三产业 */
	size_t i;

	if (marker_family(c->mark.style) != MARKER_HAN || c->mark.number != 1 ||
	    c->weak || s.n < LONG_BYTES ||
	    (first && marker_family(first->style) == MARKER_HAN) ||
	    !utf8_among(utf8_last(str_sub(s, 0, c->at)), "。：:") ||
	    marker_at(str_sub(s, c->at + c->mark.n, s.n), &next))
		return false;
	for (i = 0; i < open->n; i++)
		if (marker_family(open->last[i].style) == MARKER_HAN)
			return false;
	return true;
}

/* Does number b follow number a in a list of this style? */
static bool
runs(const struct marker *a, const struct marker *b)
{
	if (marker_is_clause(a->style))
		return b->number >= a->number && b->number <= a->number + 2;
	return b->number == a->number + 1;
}

/* Something must be said between two items, more where no marks part them. */
static bool
says(const struct cut *a, const struct cut *b)
{
	return b->at >=
	    a->at + a->mark.n + (a->weak || b->weak ? WEAK_BYTES : 4);
}

static bool
follows(const struct cuts *cs, size_t a, size_t b)
{
	return a != NONE && b != NONE && runs(&cs->v[a].mark, &cs->v[b].mark) &&
	    says(&cs->v[a], &cs->v[b]);
}

/*
 * Does candidate i go on the list whose last item is cs->v[last], or begin
 * one?  Where none of them stands behind a mark, three in a row begin a list.
 */
static bool
is_taken(const struct cuts *cs, const size_t *next, const size_t *any, size_t i,
    size_t last)
{
	const struct cut *c = &cs->v[i];

	if (follows(cs, last, i))
		return true;
	if (c->mark.number != 1)
		return false;
	if (follows(cs, i, next[i]))
		return true;
	return follows(cs, i, any[i]) &&
	    (!c->weak || follows(cs, any[i], any[any[i]]));
}

/*
 * What goes on an open list: (责任单位：甲)2. behind a bracket; or a paragraph
 * of its last item, …扣5分；2、鞋子…, where the page broke it at a sentence; or
 * （三）宣传行动。7.…, a number that runs through the sections.
 */
static bool
goes_on(const struct cut *c, struct str s, const struct marker *first,
    const struct open_lists *open)
{
	struct str before = str_trim(str_sub(s, 0, c->at));
	bool closed = utf8_among(utf8_last(before), "；;。）)");
	bool bracket = utf8_starts_mark(before, '(') > 0 &&
	    utf8_ends_mark(before, ')') > 0;
	bool broken = !first && !c->weak && closed;
	bool through = first && !c->weak && closed &&
	    marker_family(c->mark.style) == MARKER_ARABIC &&
	    marker_rank(first->style) < marker_rank(c->mark.style) &&
	    is_short_heading(str_sub(s, 0, utf8_prev(s, before.n)), first);
	size_t i;

	for (i = 0; i < open->n; i++)
		if ((bracket || through || (broken && i + 1 == open->n)) &&
		    open->last[i].style == c->mark.style &&
		    runs(&open->last[i], &c->mark))
			return true;
	return false;
}

/* C、党务公开 5、征订报刊 between 4、 and a line that begins with 6、. */
static bool
goes_between(const struct cut *c, struct str s, const struct open_lists *open)
{
	size_t i, k;

	if (c->weak || edge_before(s, c->at) < EDGE_SENTENCE)
		return false;
	for (i = 0; i < open->n; i++)
		for (k = 0; k < open->nbelow; k++)
			if (open->last[i].style == c->mark.style &&
			    open->last[i].number + 1 == c->mark.number &&
			    open->below[k].style == c->mark.style &&
			    open->below[k].number == c->mark.number + 1)
				return true;
	return false;
}

/*
 * （一）宣传1、…, or 要求：1、…, or 三、措施1.宣传(1)…, or 3、①…, and a 2 of the
 * style begins a paragraph below.  last: the item that the text before it
 * belongs to.
 */
static bool
goes_on_below(const struct cut *c, struct str s, const struct cut *last,
    const struct open_lists *open)
{
	size_t i, from = last ? last->at : 0;
	struct str item = str_sub(s, from, str_trim(str_sub(s, 0, c->at)).n);

	if (c->mark.number != 1)
		return false;
	for (i = 0; i < open->nbelow; i++)
		if (open->below[i].style == c->mark.style &&
		    open->below[i].number == 2)
			return edge_before(s, c->at) == EDGE_SENTENCE ||
			    (last && item.n == last->mark.n) ||
			    (edge_before(s, c->at) != EDGE_CLAUSE &&
				is_short_heading(
				    item, last ? &last->mark : NULL));
	return false;
}

void
split_find(struct cuts *cs, struct str s, const struct marker *first,
    const struct open_lists *open)
{
	struct run r[STYLES], *mine;
	size_t *next, *any, nr = 0, i, n = 0;

	cs->n = 0;
	candidates(cs, s, first);
	next = followers(cs, false);
	any = followers(cs, true);
	for (i = 0; i < cs->n; i++) {
		struct cut c = cs->v[i];
		const struct cut *last = n > 0 ? &cs->v[n - 1] : NULL;
		bool alone = (first && i == 0) || stands_alone(&c, s, last) ||
		    (open &&
			(opens_sections(&c, s, first, open) ||
			    (i == (first != NULL) &&
				goes_on(&c, s, first, open)) ||
			    goes_between(&c, s, open) ||
			    goes_on_below(&c, s, last, open)));

		mine = run_of(r, &nr, c.mark.style);
		if (!mine)
			continue;
		c.list = is_taken(cs, next, any, i, mine->index);
		if (!c.list && !alone)
			continue;
		mine->index = n;
		/* next[] and runs look back at taken ones only, by value. */
		cs->v[n++] = c;
	}
	cs->n = n;
	free(next);
	free(any);
}

void
split_free(struct cuts *cs)
{
	free(cs->v);
	cs->v = NULL;
	cs->n = cs->cap = 0;
}
