#ifndef DUTY_EVENT_H
#define DUTY_EVENT_H

/*
 * What a row of the log tells of a duty beside figures: 立项 签收 反馈 催办 延期
 * 申请办结 退办 办结 重开 改派; words in share/events.csv.
 */

#include <stdbool.h>

#include "base/date.h"
#include "base/diag.h"

enum event {
	EVENT_REPORT, /* what was done; an empty cell */
	EVENT_OPENED, /* handed out */
	EVENT_SIGNED, /* taken over by the unit */
	EVENT_URGED,
	EVENT_EXTENDED,
	EVENT_APPLIED, /* asked for (to be closed, a later day), not granted */
	EVENT_BACK, /* sent back: not done any more */
	EVENT_CLOSED, /* examined and done */
	EVENT_REOPENED,
	EVENT_HANDED /* given to another unit */
};

/* By code or word; empty is a report.  False if it is none. */
bool event_parse(struct str, enum event *);
/* Is it the unit's own word on its work, and no act of the office? */
bool event_is_work(enum event);

/* What the log says of one duty. */
struct docket {
	struct date opened, signed_on; /* the first; DATE_NONE: never */
	struct date on; /* of the latest event, reports left aside */
	struct str word; /* how the log calls it; lives as long as the ledger */
	long urged, back;
	struct date urged_on; /* the last time */
};

void docket_add(struct docket *, enum event, struct date, struct str word);

/* An extension that is not, or only just, granted; was: DATE_NONE if there is
 * no old deadline. */
void extension_report(
    const char *code, struct place, struct date to, struct date was);
/* Put a deadline behind those that went before it, joined by 、. */
void extension_note(struct buf *, struct date was);

#endif
