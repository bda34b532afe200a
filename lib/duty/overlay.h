#ifndef DUTY_OVERLAY_H
#define DUTY_OVERLAY_H

/*
 * The office's own answers to who does what (task-assign -a): document, id,
 * unit, role.  They win over the text.  A row's id may be a block's: it then
 * goes for all tasks below.
 */

#include "duty/role.h"
#include "base/diag.h"

struct overlay_row {
	struct str
	    unit; /* names or expressions; lives as long as the overlay */
	enum role role;
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
/* Report the rows never used. */
void overlay_unused(const struct overlay *);
void overlay_free(struct overlay *);

#endif
