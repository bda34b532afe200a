#ifndef SCORE_TALLY_H
#define SCORE_TALLY_H

/*
 * What the findings add up to: one account for each period, unit and rule
 * that a finding fell on.  Memory is bounded by units x rules x periods, by
 * the places (R19), matters (R12) and raters (R18) named, and by the record
 * lists, of which each keeps the first tally.keep records.
 */

#include <stdint.h>

#include "base/date.h"
#include "base/dec.h"
#include "base/map.h"
#include "score/records.h"
#include "score/term.h"

/* Sums under one name: a rater's votes, a place's findings, a matter. */
struct sub {
	struct dec a, b;
	struct dec lo, hi; /* R18: the worst and the best vote */
	struct str type; /* R19: kind of place; lives as long as the tally */
};

/* What values (not counts) came to; most accounts have none. */
struct values {
	long n;
	struct dec sum, min, max, last;
	struct date last_day;
	int reviewer; /* highest reviewer so far, from 0; -1: none */
	struct str grade; /* the letter of last */
	bool mixed; /* there were others */
	struct map sub; /* values are struct sub */
	struct map round; /* values are struct account */
};

/* Small, because every finding touches one and there are very many. */
struct account {
	struct dec n; /* counts, each with its multiplier */
	struct dec raw; /* counts */
	struct records kept; /* the first of them */
	long records; /* all */
	struct dec mult; /* highest multiplier of a record that counted */
	struct dec judged; /* points that the judge wrote, with multipliers */
	bool hit; /* a record with a count above 0 */
	bool absent; /* 不涉及 */
	size_t unit;
	const struct values *v; /* never NULL; tally_values() to change them */
	struct account *whole; /* of a round: the period's, else NULL */
};

/* The accounts of one unit in one period: a judge reads them together. */
struct tally_page {
	struct term period;
	struct account *of[]; /* by rule; NULL where nothing fell on it */
};

struct tally_slot {
	struct tally_page *page; /* NULL is empty */
	uint64_t key; /* its unit and period */
};

/* What a finding adds to the account of a rule that counts. */
struct tally_count {
	struct dec count;
	struct dec points; /* the judge's; 0 if none */
	struct dec mult; /* of both */
	struct record record;
};

/* A count on its way to its account. */
struct tally_ride {
	struct tally_count c;
	struct account **at; /* NULL: the place is free */
	struct account *account;
	size_t unit;
};
#define TALLY_RIDES 4

struct tally {
	struct account **v; /* in order of first appearance */
	size_t n, cap;
	struct tally_slot *slot;
	size_t nslot, npage;
	struct tally_slot *memo; /* what was looked up last */
	size_t nrule;
	char **file; /* names as given */
	size_t nfile, cap_file;
	struct tally_ride ride[TALLY_RIDES];
	size_t nride; /* ever set out */
	struct map rounds; /* of an item, period and category: struct map */
	struct buf key;
	size_t keep; /* records kept for each account; 0: all */
	struct arena mem;
};

/* Rules are told by their places, below nrule. */
void tally_init(struct tally *, size_t nrule, size_t keep);
void tally_free(struct tally *);
/* Number of a further file of findings. */
uint32_t tally_file(struct tally *, const char *name);
/* Made if it is not there; stays where it is. */
struct account *tally_at(struct tally *, struct term, size_t unit, size_t rule);
/* NULL if nothing fell on it. */
const struct account *tally_find(
    const struct tally *, struct term, size_t unit, size_t rule);
/*
 * Did anything fall on anybody in this period, or in a longer one that ends
 * with it, by a rule that counts?
 */
bool tally_any(const struct tally *, struct term,
    bool (*counts)(size_t rule, struct term, const void *), const void *arg);
void tally_record(struct tally *, struct account *, struct record);
/* Count, judge's points and highest multiplier, but no raw count or record. */
void tally_add(
    struct account *, struct dec count, struct dec points, struct dec mult);
/*
 * All that and the record, if not at once: so many accounts lie far apart in
 * memory, and each is fetched while the next findings are read.  Counts arrive
 * in order; tally_arrive() waits for all of them, before any other posting to
 * such a rule and before the tally is read.
 */
void tally_send(struct tally *, struct term, size_t unit, size_t rule,
    const struct tally_count *);
void tally_arrive(struct tally *);
struct values *tally_values(struct tally *, struct account *);
/* The sub-account of this name, made empty if it is not there. */
struct sub *tally_sub(struct tally *, struct account *, struct str name);
/* The account of one round (inspection) of the period, made if need be. */
struct account *tally_round(struct tally *, struct account *, struct str name);
/* There was such a round of the item for units of the category. */
void tally_note_round(struct tally *, size_t item, struct term,
    struct str category, struct str name);
/* The names of the rounds, in order of appearance; NULL: there was none. */
const struct map *tally_rounds(
    const struct tally *, size_t item, struct term, struct str category);
struct str tally_keep(struct tally *, struct str);

#endif
