#ifndef RULE_RULEBOOK_RULE_H
#define RULE_RULEBOOK_RULE_H

/*
 * Clauses as rules that score judges: which of them are the steps of one rule,
 * of what kind it is (domain rules R1 to R22), and what is its own part of the
 * points of its item.
 */

#include "base/dec.h"
#include "rule/rulebook.h"

struct rulebook_rule {
	size_t from, n; /* clauses, of all rows; n 0: no rule, a part's limit */
	struct rulebook_item item;
	struct str kind, effect, points, measure, bands, gate; /* or empty */
	/* what it takes at most, alone or (joint) with those beside it, where
	 * the item has more: 得5分，每缺一次扣1分 below （30分）; or empty */
	struct str limit;
	bool joint;
	struct dec most; /* of a rule with bands: what it can give */
	/* its item has several such, that give its points between them: this
	 * rule's own full points are most, the item's are shared */
	bool parts;
	struct dec shared;
};

struct rulebook_rules {
	struct rulebook_rule *v; /* in reading order */
	size_t n, cap;
	struct arena mem;
};
#define RULEBOOK_RULES_INIT                                                    \
	{                                                                      \
		NULL, 0, 0, ARENA_INIT                                         \
	}

/* All texts live with the rows, the outline and the rules. */
void rulebook_rules_read(struct rulebook_rules *, const struct draft_words *,
    const struct outline *, const struct rulebook_items *,
    const struct draft_rows *);
/* Sets parts and shared of each, once all are there. */
void rulebook_rules_share(struct rulebook_rules *, const struct draft_words *,
    const struct outline *, const struct draft_rows *);
/* Does it stand below 加分? */
bool rulebook_rule_extra(const struct rulebook_rule *,
    const struct draft_words *, const struct outline *,
    const struct draft_rows *);
void rulebook_rules_free(struct rulebook_rules *);

#endif
