/* Headings that are who does what stands below them: （一）派出所：… of 职责分工. */

#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/order.h"
#include "phrase/words.h"
#include "plan/duty-share.h"
#include "who/subject-amid.h"

#define TITLE_LINES 8 /* from the top of a document */

void
duty_text(const struct outline *o, const struct node *n, struct buf *b)
{
	size_t i;

	for (i = n->first; i < n->first + n->n; i++) {
		const struct piece *p = &o->piece[i];

		if (p->kind == KIND_DUTY || p->kind == KIND_NOISE)
			continue;
		if (b->n > 0 && !p->wrapped)
			buf_addc(b, '\n');
		buf_addstr(b, p->body);
	}
}

/* Does the text of a node say in itself which units: not （责任人：王明）? */
static bool
says_units(const struct outline *o, const struct node *n)
{
	struct buf b = BUF_INIT;
	struct resp r = RESP_INIT;
	struct str inside;
	size_t at = 0, end;
	bool yes;

	duty_text(o, n, &b);
	for (; resp_bracket(buf_str(&b), &at, &end, &inside); at = end)
		resp_inside(&r, inside);
	yes = r.lead.n + r.units.n > 0;
	resp_free(&r);
	buf_free(&b);
	return yes;
}

/* The text of an item behind its heading and the mark that ends that. */
static struct str
behind_heading(const struct outline *o, const struct node *n)
{
	const struct piece *p = &o->piece[n->first];
	struct str rest = str_sub(p->body, n->heading.n, p->body.n);
	size_t k = utf8_starts_mark(rest, ':');

	if (k == 0 && str_starts(rest, STR("。")))
		k = STR("。").n;
	rest = str_trim(str_sub(rest, k, rest.n));
	return rest.n == 0 && n->n > 1 && p[1].kind != KIND_DUTY
	    ? str_trim(p[1].body)
	    : rest;
}

/* 保卫组：由派出所负责: somebody else does what the heading's group is for. */
static bool
is_by_another(struct str rest)
{
	size_t by = words_prefix(WORDS_DUTY_BY, rest, NULL);
	struct resp r = RESP_INIT;
	bool yes;

	if (by == 0 || resp_next_by(rest, 0) != by)
		return false; /* 由于 */
	resp_inline(&r, str_sub(rest, 0, resp_pause(rest)), false);
	yes = !resp_is_empty(&r);
	resp_free(&r);
	return yes;
}

/* A heading, or the title above it, that says: 职责分工. */
static bool
shares_out(const struct outline *o, const struct node *n)
{
	size_t i;

	if (n->level > 0)
		return words_find(WORDS_SHARE, n->heading, 0, NULL) >= 0;
	for (i = n->first; i < n->first + n->n && i < n->first + TITLE_LINES; i++)
		if (o->piece[i].kind == KIND_TITLE &&
		    words_find(WORDS_SHARE, o->piece[i].body, 0, NULL) >= 0)
			return true;
	return false;
}

/* 指挥部 over 指挥部办公室职责 and 成员单位职责: not all of it is theirs. */
static bool
has_sections(const struct outline *o, size_t i)
{
	size_t k;

	for (k = i + 1; k < o->nnodes && o->node[k].level > o->node[i].level;
	     k++)
		if (o->node[k].parent == i && o->node[k].nitems > 0)
			return true;
	return false;
}

void
duty_take_share(const struct outline *o, struct duty *d, size_t i)
{
	const struct node *n = &o->node[i];
	struct str rest;
	size_t verb;
	int role;

	/* 王明负责一年级 of 分工 is a sentence */
	if (n->form != NODE_ITEM || n->n == 0 ||
	    words_find(WORDS_DUTY_VERB, n->heading, 0, NULL) >= 0 ||
	    amid_is_done(n->heading) || order_in(n->heading) ||
	    !name_is_list_of_units(n->heading))
		return;
	rest = behind_heading(o, n);
	if (is_by_another(rest))
		return;
	rest = words_strip_start(WORDS_DUTY_ADVERB, rest); /* 主要负责 */
	verb = words_prefix(WORDS_DUTY_VERB, rest, &role);
	if (verb == 0 || role == CELL_ASSIST || n->nitems > 0 ||
	    words_starts(WORDS_DUTY_NOUN, str_sub(rest, verb, rest.n))) {
		role = CELL_UNITS;
		/* （一）加油站。检查…。（安监站负责）: where, and who */
		if (d[i].below || d[i].own.lead.n + d[i].own.units.n > 0 ||
		    !shares_out(o, &o->node[n->parent]) || says_units(o, n) ||
		    has_sections(o, i))
			return;
	}
	resp_read(&d[i].own, n->heading, (enum cell_role)role);
}
