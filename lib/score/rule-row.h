#ifndef SCORE_RULE_ROW_H
#define SCORE_RULE_ROW_H

/* Between reading (rule-row.c) and grouping (rule.c): one row of the table. */

#include "score/label.h"
#include "score/rule.h"

struct rule_row {
	struct rule rule; /* also for rows of 项目, 大类, 总分: limits, scope */
	struct str item, part; /* without what stands in brackets */
	struct label of_item, of_part; /* which is here */
	struct limit floor;
	bool rate; /* the target is a percentage */
	struct dec big; /* of 1万元 in 每: 10000, else 1 */
	bool scale, has_kind, has_effect, has_per, has_pick;
	struct band *coef_band; /* the coefficients as steps of a scale */
	size_t ncoef_band;
	long places; /* -1: empty */
	bool faulty; /* reported; leave it out */
};

/*
 * Read the open table's rows one by one.  1, 0 at the end, -1 after a fatal
 * diagnostic.  Texts live in r->texts, scopes are entered in r->scope.
 */
int rule_row_next(struct table *, struct rules *r, struct rule_row *);

#endif
