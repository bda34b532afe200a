#ifndef SCORE_TERM_WORDS_H
#define SCORE_TERM_WORDS_H

/*
 * Periods as offices write them: 2026年4月, 2026年第二季度, 2026年上半年, 2026/4.
 *
 *	struct term_words w = TERM_WORDS_INIT;
 *	s = term_words_tidy(&w, cell);	2026-04; good until the next call
 *	term_words_free(&w);
 */

#include "score/term.h"

struct term_words {
	struct buf cell, tidy; /* the last one */
};
#define TERM_WORDS_INIT                                                        \
	{                                                                      \
		BUF_INIT, BUF_INIT                                             \
	}

/* As term_put() writes it; what is no period stays as it is. */
struct str term_words_tidy(struct term_words *, struct str cell);
void term_words_free(struct term_words *);
/* Either way of writing. */
bool term_words_parse(struct str, struct term *);

#endif
