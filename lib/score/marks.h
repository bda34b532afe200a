#ifndef SCORE_MARKS_H
#define SCORE_MARKS_H

/*
 * One period's score sheet: every unit's items, and what leads from them to
 * the published total.  Order: items, part caps, 缺项折算, part weights,
 * additions less deductions outside the base (each capped), limits of the
 * total, one rounding half up; vetoes last.
 */

#include "score/judge.h"

/* A row beside the items: an adjustment, or a period taken in. */
struct line {
	struct str item; /* in round brackets */
	struct dec full, got, deducted, added;
	struct buf why; /* rule ids or periods */
	const char *how; /* key of share/explain.csv, or NULL */
	struct dec of[4]; /* what it says */
};

struct total {
	bool listed; /* has any row */
	bool judged; /* takes part in the ranking */
	bool rough; /* not quite exact: dec_rough() */
	struct dec exact; /* before rounding */
	struct dec published, full;
	int places;
	size_t scheme;
	bool veto[VETO_N];
	struct str veto_cap;
	struct line *line;
	size_t nline, cap_line;
};

/* A period that is done, kept for synthesis: totals only. */
struct past {
	struct term period;
	struct dec *total, *full;
	bool *judged;
	bool any; /* somebody was judged */
	bool recorded; /* there is a record of it: it took place */
};

struct marks {
	struct term period;
	struct result *result; /* [unit * items + item] */
	struct total *total; /* [unit] */
	bool *own; /* [item] judged in this period, not in a finer one */
	size_t nunit, nitem;
	struct dec *published, *full; /* the same again, for struct bench */
	bool *known;
};

/*
 * Judge all units.  past: finer periods already done, for synthesis.  The
 * bench's totals are set to the sheet's.
 */
void marks_make(struct marks *, struct bench *, struct term,
    const struct past *past, size_t npast);
void marks_free(struct marks *);
/* Totals of a unit from its items; part of marks_make(). */
void total_make(const struct bench *, const struct marks *, size_t unit,
    const struct past *, size_t npast, struct total *);
/* Append an adjusting line; deducted or added by the sign of got - full. */
struct line *total_adjust(struct total *, struct str label, struct str name,
    struct dec full, struct dec got);

/*
 * Synthesis (R20): which finer unit of time a period takes in, and with what
 * weight.  Without an R20 row a period is the plain average of those of the
 * items' finest length (months) that there are.
 */
bool synth_needs(
    const struct rules *, enum term_unit coarse, enum term_unit fine);
/*
 * Does a period of this length judge the item?  Each item belongs to one
 * level: to its own period where R20 rows make that up of finer ones, else to
 * the finest, in whose last period of the item's it is due.
 */
bool synth_judges(const struct rules *, const struct item *, enum term_unit);
bool synth_any(const struct rules *, enum term_unit coarse);
/* Weight of the period's own items beside the finer ones; 1 if not said. */
struct dec synth_own_weight(const struct rules *, enum term_unit);
/*
 * Append the lines; sets judged if there were any.  got of full: the period's
 * own items, weighted.  What the unit was not judged in at all is scaled away
 * where the scheme scales.
 */
void synth_lines(const struct bench *, struct term, size_t unit,
    const struct past *, size_t npast, const struct scheme *, struct dec got,
    struct dec full, struct total *);
/* Money and vetoes of finer periods, which no average takes in. */
void synth_carry(struct bench *, size_t item, size_t unit, struct term,
    const struct past *, size_t npast, struct result *);

#endif
