#ifndef DUTY_STATUS_H
#define DUTY_STATUS_H

/* The rows of the status table. */

#include "duty/rollup.h"

enum status_list {
	STATUS_ALL,
	STATUS_DUE,
	STATUS_OVERDUE,
	STATUS_BEHIND, /* the pace of a year's total */
	STATUS_SILENT,
	STATUS_EXTENDED, /* with another deadline than at first */
	STATUS_BACK, /* sent back or reopened, and still open */
	STATUS_URGED, /* and still open */
	STATUS_ESCALATE, /* where something is proposed after reminders */
	STATUS_FINDINGS, /* from here on: tables of their own; duty/settled.h */
	STATUS_NORECORD, /* duty/lists.h */
	STATUS_UNSIGNED,
	STATUS_UNSIGNED_LATE
};
/* "due", "overdue", ...; NULL is all.  False: unknown, reported. */
bool status_list_parse(const char *, enum status_list *);

/* A finding with its place in the table. */
struct finding {
	struct place at; /* of its row */
	struct str doc, id, item, rule, title, source;
	struct str unit_name;
	const struct unit *unit; /* or NULL */
	enum match how;
	struct date found, deadline, fixed; /* DATE_NONE: none */
	struct date last; /* reported by the unit, in the log */
	struct str was; /* deadlines before extensions, joined by 、 */
	struct docket docket;
	enum state state;
	long days;
	bool has_days;
	bool joint; /* the row is of further units as well */
};

struct status;

/* in: the assignments whose unknown columns pass through, or NULL.  NULL after
 * a fatal diagnostic. */
struct status *status_create(enum status_list, const struct states *,
    const struct limits *, struct date day, const struct table *in);
void status_put_duty(struct status *, const struct ledger *, struct duty *,
    const struct rollup *);
void status_put_finding(struct status *, const struct finding *);
/* 0, or -1 after a fatal diagnostic. */
int status_finish(struct status *);
void status_drop(struct status *);

#endif
