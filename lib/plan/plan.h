#ifndef PLAN_PLAN_H
#define PLAN_PLAN_H

/*
 * A plan file read and understood, and the tables plan-parse writes of it.
 * Each writer appends its rows to a table of its kind, so that several files
 * make one table:
 *
 *	tasks     tasks_write      lib/plan/tasks-write.c
 *	members   members_write    lib/plan/members-write.c, with members_columns
 *	spans     spans_write      lib/plan/spans-write.c
 *	outline   outline_write    lib/plan/outline-write.c   (-t all)
 *
 * Those of figures are in target/write.h, those of scoring clauses in
 * rule/write.h.
 */

#include "io/table.h"
#include "outline/outline.h"
#include "plan/task.h"

struct plan {
	struct doc *src;
	struct outline *outline;
	struct tasks *tasks;
	const char *unit; /* whose report it is, or "" */
};

/* NULL after a fatal diagnostic. */
struct plan *plan_read(const char *path, const struct outline_opts *);
void plan_free(struct plan *);

extern const char *const members_columns[];

typedef void plan_writer(const struct plan *, struct table_out *);
plan_writer tasks_write, spans_write, outline_write, members_write;

#endif
