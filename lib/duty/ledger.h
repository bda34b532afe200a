#ifndef DUTY_LEDGER_H
#define DUTY_LEDGER_H

/*
 * The duties of all units: what each assignment, with its task's targets,
 * asks for, and what the progress log says was done.  Assignments are held;
 * the log only passes by.
 */

#include "duty/aim.h"
#include "duty/event.h"
#include "duty/portion.h"
#include "io/table.h"

enum duty_cell {
	D_DOC,
	D_ID,
	D_KIND,
	D_TITLE,
	D_UNIT,
	D_ROLE,
	D_VIA,
	D_MATCH,
	D_CATEGORY,
	D_LEADER,
	D_CONTACT,
	D_START,
	D_DUE,
	D_FREQ,
	D_PEOPLE,
	D_HEAD,
	D_PHONE,
	D_WHEN,
	DUTY_CELLS
};
extern const char *const duty_cell_name[DUTY_CELLS];

struct expect {
	struct aim *aim; /* NULL: only that it be done */
	struct want want;
	struct date start, due; /* of this one, for the table */
	struct str was; /* deadlines before extensions, joined by 、 */
	bool apart; /* the task's day is not about it */
	bool joint; /* judged by the records of all units together */
	struct deeds own;
	bool moved; /* handed over undone: the receiver's now */
	bool gone; /* the unit that had it before did it: not asked for */
	struct expect *of; /* the same, of the unit that had it before */
	struct expect *work; /* of who answers for it; NULL: this unit */
	struct expect *next; /* of the same duty */
};

struct duty {
	struct str cell[DUTY_CELLS];
	const struct str *extra; /* cells of columns that nobody knows */
	const struct unit *unit; /* NULL: not in the roster, or no roster */
	struct expect *first;
	struct duty *next; /* of the same unit and task */
	struct duty *sibling; /* of the same unit */
	struct duty *mate; /* of the same task */
	struct date from, until; /* handed over to, or by, the unit; or none */
	struct duty *of, *heir; /* who had it before, who has it since */
	struct docket docket;
	struct str title_key; /* the title, squeezed */
};

/* A new deadline for a duty (延期). */
struct extension {
	struct duty *duty;
	struct date approved, to;
	struct date from; /* the deadline meant; DATE_NONE: not said */
	struct str n; /* number of the target meant, or "" */
	struct place at; /* its file's name lives as long as the run */
	bool done; /* taken */
};

/* A unit that has duties. */
struct holder {
	struct str name;
	struct duty *first, *last; /* its duties */
	long records;
};

struct repairs;
struct handovers;

/*
 * Begins as all nought but for what is borrowed:
 *
 *	struct ledger l = { .roster = roster, .hints = hints, ... };
 */
struct ledger {
	struct arena mem;
	struct map words; /* cells, each text once */
	struct duty **v; /* in the order of the assignments */
	size_t n, cap;
	struct map keys; /* unit, document, task -> first struct duty */
	struct map tasks; /* document, task -> struct task */
	struct map holders; /* unit -> struct holder */
	struct map figures; /* heading, category -> what its units have */
	struct extension *ext; /* in the order of the log */
	size_t next, capext;
	struct buf key;
	/* borrowed */
	const struct roster *roster; /* or NULL */
	const struct hints *hints;
	struct workdays *work;
	const struct portions *portions;
	struct repairs *repairs; /* rows on findings go there; or NULL */
	struct handovers *handovers; /* or NULL */
	struct aims *aims;
	struct date day; /* of the report */
	bool exclusive; /* 6月30日前: not on that day */
	bool only_findings; /* there are no assignments */
	bool each; /* without a lead each unit is asked in full */
	struct date from; /* tasks that do not say begin here; or none */
};

void ledger_free(struct ledger *);
/* The duty of a row, which lives as long as the ledger.  Columns of an
 * assignments table that nobody knows are kept as extra. */
struct duty *ledger_add(
    struct ledger *, const struct table *, const struct row *);

/* Is the duty of one task, with the same days, with the one before it? */
bool ledger_follows(const struct ledger *, const struct duty *);

/* Give a duty to another unit from a day on; the new one. */
struct duty *ledger_hand(
    struct ledger *, struct duty *, struct str unit, struct date day);
/* The unit that the plan gave the duty to, whoever has it by now. */
const struct duty *duty_origin(const struct duty *);

/* The duty of that unit, which the ledger owns; NULL for none. */
struct duty *ledger_find(
    struct ledger *, struct str unit, struct str doc, struct str id);
/* Is there such a task for any unit?  doc may be empty: any document. */
bool ledger_has_task(struct ledger *, struct str doc, struct str id);
/* The first of the duties of a task, the others its mates; NULL if there is no
 * such task, or, doc empty, several. */
struct duty *ledger_task(struct ledger *, struct str doc, struct str id);
/* A text kept as long as the ledger. */
struct str ledger_keep(struct ledger *, struct str);
void ledger_extend(struct ledger *, struct extension);
/* Does some unit lead the task of this duty? */
bool ledger_has_lead(struct ledger *, const struct duty *);
/* Are several units responsible for it, not only those of a group? */
bool ledger_is_common(struct ledger *, const struct duty *);
struct holder *ledger_holder(struct ledger *, struct str unit);

#endif
