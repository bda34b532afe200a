/*
 * Names of units: two for one unit, units closed or not in the roster, units
 * that reforms did away with, and a plan that calls its own town two things.
 */

#include <stdlib.h>

#include "base/map.h"
#include "base/utf8.h"
#include "check/parts.h"

struct name {
	struct str text;
	size_t doc;
	long line, col;
	struct date day; /* of the document; DATE_NONE: unknown */
	int year;
	bool said; /* in a sentence, not in a list of units */
	struct str stem, end; /* 市监 of 市监所, 所; end empty for an office */
};

struct names {
	struct name *v; /* in order of first use */
	size_t n, cap;
	struct map seen; /* "doc text" */
	int year; /* where a document has none, or 0 */
};

/* In the pieces from .. to that belong to the node or name who does it? */
static bool
find_piece(const struct check *c, struct name *n, size_t node, size_t from,
    size_t to, size_t *hint)
{
	size_t i;
	long at;

	for (i = from; i < to; i++) {
		const struct piece *p = &c->o->piece[i];

		if (p->node != node && p->kind != KIND_DUTY)
			continue;
		at = str_find(p->text, n->text, 0);
		if (at < 0)
			continue;
		n->line = p->line;
		n->col = outline_col(p, p->text.p + at);
		*hint = i;
		return true;
	}
	return false;
}

/*
 * Where the name stands: in the task's responsibility line, or its cell.
 * hint: the piece that has the name before it in the list, or 0; it is most
 * often where this one is too.
 */
static void
find_name(const struct check *c, struct name *n, size_t node, size_t *hint)
{
	const struct outline *o = c->o;
	size_t i, up, first = o->node[node].first;

	for (up = node; up != NO_NODE; up = o->node[up].parent)
		for (i = 0; i < o->node[up].ncells; i++)
			if (str_find(o->node[up].cell[i].text, n->text, 0) >=
			    0) {
				n->line = o->node[up].cell[i].line;
				n->col = o->node[up].cell[i].col;
				return;
			}
	*hint = *hint < first ? first : *hint;
	if (find_piece(c, n, node, *hint, o->npieces, hint) ||
	    find_piece(c, n, node, first, *hint, hint))
		return;
	if (o->node[node].n > 0) {
		n->line = o->piece[o->node[node].first].line;
		n->col = o->piece[o->node[node].first].col;
	}
}

/* 镇, 街道 before the name of an office */
static struct str
without_place(const struct check *c, struct str name)
{
	const struct pattern *p = check_role(c, "place");
	struct rx_hit h;

	return p && rx_next(p->rx, name, 0, &h) ? str_sub(name, h.end, name.n)
						: name;
}

/* 所 of 市监所; 办公室, 办 and 科 are one. */
static struct str
stem_of(const struct check *c, struct str name, struct str *end)
{
	const struct pattern *p = check_role(c, "unit-end");
	struct rx_hit h;

	name = without_place(c, name);
	if (!p || !rx_next(p->rx, name, 0, &h))
		return STR_NULL;
	*end = check_match(c, "office", h.group[0]) ? STR_NULL : h.group[0];
	return str_sub(name, 0, h.at);
}

/* The year of the first deadline that has one, for papers without; or 0. */
static int
some_year(const struct check *c)
{
	const struct tasks *all = c->plan->tasks;
	struct rx_hit h;
	size_t i;

	for (i = 0; i < all->n; i++)
		if (pattern_match(c->words, "year", all->v[i].when, &h))
			return (int)str_long(h.group[1]);
	return 0;
}

/* Another name, or NULL if it was there before; its place is not known yet. */
static struct name *
add_name(struct check *c, struct names *v, size_t doc, int year,
    struct str text)
{
	const struct plan_doc *d = &c->o->doc[doc];
	struct buf key = BUF_INIT;
	struct map_entry *e;
	struct name *n;

	buf_addf(&key, "%zu ", doc);
	buf_addstr(&key, text);
	e = map_put(&v->seen, buf_str(&key));
	buf_free(&key);
	if (text.n == 0 || e->value)
		return NULL;
	e->value = v;
	GROW(v->v, v->n, v->cap);
	n = &v->v[v->n++];
	*n = (struct name){ text, doc, 0, 0, d->date,
		d->date.y     ? d->date.y
		    : d->year ? d->year
		    : year    ? year
			      : v->year,
		true, STR_NULL, STR_NULL };
	n->stem = stem_of(c, text, &n->end);
	return n;
}

static void
add_names(struct check *c, struct names *v, const struct task *t,
    struct str list, bool said)
{
	const size_t doc = c->o->node[t->node].doc;
	struct str rest = list, one;
	struct name *n;
	size_t hint = 0;

	while (list.n > 0 && str_split(&rest, STR("、"), &one)) {
		n = add_name(c, v, doc, t->year, one);
		if (!n)
			continue;
		n->said = said;
		find_name(c, n, t->node, &hint);
	}
}

/* 办公室设在安监办, 报城建办备案: a unit that no task names need not be another. */
static void
take_unit(struct check *c, const struct block *b, const struct pattern *p,
    const struct rx_hit *h, void *arg)
{
	struct name *n = add_name(c, arg, b->doc, 0, h->group[1]);

	(void)p;
	if (n)
		flow_place(&b->text,
		    (size_t)(h->group[1].p - block_str(b).p), &n->line,
		    &n->col);
}

static bool
is_open(const struct check *c, const struct name *n, struct date day)
{
	return roster_find(c->roster, n->text, day, NULL) ||
	    roster_find_half(c->roster, n->text, day, day);
}

/* Of an undated paper the year is known at most: any day of it will do. */
static void
check_roster(struct check *c, const struct name *n)
{
	const struct doc *src = c->plan->src;
	struct place at = { src->file, n->line,
		doc_column(src, n->line, n->col) };
	struct date day = n->day;

	/* 各村（社区）, 所有单位 stand for many */
	if (check_match(c, "group", n->text) ||
	    check_match(c, "blank", n->text))
		return;
	if (date_is_none(day) && n->year > 0) {
		day = (struct date){ n->year, 1, 1 };
		if (is_open(c, n, (struct date){ n->year, 12, 31 }))
			return;
	}
	if (!is_open(c, n, day))
		roster_report(c->roster, n->text, day, at);
}

static void
check_gone(struct check *c, const struct name *n)
{
	const struct pattern *p = check_match(c, "gone", n->text);

	if (p && n->year > (int)str_long(p->code))
		check_say_at(c, "unit-reformed", n->line, n->col, n->text,
		    p->code.p, p->value.p);
}

/* 教委 and 教委办: one is the other and an ending of an office's name. */
static bool
differ_by_ending(const struct check *c, struct str a, struct str b)
{
	if (a.n > b.n) {
		struct str t = a;

		a = b;
		b = t;
	}
	if (a.n < 6 || a.n == b.n || !str_starts(b, a) ||
	    check_match(c, "organ", a))
		return false;
	return check_match(c, "ending", str_sub(b, a.n, b.n)) != NULL;
}

/* 镇宣传办 and 宣传办 are one name */
static bool
same_but_place(
    const struct check *c, const struct name *a, const struct name *b)
{
	return str_eq(without_place(c, a->text), without_place(c, b->text));
}

/* 宣传 of 宣传科, 镇宣传办: an office whatever it is called; else empty. */
static struct str
office_of(const struct check *c, struct str name)
{
	const struct pattern *p = check_role(c, "office");
	struct rx_hit h;

	name = without_place(c, name);
	return p && rx_next(p->rx, name, 0, &h) && h.at >= 6
	    ? str_sub(name, 0, h.at)
	    : STR_NULL;
}

/*
 * 市监所 and 市场监管所, 安监办 and 安全生产监督管理办: the short one has the first
 * character of the first word of two, and of others behind it.
 */
static bool
is_short_for(const struct name *x, const struct name *y)
{
	const bool swap = x->stem.n > y->stem.n;
	struct str a = swap ? y->stem : x->stem, b = swap ? x->stem : y->stem;
	size_t i = 0, k = 0, next;

	if (a.n == b.n || !str_eq(x->end, y->end) || utf8_len(a) < 2 ||
	    utf8_len(b) % 2 != 0)
		return false;
	while (i < a.n && k < b.n) {
		next = i + utf8_offset(str_sub(a, i, a.n), 1);
		if (str_starts(str_sub(b, k, b.n), str_sub(a, i, next)))
			i = next;
		else if (i == 0)
			return false;
		k += utf8_offset(str_sub(b, k, b.n), 2);
	}
	return i == a.n;
}

/* What all names of one unit have in common; p NULL if nothing is known. */
static struct str
family_of(const struct check *c, const struct name *n)
{
	const struct unit *u =
	    c->roster ? roster_find(c->roster, n->text, n->day, NULL) : NULL;
	const struct pattern *p;

	if (u)
		return u->name;
	p = check_match(c, "same", n->text);
	return p ? p->value : STR_NULL;
}

/* The first name of that kin in the document, which may be a itself. */
static const struct name *
first_of(
    struct map *kins, const char *kind, struct str kin, const struct name *a)
{
	struct buf key = BUF_INIT;
	struct map_entry *e;

	buf_addf(&key, "%s %zu ", kind, a->doc);
	buf_addstr(&key, kin);
	e = map_put(kins, buf_str(&key));
	buf_free(&key);
	if (!e->value)
		e->value = (void *)a;
	return e->value;
}

#define BACK 300 /* names: endings are looked for among the first */

/* Families by a map, endings by looking back. */
static void
check_twins(struct check *c, const struct names *v)
{
	struct map kins = MAP_INIT;
	size_t i, k;

	for (i = 0; i < v->n; i++) {
		const struct name *a = &v->v[i], *b = a;
		struct str kin = family_of(c, a),
			   office = office_of(c, a->text);

		if (kin.n > 0)
			b = first_of(&kins, "kin", kin, a);
		if (same_but_place(c, a, b))
			b = a;
		if (office.n > 0) {
			const struct name *same =
			    first_of(&kins, "office", office, a);

			if (b == a && !same_but_place(c, a, same))
				b = same;
		}
		for (k = 0; k < i && k < BACK && b == a; k++)
			if (v->v[k].doc == a->doc &&
			    (differ_by_ending(c, v->v[k].text, a->text) ||
				is_short_for(&v->v[k], a)))
				b = &v->v[k];
		if (b != a)
			check_say_at(c, "unit-two-names", a->line, a->col,
			    a->text, check_text(c, b->text), NULL);
	}
	map_free(&kins);
}

/* 全乡 in a plan of 我镇. */
static void
check_selfname(struct check *c)
{
	static const char *const role[] = { "selfname", NULL };
	const struct pattern *p, *first = NULL;
	const struct rx_hit *h;
	struct scan scan;
	size_t i, from, doc = (size_t)-1;
	bool told = false;

	scan_begin(&scan, c->words, STR_NULL, role);
	for (i = 0; i < c->nblocks; i++) {
		const struct block *b = &c->block[i];

		if (b->doc != doc) {
			first = NULL;
			told = false;
		}
		doc = b->doc;
		block_scan(b, &scan);
		for (from = 0; (p = scan_next(&scan, from, &h)) != NULL;
		     from = h->end) {
			first = first ? first : p;
			if (p == first || told)
				continue;
			check_say(c, "self-two-names", b, h->at, h->group[0],
			    first->value.p, NULL);
			told = true;
		}
	}
	scan_end(&scan);
}

/* 应急办牵头，人武部、应急办配合: nobody helps himself. */
static void
check_helpers(struct check *c, const struct task *t)
{
	struct name n = { .line = 0 };
	struct str rest = t->assist, one;
	size_t hint = 0;

	while (t->lead.n > 0 && str_split(&rest, STR("、"), &one)) {
		if (one.n == 0 || !str_listed(t->lead, one))
			continue;
		n.text = one;
		find_name(c, &n, t->node, &hint);
		check_say_at(
		    c, "listed-twice", n.line, n.col, one, NULL, NULL);
	}
}

void
check_units(struct check *c)
{
	struct names v = { NULL, 0, 0, MAP_INIT, some_year(c) };
	const struct tasks *all = c->plan->tasks;
	size_t i;

	for (i = 0; i < all->n; i++) {
		add_names(c, &v, &all->v[i], all->v[i].lead, false);
		add_names(c, &v, &all->v[i], all->v[i].units, false);
		add_names(c, &v, &all->v[i], all->v[i].assist, false);
	}
	for (i = 0; i < all->n; i++) {
		add_names(c, &v, &all->v[i], all->v[i].subjects, true);
		check_helpers(c, &all->v[i]);
	}
	check_hits(c, "prose-unit", take_unit, &v);
	for (i = 0; i < v.n; i++) {
		if (c->roster && v.v[i].said)
			continue; /* whoever acts need not be of the roster */
		if (c->roster)
			check_roster(c, &v.v[i]);
		else
			check_gone(c, &v.v[i]);
	}
	check_twins(c, &v);
	check_selfname(c);
	free(v.v);
	map_free(&v.seen);
}
