#ifndef PHRASE_PATTERNS_H
#define PHRASE_PATTERNS_H

/*
 * Patterns kept as rows of a table in share/, with the columns
 *
 *	role,code,value,pattern,note
 *
 * A row of role "let" names a piece (its code) that later patterns use as
 * {name}; names are lower-case letters, so they cannot be mistaken for the
 * counts of a regular expression.  (?&name) stands for the same, but is called
 * where it matches: what is counted, (?&name){0,15}, is compiled once instead of
 * fifteen times.  All other rows are compiled as they stand,
 * when a text holds what they need to match.
 *
 * A scan goes through one text from left to right and gives the matches of
 * all patterns of some roles in the order of their beginnings; where two begin
 * at one place, the earlier row wins.
 */

#include "base/map.h"
#include "io/rx-need.h"
#include "io/rx.h"

struct pattern {
	struct str role, code, value; /* NUL-terminated */
	struct rx *rx;
	struct rx_kept need;
	size_t next; /* place of the next of its role, as in firsts */
};

struct patterns {
	struct pattern *v; /* in the order of the table */
	size_t n;
	struct arena texts;
	struct map firsts; /* role -> 1 + the place of its first, or 0 */
};

/*
 * The table of that name below share/, read when it is first asked for; it
 * lives as long as the program.  NULL after a fatal diagnostic.
 */
const struct patterns *patterns_read(const char *name);
/* The first one of a role, or NULL. */
const struct pattern *pattern_of(const struct patterns *, const char *role);
/* The next one of its role, or NULL. */
const struct pattern *pattern_next(
    const struct patterns *, const struct pattern *);
/* The first one of a role that matches in s, or NULL; the hit stays as long
 * as s. */
const struct pattern *pattern_match(
    const struct patterns *, const char *role, struct str s, struct rx_hit *);
/* The same of a text whose characters are known. */
const struct pattern *pattern_match_known(const struct patterns *,
    const char *role, struct str s, const struct rx_chars *, struct rx_hit *);

struct scan {
	struct str text;
	struct scan_needs *needs; /* which of them a text has to be asked for */
	struct scan_at {
		const struct pattern *p;
		struct rx_hit hit;
		bool found; /* hit is the first one at or after the last from */
	} * v;
	size_t n;
	uint16_t *live; /* places of those that may still match in this text */
	size_t nlive;
};

/* Free with scan_end().  roles: a NULL-ended list; text must stay. */
void scan_begin(struct scan *, const struct patterns *, struct str text,
    const char *const *roles);
/* Another text for the same roles. */
void scan_again(struct scan *, struct str text);
/* The same of a text whose characters are known. */
void scan_known(struct scan *, struct str text, const struct rx_chars *);
/*
 * The first match that begins at or after byte from, or NULL; from must not
 * grow smaller.  The hit lives until the next call.
 */
const struct pattern *scan_next(
    struct scan *, size_t from, const struct rx_hit **hit);
/* Leave that match out and look for the next one. */
void scan_skip(struct scan *, const struct rx_hit *);
void scan_end(struct scan *);

#endif
