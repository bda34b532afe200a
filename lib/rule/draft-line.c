/* Scoring clauses in the rows of a table whose cells single blanks part. */

#include "phrase/words.h"
#include "rule/draft-writer.h"

bool
draft_line_heading(
    const struct draft_words *w, struct str line, struct str *effect)
{
	struct str rest = str_trim(line), word, what;
	size_t n = 0;

	*effect = STR_NULL;
	if (!str_split(&rest, STR(" "), &word) ||
	    words_exact(WORDS_COLUMN, word) != CELL_NUMBER)
		return false;
	while (str_split(&rest, STR(" "), &word))
		if (draft_column(w, word, &what) && what.n > 0) {
			*effect = what;
			n++;
		}
	if (n > 1)
		*effect = STR_NULL;
	return n > 0;
}

/* 1分/项, 每处2分: the word behind the last blank, if it begins as points do. */
static struct str
last_points(struct str line)
{
	size_t at = line.n;

	while (at > 0 && line.p[at - 1] != ' ')
		at--;
	if (at == 0)
		return STR_NULL;
	line = str_sub(line, at, line.n);
	return line.n > 0 &&
		(str_digit(line.p[0]) || words_starts(WORDS_EACH, line))
	    ? line
	    : STR_NULL;
}

bool
draft_read_line(struct draft_writer *w, const struct piece *last, struct str text)
{
	struct draft_list list = DRAFT_LIST_INIT;
	struct draft_where where = { 0 };
	struct str points = last_points(last->body);
	bool one = false;

	if (points.n == 0 || !str_ends(text, points))
		return false;
	where.effect = w->line_effect;
	text = str_trim(str_sub(text, 0, text.n - points.n));
	draft_clauses(w->words, points, &where, &list);
	if (list.n == 1 && str_eq(list.v[0].clause, points)) {
		draft_clauses(w->words, text, &where, &list);
		one = list.n == 1 && text.n > 0;
	}
	if (one)
		draft_put_clause(w, &list.v[0], text, last->line);
	draft_list_free(&list);
	return one;
}
