#ifndef DUTY_AIM_H
#define DUTY_AIM_H

/*
 * The targets of plan-parse -t targets, by document and task: what is counted,
 * how much, how often, for whom, by when.
 */

#include "base/map.h"
#include "duty/deeds.h"
#include "office/group.h"
#include "office/hint.h"

enum scope {
	SCOPE_NONE, /* nothing said */
	SCOPE_TOTAL, /* 全镇: all together */
	SCOPE_UNITS, /* each unit of a group: scoped[] says which */
	SCOPE_RATIO, /* for each so many of a figure of the roster: 每500人 */
	SCOPE_OTHER /* each of something that the roster does not know */
};

struct aim {
	struct str doc, id, n, metric, op, value, measure, per, scope, start,
	    due; /* as written; all live as long as the aims */
	struct str metric_key, clause_key; /* squeezed */
	struct place at; /* the value's cell */
	size_t at_all; /* number among all aims, from 0 */
	struct cycle cycle; /* PERIOD_NONE: an amount */
	struct dec amount;
	bool at_most, strict, level, blank;
	bool limit; /* a time for each case: 48小时内 */
	bool once; /* a record without a number counts one */
	enum scope whom;
	bool *scoped; /* by place in the roster; NULL unless SCOPE_UNITS */
	struct str
	    figure; /* heading in the roster that it is taken of, or "" */
	struct dec each; /* amount for so many of the figure */
	bool used; /* some assignment has it */
	bool shared; /* joint and joint_want are set up */
	struct want joint_want;
	struct deeds joint; /* of all units together */
	struct aim *next; /* of the same task, in order */
};

struct aims;

struct aims *aims_new(void);
void aims_free(struct aims *);
/*
 * Add a file of targets; bad rows are reported and left out.  roster and
 * groups may be NULL: then no scope is looked up.  0, or -1 after a fatal
 * diagnostic.
 */
int aims_read(struct aims *, const char *path, const struct hints *,
    const struct roster *, struct groups *);
/* First target of a task, or NULL. */
struct aim *aims_of(const struct aims *, struct str doc, struct str id);
size_t aims_count(const struct aims *);
/* Report the targets that no assignment has. */
void aims_unused(const struct aims *);

#endif
