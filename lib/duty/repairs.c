#include <stdlib.h>

#include "base/mem.h"
#include "base/path.h"
#include "base/utf8.h"
#include "duty/repairs.h"

struct repairs {
	struct arena mem;
	struct map docs; /* names of the files of findings */
	struct map ids, places; /* squeezed key -> struct matter */
	struct map whose; /* act, unit: whose the act is */
	size_t nlisted; /* acts that it has */
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

/* By its day; of one day, in the order of the log. */
static void
put(struct matter *m, struct act *a)
{
	struct act **p = &m->first;

	if (m->latest && date_cmp(m->latest->day, a->day) <= 0)
		p = &m->latest->next;
	while (*p && date_cmp((*p)->day, a->day) <= 0)
		p = &(*p)->next;
	a->next = *p;
	*p = a;
	if (!a->next)
		m->latest = a;
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
	put(m, a);
}

/*
 * What 甲村、乙村 did at a place each of them did; once, however often the cell
 * names it (甲村、甲, an alias).
 */
static void
keep_by_place(struct repairs *r, const struct logrow *x, const struct act *act)
{
	struct str list = logrow_cell(x, C_UNIT), unit = STR_NULL;
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
		act.units = str_keep(&r->mem, logrow_cell(x, C_UNIT));
		keep(r, matter(r, &r->ids, logrow_cell(x, C_DOC), id), &act);
	} else {
		keep_by_place(r, x, &act);
	}
	return true;
}

struct act *
repairs_by_id(const struct repairs *r, struct str doc, struct str id)
{
	struct buf key = BUF_INIT;
	const struct matter *m = map_value(&r->ids, key_of(&key, doc, id));

	buf_free(&key);
	return m ? m->first : NULL;
}

struct matter *
repairs_by_place(struct repairs *r, struct str unit, struct str place)
{
	return map_value(&r->places, key_of(&r->key, unit, place));
}

struct matter *
repairs_place(const struct repairs *r, size_t i)
{
	return i < r->places.n ? r->places.v[i].value : NULL;
}

static struct str
key_of_act(struct repairs *r, const struct act *a, struct str unit)
{
	buf_reset(&r->key);
	buf_addf(&r->key, "%zu ", a->nth);
	buf_addstr(&r->key, unit);
	return buf_str(&r->key);
}

/* Whose the act is, by their names in the roster. */
static void
list_units(struct repairs *r, struct act *a, const struct roster *roster)
{
	struct str list = a->units, name;
	const struct unit *u;

	a->nth = ++r->nlisted;
	while (str_split(&list, STR("、"), &name)) {
		name = str_trim(name);
		u = roster ? roster_find(roster, name, a->day, NULL) : NULL;
		map_put(&r->whose, key_of_act(r, a, u ? u->name : name));
	}
}

bool
repairs_concern(struct repairs *r, struct act *a, const struct finding *f,
    const struct roster *roster)
{
	if (!f->joint || !a->units.n)
		return true;
	if (!a->nth)
		list_units(r, a, roster);
	return map_get(&r->whose, key_of_act(r, a, f->unit_name)) != NULL;
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
