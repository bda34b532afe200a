#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "outline/edge.h"
#include "outline/kind.h"
#include "outline/split-marks.h"
#include "phrase/name.h"
#include "phrase/points.h"

#define STYLES 24 /* different styles told apart in one paragraph */
#define LAST_CHARS 20 /* of a heading at the end of a paragraph */
#define NONE ((size_t)-1)
#define WEAK_BYTES 18 /* between two items that stand behind no mark */

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

	return rest.n > 0 && utf8_len(rest) <= LAST_CHARS &&
	    split_only_han(rest, "");
}

/* 二、主要措施（一）加强领导: a paragraph whose heading lost its line's end. */
static bool
begins_section(const struct cut *c, struct str s, const struct cut *first)
{
	return first && first->at == 0 && c->mark.number == 1 &&
	    marker_family(c->mark.style) == MARKER_HAN_IN &&
	    marker_family(first->mark.style) == MARKER_HAN &&
	    split_is_short_heading(str_sub(s, 0, c->at), &first->mark) &&
	    kind_is_section(str_sub(s, first->mark.n, c->at));
}

/*
 * …2次。三、工作步骤（一）, …2次。三、工作要求：: the name of a section, what is said
 * in it behind that.
 */
static bool
names_section(const struct cut *c, struct str s)
{
	struct str name = str_sub(s, c->at + c->mark.n, s.n);
	struct marker m;
	size_t at, n;
	uint32_t ch = 0;

	for (at = 0; at < name.n && at <= SPLIT_GLUED; at += n) {
		n = utf8_decode(name.p + at, name.n - at, &ch);
		if (n == 0 || !utf8_is_han(ch))
			break;
	}
	return at > 0 && at <= SPLIT_GLUED && at < name.n &&
	    (utf8_among(ch, "：:。") ||
		(marker_at(str_sub(name, at, name.n), &m) && m.number == 1)) &&
	    kind_is_section(str_sub(name, 0, at));
}

/*
 * A heading may stand alone behind white space, or behind the last sentence
 * of a paragraph; lists must run.  2.1 is a cut only where it does.
 */
static bool
stands_alone(const struct cut *c, struct str s, const struct cut *last)
{
	enum marker_family f = marker_family(c->mark.style);

	if (c->at == 0)
		return false;
	if (f == MARKER_DECIMAL || begins_section(c, s, last) ||
	    (f == MARKER_HAN && edge_before(s, c->at) == EDGE_SENTENCE &&
		(is_last_heading(c, s) || names_section(c, s))))
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
	    c->weak || s.n < SPLIT_LONG ||
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

/* A clause without a mark before it neither repeats a number nor skips one. */
static bool
follows(const struct cuts *cs, size_t a, size_t b)
{
	const struct cut *x, *y;

	if (a == NONE || b == NONE)
		return false;
	x = &cs->v[a];
	y = &cs->v[b];
	return runs(&x->mark, &y->mark) && says(x, y) &&
	    (!y->weak || y->mark.number == x->mark.number + 1);
}

/* 5.甲6.乙6.丙7.丁: a number that its author wrote twice. */
static bool
repeats(const struct cuts *cs, const size_t *any, size_t a, size_t b)
{
	return a != NONE && cs->v[a].mark.number == cs->v[b].mark.number &&
	    cs->v[b].mark.number > 1 && says(&cs->v[a], &cs->v[b]) &&
	    follows(cs, b, any[b]);
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

	if (marker_family(c->mark.style) == MARKER_BULLET)
		return (last != NONE && says(&cs->v[last], c)) ||
		    (next[i] != NONE && says(c, &cs->v[next[i]]));
	if (follows(cs, last, i) || repeats(cs, any, last, i))
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
	    split_is_short_heading(
		str_sub(s, 0, utf8_prev(s, before.n)), first);
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
 * （一）宣传1、…, or 要求：1、…, or 三、措施1.宣传(1)…, or 3、①…, or 一、宣传（20分）
 * 1、…, and a 2 of the style begins a paragraph below.  last: the item that the text before it
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
	if (points_total(item))
		item = str_trim(str_sub(item, 0, name_bracket_at_end(item)));
	for (i = 0; i < open->nbelow; i++)
		if (open->below[i].style == c->mark.style &&
		    open->below[i].number == 2)
			return edge_before(s, c->at) == EDGE_SENTENCE ||
			    marker_is_clause(c->mark.style) ||
			    (last && item.n == last->mark.n) ||
			    (edge_before(s, c->at) != EDGE_CLAUSE &&
				split_is_short_heading(
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
	split_marks(cs, s, first);
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
