#include <stdlib.h>

#include "base/map.h"
#include "base/mem.h"
#include "duty/load.h"
#include "io/table.h"

#define NEAREST 3

struct unit_load {
	long roles[ROLES];
	long guess;
	struct buf tasks; /* doc:id, joined by 、 */
};

struct lost {
	enum role role;
	long count;
	char *first;
};

struct load {
	const struct roster *roster;
	struct unit_load *unit; /* by place in the roster */
	struct map lost; /* name -> struct lost */
	struct buf ref;
};

struct load *
load_new(const struct roster *r)
{
	struct load *l = xcalloc(1, sizeof(*l));

	l->roster = r;
	l->unit = xcalloc(roster_count(r) + 1, sizeof(*l->unit));
	return l;
}

void
load_free(struct load *l)
{
	size_t i;

	if (!l)
		return;
	for (i = 0; i < roster_count(l->roster); i++)
		buf_free(&l->unit[i].tasks);
	for (i = 0; i < l->lost.n; i++) {
		free(((struct lost *)l->lost.v[i].value)->first);
		free(l->lost.v[i].value);
	}
	map_free(&l->lost);
	buf_free(&l->ref);
	free(l->unit);
	free(l);
}

static struct str
ref_of(struct load *l, struct str doc, struct str id)
{
	buf_reset(&l->ref);
	buf_addstr(&l->ref, doc);
	buf_addc(&l->ref, ':');
	buf_addstr(&l->ref, id);
	return buf_str(&l->ref);
}

void
load_member(
    struct load *l, const struct member *m, struct str doc, struct str id)
{
	struct unit_load *u;

	if (!m->unit)
		return;
	u = &l->unit[m->unit->at];
	u->roles[m->role]++;
	u->guess += m->how == MATCH_GUESS;
	buf_join(&u->tasks, "、", ref_of(l, doc, id));
}

void
load_lost(struct load *l, struct str name, enum role role, struct str doc,
    struct str id)
{
	struct map_entry *e = map_put(&l->lost, name);
	struct lost *x = e->value;

	if (!x) {
		x = e->value = xcalloc(1, sizeof(*x));
		x->role = role;
		x->first = xstrdup(ref_of(l, doc, id).p);
	}
	x->count++;
}

static void
write_unit(struct table_out *t, const struct unit *u, const struct unit_load *l)
{
	int k;

	table_put(t, u->name);
	table_put(t, u->category);
	table_put(t, u->leader);
	table_put(t, u->head);
	table_putn(t,
	    l->roles[ROLE_LEAD] + l->roles[ROLE_UNITS] + l->roles[ROLE_ASSIST] +
		l->roles[ROLE_SUBJECT]);
	for (k = 0; k < ROLES; k++)
		table_putn(t, l->roles[k]);
	table_putn(t, l->guess);
	table_put(t, buf_str(&l->tasks));
	table_end(t);
}

int
load_write_units(const struct load *l)
{
	struct table_out *t = table_create("loads", NULL);
	size_t i;

	if (!t)
		return -1;
	for (i = 0; i < roster_count(l->roster); i++)
		write_unit(t, roster_at(l->roster, i), &l->unit[i]);
	return table_finish(t);
}

static void
put_nearest(const struct load *l, struct table_out *t, struct str name)
{
	struct near v[NEAREST];
	struct buf b = BUF_INIT;
	size_t i, n;

	n = roster_nearest(l->roster, name, DATE_NONE, DATE_NONE, v, NEAREST);
	for (i = 0; i < n; i++)
		buf_addf(&b, "%s%s（%d）", i ? "、" : "", v[i].unit->name.p,
		    v[i].distance);
	table_put(t, buf_str(&b));
	buf_free(&b);
}

int
load_write_lost(const struct load *l)
{
	struct table_out *t = table_create("unresolved", NULL);
	size_t i;

	if (!t)
		return -1;
	for (i = 0; i < l->lost.n; i++) {
		const struct lost *x = l->lost.v[i].value;

		table_put(t, l->lost.v[i].key);
		table_puts(t, role_name(x->role));
		table_putn(t, x->count);
		table_puts(t, x->first);
		put_nearest(l, t, l->lost.v[i].key);
		table_end(t);
	}
	return table_finish(t);
}
