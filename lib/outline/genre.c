#include "base/utf8.h"
#include "outline/genre.h"
#include "phrase/marker.h"
#include "phrase/name.h"
#include "phrase/points.h"
#include "who/subject.h"

#define HEADING_CHARS 30 /* longer without its brackets, no heading */
#define PREAMBLE_BYTES 9000 /* within which it is told what follows */
#define WORTH_BYTES 90 /* in which what it comes to ends its first clause */
#define TITLE_CHARS 80 /* a longer one no title */

/* 实施步骤（一）宣传阶段: where the first item of a list runs into its heading. */
static size_t
item_within(struct str s)
{
	struct marker m;
	long at;

	for (at = 1; (at = str_find(s, STR("("), (size_t)at)) > 0; at++)
		if (marker_at(str_sub(s, (size_t)at, s.n), &m) &&
		    m.number == 1 && marker_family(m.style) == MARKER_HAN_IN)
			return (size_t)at;
	return s.n;
}

/* Folded, without brackets (dates, points) at its end and end marks. */
static void
squeeze_heading(struct buf *b, struct str s)
{
	long at;

	utf8_squeeze(b, s);
	if (b->n > 0) {
		b->n = item_within(buf_str(b));
		b->p[b->n] = '\0';
	}
	while (b->n > 0 &&
	    (b->p[b->n - 1] == ')' || b->p[b->n - 1] == ':' ||
		b->p[b->n - 1] == '.')) {
		if (b->p[b->n - 1] == ')') {
			for (at = (long)b->n - 1; at > 0 && b->p[at] != '(';
			     at--)
				;
			if (at <= 0)
				return;
			b->n = (size_t)at;
		} else {
			b->n--;
		}
		b->p[b->n] = '\0';
	}
}

size_t
genre_frame(struct str s)
{
	return str_starts(s, STR("【")) ? name_bracket(s) : 0;
}

bool
genre_is_framed(struct str s)
{
	return s.n > 0 && genre_frame(s) == s.n;
}

/* 【工作目标】, without its brackets. */
static struct str
unframed(struct str s)
{
	return genre_is_framed(s) ? name_in_bracket(s, 0) : s;
}

int
genre_says(struct str heading, enum pattern_list list)
{
	struct buf b = BUF_INIT;
	int kind = GENRE_NONE;

	if (heading.n == 0 || utf8_len(heading) > TITLE_CHARS)
		return GENRE_NONE;
	squeeze_heading(&b, heading);
	if (b.n > 0 && utf8_len(buf_str(&b)) <= HEADING_CHARS)
		kind = words_match(list, unframed(buf_str(&b)));
	buf_free(&b);
	return kind == KIND_HEADING ? GENRE_NONE : kind;
}

struct str
genre_heading(const struct node *n)
{
	size_t i;

	for (i = 0; i < n->ncells; i++)
		if (n->cell[i].role == CELL_SECTION && n->cell[i].nparts > 0)
			return n->cell[i].part[0].text;
	return n->form == NODE_ROW ? STR_NULL : n->heading;
}

/* 某局2025年工作总结 as all that the text above the first section says. */
static int
named(const struct piece *p)
{
	int kind;

	if (p->kind == KIND_NOISE || utf8_len(p->body) > TITLE_CHARS ||
	    str_ends(p->body, STR("。")) || utf8_ends_mark(p->body, ':'))
		return GENRE_NONE;
	kind = words_match_text(PATTERNS_GENRE, p->body);
	return kind == KIND_HEADING ? KIND_TASK : kind;
}

/* What is found in a document whose title does not say what it is. */
struct survey {
	size_t pieces, points; /* of items, and of those such as give points */
	size_t items, told, ordered; /* told: what was done */
	size_t item, told_of, ordered_of; /* the last such nodes */
	int kind; /* by a line above the items that is a title after all */
	int head; /* by the first heading that says one */
	struct buf top; /* the text above the items */
	struct buf para; /* the paragraph at hand */
};

/* 道路保洁20分。其中：, 道路保洁20分，每: what the item is, and what it comes to. */
static bool
begins_worth(struct str s)
{
	struct str clause = str_sub(s, 0, WORTH_BYTES);
	long stop = str_find(clause, STR("。"), 0);
	long comma = utf8_find_mark(clause, ',');

	if (stop < 0 || (comma >= 0 && comma < stop))
		stop = comma;
	return stop > 0 && points_weight(str_sub(s, 0, (size_t)stop));
}

/* 台账齐全。（5分）; 道路保洁20分 */
static bool
is_worth(struct str s)
{
	return points_weight(s) || begins_worth(s) ||
	    (utf8_ends_mark(s, ')') > 0 && points_in_bracket(s).n > 0);
}

/* -20, +5分 in a cell of its own */
static bool
is_signed(const struct node *n)
{
	size_t i, k;
	struct str s;
	bool take;

	for (i = 0; i < n->ncells; i++) {
		s = str_trim(n->cell[i].text);
		k = points_sign(s, &take);
		s = words_strip_end(WORDS_POINTS, str_sub(s, k, s.n));
		if (k > 0 && s.n > 0 && utf8_digits_before(s, s.n) == s.n)
			return true;
	}
	return false;
}

static bool
orders(struct str s)
{
	struct buf b = BUF_INIT;
	bool yes;

	subject_find(&b, s);
	yes = b.n > 0;
	buf_free(&b);
	return yes;
}

/* A paragraph of node n.  What closes a list tells or scores, but is no item. */
static void
survey_item(struct survey *v, const struct outline *o, size_t n, struct str s)
{
	v->pieces++;
	v->points +=
	    points_given(s) || is_worth(s) || is_signed(&o->node[n]);
	v->items += o->node[n].form != NODE_CLOSER && v->item != n;
	v->item = n;
	if (v->told_of != n && words_match_text(PATTERNS_TOLD, s) >= 0) {
		v->told_of = n;
		v->told++;
	}
	if (v->ordered_of != n && orders(s)) {
		v->ordered_of = n;
		v->ordered++;
	}
}

static void
survey_top(struct survey *v, const struct piece *p, bool titled)
{
	if (!titled)
		v->kind = named(p);
	if (v->items == 0 && v->top.n < PREAMBLE_BYTES) {
		if (!p->wrapped)
			buf_addc(&v->top, '\n');
		utf8_squeeze(&v->top, str_sub(p->body, 0, 3000));
	}
}

/* The first piece of a document: pieces stand in the order of documents. */
static size_t
first_piece(const struct outline *o, size_t doc)
{
	size_t from = 0, to = o->npieces;

	while (from < to) {
		size_t i = from + (to - from) / 2;

		if (o->node[o->piece[i].node].doc < doc)
			from = i + 1;
		else
			to = i;
	}
	return from;
}

static void
survey(struct survey *v, const struct outline *o, size_t doc)
{
	size_t i;

	for (i = first_piece(o, doc); v->kind < 0 && i < o->npieces; i++) {
		const struct piece *p = &o->piece[i];
		const struct node *n = &o->node[p->node];

		if (n->doc != doc)
			break;
		if (p->body.n == 0)
			continue;
		if (n->level == 0) {
			survey_top(v, p, o->doc[doc].title.n > 0);
			continue;
		}
		if (v->head < 0)
			v->head =
			    genre_says(genre_heading(n), PATTERNS_SECTION);
		if (n->nitems == 0 && !p->wrapped) {
			outline_paragraph(o, i, &v->para);
			survey_item(v, o, p->node, buf_str(&v->para));
		}
	}
}

enum plan_kind
genre_of(const struct outline *o, size_t doc)
{
	struct survey v = { .item = NO_NODE,
		.told_of = NO_NODE,
		.ordered_of = NO_NODE,
		.kind = words_match_text(PATTERNS_GENRE, o->doc[doc].title),
		.head = GENRE_NONE };
	int told = GENRE_NONE;
	bool standard = v.kind == KIND_STANDARD;
	bool weak = standard || v.kind == KIND_HEADING;

	/* 清单, 办法, 创建标准: none of rules, unless many items give points */
	if (weak)
		v.kind = GENRE_NONE;
	survey(&v, o, doc);
	if (v.kind < 0 && v.top.n > 0)
		told = words_match(PATTERNS_TELLING, buf_str(&v.top));
	buf_free(&v.top);
	buf_free(&v.para);
	if (v.kind >= 0)
		return (enum plan_kind)v.kind;
	if (v.pieces > 0 && v.points * 5 >= v.pieces * 2)
		return KIND_RULE;
	if (weak)
		return standard ? KIND_STANDARD : KIND_TASK;
	if (told >= 0)
		return (enum plan_kind)told;
	return v.head == KIND_FACT ||
		(v.told > v.ordered && v.told * 5 >= v.items * 2)
	    ? KIND_FACT
	    : KIND_TASK;
}
