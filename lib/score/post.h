#ifndef SCORE_POST_H
#define SCORE_POST_H

/*
 * Posting a finding to the accounts of its units: counts, values, votes,
 * places; lateness at once, repeats when all findings are in.
 *
 * Repeats (R15): the same problem is one with the same rule and the same
 * cells in the columns of 同一问题 (unit, rule and place if empty; a finding
 * without a place repeats nothing).  A finding's number r is 1 + the earlier
 * days in the window on which the problem was found; findings of one day do
 * not repeat one another.  Rules with a multiplier for repeats keep one small
 * entry for each finding, all other rules none.
 */

#include "score/finding.h"
#include "score/tally.h"

struct posting;

struct posting *posting_new(const struct rules *, const struct squad *,
    struct tally *, struct date asof);
void posting_free(struct posting *);
/* Findings whose rules' periods share no day with it are not posted. */
void posting_only(struct posting *, struct term);
/*
 * Post it as record at.  1 posted; 0 outside the period; -1 reported.
 */
int posting_add(struct posting *, struct finding_reader *,
    const struct finding *, struct record at);
/* All findings are in: settle the repeats. */
void posting_settle(struct posting *);

/* For --explain: a posting to the accounts of one unit, in order. */
struct note {
	const struct account *account;
	struct record at;
	struct date date;
	struct str place, problem, value;
	struct dec count, mult; /* mult: repeats, lateness and share */
	struct dec points; /* the judge's; not a number if none */
	bool late;
	int times; /* which occurrence of the problem; 1: first */
};
void posting_watch(struct posting *, size_t unit);
const struct note *posting_notes(const struct posting *, size_t *n);

#endif
