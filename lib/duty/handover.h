#ifndef DUTY_HANDOVER_H
#define DUTY_HANDOVER_H

/*
 * A task sent back and given to another unit (退回重派): a row of the log that
 * names the receiver (改派单位), on its day.
 *
 * The day is the receiver's: what is asked every so often, and the shares of a
 * yearly total, end for the old unit on the day before and begin anew on it.
 * What the old unit records on that very day still is its own; later rows of it,
 * and earlier ones of the receiver, are reported and not counted.  Steps and
 * amounts that were done by then stay with who did them; what is undone is the
 * receiver's, an amount less what was done.  A deadline that had passed is the
 * old unit's failure, and is the receiver's on that day, unless the row gives a
 * new one.
 *
 *	handovers_read(&h, &ledger, &progress);	after the last assignment
 *	...	expect_all(), the log
 *	handover_settle(&h, i, &ledger);	by their days
 *	handovers_free(&h);
 */

#include "base/opt.h"
#include "duty/ledger.h"

struct handover {
	struct str unit, doc, id, title; /* as the row says; title squeezed */
	struct str to;
	struct date day, due; /* due: the new deadline; DATE_NONE: the old */
	struct place at; /* of the receiver */
	struct duty *old, *new; /* NULL: nothing came of it */
};

struct handovers {
	struct handover *v; /* by day */
	size_t n, cap;
};

/*
 * Look for such rows in the files of the log (a pipe cannot be read twice: its
 * rows are reported when it is read) and give the receivers their duties.  False after
 * a fatal diagnostic.
 */
bool handovers_read(
    struct handovers *, struct ledger *, const struct opt_list *progress);
/* After the log: what is done stays, what is not goes over. */
void handover_settle(const struct handover *, struct ledger *);
void handovers_free(struct handovers *);
/* Is the duty the unit's on that day? */
bool handover_holds(const struct duty *, struct date);

#endif
