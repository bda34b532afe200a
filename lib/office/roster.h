#ifndef OFFICE_ROSTER_H
#define OFFICE_ROSTER_H

/*
 * The office's list of units (责任单位名册): names, aliases, when each unit
 * was open, and any figures kept of it.
 *
 *	struct roster *r = roster_read("名册.csv");
 *	const struct unit *u = roster_find(r, name, day, &how);
 *	if (!u)
 *		roster_report(r, name, day, place);
 *	roster_free(r);
 *
 * Names compare without regard to width (full or half) and white space.  An
 * alias may carry the time it was in use in brackets behind it: "工商所(..2018-
 * 12-31)", "创文办(2020-01-01..2022-12-31)"; 至, 自 and 起 are read as well.
 * Everything handed out lives as long as the roster.
 */

#include "base/date.h"
#include "base/dec.h"
#include "base/diag.h"
#include "base/str.h"

struct unit {
	struct str name; /* NUL-terminated */
	struct str category; /* 村, 站所; may be empty, as may all below */
	struct str groups; /* tags, joined by 、 */
	struct str parent, leader, head, contact, phone;
	struct date from, to; /* open on both days; DATE_NONE: no bound */
	size_t at; /* place in the roster, from 0 */
	long line; /* of the file */
	const struct str *cell; /* the whole row, for roster_figure() */
};

/* Superiors above a unit: no office has more, only units that go round. */
#define ROSTER_MAX_DEPTH 32

enum match { MATCH_NONE, MATCH_GUESS, MATCH_GROUP, MATCH_ALIAS, MATCH_EXACT };
/* "none", "guess", "group", "alias", "exact" */
const char *match_name(enum match);

struct roster;

/* Bad rows are reported and left out.  NULL after a fatal diagnostic. */
struct roster *roster_read(const char *path);
void roster_free(struct roster *);
size_t roster_count(const struct roster *);
const struct unit *roster_at(const struct roster *, size_t i);

/* Is the unit open on some day from lo to hi?  DATE_NONE: no bound. */
bool unit_open(const struct unit *, struct date lo, struct date hi);
/* Does the unit carry this tag (分组)? */
bool unit_tagged(const struct unit *, struct str tag);

/*
 * The unit so called and open on that day (DATE_NONE: whenever): by its name,
 * else by an alias in use then.  NULL if there is none, or an alias means two.
 * how may be NULL; it is MATCH_EXACT, MATCH_ALIAS or MATCH_NONE.
 */
const struct unit *roster_find(
    const struct roster *, struct str name, struct date day, enum match *how);
/* The same for a unit open on some day from lo to hi. */
const struct unit *roster_find_in(const struct roster *, struct str name,
    struct date lo, struct date hi, enum match *how);
/*
 * The one unit of which name is the name or an alias but for its kind of
 * office (村建 for 村建办) or whose it is (镇妇联 for 妇联), as the rows of
 * share/unit-words.csv say; NULL if none or several.
 */
const struct unit *roster_find_half(
    const struct roster *, struct str name, struct date lo, struct date hi);

struct near {
	const struct unit *unit;
	int distance; /* edits: one character put in, left out, changed, or
			 two neighbours swapped */
};
/*
 * Up to max units open in lo..hi with a name or alias like this, nearest
 * first, then in roster order; at least one character in two is the same.
 */
size_t roster_nearest(const struct roster *, struct str name, struct date lo,
    struct date hi, struct near *, size_t max);
/* Say why roster_find() found nothing: closed that day, or not known; with
 * the nearest names. */
void roster_report(
    const struct roster *, struct str name, struct date day, struct place);

/*
 * A number kept of the unit under this heading (常住人口, population, or any
 * column of the roster).  False if the roster has no such column, or the cell
 * is no number.
 */
bool roster_figure(const struct roster *, const struct unit *,
    struct str heading, struct dec *);
/* Heading of figure column i, as written; p NULL past the last. */
struct str roster_figure_name(const struct roster *, size_t i);

#endif
