#ifndef REPORT_BRIEF_H
#define REPORT_BRIEF_H

/*
 * What a bulletin has to say, worked out of findings, standings and status:
 * the facts that its template (share/bulletin/) fills in.  Names of the facts
 * are listed in bulletin(1).
 */

#include "base/dec.h"
#include "base/map.h"
#include "office/roster.h"
#include "report/fill.h"
#include "report/grid.h"
#include "report/know.h"
#include "report/private.h"
#include "report/stretch.h"

struct brief {
	const struct grid *findings, *standings, *status; /* or NULL */
	const struct grid *rules, *plan; /* what notices rest on, or NULL */
	struct stretch period; /* ends with the day of issue at the latest */
	struct stretch whole, next; /* all of it, and the one behind it */
	struct date date; /* what is repaired and overdue is so on this day */
	struct private *private; /* NULL: nothing is kept back */
	/* Of share/bulletin/words.csv. */
	long days; /* given to put right what has no deadline of its own */
	long names; /* at most so many units are named where all did well */
	long older; /* the same of those with problems of older periods */
	long types; /* from so many problems on, kinds are spoken of */
	long rise; /* places gained that are worth a word */
	long tasks; /* kept in time, so many at least, to be praised */
	long chat; /* rows of a list in a text for a chat */
};

/* One finding, read. */
struct finding {
	struct str unit, item, rule, place, problem, source;
	struct date date, deadline, fixed; /* DATE_NONE: none */
	struct dec count;
	bool praise; /* to the unit's credit */
	bool again; /* of a further unit of the record (甲村、乙村), counted */
	const struct place *at;
};

struct findings {
	struct finding *v;
	size_t n, cap;
};

/*
 * One for each unit of a row, by its name in the roster (which may be NULL) if
 * that knows it.  Rows that cannot be read, or are of later days
 * than on, are reported and left out; left out are also those that found
 * nothing (数量 0, 问题 无) or measured something.
 */
int findings_read(struct findings *, const struct grid *,
    const struct roster *, struct date on);
void findings_free(struct findings *);
/* Cells that tell what is to a unit's credit. */
struct finding_signs {
	struct str item, rule, matter, place, deadline, fixed;
};
/* By its item (share/bulletin/praise.csv), or as an honour has them. */
bool finding_praises(const struct know *praise, const struct finding_signs *);
/* What is no day with its year (未整改, XXXX-12-08) is none. */
struct date finding_day(struct str cell);
/* One, where the cell does not say how many. */
struct dec finding_count(struct str cell);
/* Was a problem found?  Not by a measured value, which has none, nor where the
 * cell says so (无) or the number is nought. */
bool finding_found(struct str problem, struct dec count);
/* Put right by that day?  What comes later nobody knows. */
bool finding_fixed(const struct finding *, struct date on);
bool finding_late(const struct finding *, struct date on);

/* brief.c: what was found in the period, by unit and by kind. */
void brief_findings(
    struct facts *, const struct brief *, const struct findings *);
/* brief-before.c: what was found in the period before, and is still open. */
void brief_before(
    struct facts *, const struct brief *, const struct findings *);
/* ranking.c: the groups' standings, and whom a warning concerns. */
void brief_standings(struct facts *, const struct brief *);
/* brief-good.c: who did well, as the records have it. */
void brief_good(struct facts *, const struct brief *, const struct findings *);
/* brief-tasks.c: tasks due in the period and in the next one. */
void brief_tasks(struct facts *, const struct brief *);
/*
 * brief-turns.c: the last day of the stretch by which a row of the status, done
 * every so often, is due, and how it stood there on the day; false if there is
 * none.  days: behind a unit's name those on which it fell short, if one of
 * them is another day; many are counted.  turns_open(): NULL if there can be
 * none.
 */
struct turns *turns_open(const struct grid *status);
void turns_close(struct turns *);
bool turns_within(const struct turns *, size_t row, const struct brief *,
    const struct stretch *, struct date *due, struct str *state,
    struct buf *days);
/* brief-notice.c: one unit's open problems, and its tasks that are near or
 * over; false if there are none of either. */
bool brief_notice(struct facts *, const struct brief *, const struct findings *,
    struct str unit);

/* brief-basis.c: what each point of a notice rests on, and the words of the
 * rules (lists: rules) and of the plan (sentences) that were meant. */
struct basis {
	struct facts *f;
	const struct brief *k;
	struct map rules, tasks; /* those that are listed */
};
void basis_start(struct basis *, struct facts *, const struct brief *);
void basis_end(struct basis *);
void basis_problem(struct basis *, struct facts *row, const struct finding *);
void basis_task(struct basis *, struct facts *row, size_t status_row);
/* Every unit that the tables name, as keys: a set. */
void brief_units(
    struct map *, const struct brief *, const struct findings *);

/* brief-text.c: pieces that several of them use. */
void brief_set(
    struct facts *, const char *name, const struct brief *, struct str);
/* The same of a unit's name, which is nobody's. */
void brief_set_unit(
    struct facts *, const char *name, const struct brief *, struct str);
void brief_date(struct facts *, const char *name, struct date);
/* The wording of a state of share/states.csv, by its code; empty: none. */
struct str brief_state(const char *code);
/* 12月31日, with its year only if that is not the bulletin's. */
void brief_put_day(struct buf *, const struct brief *, struct date);
void brief_day(
    struct facts *, const char *name, const struct brief *, struct date);
/* 12月14日至18日; years: 2026年12月14日至18日. */
void brief_span(struct buf *, const struct stretch *, bool years, int year);
void brief_number(struct facts *, const char *name, size_t); /* 0: empty */
void brief_rate(struct facts *, const char *name, size_t part, size_t whole);
/* Text from the tables: marks of Markdown escaped, private things out. */
void brief_text(struct buf *, const struct brief *, struct str);
/* "垃圾落地（2处）": the problem and how often, unless it says so itself. */
void brief_words(struct buf *, const struct brief *, const struct finding *);
/* "村口，垃圾落地（2处）" */
void brief_problem(struct buf *, const struct brief *, const struct finding *);

/* Names one after another: 甲村、乙村, or, of more than most, 甲村、乙村等5个
 * 单位. */
struct names {
	struct buf text;
	size_t n;
};
#define NAMES_INIT                                                             \
	{                                                                      \
		BUF_INIT, 0                                                    \
	}
/* behind: words after the name, or NULL.  most 0: all are named. */
void names_add(struct names *, const struct brief *, struct str unit,
    const char *behind, long most);
void names_end(struct names *, long most); /* adds 等5个单位 */
/* Ends and sets the fact, and frees. */
void names_set(struct facts *, const char *name, struct names *, long most);

#endif
