#ifndef SCORE_MATCH_H
#define SCORE_MATCH_H

/* Which rule a finding falls under: by id, by item, or by words. */

#include "score/rule.h"
#include "score/squad.h"

enum fit {
	FIT_ONE,
	FIT_UNKNOWN, /* the rule cell names no rule and no item */
	FIT_NONE, /* nothing fits */
	FIT_MANY, /* several fit alike: listed in *others */
	FIT_SCOPE, /* the rule does not hold for the unit */
	FIT_DAY, /* nor on the day */
	FIT_DERIVED, /* its value does not come from findings */
	FIT_UNDONE, /* the rule lacks something */
	FIT_PAIR /* two rules judge the same figure: listed in *others */
};

/* What a finding says of itself. */
struct clue {
	size_t unit;
	struct date day;
	struct str item, problem, value;
};

/*
 * Does this rule hold for the unit on the day, and take findings at all?  That
 * its item does not concern the unit can be said of any rule of an item.
 */
enum fit match_known(const struct rules *, const struct squad *,
    const struct clue *, const struct rule *);
/*
 * By what the finding says, among the rules of an item (empty: all): the
 * longest word of a rule found in the problem wins; an item's only rule needs
 * no words.  Of several that fit alike a measured value takes those that judge
 * such a value, and a pair of them with one target of which one gives what
 * goes beyond it (R11) judges the same figure.  Ids of rules that fit alike
 * are appended to *others.
 */
enum fit match_words(const struct rules *, const struct squad *,
    const struct clue *, const struct rule **, struct buf *others);

#endif
