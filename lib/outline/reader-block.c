/*
 * Blocks that say the same of one thing after another: 项目名称：甲 and what is
 * built, or the name of a village over what was found there.
 */
#include "base/utf8.h"
#include "outline/reader.h"
#include "outline/title.h"
#include "phrase/name.h"
#include "phrase/words.h"

#define BLOCK_LINES 40 /* within which the next one begins */
#define LABEL_BYTES 60 /* within which the colon of a label stands */

/* 项目名称 of 项目名称：东岭村粮仓, or empty. */
static struct str
label_of(const struct reader *r, size_t i)
{
	struct str label = line_head(&r->lines.v[i], LABEL_BYTES);

	return words_is(WORDS_BLOCK, label) ? label : STR_NULL;
}

bool
reader_heads_text(const struct reader *r, size_t i)
{
	size_t k = lines_next(&r->lines, i + 1);

	if (k >= r->lines.n)
		return false;
	if (r->lines.v[k].marked)
		return !title_begins_sections(&r->lines.v[k]);
	return r->lines.v[reader_para_end(r, k) - 1].closed ||
	    line_head(&r->lines.v[k], LABEL_BYTES).n > 0;
}

/* 东岭村, or 东岭村： */
static bool
names_place(const struct line *l)
{
	struct str name =
	    str_sub(l->text, 0, l->text.n - utf8_ends_mark(l->text, ':'));

	return words_ends(WORDS_SETTLEMENT, name) && !l->marked &&
	    utf8_find_mark(name, ':') < 0 && name_is_list_of_units(name);
}

/* Such a line over what is said of it, and none of a list of them. */
static bool
is_place(const struct reader *r, size_t i)
{
	size_t before = lines_before(&r->lines, i);

	return names_place(&r->lines.v[i]) && reader_heads_text(r, i) &&
	    (before == r->lines.n || !names_place(&r->lines.v[before]));
}

/* Does the next block follow with that label, or a place (no label)? */
static bool
goes_on(const struct reader *r, size_t i, struct str label)
{
	size_t end = reader_list_end(r, i, BLOCK_LINES);

	if (build_is_in(&r->b, STYLE_BLOCK))
		return str_eq(r->label, label);
	while (++i < end) {
		if (label.n > 0 ? str_eq(label_of(r, i), label)
				: is_place(r, i))
			return true;
		if (label.n > 0 && reader_is_heading(r, i))
			break; /* the next one is its own */
	}
	return false;
}

bool
reader_heads_place(const struct reader *r, size_t i)
{
	return !r->bare && !(r->b.fresh && r->lines.v[i].expects) &&
	    is_place(r, i) && goes_on(r, i, STR_NULL);
}

void
reader_open_block(struct reader *r, struct str label)
{
	struct marker block = { .style = STYLE_BLOCK };

	r->label = label;
	build_item(&r->b, &block, false);
}

bool
reader_begins_block(const struct reader *r, size_t i)
{
	struct str label = label_of(r, i);

	return label.n > 0 && goes_on(r, i, label);
}

bool
reader_block(struct reader *r, size_t i)
{
	if (!reader_begins_block(r, i))
		return false;
	reader_open_block(r, label_of(r, i));
	return true;
}

struct str
reader_block_name(const struct line *l)
{
	struct str label = line_head(l, LABEL_BYTES);
	struct str rest = str_trim(str_sub(l->text, label.n, l->text.n));

	return para_heading(
	    str_trim(str_sub(rest, utf8_starts_mark(rest, ':'), rest.n)));
}
