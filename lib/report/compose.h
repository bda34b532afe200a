#ifndef REPORT_COMPOSE_H
#define REPORT_COMPOSE_H

/* A bulletin or notice being put together: tables read, words set. */

#include "office/roster.h"
#include "report/brief.h"
#include "report/bulletin.h"
#include "report/render.h"

struct compose {
	const struct bulletin_opts *o;
	struct grids grids;
	struct brief brief;
	struct findings findings;
	struct roster *roster; /* or NULL */
	struct know *words, *offices; /* of share/bulletin/ */
	struct map templates; /* by name: struct buf, read when first used */
	struct press *press;
};
#define COMPOSE_INIT(opts)                                                     \
	{                                                                      \
		.o = (opts), .grids = GRIDS_INIT, .templates = MAP_INIT                               \
	}

/* Tables and tables of words are read once.  0, or -1 after a diagnostic. */
int compose_read(struct compose *);
void compose_free(struct compose *);
/* compose-private.c: names of officials and of units stay, those of registers
 * do not.  0, or -1 after a fatal diagnostic. */
int compose_private(struct compose *);
/* The names that were taken out by guess, each with its row. */
void compose_guesses(const struct compose *);
/* What every paper says: dates, the office's words.  Own facts_new(). */
int compose_words(struct compose *, struct facts *, long number);
/* Fill the templates (a list ended by NULL) and write path (NULL: standard
 * output). */
int compose_write(struct compose *, const struct facts *,
    const char *const *templates, const char *path);
/* notices.c: --notice UNIT and --notices FOLDER. */
int notices_write(struct compose *);

#endif
