#include "phrase/words.h"
#include "table/heading.h"
#include "table/progress.h"

/* Does the heading begin with, or hold, a word of the list? */
static bool
has_word(const struct cell *c, enum word_list list, bool first)
{
	struct buf b = BUF_INIT;
	struct str s = cell_squeezed(c, &b);
	bool yes = first ? words_starts(list, s)
			 : words_find(list, s, 0, NULL) >= 0;

	buf_free(&b);
	return yes;
}

static bool
is_next(const struct cell *c)
{
	return has_word(c, WORDS_COLUMN_NEXT, true);
}

/* The first column of work but for what is planned next; n if none. */
static size_t
first_work(
    const enum cell_role *role, size_t n, const struct cell_list *headings)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (cell_is_work(role[i]) && !is_next(&headings->v[i]))
			return i;
	return n;
}

void
progress_leave(enum cell_role *role, bool *listed, size_t n,
    const struct cell_list *headings)
{
	size_t i, work = first_work(role, n, headings);
	bool progress = false;

	for (i = work; i < n; i++) {
		const struct cell *c = &headings->v[i];

		if (i > work && c->nparts > 0 &&
		    (is_next(c) ||
			(progress && cell_is_work(role[i]) &&
			    has_word(c, WORDS_COLUMN_TROUBLE, true)))) {
			role[i] = CELL_OTHER;
			listed[i] = true;
		}
		progress |= has_word(c, WORDS_COLUMN_PROGRESS, false);
	}
}
