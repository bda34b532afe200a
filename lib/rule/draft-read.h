#ifndef RULE_DRAFT_READ_H
#define RULE_DRAFT_READ_H

/* What the parts of the clause reader share; for lib/rule/draft*.c only. */

#include "phrase/patterns.h"
#include "rule/draft.h"

struct draft_words {
	const struct patterns *set;
	struct scan give, not, cap, per;
	const struct pattern *beside;
};

struct spot {
	const struct pattern *p;
	size_t at, end;
	struct str number, measure;
};

struct spots {
	struct spot *v;
	size_t n, size;
};

/* One text being read. */
struct draft_reader {
	struct draft_words *w;
	const struct draft_where *where;
	struct draft_list *list;
	struct str text; /* all of it */
	struct str s; /* the sentence, */
	struct rx_chars chars; /* and its characters */
	const char *whole; /* where the sentence up to its 。 begins */
	size_t first; /* drafts of this text begin here in the list */
	size_t before; /* drafts before whole */
	size_t begun; /* drafts of this sentence */
	size_t from; /* where in s the next clause begins */
	struct spots not, cap;
	struct spots per; /* of the occurrence looked for last */
	bool not_known; /* not was filled for this sentence */
	size_t inot; /* the first of not that has not ended */
	size_t icap; /* the first of cap that was not used */
};

/*
 * All matches of a scan's patterns in s, whose characters are known, one behind
 * the other.
 */
void draft_spots(struct scan *, struct str s, const struct rx_chars *,
    struct spots *);
/* White space and marks cut off both ends of a clause. */
struct str draft_trim(struct str);
/* Until the next is added. */
struct draft *draft_add(struct draft_reader *, struct str effect, size_t at);
/* Set what the drafts from first on have in common. */
void draft_finish(struct draft_reader *, size_t first, struct str measure,
    struct str per, struct str clause);
/*
 * What one occurrence is, in words between from and number (the numbers or
 * the end of the giving words, which begin at at).
 */
struct str draft_per(struct draft_reader *, size_t from, size_t at, size_t number);
/* Limits that end at or before byte at of the sentence, for drafts before. */
void draft_caps(struct draft_reader *, size_t at);
/* Limits left over: of a whole sentence, or in front of its clauses. */
void draft_caps_left(struct draft_reader *, size_t in_front);

#endif
