#ifndef CHECK_FIGURES_H
#define CHECK_FIGURES_H

/*
 * Figures of one thing, held against one another.  Only figures.c, where the
 * words are the same, figures-alike.c, where they are alike, and
 * figures-done.c, for what was done, include this.
 */

#include "base/map.h"
#include "check/parts.h"
#include "target/target.h"

#define FIGURES_NAME 4 /* characters of a name that can be told by */

struct figure {
	struct dec lo, hi;
	enum zh_op op;
	struct str written; /* 95%以上 */
	long line;
	size_t node;
	struct date due; /* or DATE_NONE */
	int year; /* of what is to be in that year, or 0 */
	bool tried; /* 力争: more than what is owed */
	bool of_goal;
};

/* What was read of all documents. */
struct figures {
	struct check *c;
	struct map done; /* document, measure, metric -> what was done */
	struct map seen; /* what is measured -> struct figure */
	struct map alike; /* document, measure, period -> the last ones */
};

struct figure figures_one(const struct check *, const struct task *,
    const struct target *, bool tried);
/* Are they of one time, so that they should agree? */
bool figures_same_time(const struct figure *, const struct figure *);
/* Can both be kept?  Exactly 3 keeps to at least 2. */
bool figures_agree(const struct figure *, const struct figure *);
/* Report that the target and a figure before it differ. */
void figures_say(struct figures *, const char *code, const struct task *,
    const struct target *, const struct figure *before);
/* Enough of a long list to tell it by. */
struct str figures_brief(struct str);

/* Hold a figure against the last ones of its kind that have alike words. */
void figures_alike(
    struct figures *, const struct task *, const struct target *);
/* Hold what was done against all that was done of the same, or a part of it. */
void figures_done(struct figures *, const struct task *, const struct target *);

#endif
