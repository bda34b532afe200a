#ifndef SCORE_RULE_CELL_H
#define SCORE_RULE_CELL_H

/*
 * How the cells of a rules row are read.  Only rule-row.c, which knows the
 * columns, and rule-figure.c, for those that hold figures, include this.
 */

#include "score/rule-row.h"

/* What a setter needs beside the row that it fills. */
struct rule_into {
	struct rules *rules;
	struct rule_row *row;
	struct place where; /* of the cell */
};

/* One for each column of figures; false if the cell holds none that fits. */
bool rule_set_full(struct rule_into *, struct str);
bool rule_set_points(struct rule_into *, struct str);
bool rule_set_per(struct rule_into *, struct str);
bool rule_set_cap(struct rule_into *, struct str);
bool rule_set_floor(struct rule_into *, struct str);
bool rule_set_target(struct rule_into *, struct str);
bool rule_set_gate(struct rule_into *, struct str);
bool rule_set_bands(struct rule_into *, struct str);
bool rule_set_coefs(struct rule_into *, struct str);
bool rule_set_weights(struct rule_into *, struct str);
bool rule_set_weight(struct rule_into *, struct str);
bool rule_set_repeat(struct rule_into *, struct str);
bool rule_set_late(struct rule_into *, struct str);

#endif
