#include "phrase/words.h"
#include "plan/carry.h"

bool
carry_on(struct str s)
{
	return words_find(WORDS_CARRY, s, 0, NULL) >= 0;
}

bool
carry_sentence(struct str *text, struct str *one)
{
	long at;

	if (text->n == 0)
		return false;
	at = str_find(*text, STR("。"), 0);
	if (at < 0)
		at = (long)text->n;
	*one = str_trim(str_sub(*text, 0, (size_t)at));
	*text = str_sub(*text, (size_t)at + STR("。").n, text->n);
	return true;
}

/* Does a clause of it end with the verb: 由甲负责，… but not 甲负责日常工作? */
static bool
ends_in_verb(struct str s)
{
	static const struct str ends[] = { STR("，"), STR("；"), STR("："),
		STR(","), STR(":") };
	size_t at, n;
	int role;

	for (at = 0; at < s.n; at += n ? n : 1) {
		struct str rest;

		n = words_prefix(WORDS_DUTY_VERB, str_sub(s, at, s.n), &role);
		if (n == 0 || role != CELL_UNITS)
			continue;
		rest = str_sub(s, at + n, s.n);
		if (rest.n == 0 || str_starts_any(rest, ends, COUNT(ends)))
			return true;
	}
	return false;
}

/*
 * What a sentence around a list says of the whole list.  back: it stands
 * behind the list and must say that it means it.
 */
static void
take_sentence(struct resp *own, struct str s, bool back)
{
	struct resp r = RESP_INIT;
	bool here =
	    words_find(back ? WORDS_CARRY_BACK : WORDS_CARRY, s, 0, NULL) >= 0;

	if (back && !here)
		return;
	resp_inline(&r, s, here);
	/* 由镇长王明负总责: at the head of all, and no item's */
	if (words_find(WORDS_DUTY_OVERALL, s, 0, NULL) >= 0)
		buf_reset(&r.people);
	if (here || r.lead.n > 0 ||
	    (words_find(WORDS_DUTY_BY, s, 0, NULL) >= 0 && ends_in_verb(s)))
		resp_merge(own, &r);
	resp_free(&r);
}

/* 以下任务均需各村配合。 in a paragraph between the items: those behind it. */
static void
take_on(const struct outline *o, struct duty *d, size_t i, struct str s)
{
	struct resp r = RESP_INIT;
	size_t k;

	if (!carry_on(s))
		return;
	resp_inline(&r, s, true);
	for (k = i + 1; k < o->nnodes && k != o->node[i].parent; k++)
		if (o->node[k].parent == o->node[i].parent)
			resp_merge(&d[k].own, &r);
	resp_free(&r);
}

/* The text of a list's parent, or of a paragraph that closes the list. */
static void
take_around(const struct outline *o, struct duty *d, size_t i)
{
	const struct node *n = &o->node[i];
	bool back = n->form == NODE_CLOSER;
	struct resp *own = back ? &d[n->parent].own : &d[i].own;
	struct str text, one;
	size_t k;

	for (k = n->first; k < n->first + n->n; k++) {
		const struct piece *p = &o->piece[k];

		if (p->kind == KIND_DUTY || p->kind == KIND_NOISE ||
		    p->kind == KIND_META || p->kind == KIND_COLUMNS)
			continue;
		text = p->body;
		while (carry_sentence(&text, &one)) {
			take_sentence(own, one, back);
			if (back)
				take_on(o, d, i, one);
		}
	}
}

/* Does the text of node i say who, in a bracket or behind a label? */
static bool
says_who(const struct outline *o, size_t i)
{
	const struct node *n = &o->node[i];
	size_t k;

	for (k = n->first; k < n->first + n->n; k++)
		if (resp_says_who(o->piece[k].body))
			return true;
	return false;
}

/* The last paragraph of a node; behind it stand blank lines at most. */
static void
last_paragraph(const struct outline *o, const struct node *n, struct buf *b)
{
	size_t k = n->first + n->n - 1;

	while (k > n->first &&
	    (o->piece[k].wrapped || str_trim(o->piece[k].body).n == 0))
		k--;
	outline_paragraph(o, k, b);
}

/* （责任单位：甲） or 责任单位：甲 behind the last sentence of s. */
static void
take_after(struct resp *own, struct str s)
{
	struct str inside;
	size_t at = 0, end, from = 0;

	while (resp_bracket(s, &at, &end, &inside)) {
		if (str_ends(str_trim(str_sub(s, from, at)), STR("。")) &&
		    s.n - end <= STR("。").n)
			resp_inside(own, inside);
		from = at = end;
	}
	at = from;
	if (resp_label(s, &at, &end) && end == s.n &&
	    str_ends(str_trim(str_sub(s, from, at)), STR("。")))
		resp_read(own, str_sub(s, at, end), CELL_OTHER);
}

/*
 * 一是…；二是…。（责任单位：甲） behind the last sentence of a paragraph, where no
 * item before it says who: of the item that the paragraph is.
 */
static void
take_end(const struct outline *o, struct duty *d, size_t i)
{
	const struct node *n = &o->node[i];
	struct resp *own = &d[n->parent].own;
	struct buf b = BUF_INIT;
	size_t k;

	if (!n->list || n->n == 0 || n->position < 2 ||
	    n->position != o->node[n->parent].nchildren ||
	    o->node[n->parent].level == 0)
		return;
	for (k = i; k-- > n->parent;)
		if (o->node[k].parent == n->parent && says_who(o, k))
			return;
	last_paragraph(o, n, &b);
	take_after(own, str_trim(buf_str(&b)));
	buf_free(&b);
}

/* 上述任务由甲负责。 in a paragraph of its own below a numbered list, and 以下任务
 * 由甲负责。 within it. */
static void
take_below(const struct outline *o, struct duty *d, size_t i)
{
	const struct node *n = &o->node[i];
	bool last =
	    n->position >= 2 && n->position == o->node[n->parent].nchildren;
	struct str text, one;
	size_t k;

	if (n->nitems > 0 || o->node[n->parent].level == 0)
		return;
	for (k = n->first + 1; k < n->first + n->n; k++) {
		if (o->piece[k].kind == KIND_DUTY ||
		    o->piece[k].kind == KIND_NOISE ||
		    o->piece[k].kind == KIND_META)
			continue;
		text = o->piece[k].body;
		while (carry_sentence(&text, &one))
			if (last)
				take_sentence(&d[n->parent].own, one, true);
			else
				take_on(o, d, i, one);
	}
}

void
carry_take(const struct outline *o, struct duty *d, size_t i)
{
	const struct node *n = &o->node[i];

	if (n->level == 0)
		return;
	if (n->form == NODE_CLOSER ? o->node[n->parent].level > 0
				   : n->nitems > 0)
		take_around(o, d, i);
	take_end(o, d, i);
	if (n->form == NODE_ITEM)
		take_below(o, d, i);
}
