#ifndef DUTY_LOGROW_H
#define DUTY_LOGROW_H

/* A row of the progress log: what it says, and which duty it is about. */

#include "duty/ledger.h"

enum logrow_cell {
	C_DATE,
	C_UNIT,
	C_DOC,
	C_ID,
	C_N,
	C_METRIC,
	C_VALUE,
	C_NOTE,
	C_EVENT,
	C_DUE,
	C_WAS,
	C_APPROVED,
	C_TITLE,
	C_DONE,
	C_PLACE,
	C_RECEIVER,
	LOG_COLS
};

/* Of the figure of a row: did it count for something that is asked; was it of no
 * period of something else? */
struct use {
	bool counted, outside;
};

struct logrow {
	struct ledger *l;
	struct table *t;
	const struct row *r;
	long col[LOG_COLS];
	const char *file; /* lives as long as the run */
	struct date day;
	enum event event;
	bool has_value;
	struct dec value;
	struct str units; /* the cell, with 、 between several */
	struct str unit; /* as written; one of them */
	struct buf parts; /* units, where the cell parts them otherwise */
	struct buf metric, title; /* squeezed */
	struct use *use;
};

struct str logrow_cell(const struct logrow *, int c);
void logrow_report(const struct logrow *, const char *code, int c);
/* Set value; false if it, or the share done, is no number that can be
 * counted, reported. */
bool logrow_value(struct logrow *);
/* Set units, once the day is known. */
void logrow_units(struct logrow *);
/* Take the next of them off *rest; false at the end. */
bool logrow_next(struct logrow *, struct str *rest);
/* That unit as the assignments name it; false if it was reported. */
bool logrow_unit(const struct logrow *, struct str *name);
/*
 * How well a target fits what the row is about: by its number or name 3, one
 * name within the other 2, within its clause 1, not at all 0.
 */
int logrow_fit(const struct logrow *, const struct expect *);
int logrow_best(const struct logrow *, const struct duty *);
/* The share of the task that is done (完成比例 85, 85%, 0.85); false: not said. */
bool logrow_share(const struct logrow *, struct dec *);
/* The deadlines of an approved extension (was: DATE_NONE if not said); false if
 * it is none, reported. */
bool logrow_extension(const struct logrow *, struct date *to, struct date *was);
/* The unit's duty, by id, by the task's name, or by the target; counted as one of its records; NULL if it was reported. */
struct duty *logrow_duty(struct logrow *, struct str unit);

#endif
