/* What is attached to be kept by people, as against work to be done. */
#include "outline/title.h"
#include "phrase/words.h"

#define TITLE_CHARS 60 /* a longer line is no title */

bool
title_is_code_attached(const struct lines *ls, const struct rows *rows, size_t i)
{
	const struct line *l = &ls->v[i];
	size_t next = lines_next(ls, i + 1);

	return l->meta && !l->closed && l->chars <= TITLE_CHARS &&
	    words_starts(WORDS_ATTACHED, l->text) &&
	    words_ends(WORDS_CODE, l->text) && next < ls->n &&
	    rows->v[next].part == ROW_NONE && !ls->v[next].marked &&
	    !ls->v[next].meta && ls->v[next].closed;
}
