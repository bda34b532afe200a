#include "base/mem.h"
#include "base/utf8.h"
#include "io/facts.h"
#include "io/habit.h"

/* Columns of share/sheet-words.csv, in this order. */
enum { F_ROLE, F_WORD, F_EXCEPT };

#define LONGEST 60 /* bytes of a cell that are compared */

struct word {
	enum habit habit;
	struct str word, except;
};

static struct word *word;
static size_t nword, capword;
static struct arena texts;
static struct buf squeezed;

static void
add_word(void *arg, const struct row *r)
{
	struct word *w;

	(void)arg;
	GROW(word, nword, capword);
	w = &word[nword++];
	w->habit =
	    str_is(row_cell(r, F_ROLE), "total") ? HABIT_TOTAL : HABIT_NOTE;
	w->word = str_keep(&texts, row_cell(r, F_WORD));
	w->except = str_keep(&texts, row_cell(r, F_EXCEPT));
}

/* Without the file no row is special. */
static void
load(void)
{
	static bool done;

	if (done)
		return;
	done = true;
	facts_read("sheet-words.csv", add_word, NULL);
}

enum habit
habit_of(struct str first, struct str kind)
{
	struct str s = str_sub(first, 0, LONGEST);
	size_t i;

	/* All the words are Chinese; most first cells are not. */
	if (s.n < 3 || (unsigned char)s.p[0] < 0x80)
		return HABIT_RECORD;
	load();
	buf_reset(&squeezed);
	utf8_squeeze(&squeezed, s);
	s = buf_str(&squeezed);
	for (i = 0; i < nword; i++) {
		const struct word *w = &word[i];

		if (!str_starts(s, w->word) || str_listed(w->except, kind))
			continue;
		if (w->habit == HABIT_NOTE || s.n == w->word.n ||
		    str_is(str_sub(s, w->word.n, s.n), ":"))
			return w->habit;
	}
	return HABIT_RECORD;
}
