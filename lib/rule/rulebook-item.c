/* The item that a clause belongs to, by its table's cells or its headings. */
#include <stdlib.h>
#include <string.h>

#include "base/dec.h"
#include "base/map.h"
#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/points.h"
#include "phrase/words.h"
#include "rule/rulebook.h"

/* What the items are read from, and what its headings say, one for each node. */
struct drafting {
	const struct draft_words *words;
	const struct outline *o;
	struct arena *mem;
	struct title {
		struct str name, points;
		bool extra;
	} * title;
};

#define NAME_CHARS 24 /* of a heading; more is a sentence */

/*
 * 组织领导（15分）, （15分）组织领导, 各村（社区）清扫街巷（每周） without the bracket of its
 * points, else without one at its end.
 */
static struct str
without_bracket(struct str s)
{
	size_t at, n;

	s = points_behind_total(s);
	for (at = 0; at < s.n; at += n ? n : 1) {
		n = name_bracket(str_sub(s, at, s.n));
		if (at > 0 && n > 0 && points_total(str_sub(s, at, at + n)))
			return str_trim(str_sub(s, 0, at));
	}
	at = name_bracket_at_end(s);
	return at > 0 ? str_trim(str_sub(s, 0, at)) : s;
}

/* 组织建设11分, 组织建设，满分11分: without its points. */
static struct str
without_points(struct str s)
{
	struct str t = without_bracket(s);
	struct str name = words_strip_end(WORDS_POINTS, t), number;
	size_t k;

	number = str_trim(name);
	k = number.n - points_figure_before(number);
	if (name.n == t.n || k == 0 || k == number.n)
		return t;
	name =
	    words_strip_end(WORDS_FULL_POINTS, str_trim(str_sub(number, 0, k)));
	name.n -= utf8_ends_mark(name, ',');
	return name;
}

/* 公厕管理10分, and no sentence that gives some: 酌情加1至3分. */
static bool
is_title_with_points(struct str s)
{
	struct str name = without_points(s);

	return name.n > 0 && points_weight(s) && !points_told(s) &&
	    utf8_find_mark(name, ',') < 0 &&
	    !words_is_char(WORDS_TO, utf8_last(name));
}

/* The first words of what a row asks for, as the name of its item. */
static struct str
first_words(struct str s)
{
	static const char *const mark[] = { "，", ",", "；", ";", "。", "：",
		":", "\n" };
	size_t i;
	long at;

	for (i = 0; i < COUNT(mark); i++)
		if ((at = str_find(s, str_of(mark[i]), 0)) > 0)
			s = str_sub(s, 0, (size_t)at);
	return without_bracket(s);
}

/* 10 of 10, 10分 or 10%; empty for what is no number, and for the sign of +2. */
static struct str
plain_points(struct str s)
{
	struct dec any;

	s = words_strip_end(WORDS_POINTS, str_trim(s));
	s.n -= str_ends(s, STR("%"));
	return s.n > 0 && str_digit(s.p[0]) && dec_parse(s, &any) ? s
								  : STR_NULL;
}

/* Does a sentence end where before and behind meet? */
static bool
is_end_between(struct str before, struct str behind)
{
	return behind.n == 0 || str_starts(behind, STR("。")) ||
	    utf8_starts_mark(behind, ';') > 0 || str_ends(before, STR("。")) ||
	    utf8_ends_mark(before, ';') > 0;
}

/*
 * 每少1次扣1分。（6分）, 有台账。（4分）缺的扣1分: the points of all sentences of a
 * leaf, in brackets behind them.
 */
static struct str
points_behind(const struct outline *o, const struct node *n, struct arena *mem)
{
	struct dec sum = DEC(0), points;
	struct buf b = BUF_INIT;
	struct str s, bracket;
	size_t i, at, k;

	for (i = n->first; n->nchildren == 0 && i < n->first + n->n; i++) {
		s = str_trim(o->piece[i].body);
		for (at = 0; at < s.n; at += k ? k : 1) {
			k = name_bracket(str_sub(s, at, s.n));
			bracket = str_sub(s, at, at + k);
			if (k == 0 || !points_total(bracket) ||
			    !is_end_between(
				str_sub(s, 0, at), str_sub(s, at + k, s.n)))
				continue;
			bracket = words_strip_start(
			    WORDS_FULL_POINTS, name_in_bracket(bracket, 0));
			if (dec_parse(plain_points(bracket), &points))
				sum = dec_add(sum, points);
		}
	}
	if (dec_cmp(sum, DEC(0)) > 0)
		dec_put(&b, sum);
	s = str_keep(mem, buf_str(&b));
	buf_free(&b);
	return s;
}

/* 10 of 公厕管理10分. */
static struct str
points_at_end(struct str s)
{
	s = str_trim(words_strip_end(WORDS_POINTS, s));
	return plain_points(str_sub(s, s.n - points_figure_before(s), s.n));
}

struct str
rulebook_first_weight(struct str heading, struct str *name)
{
	struct str s = first_words(heading);
	bool weight = is_title_with_points(s);

	*name = weight ? without_points(s) : s;
	return weight ? points_at_end(s) : STR_NULL;
}

/* 公厕管理10分 above what it asks for, or before it: 公厕管理10分。专人保洁. */
static struct str
points_of_title(const struct outline *o, const struct node *n)
{
	struct str s = str_trim(n->heading);

	if (n->n == 0 ||
	    (n->nchildren == 0 && n->n < 2 &&
		o->piece[n->first].body.n <= n->heading.n + strlen("。")) ||
	    !is_title_with_points(s))
		return STR_NULL;
	return points_at_end(s);
}

static struct str
points_of(struct drafting *d, size_t node)
{
	const struct node *n = &d->o->node[node];
	struct str s = points_in_bracket(n->heading);

	/* 获得表彰的（5分） below 加分标准 gives them */
	if (s.n == 0 && draft_rows_effect(d->words, d->o, node).n == 0)
		s = points_behind(d->o, n, d->mem);
	return s.n > 0 ? s : points_of_title(d->o, n);
}

/* What a node is called: its heading, but for what that gives or takes. */
static struct str
name_of(const struct node *n)
{
	struct str s = without_bracket(n->heading);

	if (is_title_with_points(s))
		return without_points(s);
	return n->nchildren == 0 && (points_told(s) || utf8_len(s) > NAME_CHARS)
	    ? first_words(s)
	    : s;
}

/* 加分项, 三、扣分事项（10分）: are its points beside the base? */
static bool
is_extra(const struct draft_words *w, struct str name)
{
	struct rx_hit h;

	return pattern_match(w->set, "extra", str_trim(name), &h) != NULL;
}

/* What stands where items do is the part, and what it asks for the item. */
static void
lower(struct rulebook_item *it, struct str part_text)
{
	if (it->part.n == 0) {
		it->part_text = part_text;
		it->part = it->name;
	}
	it->name = it->content;
	it->content = it->deeper;
	it->deeper = STR_NULL;
	it->again = it->again_deeper;
}

static void
item_of_row(
    const struct draft_words *w, const struct node *n, struct rulebook_item *it)
{
	struct str name = STR_NULL, points;
	bool own_points = false, named = false;
	size_t i;

	for (i = 0; i < n->ncells; i++) {
		const struct cell *c = &n->cell[i];

		if (c->role == CELL_SECTION || c->role == CELL_TASK)
			it->extra |= is_extra(w, c->text);
		if (c->role == CELL_SECTION && it->part.n == 0)
			it->part = without_points(it->part_text = c->text);
		else if (c->role == CELL_TASK && it->name.n == 0) {
			it->name = without_bracket(name = c->text);
			it->again = c->inherited;
		} else if (c->role == CELL_TASK && !named) {
			/* 二级指标, 三级指标: the inner name */
			it->deeper = it->content;
			it->content = without_bracket(c->text);
			it->again_deeper = c->inherited;
			named = it->content.n > 0;
		} else if (c->role == CELL_CONTENT && it->content.n == 0) {
			it->content = first_words(c->text);
		} else if (c->role == CELL_CONTENT && named &&
		    it->deeper.n == 0) {
			it->deeper = first_words(c->text);
		} else if (c->role == CELL_POINTS) {
			it->full = str_trim(c->text);
			own_points = !c->inherited;
		}
	}
	it->again &= own_points;
	it->again_deeper &= own_points;
	points = points_in_bracket(name);
	/* several rows without a name are several items */
	if (it->name.n == 0) {
		it->extra |= is_extra(w, it->content);
		it->name = it->content;
		it->content = STR_NULL;
	} else if (points.n && it->full.n && !str_eq(points, it->full) &&
	    it->content.n) {
		lower(it, name);
	}
}

/*
 * What all of 加分项 give at most, by its heading, or by a paragraph below; what
 * the heading of a part says has a row of its own.
 */
static struct str
limit_of(const struct drafting *d, size_t node)
{
	const struct node *n = &d->o->node[node];
	struct str limit = rulebook_part_cap(d->words, n->heading);

	return limit.n == 0 ? rulebook_sum_limit(d->words, d->o, node)
	    : n->level > 1  ? limit
			    : STR_NULL;
}

/* What the headings say, each read once. */
static void
read_headings(struct drafting *d)
{
	size_t i;

	d->title = xcalloc(d->o->nnodes + 1, sizeof(*d->title));
	for (i = 0; i < d->o->nnodes; i++) {
		const struct node *n = &d->o->node[i];

		if (n->level == 0 || n->ncells > 0)
			continue;
		d->title[i].name = name_of(n);
		d->title[i].points = points_of(d, i);
		d->title[i].extra = is_extra(d->words, n->heading);
		if (d->title[i].extra && d->title[i].points.n == 0)
			d->title[i].points = limit_of(d, i);
	}
}

/*
 * By the headings from the node upward: the item is the first that has points
 * or stands outside the base, if the item has none yet; the part the topmost,
 * if there is none yet.
 */
static void
item_of_headings(
    const struct drafting *d, size_t node, struct rulebook_item *it)
{
	const struct outline *o = d->o;
	bool no_part = it->part.n == 0, found = it->full.n > 0;

	for (; node != NO_NODE && o->node[node].level > 0;
	     node = o->node[node].parent) {
		const struct title *t = &d->title[node];

		if (!found &&
		    (t->points.n > 0 || (t->extra && it->name.n == 0))) {
			it->name = t->name;
			it->full = t->points;
		}
		found |= t->points.n > 0 || t->extra;
		it->extra |= t->extra;
		if (no_part) {
			it->part_text = o->node[node].heading;
			it->part = t->name;
		}
	}
	if (it->name.n == 0)
		it->name = it->part;
}

static struct rulebook_item
item_of(const struct drafting *d, size_t node)
{
	const struct node *n = &d->o->node[node];
	struct rulebook_item it = { 0 };

	it.own = n->ncells > 0 || d->title[node].points.n > 0;
	if (n->ncells > 0) {
		item_of_row(d->words, n, &it);
		node = n->parent;
	}
	item_of_headings(d, node, &it);
	return it;
}

/* Can the row's content be its item's name? */
static bool
may_lower(const struct rulebook_item *it)
{
	return it->content.n > 0 && it->full.n > 0;
}

/*
 * Rows of one name with different points, or each with its own below a merged
 * name, or of one beside the base: it is the name of a part.
 */
static void
lower_parts(struct rulebook_items *l)
{
	struct map names = MAP_INIT; /* -> the item, or l: different points */
	struct buf key = BUF_INIT;
	struct rulebook_item *it, *first;
	struct map_entry *e;
	size_t i;

	for (i = 0; i < l->n; i++) {
		it = &l->v[i];
		if (!may_lower(it))
			continue;
		e = map_put(&names, MAP_KEY(&key, it->part, it->name));
		first = e->value;
		if (!first)
			e->value = it;
		else if (e->value != l &&
		    (it->extra || it->again || !str_eq(first->full, it->full)))
			e->value = l;
	}
	for (i = 0; i < l->n; i++) {
		it = &l->v[i];
		if (may_lower(it) &&
		    map_value(&names, MAP_KEY(&key, it->part, it->name)) == l)
			lower(it, it->name);
	}
	map_free(&names);
	buf_free(&key);
}

void
rulebook_items_read(struct rulebook_items *l, const struct draft_words *w,
    const struct outline *o)
{
	struct drafting d = { w, o, &l->mem, NULL };
	struct rulebook_item *it;
	size_t i;

	l->n = o->nnodes;
	l->v = xcalloc(l->n + 1, sizeof(*l->v));
	read_headings(&d);
	for (i = 0; i < l->n; i++)
		l->v[i] = item_of(&d, i);
	lower_parts(l);
	lower_parts(l); /* what was below the name is one for some rows, too */
	for (i = 0; i < l->n; i++) {
		it = &l->v[i];
		it->full = plain_points(it->full);
		if (it->extra) {
			it->cap = it->full;
			it->full = STR_NULL;
		}
	}
	rulebook_fill_hundred(l, w, o);
	free(d.title);
}

void
rulebook_items_free(struct rulebook_items *l)
{
	free(l->v);
	arena_free(&l->mem);
}
