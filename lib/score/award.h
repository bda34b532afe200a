#ifndef SCORE_AWARD_H
#define SCORE_AWARD_H

/*
 * Awards (荣誉), given group by group in the order of the table.  A row's
 * conditions hold jointly: rank, score, grade, places risen, an award held
 * already (tiers), the points of one item.  Where the number of awards cuts
 * through equals, none of the tied gets it and the tie is reported.  A
 * vetoed unit (取消评优) gets none; rows with 末几名 are black lists, and for
 * all.
 */

#include "score/grade.h"

struct award {
	struct str name, categories, grades, after;
	long from, to, last, progress; /* 0: not asked */
	bool has_min, has_count, is_share, once, by_item;
	struct dec min, count, money;
	size_t item; /* of the board's wanted items */
};

struct awards {
	struct award *v;
	size_t n, cap;
	struct arena texts;
};

/*
 * path NULL: share/awards.csv.  Items asked for are wanted of the board.  0,
 * or -1 after a fatal diagnostic.
 */
int awards_read(struct awards *, const char *path, struct ranks *);
void awards_free(struct awards *);
/* Grades and previous ranks are known. */
void awards_give(
    const struct awards *, const struct grades *, struct party_group *);

#endif
