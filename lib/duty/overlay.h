#ifndef DUTY_OVERLAY_H
#define DUTY_OVERLAY_H

/*
 * The office's own answers to who does what (task-assign -a): document, id,
 * unit, role.  They win over the text.  A row's id may be a block's: it then
 * goes for all tasks below.
 *
 * A table of assignments, such as the workbook's 责任分解表 that the office has
 * corrected, is the whole answer for the tasks that it has: the text names nobody
 * else for them.
 */

#include "base/diag.h"
#include "duty/role.h"

struct overlay_row {
	struct str
	    unit; /* names or expressions; lives as long as the overlay */
	enum role role;
	struct str via; /* of an assignment: as the text said it; else "" */
	bool group; /* of an assignment: one of a group */
	struct place at;
	bool used;
	struct overlay_row *next; /* for the same id, in order */
};

struct overlay;

/* Bad rows are reported and left out.  NULL after a fatal diagnostic. */
struct overlay *overlay_read(const char *path);
/*
 * The rows that go for a task, blocks before the task itself, calling back
 * with each; sets used.
 */
void overlay_each(struct overlay *, struct str doc, struct str id,
    void (*)(void *, struct overlay_row *), void *);
/* Is it the whole answer for this task? */
bool overlay_whole(struct overlay *, struct str doc, struct str id);
/* Report the rows never used. */
void overlay_unused(const struct overlay *);
void overlay_free(struct overlay *);

#endif
