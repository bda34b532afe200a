/* Notices: to one unit, or to each that has something open. */

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "report/compose.h"

static const char *const markdown[] = { "bulletin/notice.md", NULL };
static const char *const chat[] = { "bulletin/notice.txt", NULL };

/* -1 failed, 0 nothing is open, 1 something is; only then, or if always, it
 * is written. */
static int
write_one(struct compose *w, struct str unit, long number, const char *path,
    bool always)
{
	bool text = strcmp(w->o->format, "text") == 0;
	struct facts *f = facts_new();
	int rc = compose_words(w, f, number);

	if (rc == 0) {
		rc = brief_notice(f, &w->brief, &w->findings, unit);
		if ((rc || always) &&
		    compose_write(w, f, text ? chat : markdown, path) < 0)
			rc = -1;
	}
	facts_free(f);
	return rc;
}

/* The unit's name in the roster, or as the tables have it; p NULL after a
 * diagnostic. */
static struct str
find_unit(const struct compose *w, const struct map *units)
{
	const struct roster *roster = w->roster;
	struct str name = str_of(w->o->notice);
	const struct map_entry *e = map_get(units, name);
	const struct unit *u =
	    roster ? roster_find(roster, name, w->o->date, NULL) : NULL;

	if (u)
		return u->name;
	if (e)
		return e->key;
	diag("notice-unit", NOWHERE, w->o->notice, NULL);
	return (struct str){ NULL, 0 };
}

/* FOLDER/甲村.md; a name's slash would lead elsewhere. */
static char *
path_of(const struct bulletin_opts *o, struct str unit)
{
	struct buf b = BUF_INIT;
	size_t i, from;

	buf_addf(&b, "%s/", o->notices);
	from = b.n;
	buf_addstr(&b, unit);
	for (i = from; i < b.n; i++)
		if (b.p[i] == '/' || (b.p[i] == '.' && i == from))
			b.p[i] = '_';
	buf_adds(&b, strcmp(o->format, "docx") == 0 ? ".docx" :
		strcmp(o->format, "md") == 0        ? ".md" :
						      ".txt");
	return b.p;
}

static int
make_folder(const char *path)
{
	struct stat st;

	if (mkdir(path, 0777) == 0)
		return 0;
	if (errno == EEXIST && stat(path, &st) == 0 && S_ISDIR(st.st_mode))
		return 0;
	diag_errno("write-failed", NOWHERE, path);
	return -1;
}

/* Numbers run on from -n; in the roster's order, then as the tables name
 * them. */
static int
write_all(struct compose *w, const struct map *units)
{
	long number = w->o->number;
	struct buf b = BUF_INIT;
	size_t i;
	int rc = make_folder(w->o->notices);

	for (i = 0; i < units->n && rc >= 0; i++) {
		char *path = path_of(w->o, units->v[i].key);

		rc = write_one(w, units->v[i].key, number, path, false);
		number += rc > 0;
		free(path);
	}
	if (rc >= 0) {
		buf_addf(&b, "%ld", number - w->o->number);
		diag(number > w->o->number ? "notice-count" : "notice-none",
		    NOWHERE, number > w->o->number ? b.p : NULL, NULL);
		buf_free(&b);
	}
	return rc < 0 ? -1 : 0;
}

static int
dispatch(struct compose *w, struct map *units)
{
	const struct roster *roster = w->roster;
	struct str unit;
	size_t i;

	for (i = 0; roster && i < roster_count(roster); i++)
		map_put(units, roster_at(roster, i)->name);
	brief_units(units, &w->brief, &w->findings);
	if (w->o->notices)
		return write_all(w, units);
	unit = find_unit(w, units);
	if (!unit.p)
		return -1;
	return write_one(w, unit, w->o->number, opt_common.output, true) < 0 ?
	    -1 :
	    0;
}

int
notices_write(struct compose *w)
{
	struct map units = MAP_INIT;
	int rc = dispatch(w, &units);

	map_free(&units);
	return rc;
}
