#include <stdlib.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "io/facts.h"
#include "office/group.h"
#include "office/unitcheck.h"
#include "office/unitlist.h"

struct unitcheck {
	const struct roster *roster;
	const struct table *t;
	const struct cellcheck *cells;
	struct groups *groups;
	struct map words; /* how groups begin */
	struct buf parts; /* a cell with 、 between its units */
	long date; /* column of the day that the row is about, or -1 */
	struct date day; /* of the row at hand; or none */
};

static void
add_word(void *arg, const struct row *r)
{
	map_put(&((struct unitcheck *)arg)->words, row_cell(r, 0));
}

struct unitcheck *
unitcheck_new(const struct roster *r, const struct table *t,
    const struct cellcheck *cells)
{
	struct unitcheck *u = xcalloc(1, sizeof(*u));

	u->roster = r;
	u->t = t;
	u->cells = cells;
	u->date = table_col(t, "date");
	if (facts_read("group-words.csv", add_word, u) == 0 &&
	    (u->groups = groups_read(r, NULL)) != NULL)
		return u;
	unitcheck_free(u);
	return NULL;
}

/* Does it speak of several units: 各村, 全镇党支部? */
static bool
is_group(const struct unitcheck *u, struct str s)
{
	size_t i;

	for (i = 0; i < u->words.n; i++)
		if (str_starts(s, u->words.v[i].key))
			return true;
	return false;
}

/* A lone / or - says that there is none. */
static bool
is_sign(struct str s)
{
	uint32_t c;

	return utf8_decode(s.p, s.n, &c) == s.n && !utf8_is_han(c);
}

/* A unit, an alias, or a group with members? */
static bool
is_known(void *arg, struct str name)
{
	struct unitcheck *u = arg;
	const struct selection *sel;

	if (roster_find(u->roster, name, u->day, NULL))
		return true;
	sel = groups_expand(u->groups, name);
	return sel && (sel->n || sel->named);
}

static void
check_name(struct unitcheck *u, const struct row *r, size_t i, struct str name)
{
	struct place at = table_place(u->t, r, (long)i);

	if (name.n == 0 || is_sign(name) || is_known(u, name))
		return;
	if (groups_expand(u->groups, name) || is_group(u, name))
		diag_str("check-roster", at, name, NULL);
	else
		roster_report(u->roster, name, u->day, at);
}

void
unitcheck_row(struct unitcheck *u, const struct row *r)
{
	struct str list, name;
	size_t i;

	if (u->date < 0 || !date_parse_office(row_cell(r, u->date), &u->day))
		u->day = DATE_NONE;
	for (i = 0; i < r->n; i++) {
		if (!cellcheck_is_unit(u->cells, i))
			continue;
		list = unitlist_of(is_known, u, r->cell[i],
		    table_place(u->t, r, (long)i), &u->parts);
		while (!unitlist_told(list, &u->parts) &&
		    str_split(&list, STR("、"), &name))
			check_name(u, r, i, str_trim(name));
	}
}

void
unitcheck_free(struct unitcheck *u)
{
	if (!u)
		return;
	groups_free(u->groups);
	map_free(&u->words);
	buf_free(&u->parts);
	free(u);
}
