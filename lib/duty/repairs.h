#ifndef DUTY_REPAIRS_H
#define DUTY_REPAIRS_H

/*
 * The register of findings: rows of the progress log on what was found, not on
 * a task: 交办 签收 催办 延期 退办 销号 重开.  They name it by the file and number of the
 * status (doc, id), or by unit and place.  Kept as acts, in order of days;
 * no other row of the log is kept.
 *
 *	r = repairs_new(&findings);
 *	if (repairs_take(r, &x)) ...	each row of the log
 *	acts = repairs_by_id(r, &finding, roster);	each finding
 *	while ((a = acts_next(&acts)) != NULL)
 *		repairs_apply(a, &finding, &was);
 *	repairs_unused(r);
 */

#include "base/opt.h"
#include "duty/logrow.h"
#include "duty/status.h"

struct act {
	struct date day;
	enum event event;
	struct date to, was; /* of an extension; was: DATE_NONE, not said */
	struct str word; /* how the log calls it */
	struct str units; /* as the log names them; empty: all whose it is */
	struct place at;
	size_t nth; /* of the log */
	bool used; /* some finding has it */
	struct act *next; /* of the same finding or place, by day */
};

struct act_link {
	struct act *act;
	struct act_link *next, *last; /* last: of the first one */
};

/* What is still to come of the acts on a finding. */
struct acts {
	struct act *all; /* of whatever unit; else */
	const struct act_link *own, *open; /* of this one; naming none */
};

struct matter {
	struct act *first, *latest;
	bool loose; /* not in order of days */
	size_t listed; /* of those whose acts are listed by unit; 0: not yet */
	struct act_link *open; /* its acts that name no unit */
	size_t last; /* for mend: 1 + the last finding held of this place */
};

struct repairs;

/* The files whose rows may be meant. */
struct repairs *repairs_new(const struct opt_list *findings);
void repairs_free(struct repairs *);
/* Is the row about a finding?  Then it is kept, or reported. */
bool repairs_take(struct repairs *, struct logrow *);
/* Rows about it by file and number; of a finding of several units, those of its
 * unit and those that name none. */
struct acts repairs_by_id(struct repairs *, const struct finding *,
    const struct roster *);
struct act *acts_next(struct acts *); /* by day; NULL past the last */
/* NULL if no row is about it. */
struct matter *repairs_by_place(
    struct repairs *, struct str unit, struct str place);
/* All places that rows are about, in the order of the log; NULL past the last. */
struct matter *repairs_place(struct repairs *, size_t i);
/* What follows for the finding; acts must come in order. */
void repairs_apply(struct act *, struct finding *, struct buf *was);
/* Report the rows that no finding has. */
void repairs_unused(const struct repairs *);

#endif
