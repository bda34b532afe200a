#ifndef PLAN_DRAFTED_RULE_H
#define PLAN_DRAFTED_RULE_H

/*
 * Clauses as rules that score judges: which of them are the steps of one rule,
 * of what kind it is (domain rules R1 to R22), and what is its own part of the
 * points of its item.
 */

#include "base/dec.h"
#include "plan/drafted.h"

struct drafted_rule {
	size_t from, n; /* clauses, of all rows; n 0: no rule, a part's limit */
	struct drafted_item item;
	struct str kind, effect, points, measure, bands, gate; /* or empty */
	struct dec most; /* of a rule with bands: what it can give */
	/* its item has several such, that give its points between them: this
	 * rule's own full points are most, the item's are shared */
	bool parts;
	struct dec shared;
};

struct drafted_rules {
	struct drafted_rule *v; /* in reading order */
	size_t n, cap;
	struct arena mem;
};
#define DRAFTED_RULES_INIT                                                     \
	{                                                                      \
		NULL, 0, 0, ARENA_INIT                                         \
	}

/* All texts live with the rows, the outline and the rules. */
void drafted_rules_read(struct drafted_rules *, const struct draft_words *,
    const struct outline *, const struct drafted_items *,
    const struct draft_rows *);
void drafted_rules_free(struct drafted_rules *);

#endif
