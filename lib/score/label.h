#ifndef SCORE_LABEL_H
#define SCORE_LABEL_H

/*
 * The name of a part or an item with what an office writes behind it in
 * brackets: 环境卫生（60分）, 加分项（累计不超过5分）.
 */

#include "score/rule.h"

struct label {
	struct str name; /* within the cell; all of it if anything is unclear */
	bool has_full;
	struct dec full;
	struct limit cap;
};

void label_read(struct str cell, struct label *);
/* Append the names of a list by 、 without their brackets. */
void label_names(struct buf *, struct str list);

#endif
