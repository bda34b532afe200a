/* 一票否决 of 考核总表: what the vetoes say, by the records behind them. */

#include "io/lexicon.h"
#include "report/total-impl.h"

/* A veto's words as the sheet says them: the first name of each. */
static void
put_words(struct buf *b, const struct know *words, struct str effect)
{
	struct str piece, names, first;
	size_t i;

	while (effect.n && str_split(&effect, STR("、"), &piece)) {
		piece = str_trim(piece);
		for (i = 0; i < words->rows; i++) {
			struct str value = know_get(words, i, "value");

			if (!str_is(know_get(words, i, "column"), "veto") ||
			    !str_starts(piece, value))
				continue;
			names = know_get(words, i, "names");
			first = names;
			str_split(&names, STR("、"), &first);
			buf_join(b, "、", first);
			buf_addstr(b, str_sub(piece, value.n, piece.n));
			break;
		}
		if (i == words->rows)
			buf_join(b, "、", piece);
	}
}

static struct str
effect_of(const struct group *g, size_t item)
{
	size_t i;

	for (i = 0; i < g->n; i++)
		if (g->v[i].mark && g->v[i].mark[item].effect.n)
			return g->v[i].mark[item].effect;
	return STR_NULL;
}

/* Does a record stand behind each of the veto's hits, and only there? */
static bool
recorded(const struct group *g, size_t item)
{
	size_t i;

	for (i = 0; i < g->n; i++) {
		const struct mark *m = &g->v[i].mark[item];

		if ((m->effect.n > 0) != (m->nrecords > 0) ||
		    (m->effect.n && !str_eq(m->effect, effect_of(g, item))))
			return false;
	}
	return true;
}

int
veto_plan(struct total_work *w)
{
	struct know *words = know_load("rule-words.csv");
	struct buf b = BUF_INIT;
	struct str effect;
	size_t t;

	if (!words)
		return -1;
	w->vetoes_live = true;
	for (t = 0; t < w->g->nitems; t++) {
		effect = effect_of(w->g, t);
		if (!effect.n)
			continue;
		buf_reset(&b);
		put_words(&b, words, effect);
		GROW(w->veto, w->nveto, w->capveto);
		w->veto[w->nveto++] =
		    (struct veto){ t, str_keep(&w->texts, buf_str(&b)) };
		w->vetoes_live &= recorded(w->g, t);
	}
	buf_free(&b);
	know_free(words);
	return 0;
}

bool
veto_says(const struct total_work *w, size_t unit, struct str word)
{
	size_t i;

	for (i = 0; i < w->nveto; i++)
		if (w->g->v[unit].mark[w->veto[i].item].effect.n &&
		    str_find(w->veto[i].text, word, 0) >= 0)
			return true;
	return false;
}

/* Does any veto say so? */
bool
veto_said(const struct total_work *w, struct str words)
{
	size_t i;

	for (i = 0; i < w->nveto; i++)
		if (str_find(w->veto[i].text, words, 0) >= 0)
			return true;
	return false;
}

/* "MID(IF(COUNTIFS(...)>0,"、最低等次",""),2,32767)": gone with its record. */
void
veto_cell(
    struct total_work *w, size_t unit, long row, long col, struct style *style)
{
	const struct member *m = &w->g->v[unit];
	struct buf f = BUF_INIT, key = BUF_INIT, text = BUF_INIT;
	size_t i;

	total_key(&key, w, unit);
	buf_adds(&f, "=MID(");
	for (i = 0; i < w->nveto; i++) {
		struct str item = w->g->item[w->veto[i].item].name;

		buf_adds(&f, i ? "&IF(" : "IF(");
		board_count(&f, w->b, key.p, item,
		    board_plain(m->name) && board_plain(item));
		buf_adds(&f, ">0,\"、\"&");
		board_quoted(&f, w->veto[i].text);
		buf_adds(&f, ",\"\")");
		if (m->mark[w->veto[i].item].effect.n)
			buf_join(&text, "、", w->veto[i].text);
	}
	buf_adds(&f, ",2,32767)");
	if (w->vetoes_live) {
		book_formula_text(w->leaf, row, col, f.p,
		    text.n ? buf_str(&text) : STR_NULL, style);
	} else {
		book_text(w->leaf, row, col, text.n ? buf_str(&text) : STR_NULL,
		    style);
		if (text.n)
			book_note(w->leaf, row, col, lex("note-veto").p);
	}
	buf_free(&f);
	buf_free(&key);
	buf_free(&text);
}
