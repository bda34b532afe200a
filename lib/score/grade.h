#ifndef SCORE_GRADE_H
#define SCORE_GRADE_H

/*
 * Grades (等次) by threshold and quota, lowered by vetoes.  Where a quota cuts
 * through equal scores, the tied units keep the lower grade and are reported:
 * people decide.
 */

#include "score/ranks.h"

struct grade {
	struct str name, categories;
	struct dec min;
	bool has_quota, is_share;
	struct dec quota; /* a share, or a number of units */
};

struct grades {
	struct grade *v; /* best first */
	size_t n, cap;
	struct arena texts;
};

/* path NULL: share/grades.csv.  0, or -1 after a fatal diagnostic. */
int grades_read(struct grades *, const char *path);
void grades_free(struct grades *);
/* Give every judged entry of a ranked group its grade. */
void grades_give(const struct grades *, struct party_group *);
/* Name of an entry's grade; empty if it has none. */
struct str grades_name(const struct grades *, const struct entry *);
/* Does a list of groups (empty: all) hold this one? */
bool group_listed(struct str list, struct str group);

#endif
