#ifndef SCORE_RULE_ITEM_H
#define SCORE_RULE_ITEM_H

/* What rules stand in, as they are read: the parts, the items, the whole. */

#include "score/rule-row.h"

/* The part of that name, entered if need be. */
size_t rule_part_of(struct rules *, struct str name);
/* The item of that name in the row's part, the same; with what labels say. */
size_t rule_item_of(struct rules *, const struct rule_row *, struct str name);
/* Rows of 总分, 大类 and 项目. */
void rule_add_total(struct rules *, const struct rule_row *);
void rule_add_part(struct rules *, const struct rule_row *);
void rule_add_item(struct rules *, const struct rule_row *);
/* Without a 总分 row: no scale, no limits, two places. */
void rule_default_total(struct rules *);

#endif
