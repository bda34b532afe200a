/* The item that a clause belongs to, by its table's cells or its headings. */
#include <stdlib.h>

#include "base/map.h"
#include "base/utf8.h"
#include "plan/drafted.h"
#include "plan/words.h"

/* 组织领导（15分） without its bracket. */
static struct str
without_bracket(struct str s)
{
	long at = str_find(s, STR("（"), 0), half = str_find(s, STR("("), 0);

	if (half >= 0 && (at < 0 || half < at))
		at = half;
	return str_trim(at > 0 ? str_sub(s, 0, (size_t)at) : s);
}

/* Does s end in （ or in （满分: full points follow, and not 每例扣2分? */
static bool
opens_bracket(struct str s)
{
	s.n -= words_suffix(WORDS_FULL_POINTS, s, NULL);
	return str_ends(s, STR("（")) || str_ends(s, STR("("));
}

struct str
drafted_bracket_points(struct str s)
{
	struct str behind;
	size_t from, n;
	long at;

	for (at = 0; (at = words_find(WORDS_POINTS, s, (size_t)at, &n)) >= 0;
	     at++) {
		behind = str_sub(s, (size_t)at + n, s.n);
		if (!str_starts(behind, STR("）")) &&
		    !str_starts(behind, STR(")")))
			continue;
		from = (size_t)at;
		while (from > 0 &&
		    (str_digit(s.p[from - 1]) || s.p[from - 1] == '.'))
			from--;
		if (opens_bracket(str_sub(s, 0, from)))
			return str_sub(s, from, (size_t)at);
	}
	return STR_NULL;
}

/* 组织建设11分: without its points. */
static struct str
without_points(struct str s)
{
	struct str t = without_bracket(s);
	size_t n = t.n - words_suffix(WORDS_POINTS, t, NULL);
	size_t k = n - utf8_digits_before(t, n);

	return k > 0 && k < n && n < t.n ? str_trim(str_sub(t, 0, k)) : t;
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

static struct str
plain_points(struct str s)
{
	s = str_trim(s);
	return str_sub(s, 0, s.n - words_suffix(WORDS_POINTS, s, NULL));
}

/* What stands where items do is the part, and what it asks for the item. */
static void
lower(struct drafted_item *it, struct str part_text)
{
	if (it->part.n == 0) {
		it->part_text = part_text;
		it->part = it->name;
	}
	it->name = it->content;
	it->content = STR_NULL;
}

static void
item_of_row(const struct node *n, struct drafted_item *it)
{
	struct str name = STR_NULL, points;
	size_t i;

	for (i = 0; i < n->ncells; i++) {
		const struct cell *c = &n->cell[i];

		if (c->role == CELL_SECTION && it->part.n == 0)
			it->part = without_points(it->part_text = c->text);
		else if (c->role == CELL_TASK && it->name.n == 0)
			it->name = without_bracket(name = c->text);
		else if (c->role == CELL_CONTENT && it->content.n == 0)
			it->content = first_words(c->text);
		else if (c->role == CELL_POINTS)
			it->full = plain_points(c->text);
	}
	points = drafted_bracket_points(name);
	/* several rows without a name are several items */
	if (it->name.n == 0) {
		it->name = it->content;
		it->content = STR_NULL;
	} else if (points.n && it->full.n && !str_eq(points, it->full) &&
	    it->content.n) {
		lower(it, name);
	}
}

/*
 * By the headings from the node upward: the item is the first that has points,
 * if the item has none yet, the part the topmost, if there is none yet.
 */
static void
item_of_headings(const struct outline *o, size_t node, struct drafted_item *it)
{
	bool no_part = it->part.n == 0;
	struct str points;

	for (; node != NO_NODE && o->node[node].level > 0;
	     node = o->node[node].parent) {
		points = drafted_bracket_points(o->node[node].heading);
		if (points.n > 0 && it->full.n == 0) {
			it->name = without_bracket(o->node[node].heading);
			it->full = points;
		}
		if (no_part) {
			it->part_text = o->node[node].heading;
			it->part = without_bracket(it->part_text);
		}
	}
	if (it->name.n == 0)
		it->name = it->part;
}

static struct drafted_item
item_of(const struct outline *o, size_t node)
{
	struct drafted_item it = { STR_NULL, STR_NULL, STR_NULL, STR_NULL,
		STR_NULL };

	if (o->node[node].ncells > 0) {
		item_of_row(&o->node[node], &it);
		node = o->node[node].parent;
	}
	item_of_headings(o, node, &it);
	return it;
}

/* Can the row's content be its item's name? */
static bool
may_lower(const struct drafted_item *it)
{
	return it->content.n > 0 && it->full.n > 0;
}

/* Rows of one name with different points: it is the name of a part. */
static void
lower_parts(struct drafted_items *l)
{
	struct map names = MAP_INIT; /* -> the item, or l: different points */
	struct buf key = BUF_INIT;
	struct drafted_item *it;
	struct map_entry *e;
	size_t i;

	for (i = 0; i < l->n; i++) {
		it = &l->v[i];
		if (!may_lower(it))
			continue;
		e = map_put(&names, MAP_KEY(&key, it->part, it->name));
		if (!e->value)
			e->value = it;
		else if (e->value != l &&
		    !str_eq(((struct drafted_item *)e->value)->full, it->full))
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
drafted_items_read(struct drafted_items *l, const struct outline *o)
{
	size_t i;

	l->n = o->nnodes;
	l->v = xcalloc(l->n + 1, sizeof(*l->v));
	for (i = 0; i < l->n; i++)
		l->v[i] = item_of(o, i);
	lower_parts(l);
}

void
drafted_items_free(struct drafted_items *l)
{
	free(l->v);
}
