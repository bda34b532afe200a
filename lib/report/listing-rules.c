/* What a listing's columns do as they are filled in: words are coloured, rows
 * tinted, lists offered, and the words of one of them counted. */

#include "io/lexicon.h"
#include "report/listing-impl.h"

/* The style of a row of lights.csv; a word that is shown as another one keeps
 * its value: the number format says what is seen. */
static struct style *
word_style(struct draw *d, size_t row, struct buf *number)
{
	struct str show = know_get(d->lights, row, "show");
	const char *style = know_get(d->lights, row, "style").p;
	int i;

	if (!show.n)
		return draw_style(d, style, NULL);
	buf_reset(number);
	for (i = 0; i < 4; i++)
		buf_addf(number, "%s\"%s\"", i ? ";" : "", show.p);
	return draw_style(d, style, number->p);
}

/* Cells of one column that hold a word are coloured. */
static void
draw_words(
    struct listing *l, struct leaf *leaf, long col, long first, long last)
{
	const struct know *k = l->draw->lights;
	struct buf f = BUF_INIT, number = BUF_INIT;
	size_t i;

	for (i = 0; i < k->rows; i++) {
		if (!str_eq(know_get(k, i, "column"), l->columns.v[col].key))
			continue;
		buf_reset(&f);
		buf_adds(&f, "=");
		book_ref(&f, first, col, false);
		buf_addf(&f, "=\"%s\"", know_get(k, i, "word").p);
		book_when(leaf, first, col, last, col, f.p,
		    word_style(l->draw, i, &number));
	}
	buf_free(&f);
	buf_free(&number);
}

/* Every second row is tinted, column by column: programs disagree on which
 * of two rules wins where their ranges overlap without being the same. */
void
listing_rules(struct listing *l, struct leaf *leaf, long first, long last)
{
	struct style *band = draw_style(l->draw, "band", NULL);
	long c;

	for (c = 0; c < (long)l->columns.n; c++) {
		draw_words(l, leaf, c, first, last);
		book_when(leaf, first, c, last, c, "=MOD(ROW(),2)=0", band);
	}
}

/* Free rows get their borders when something is written in them. */
void
listing_spare(struct listing *l, struct leaf *leaf, long first, long last)
{
	struct style *framed = draw_style(l->draw, "framed", NULL);
	struct buf f = BUF_INIT;
	long c;

	buf_adds(&f, "=COUNTA($");
	book_ref(&f, first, 0, false);
	buf_adds(&f, ":$");
	book_ref(&f, first, (long)l->columns.n - 1, false);
	buf_adds(&f, ")>0");
	for (c = 0; c < (long)l->columns.n; c++) {
		draw_words(l, leaf, c, first, last);
		book_when(leaf, first, c, last, c, f.p, framed);
	}
	buf_free(&f);
}

void
listing_lists(struct listing *l, struct leaf *leaf, long first, long last)
{
	struct buf range = BUF_INIT;
	size_t i;

	for (i = 0; i < l->columns.n; i++) {
		buf_reset(&range);
		draw_choices(l->draw, &range, l->columns.v[i].key.p);
		if (range.n)
			book_choices(
			    leaf, first, (long)i, last, (long)i, range.p);
	}
	buf_free(&range);
}

/* The column that sheets.csv has counted; not in a table that is too long for
 * memory, whose head is written before its rows are read. */
long
listing_counted(const struct listing *l)
{
	struct draw *d = l->draw;
	struct str name =
	    know_get(d->sheets, (size_t)draw_sheet(d, l->sheet), "counts");

	if (!name.n || l->grid->rest ||
	    know_find(d->choices, "list", name) < 0)
		return -1;
	return listing_col(l, name.p);
}

/* How many rows hold which word in the column. */
static void
count_words(const struct listing *l, long col, struct map *n)
{
	const struct column_plan *c = &l->columns.v[col];
	struct buf b = BUF_INIT;
	struct map_entry *e;
	size_t i;

	for (i = 0; i < l->grid->n; i++) {
		const struct str *cell = l->grid->row[i];

		e = map_put(n, c->field == FIELD_CELL
			? cell[c->src]
			: listing_text(l, c, cell, &b));
		e->value = (void *)((size_t)e->value + 1);
	}
	buf_free(&b);
}

/* What the line says: with the words that there are, as a formula, and as
 * long as with all of them. */
struct line {
	struct map n; /* how many of which word */
	struct buf text, formula, longest;
};

/* "整改中 3　", or nothing for none. */
static void
add_count(struct line *w, struct str word, size_t most, const char *range)
{
	size_t n = (size_t)map_value(&w->n, word);
	struct buf *f = &w->formula;

	if (n)
		lex_fill(&w->text, "listing-count", "%s\t%zu", word.p, n);
	lex_fill(&w->longest, "listing-count", "%s\t%zu", word.p, most);
	buf_addf(f, "&IF(COUNTIF(%s,\"%s\")=0,\"\",\"", range, word.p);
	lex_fill(f, "listing-count", "%s\t\"&COUNTIF(%s,\"%s\")&\"", word.p,
	    range, word.p);
	buf_adds(f, "\")");
}

void
listing_counts(
    struct listing *l, struct leaf *leaf, long row, long first, long last)
{
	struct draw *d = l->draw;
	const struct know *k = d->choices;
	long col = listing_counted(l);
	const struct column_plan *c = &l->columns.v[col];
	struct line w = { MAP_INIT, BUF_INIT, BUF_INIT, BUF_INIT };
	struct buf range = BUF_INIT;
	size_t i;

	count_words(l, col, &w.n);
	book_ref(&range, first, col, true);
	buf_addc(&range, ':');
	book_ref(&range, last, col, true);
	lex_fill(&w.text, "listing-counts", "%s", c->heading.p);
	buf_addstr(&w.longest, buf_str(&w.text));
	buf_addf(&w.formula, "=\"%s\"", w.text.p);
	for (i = 0; i < k->rows; i++)
		if (str_eq(know_get(k, i, "list"), c->key))
			add_count(&w, know_get(k, i, "value"), l->grid->n,
			    range.p);
	draw_line(d, leaf, row, (long)l->columns.shown - 1, l->columns.width,
	    buf_str(&w.longest), "note");
	book_formula_text(leaf, row, 0, w.formula.p, buf_str(&w.text),
	    draw_style(d, "note", NULL));
	buf_free(&range);
	buf_free(&w.text);
	buf_free(&w.formula);
	buf_free(&w.longest);
	map_free(&w.n);
}
