#ifndef RULE_RULEBOOK_H
#define RULE_RULEBOOK_H

/*
 * The clauses of a plan as a table of rules (考核细则) that score reads: what the
 * words of a clause, and the headings above it, say for its columns.  The
 * patterns are rows of share/drafts.csv.
 */

#include "rule/draft-read.h"
#include "rule/draft-rows.h"

struct rulebook_item {
	struct str part, name, full;
	struct str cap; /* of what is won or lost outside the base: its points */
	struct str part_text; /* with what stands in its brackets */
	/* of a table's row: what it asks for, if not name; below that */
	struct str content, deeper;
	bool own; /* its points stand in the node itself, not above */
	bool extra; /* 加分项: nobody begins with its points */
	/* of a table's row: points of its own, below a merged name, content */
	bool again, again_deeper;
};

/* What a clause of each node of an outline belongs to. */
struct rulebook_items {
	struct rulebook_item *v; /* texts live with the outline and the items */
	size_t n;
	struct arena mem;
};

void rulebook_items_read(struct rulebook_items *, const struct draft_words *,
    const struct outline *);
/*
 * 日常管理（60分） beside 扣分项（40分）: where only they fill the hundred, all begin
 * with what can be taken as well.
 */
void rulebook_fill_hundred(struct rulebook_items *, const struct draft_words *,
    const struct outline *);
/*
 * 1.例会得4分，缺一次扣1分 2.财税6分，每欠1%扣1分 below （10分）: leaves that tell the
 * points of their heading between them, or of one that has none, are items.
 */
void rulebook_items_split(struct rulebook_items *, const struct draft_words *,
    const struct outline *, const struct draft_rows *);
void rulebook_items_free(struct rulebook_items *);
/* 财税6分，每欠…: the points of an item's first words, and its name; or empty. */
struct str rulebook_first_weight(struct str heading, struct str *name);

/*
 * What a veto does, "no_award、cap_grade:良好", from its own words or those of
 * the sentence above its list; nothing appended if neither says.
 */
void rulebook_veto(const struct draft_words *, const struct outline *,
    const struct draft_row *, struct buf *);
/* How often a clause is judged (每季度): quarter half; empty: not said. */
struct str rulebook_period(const struct draft_words *, struct str clause);
/*
 * Whom the nearest heading above names (镇直部门评分标准), or the title where
 * there are several documents; of a single one all is for the same.
 */
struct str rulebook_units(
    const struct draft_words *, const struct outline *, size_t node);
/* The limit in the heading of a part: 加分项（最高加50分）. */
struct str rulebook_part_cap(const struct draft_words *, struct str heading);
/* In a paragraph of a section, of all in it: 以上加分累计不超过10分. */
struct str rulebook_sum_limit(
    const struct draft_words *, const struct outline *, size_t node);

#endif
