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
 *	a = repairs_by_id(r, doc, id);	each finding
 *	for (; a; a = a->next)
 *		if (repairs_concern(r, a, &finding, roster))
 *			repairs_apply(a, &finding);
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
	size_t nth; /* of those whose units were looked up; 0: not yet */
	bool used; /* some finding has it */
	struct act *next; /* of the same finding or place, by day */
};

struct matter {
	struct act *first, *latest;
	size_t last; /* for mend: 1 + the last finding held of this place */
};

struct repairs;

/* The files whose rows may be meant. */
struct repairs *repairs_new(const struct opt_list *findings);
void repairs_free(struct repairs *);
/* Is the row about a finding?  Then it is kept, or reported. */
bool repairs_take(struct repairs *, struct logrow *);
/* NULL if no row is about it. */
struct act *repairs_by_id(const struct repairs *, struct str doc, struct str id);
struct matter *repairs_by_place(
    struct repairs *, struct str unit, struct str place);
/* All places that rows are about, in the order of the log; NULL past the last. */
struct matter *repairs_place(const struct repairs *, size_t i);
/* Of a finding of several units: is it an act of this one?  Of another it always
 * is. */
bool repairs_concern(struct repairs *, struct act *, const struct finding *,
    const struct roster *);
/* What follows for the finding; acts must come in order. */
void repairs_apply(struct act *, struct finding *, struct buf *was);
/* Report the rows that no finding has. */
void repairs_unused(const struct repairs *);

#endif
