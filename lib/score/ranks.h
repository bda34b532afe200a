#ifndef SCORE_RANKS_H
#define SCORE_RANKS_H

/*
 * Who stands where: the totals of a scores table, ranked in each group and
 * period.  Rows of one unit, group and period are added up; memory is bounded
 * by units x periods x the items that ties and awards ask for.
 */

#include "base/dec.h"
#include "base/map.h"
#include "base/opt.h"
#include "io/table.h"
#include "score/word.h"

struct entry {
	struct str period, group, unit; /* NUL-terminated, the board's */
	size_t at; /* order of appearance */
	struct place where; /* of its first row */
	struct dec sum; /* of its rows' points */
	struct dec deducted, added, count;
	struct dec *key; /* of each wanted item */
	bool judged;
	bool veto[VETO_N];
	struct str veto_cap;
	/* filled in by ranking */
	struct dec score; /* published */
	long rank; /* 0: not judged */
	long previous; /* 0: none */
	bool is_new; /* its group stood before, it did not */
	struct dec previous_score; /* not a number if none */
	int grade; /* place among the grades, -1: none */
	struct buf award, warning;
	struct dec money;
};

/* A group in a period: entries in the order of their ranks. */
struct party_group {
	struct str period, group;
	struct entry **v;
	size_t n, cap;
	size_t judged; /* of them, first */
	struct dec average, highest, lowest; /* published scores */
};

struct ranks {
	struct entry **v; /* in order of appearance */
	size_t n, cap;
	struct map keys; /* period, group, unit -> entry */
	struct map rows; /* the same with the item -> its line */
	struct party_group *group; /* by period, then first appearance */
	size_t ngroup, cap_group;
	struct str *want; /* items whose points are kept */
	size_t nwant, cap_want;
	int places;
	struct arena texts;
};

void ranks_init(struct ranks *, int places);
void ranks_free(struct ranks *);
/* Keep the points of this item; its place.  Before ranks_read(). */
size_t ranks_want(struct ranks *, struct str item);
/*
 * Read a scores table; column: what units are grouped by, NULL: not at all.
 * 0, or -1 after a fatal diagnostic.
 */
int ranks_read(struct ranks *, const char *path, const char *column);

/* What decides between equal totals: items (more is better), or deducted,
 * count (less is better), added. */
struct tie {
	size_t item; /* of the wanted ones */
	enum { TIE_ITEM, TIE_DEDUCTED, TIE_ADDED, TIE_COUNT } by;
};

/* Sort into groups and give ranks: 1-2-2-4 on the published total. */
void ranks_rank(struct ranks *, const struct tie *, size_t ntie);
/* Order of two periods as written: by calendar where they are periods. */
int ranks_period_cmp(struct str, struct str);

#endif
