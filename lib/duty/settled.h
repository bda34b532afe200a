#ifndef DUTY_SETTLED_H
#define DUTY_SETTLED_H

/*
 * The findings as the log settled them: the rows as they were, but for the
 * deadline (延期) and the day on which it was put right (销号, 退办, 重开) of those
 * that the log has steps on, the unit by the place where the row names none, and
 * where each row stood.  For who reads findings
 * and no log: score, bulletin, report-xlsx.
 *
 *	settled_init(&s, places);
 *	mend_read(m, path, &s.sink, &count);	each file
 *	mend_finish(m, &s.sink);
 *	settled_write(&s, &files);
 *	settled_free(&s);
 */

#include "base/map.h"
#include "base/opt.h"
#include "duty/mend.h"
#include "duty/places.h"

/* Only the findings that the log has steps on are held. */
struct settled {
	struct map days; /* of a row: its deadline and the day */
	struct arena mem;
	struct buf key;
	const struct places *places; /* or NULL */
	struct mend_sink sink; /* points to this: do not move it */
};

void settled_init(struct settled *, const struct places *);
/* The files again, one table.  0, or -1 after a fatal diagnostic. */
int settled_write(struct settled *, const struct opt_list *files);
void settled_free(struct settled *);

#endif
