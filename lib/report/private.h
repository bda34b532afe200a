#ifndef REPORT_PRIVATE_H
#define REPORT_PRIVATE_H

/* Telephone numbers and private persons kept out: share/bulletin/private.csv. */

#include "base/str.h"

struct private;

/* NULL after a fatal diagnostic. */
struct private *private_load(void);
void private_free(struct private *);
/* Append s with what is private replaced. */
void private_put(struct private *, struct buf *, struct str s);

#endif
