#ifndef SCORE_REPEAT_H
#define SCORE_REPEAT_H

/* Repeated problems (R15); what makes a repeat is said in score/post.h. */

#include "score/post.h"

struct occurrence {
	size_t problem; /* number of the identity */
	long day; /* since 1970-01-01 */
	struct account *account; /* NULL: before the period, only counts */
	struct dec n, points;
	struct dec late; /* multiplier for lateness, or 1 */
	size_t note; /* 1 + its place among the notes, or 0 */
};

/* How a problem counts when it is found again. */
struct problem {
	struct mult mult;
	enum term_unit period; /* of its rule */
};

struct repeats {
	struct map problems; /* identity -> 1 + number */
	struct problem *kind; /* of each number */
	size_t nkind, cap_kind;
	struct occurrence *v;
	size_t n, cap;
	struct buf key;
};

void repeats_free(struct repeats *);
/* o's identity is found here. */
void repeats_add(struct repeats *, const struct occurrence *o,
    const struct finding *, const struct mult *);
/* A finding before the period that is scored: it only makes repeats. */
void repeats_before(struct repeats *, const struct finding *, size_t unit,
    const struct mult *);
/* Give each occurrence its multiplier and count it. */
void repeats_settle(struct repeats *, struct note *notes);

#endif
