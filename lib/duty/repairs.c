#include <stdlib.h>

#include "base/mem.h"
#include "base/path.h"
#include "base/utf8.h"
#include "duty/repairs.h"

struct repairs {
	struct arena mem;
	struct map docs; /* names of the files of findings */
	struct map ids, places; /* squeezed key -> struct matter */
	struct map whose; /* number, unit -> struct act_link: its acts */
	size_t nlisted; /* findings that it has */
	size_t nacts;
	struct buf key;
};

struct repairs *
repairs_new(const struct opt_list *findings)
{
	struct repairs *r = xcalloc(1, sizeof(*r));
	size_t i;

	for (i = 0; i < findings->n; i++)
		map_put(&r->docs, path_stem(findings->v[i]));
	return r;
}

void
repairs_free(struct repairs *r)
{
	if (!r)
		return;
	map_free(&r->docs);
	map_free(&r->ids);
	map_free(&r->places);
	map_free(&r->whose);
	buf_free(&r->key);
	arena_free(&r->mem);
	free(r);
}

static struct str
key_of(struct buf *b, struct str what, struct str which)
{
	buf_reset(b);
	utf8_squeeze(b, what);
	buf_addc(b, '\n');
	utf8_squeeze(b, which);
	return buf_str(b);
}

static struct matter *
matter(struct repairs *r, struct map *m, struct str what, struct str which)
{
	struct map_entry *e = map_put(m, key_of(&r->key, what, which));

	if (!e->value)
		e->value = arena_zalloc(&r->mem, sizeof(struct matter));
	return e->value;
}

static void
put(struct matter *m, struct act *a)
{
	a->next = NULL;
	if (m->latest) {
		m->loose |= date_cmp(m->latest->day, a->day) > 0;
		m->latest->next = a;
	} else {
		m->first = a;
	}
	m->latest = a;
}

/* Of one day, in the order of the log. */
static int
earlier(const void *a, const void *b)
{
	const struct act *x = *(struct act *const *)a;
	const struct act *y = *(struct act *const *)b;
	int c = date_cmp(x->day, y->day);

	return c ? c : x->nth < y->nth ? -1 : x->nth > y->nth;
}

/* With its acts by day; m may be NULL. */
static struct matter *
in_order(struct matter *m)
{
	struct act *a, **v = NULL;
	size_t n = 0, cap = 0, i;

	if (!m || !m->loose || !m->first)
		return m;
	for (a = m->first; a; a = a->next) {
		GROW(v, n, cap);
		v[n++] = a;
	}
	qsort(v, n, sizeof(struct act *), earlier);
	m->first = m->latest = NULL;
	m->loose = false;
	for (i = 0; i < n; i++)
		put(m, v[i]);
	free(v);
	return m;
}

/*
 * With the name of a file of findings; or, naming no task, a step at a place:
 * else a place is where something was done.
 */
static bool
is_meant(const struct repairs *r, const struct logrow *x)
{
	if (logrow_cell(x, C_DOC).n)
		return map_get(&r->docs, logrow_cell(x, C_DOC)) != NULL;
	return logrow_cell(x, C_PLACE).n && x->event != EVENT_REPORT &&
	    logrow_cell(x, C_ID).n == 0 && logrow_cell(x, C_N).n == 0 &&
	    x->title.n == 0 && x->metric.n == 0;
}

/* Its name in the roster; false if it was reported. */
static bool
find_unit(const struct logrow *x, struct str *name)
{
	const struct roster *roster = x->l->roster;
	const struct unit *u;

	if (name->n && !roster)
		return true;
	u = name->n ? roster_find(roster, *name, x->day, NULL) : NULL;
	if (u)
		*name = u->name;
	else if (name->n)
		roster_report(roster, *name, x->day,
		    table_place(x->t, x->r, x->col[C_UNIT]));
	else
		logrow_report(x, "repair-unit", C_UNIT);
	return u != NULL;
}

static void
keep(struct repairs *r, struct matter *m, const struct act *act)
{
	struct act *a = arena_alloc(&r->mem, sizeof(*a));

	*a = *act;
	a->nth = ++r->nacts;
	put(m, a);
}

/*
 * What 甲村、乙村 did at a place each of them did; once, however often the cell
 * names it (甲村、甲, an alias).
 */
static void
keep_by_place(struct repairs *r, const struct logrow *x, const struct act *act)
{
	struct str list = x->units, unit = STR_NULL;
	struct map seen = MAP_INIT;

	do {
		str_split(&list, STR("、"), &unit);
		unit = str_trim(unit);
		if ((!unit.n && list.n) || !find_unit(x, &unit))
			continue;
		if (map_add(&seen, unit))
			keep(r,
			    matter(r, &r->places, unit,
				logrow_cell(x, C_PLACE)),
			    act);
	} while (list.n);
	map_free(&seen);
}

bool
repairs_take(struct repairs *r, struct logrow *x)
{
	struct str id = logrow_cell(x, C_ID);
	struct act act = { .day = x->day, .event = x->event };

	if (!is_meant(r, x))
		return false;
	if (x->event == EVENT_HANDED || logrow_cell(x, C_RECEIVER).n) {
		logrow_report(x, "handover-finding", C_RECEIVER);
		return true;
	}
	if (x->event == EVENT_EXTENDED &&
	    !logrow_extension(x, &act.to, &act.was))
		return true;
	if (id.n == 0 && logrow_cell(x, C_PLACE).n == 0) {
		logrow_report(x, "repair-which", C_ID);
		return true;
	}
	act.word = str_keep(&r->mem, logrow_cell(x, C_EVENT));
	act.at = table_place(x->t, x->r, x->col[id.n ? C_ID : C_PLACE]);
	act.at.file = x->file;
	if (id.n) {
		act.units = str_keep(&r->mem, x->units);
		keep(r, matter(r, &r->ids, logrow_cell(x, C_DOC), id), &act);
	} else {
		keep_by_place(r, x, &act);
	}
	return true;
}

struct matter *
repairs_by_place(struct repairs *r, struct str unit, struct str place)
{
	return in_order(
	    map_value(&r->places, key_of(&r->key, unit, place)));
}

struct matter *
repairs_place(struct repairs *r, size_t i)
{
	return i < r->places.n ? in_order(r->places.v[i].value) : NULL;
}

static struct str
key_of_unit(struct repairs *r, const struct matter *m, struct str unit)
{
	buf_reset(&r->key);
	buf_addf(&r->key, "%zu ", m->listed);
	buf_addstr(&r->key, unit);
	return buf_str(&r->key);
}

/* Once, however often its cell names the unit. */
static void
add_link(struct repairs *r, struct act_link **list, struct act *a)
{
	struct act_link *x;

	if (*list && (*list)->last->act == a)
		return;
	x = arena_zalloc(&r->mem, sizeof(*x));
	x->act = a;
	if (*list)
		(*list)->last->next = x;
	else
		*list = x;
	(*list)->last = x;
}

/* Whose an act is, by their names in the roster. */
static void
list_units(struct repairs *r, struct matter *m, struct act *a,
    const struct roster *roster)
{
	struct str list = a->units, name;
	const struct unit *u;
	struct act_link *own;
	struct map_entry *e;

	if (!list.n)
		add_link(r, &m->open, a);
	while (str_split(&list, STR("、"), &name)) {
		name = str_trim(name);
		u = roster ? roster_find(roster, name, a->day, NULL) : NULL;
		e = map_put(
		    &r->whose, key_of_unit(r, m, u ? u->name : name));
		own = e->value;
		add_link(r, &own, a);
		e->value = own;
	}
}

struct acts
repairs_by_id(struct repairs *r, const struct finding *f,
    const struct roster *roster)
{
	struct matter *m = in_order(
	    map_value(&r->ids, key_of(&r->key, f->doc, f->id)));
	struct act *a;

	if (!m)
		return (struct acts){ 0 };
	if (!f->joint)
		return (struct acts){ .all = m->first };
	if (!m->listed) {
		m->listed = ++r->nlisted;
		for (a = m->first; a; a = a->next)
			list_units(r, m, a, roster);
	}
	return (struct acts){ .open = m->open,
		.own = map_value(
		    &r->whose, key_of_unit(r, m, f->unit_name)) };
}

struct act *
acts_next(struct acts *v)
{
	const struct act_link **next = v->own ? &v->own : &v->open;
	struct act *a = v->all;

	if (a) {
		v->all = a->next;
		return a;
	}
	if (v->own && v->open &&
	    earlier(&v->open->act, &v->own->act) < 0)
		next = &v->open;
	if (!*next)
		return NULL;
	a = (*next)->act;
	*next = (*next)->next;
	return a;
}

static void
put_off(const struct act *a, struct finding *f, struct buf *was)
{
	if (date_is_none(f->deadline) ||
	    (!date_is_none(a->was) && date_cmp(a->was, f->deadline) != 0)) {
		extension_report("extension-nothing", a->at, a->to, a->was);
	} else if (date_cmp(a->to, f->deadline) < 0) {
		extension_report(
		    "extension-not-later", a->at, a->to, f->deadline);
	} else if (date_cmp(a->to, f->deadline) > 0) {
		if (date_cmp(a->day, f->deadline) > 0)
			extension_report(
			    "extension-after", a->at, a->to, f->deadline);
		extension_note(was, f->deadline);
		f->deadline = a->to;
	}
}

void
repairs_apply(struct act *a, struct finding *f, struct buf *was)
{
	bool done = !date_is_none(f->fixed) && date_cmp(f->fixed, a->day) <= 0;

	a->used = true;
	if (a->event == EVENT_REPORT) {
		f->last = a->day;
		return;
	}
	docket_add(&f->docket, a->event, a->day, a->word);
	if (a->event == EVENT_EXTENDED)
		put_off(a, f, was);
	else if ((a->event == EVENT_BACK || a->event == EVENT_REOPENED) && done)
		f->fixed = DATE_NONE;
	else if (a->event == EVENT_CLOSED && date_is_none(f->fixed))
		f->fixed = a->day;
}

static void
report_unused(const struct map *m)
{
	const struct act *a;
	size_t i;

	for (i = 0; i < m->n; i++)
		for (a = ((const struct matter *)m->v[i].value)->first; a;
		     a = a->next)
			if (!a->used)
				diag_str(
				    "repair-nothing", a->at, a->word, NULL);
}

void
repairs_unused(const struct repairs *r)
{
	report_unused(&r->ids);
	report_unused(&r->places);
}
