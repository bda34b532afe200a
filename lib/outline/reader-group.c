/* Groups of items: 加分情况：, and 宣传组 over who heads it. */
#include "base/utf8.h"
#include "outline/kind.h"
#include "outline/reader.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "who/resp.h"

#define GROUP_CHARS 10 /* of 加分情况： */
#define LINE_CHARS 20 /* of 宣传组 负责人：王明; a longer one is not looked at */
#define LABEL_BYTES 60 /* within which the colon of 组长： stands */
#define GROUP_LINES 40 /* within which another one follows it */
#define LIST_LINES 8 /* from it to its list */

/* 加分情况： with a list that begins behind it. */
static bool
leads_rules(const struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i];
	size_t k = lines_next(&r->lines, i + 1);

	return !l->marked && l->expects && l->chars <= GROUP_CHARS &&
	    utf8_find_mark(l->text, ':') > 0 && kind_is_rule(l->text) &&
	    k < r->lines.n && r->lines.v[k].marked &&
	    r->lines.v[k].mark.number == 1;
}

/* 宣传组 of 宣传组：, 宣传组（负责人：王明） and 宣传组 负责人：王明, and what follows it. */
static struct str
body_of(struct str s, struct str *behind)
{
	size_t end = name_word_end(s);
	long open = utf8_find_mark(str_sub(s, 0, end), '(');
	struct str name = str_sub(s, 0, open > 0 ? (size_t)open : end);

	*behind = str_trim(str_sub(s, name.n, s.n));
	return str_sub(name, 0, name.n - utf8_ends_mark(name, ':'));
}

/* 负责人：王明, or 组长：王明 */
static bool
tells_members(const struct line *l)
{
	struct buf b = BUF_INIT;
	bool yes;

	utf8_squeeze(&b, line_head(l, LABEL_BYTES));
	yes = words_exact(WORDS_COLUMN, buf_str(&b)) == CELL_PEOPLE ||
	    reader_is_duty(l);
	buf_free(&b);
	return yes;
}

/* Such a name over who heads it, or beside. */
static bool
names_body(const struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i];
	size_t k = lines_next(&r->lines, i + 1);
	struct str behind, name;

	if (l->marked || l->chars > LINE_CHARS)
		return false;
	name = body_of(l->text, &behind);
	if (name_noun(name) != NOUN_ORG)
		return false;
	if (behind.n > 0)
		return resp_is_line(str_sub(
		    behind, utf8_starts_mark(behind, '('), behind.n));
	return k < r->lines.n && tells_members(&r->lines.v[k]);
}

/* The next line at or behind i that has a number, or where they end. */
static size_t
next_marked(const struct reader *r, size_t i)
{
	size_t end = i + LIST_LINES;

	while (i < r->lines.n && i < end && !r->lines.v[i].marked)
		i++;
	return i < end ? i : r->lines.n;
}

/* Such a name over a list of what they do: its own, where it is the first. */
static bool
heads_body(const struct reader *r, size_t i)
{
	size_t k;

	if (!names_body(r, i) || (k = next_marked(r, i)) == r->lines.n)
		return false;
	if (r->lines.v[k].mark.number != 1)
		return build_is_in(&r->b, STYLE_GROUP);
	while (--k > i)
		if (names_body(r, k))
			return false;
	return true;
}

bool
reader_is_group(const struct reader *r, size_t i)
{
	bool (*leads)(const struct reader *, size_t) =
	    heads_body(r, i) ? heads_body : leads_rules;
	size_t end = i + GROUP_LINES;

	if (!leads(r, i))
		return false;
	if (build_is_in(&r->b, STYLE_GROUP))
		return true;
	while (++i < r->lines.n && i < end)
		if (leads(r, i))
			return true;
	return false;
}

void
reader_close_list(struct reader *r, size_t i)
{
	size_t k = next_marked(r, i);
	uint32_t style = k < r->lines.n ? r->lines.v[k].mark.style : 0;

	for (k = 0; !build_is_in(&r->b, STYLE_GROUP) && k < r->b.depth; k++)
		if (r->b.stack[k].style == style)
			r->b.depth = k;
}
