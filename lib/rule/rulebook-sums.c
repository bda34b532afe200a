/* What the points of items come to, and which of them that makes items. */
#include <stdlib.h>

#include "base/dec.h"
#include "base/map.h"
#include "phrase/points.h"
#include "phrase/words.h"
#include "rule/rulebook.h"

/* 扣分项, by its name or that of its part. */
static bool
is_taken(const struct draft_words *w, const struct rulebook_item *it)
{
	return str_is(draft_heading(w, it->name), "deduct") ||
	    str_is(draft_heading(w, it->part), "deduct");
}

/* Points of leaves' items, each once: of those outside the base, or in it. */
static struct dec
sum_points(const struct rulebook_items *l, const struct draft_words *w,
    const struct outline *o, bool extra)
{
	struct dec sum = DEC(0), points;
	struct map seen = MAP_INIT;
	struct buf key = BUF_INIT;
	struct map_entry *e;
	size_t i;

	for (i = 0; i < l->n; i++) {
		const struct rulebook_item *it = &l->v[i];

		if (o->node[i].nchildren > 0 || it->extra != extra ||
		    (extra && !is_taken(w, it)) ||
		    !dec_parse(extra ? it->cap : it->full, &points))
			continue;
		e = map_put(&seen, MAP_KEY(&key, it->part, it->name));
		if (!e->value)
			sum = dec_add(sum, points);
		e->value = l->v;
	}
	map_free(&seen);
	buf_free(&key);
	return sum;
}

void
rulebook_fill_hundred(struct rulebook_items *l, const struct draft_words *w,
    const struct outline *o)
{
	struct dec base = sum_points(l, w, o, false);
	struct dec all = dec_add(base, sum_points(l, w, o, true));
	size_t i;

	if (dec_cmp(base, DEC(0)) == 0 || dec_cmp(base, all) == 0 ||
	    (dec_cmp(all, DEC(100)) != 0 && dec_cmp(all, DEC(1000)) != 0))
		return;
	for (i = 0; i < l->n; i++) {
		struct rulebook_item *it = &l->v[i];

		if (!it->extra || !is_taken(w, it) || it->cap.n == 0)
			continue;
		it->extra = false;
		it->full = it->cap;
		it->cap = STR_NULL;
	}
}

/* What a leaf without points of its own says that it is worth. */
struct leaf {
	struct str name, points; /* empty: nothing */
	bool named; /* its first words say so: 财税任务15分， */
	bool ruled; /* it gives or takes points */
	bool given; /* its first clause says so: 得5分, */
	bool begun; /* of which later ones take */
	struct group *group; /* NULL: it can be no item */
};

/* The leaves below one heading that was taken for their item. */
struct group {
	size_t n, told, begun;
	struct dec sum, full;
	bool whole, taken; /* it has points; a name of theirs is another's */
};

static bool
may_own(const struct rulebook_items *l, const struct draft_words *w,
    const struct outline *o, size_t i)
{
	const struct node *n = &o->node[i];
	const struct rulebook_item *it = &l->v[i];

	return n->level > 0 && n->nchildren == 0 && n->ncells == 0 &&
	    n->number.n > 0 && !it->own && !it->extra && it->name.n > 0 &&
	    draft_rows_effect(w, o, n->parent).n == 0;
}

/* 得5分，缺一次扣1分: of the clauses of each leaf. */
static void
read_given(struct leaf *leaf, const struct draft_rows *rows)
{
	const struct draft *d;
	struct leaf *of;
	struct dec any;
	size_t i;

	for (i = 0; i < rows->n; i++) {
		d = &rows->v[i].d;
		of = &leaf[rows->v[i].node];
		if (rows->v[i].n == 1 && of->points.n == 0 &&
		    str_is(d->effect, "score") && d->per.n == 0 &&
		    words_is(WORDS_POINTS, d->measure) &&
		    dec_parse(d->points, &any)) {
			of->points = d->points;
			of->given = true;
		}
		of->begun |= of->given && str_is(d->effect, "deduct") &&
		    words_is(WORDS_POINTS, d->measure);
		of->ruled = true;
	}
}

static struct group *
group_of(struct map *groups, struct arena *mem, const struct rulebook_item *it)
{
	struct buf key = BUF_INIT;
	struct map_entry *e =
	    map_put(groups, MAP_KEY(&key, it->part, it->name));
	struct group *g;

	buf_free(&key);
	if (!e->value) {
		g = e->value = arena_zalloc(mem, sizeof(*g));
		g->sum = DEC(0);
		g->whole = dec_parse(it->full, &g->full);
	}
	return e->value;
}

static void
read_leaves(struct leaf *leaf, struct rulebook_items *l,
    const struct draft_words *w, const struct outline *o)
{
	struct map groups = MAP_INIT;
	struct group *g;
	struct dec points;
	size_t i;

	for (i = 0; i < o->nnodes; i++) {
		if (!may_own(l, w, o, i))
			continue;
		g = leaf[i].group = group_of(&groups, &l->mem, &l->v[i]);
		g->n++;
		if (!dec_parse(leaf[i].points, &points))
			continue;
		g->told += g->whole || leaf[i].ruled;
		g->begun += leaf[i].begun || (leaf[i].named && leaf[i].ruled);
		g->sum = dec_add(g->sum, points);
	}
	map_free(&groups);
}

/* A leaf's name that another item of its part has would mix them up. */
static void
find_taken(struct leaf *leaf, const struct rulebook_items *l)
{
	struct map names = MAP_INIT;
	struct buf key = BUF_INIT;
	struct map_entry *e;
	size_t i;

	for (i = 0; i < l->n; i++)
		if (!leaf[i].group)
			map_put(
			    &names, MAP_KEY(&key, l->v[i].part, l->v[i].name));
	for (i = 0; i < l->n; i++) {
		if (!leaf[i].group || leaf[i].points.n == 0)
			continue;
		e = map_get(&names, MAP_KEY(&key, l->v[i].part, leaf[i].name));
		if (e)
			leaf[i].group->taken = true;
		else
			map_put(&names, buf_str(&key));
	}
	map_free(&names);
	buf_free(&key);
}

/*
 * All tell their points, which come to those of the heading; or several do
 * below a heading without any.
 */
static bool
are_items(const struct group *g)
{
	return g->told > 1 && g->begun > 0 && !g->taken &&
	    (!g->whole || (g->told == g->n && dec_cmp(g->sum, g->full) == 0));
}

/* 公示牌规范的得5分 without what it gives. */
static struct str
without_earned(struct str name)
{
	struct str s = str_trim(words_strip_end(WORDS_POINTS, name));
	size_t figure = s.n < name.n ? points_figure_before(s) : 0;

	if (figure == 0 || figure == s.n)
		return name;
	s = str_trim(str_sub(s, 0, s.n - figure));
	return words_strip_end(WORDS_OF, words_strip_end(WORDS_POINTS_VERB, s));
}

/* What a row's cell gives is no weight of its item. */
static void
drop_given(struct rulebook_items *l, const struct draft_rows *rows)
{
	struct rulebook_item *it;
	size_t i;

	for (i = 0; i < rows->n; i++) {
		it = &l->v[rows->v[i].node];
		if (rows->v[i].d.cell)
			it->full = it->cap = STR_NULL;
	}
}

static void
read_named(struct leaf *leaf, const struct outline *o)
{
	size_t i;

	for (i = 0; i < o->nnodes; i++) {
		leaf[i].points =
		    rulebook_first_weight(o->node[i].heading, &leaf[i].name);
		leaf[i].named = leaf[i].points.n > 0;
	}
}

void
rulebook_items_split(struct rulebook_items *l, const struct draft_words *w,
    const struct outline *o, const struct draft_rows *rows)
{
	struct leaf *leaf = xcalloc(o->nnodes + 1, sizeof(*leaf));
	size_t i;

	drop_given(l, rows);
	read_named(leaf, o);
	read_given(leaf, rows);
	read_leaves(leaf, l, w, o);
	find_taken(leaf, l);
	for (i = 0; i < o->nnodes; i++) {
		if (!leaf[i].group || leaf[i].points.n == 0 ||
		    !are_items(leaf[i].group))
			continue;
		l->v[i].name = without_earned(leaf[i].name);
		l->v[i].full = leaf[i].points;
		l->v[i].own = true;
	}
	free(leaf);
}
