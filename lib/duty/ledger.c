#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "duty/ledger.h"
#include "duty/role.h"

struct task {
	bool lead; /* some unit leads it */
	long units, named; /* responsible ones; those by their own names */
	bool mixed; /* of several documents */
	struct duty *first, *last;
};

const char *const duty_cell_name[DUTY_CELLS] = { "doc", "id", "kind", "title",
	"unit", "role", "via", "match", "category", "leader", "contact",
	"start", "due", "freq", "people", "head", "phone", "when_text" };

void
ledger_free(struct ledger *l)
{
	struct expect *e;
	size_t i;

	for (i = 0; i < l->n; i++)
		for (e = l->v[i]->first; e; e = e->next)
			deeds_free(&e->own);
	for (i = 0; i < l->holders.n; i++)
		free(l->holders.v[i].value);
	free(l->v);
	free(l->ext);
	map_free(&l->words);
	map_free(&l->keys);
	map_free(&l->tasks);
	map_free(&l->holders);
	map_free(&l->figures);
	buf_free(&l->key);
	arena_free(&l->mem);
}

/* Most cells repeat what other rows say; each text is kept once. */
struct str
ledger_keep(struct ledger *l, struct str s)
{
	return s.n ? map_put(&l->words, s)->key : STR_NULL;
}

struct holder *
ledger_holder(struct ledger *l, struct str unit)
{
	return map_value(&l->holders, unit);
}

static void
hold(struct ledger *l, struct duty *d)
{
	struct map_entry *e = map_put(&l->holders, d->cell[D_UNIT]);
	struct holder *h = e->value;

	if (!h) {
		h = e->value = xcalloc(1, sizeof(*h));
		h->name = e->key;
	}
	if (h->last)
		h->last->sibling = d;
	else
		h->first = d;
	h->last = d;
}

static struct task *
name_task(struct ledger *l, struct str doc, const struct duty *d)
{
	struct map_entry *e =
	    map_put(&l->tasks, MAP_KEY(&l->key, doc, d->cell[D_ID]));
	struct task *t = e->value;

	if (!t)
		t = e->value = arena_zalloc(&l->mem, sizeof(*t));
	t->lead |= str_is(d->cell[D_ROLE], "lead");
	return t;
}

/* By its document and id, and by the id alone. */
static struct task *
index_task(struct ledger *l, struct duty *d)
{
	struct task *own = name_task(l, d->cell[D_DOC], d), *t = own;

	t->mixed |= t->first && !t->last;
	if (t->last)
		t->last->mate = d;
	else
		t->first = d;
	t->last = d;
	if (d->cell[D_DOC].n == 0)
		return own;
	t = name_task(l, STR_NULL, d);
	if (!t->first)
		t->first = d;
	t->mixed |= !str_eq(t->first->cell[D_DOC], d->cell[D_DOC]);
	return own;
}

/* Is it the unit's first of that task? */
static bool
index_key(struct ledger *l, struct duty *d)
{
	struct map_entry *e = map_put(&l->keys,
	    MAP_KEY(&l->key, d->cell[D_UNIT], d->cell[D_DOC], d->cell[D_ID]));
	struct duty *last = e->value;
	bool first = !last;

	if (!last)
		e->value = d;
	else {
		while (last->next)
			last = last->next;
		last->next = d;
	}
	return first;
}

static void
index_duty(struct ledger *l, struct duty *d)
{
	bool first = index_key(l, d);
	struct task *t;

	t = index_task(l, d);
	if (first && str_is(d->cell[D_ROLE], "units")) {
		t->units++;
		t->named += !str_is(d->cell[D_MATCH], "group");
	}
	hold(l, d);
}

static void
fill(struct ledger *l, struct duty *d, enum duty_cell c, struct str s)
{
	if (d->cell[c].n == 0)
		d->cell[c] = ledger_keep(l, s);
}

/* A unit written by an alias is known by its name from here on; what a table
 * made by hand does not say of it is in the roster. */
static void
find_unit(struct ledger *l, struct duty *d)
{
	const struct unit *u;

	if (!l->roster || d->cell[D_UNIT].n == 0)
		return;
	d->unit = u = roster_find_in(
	    l->roster, d->cell[D_UNIT], DATE_NONE, DATE_NONE, NULL);
	if (!u)
		return;
	d->cell[D_UNIT] = ledger_keep(l, u->name);
	fill(l, d, D_CATEGORY, u->category);
	fill(l, d, D_LEADER, u->leader);
	fill(l, d, D_CONTACT, u->contact);
	fill(l, d, D_HEAD, u->head);
	fill(l, d, D_PHONE, u->phone);
}

/* 牵头 in a table made by hand is lead. */
static void
read_role(struct duty *d)
{
	enum role r;

	if (role_parse(d->cell[D_ROLE], &r) && r < ROLES)
		d->cell[D_ROLE] = str_of(role_name(r));
}

struct duty *
ledger_add(struct ledger *l, const struct table *t, const struct row *r)
{
	struct duty *d = arena_zalloc(&l->mem, sizeof(*d));
	struct str *extra;
	struct buf b = BUF_INIT;
	size_t i, n = 0;

	for (i = 0; i < DUTY_CELLS; i++)
		d->cell[i] = ledger_keep(
		    l, row_cell(r, table_col(t, duty_cell_name[i])));
	read_role(d);
	if (table_col(t, "due") < 0) /* only 时限要求: as it is worded */
		d->cell[D_DUE] = d->cell[D_WHEN];
	extra = arena_alloc(&l->mem, (r->n + 1) * sizeof(*extra));
	for (i = 0; i < r->n; i++)
		if (!table_known(t, i))
			extra[n++] = ledger_keep(l, r->cell[i]);
	d->extra = extra;
	utf8_squeeze(&b, d->cell[D_TITLE]);
	d->title_key = ledger_keep(l, buf_str(&b));
	buf_free(&b);
	find_unit(l, d);
	if (l->roster && !d->unit && d->cell[D_UNIT].n)
		roster_report(l->roster, d->cell[D_UNIT], l->day,
		    table_place(t, r, table_col(t, "unit")));
	GROW(l->v, l->n, l->cap);
	l->v[l->n++] = d;
	if (d->cell[D_UNIT].n)
		index_duty(l, d);
	return d;
}

bool
ledger_follows(const struct ledger *l, const struct duty *d)
{
	static const enum duty_cell same[] = { D_DOC, D_ID, D_START, D_DUE };
	const struct duty *last = l->n > 1 ? l->v[l->n - 2] : NULL;
	size_t i;

	if (!last || l->v[l->n - 1] != d)
		return false;
	for (i = 0; i < COUNT(same); i++)
		if (!str_eq(d->cell[same[i]], last->cell[same[i]]))
			return false;
	return true;
}

static size_t
place_of(const struct ledger *l, const struct duty *d)
{
	size_t i = 0;

	while (l->v[i] != d)
		i++;
	return i;
}

/* Its row follows the old one's; the task has no more units than before. */
struct duty *
ledger_hand(
    struct ledger *l, struct duty *old, struct str unit, struct date day)
{
	static const enum duty_cell own[] = { D_CATEGORY, D_LEADER, D_CONTACT,
		D_HEAD, D_PHONE };
	struct duty *d = arena_alloc(&l->mem, sizeof(*d));
	size_t i, at = place_of(l, old) + 1;

	*d = (struct duty){ .extra = old->extra,
		.mate = old->mate,
		.from = day,
		.of = old,
		.title_key = old->title_key };
	memcpy(d->cell, old->cell, sizeof(d->cell));
	for (i = 0; i < COUNT(own); i++)
		d->cell[own[i]] = STR_NULL;
	d->cell[D_UNIT] = ledger_keep(l, unit);
	d->cell[D_VIA] = old->cell[D_UNIT];
	find_unit(l, d);
	old->mate = d;
	old->until = day;
	old->heir = d;
	d->docket.opened = day;
	GROW(l->v, l->n, l->cap);
	memmove(&l->v[at + 1], &l->v[at], (l->n - at) * sizeof(*l->v));
	l->v[at] = d;
	l->n++;
	(void)index_key(l, d);
	hold(l, d);
	return d;
}

const struct duty *
duty_origin(const struct duty *d)
{
	while (d->of)
		d = d->of;
	return d;
}

struct duty *
ledger_find(struct ledger *l, struct str unit, struct str doc, struct str id)
{
	return map_value(&l->keys, MAP_KEY(&l->key, unit, doc, id));
}

static const struct task *
task_of(struct ledger *l, const struct duty *d)
{
	return map_value(
	    &l->tasks, MAP_KEY(&l->key, d->cell[D_DOC], d->cell[D_ID]));
}

bool
ledger_has_lead(struct ledger *l, const struct duty *d)
{
	const struct task *t = task_of(l, d);

	return t && t->lead;
}

bool
ledger_is_common(struct ledger *l, const struct duty *d)
{
	const struct task *t = task_of(l, d);

	return t && t->units > 1 && t->named > 0;
}

bool
ledger_has_task(struct ledger *l, struct str doc, struct str id)
{
	return map_get(&l->tasks, MAP_KEY(&l->key, doc, id)) != NULL;
}

struct duty *
ledger_task(struct ledger *l, struct str doc, struct str id)
{
	const struct task *t = map_value(&l->tasks, MAP_KEY(&l->key, doc, id));

	return t && !t->mixed ? t->first : NULL;
}

void
ledger_extend(struct ledger *l, struct extension e)
{
	GROW(l->ext, l->next, l->capext);
	l->ext[l->next++] = e;
}
