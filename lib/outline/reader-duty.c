/* Lines of responsibility among the others: 责任单位：甲. */
#include "base/utf8.h"
#include "outline/reader.h"
#include "outline/wrap.h"
#include "phrase/name.h"
#include "who/resp.h"

#define DUTY_LINES 8 /* of one that is hard-wrapped */

/* （责任单位：甲）2.…: does an item begin behind the bracket? */
static bool
holds_item(struct str s)
{
	struct marker m;
	long end = str_find(s, STR("）"), 0), half = str_find(s, STR(")"), 0);

	if (!str_starts(s, STR("（")) && !str_starts(s, STR("(")))
		return false;
	if (end < 0 || (half >= 0 && half < end))
		end = half + 1;
	else
		end += (long)STR("）").n;
	return end > 0 &&
	    marker_at(str_trim(str_sub(s, (size_t)end, s.n)), &m) &&
	    !m.doubtful;
}

/* （责任单位：甲）疏通沟渠。: does the work stand behind the bracket? */
static bool
holds_work(struct str s)
{
	struct str bracket = str_sub(s, 0, name_bracket(s));
	struct str rest = str_trim(str_sub(s, bracket.n, s.n));

	return utf8_find_mark(bracket, ':') > 0 && utf8_len(rest) > 1 &&
	    !resp_is_line(rest);
}

bool
reader_is_duty(const struct line *l)
{
	struct str s = l->text;

	if (holds_item(s))
		return false;
	if (l->marked) {
		s = str_sub(s, l->mark.n, s.n);
		if (resp_is_headed(str_trim(s)) || holds_work(str_trim(s)))
			return false;
	}
	return resp_is_line(s) && !resp_tells_steps(s);
}

/* The line above line i of an open list, which is its label or a name of it. */
static const struct line *
line_above(const struct reader *r, size_t i)
{
	return &r->lines.v[lines_before(&r->lines, i)];
}

bool
reader_awaits_names(const struct reader *r, size_t i)
{
	return r->open && reader_is_duty(line_above(r, i));
}

/*
 * 责任单位： over 1.水利站 and 2.各村: is line i the next of such a list?  A name over a
 * list of its own is a heading.
 */
static bool
is_counted(const struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i], *above = line_above(r, i);
	size_t k = lines_next(&r->lines, i + 1);

	if (k < r->lines.n && r->lines.v[k].marked &&
	    r->lines.v[k].mark.number == 1)
		return false;
	if (reader_awaits_names(r, i))
		return l->mark.number == 1;
	return above->mark.style == l->mark.style &&
	    l->mark.number == above->mark.number + 1;
}

/* 责任单位： and, on lines of their own, 甲、乙。 or （1）甲负责街道； */
static bool
is_more_duty(const struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i];
	struct str s = str_sub(l->text, l->marked ? l->mark.n : 0, l->text.n);

	if (!r->open)
		return false;
	if (l->marked) /* an item unless it says who does what */
		return resp_goes_on(s, CELL_OTHER, NULL) ||
		    (is_counted(r, i) && resp_is_named_line(s, r->role));
	if (r->role == CELL_PEOPLE && !reader_awaits_names(r, i)) /* 李红 below 王明 */
		return resp_is_named_line(s, r->role);
	return resp_goes_on(s, r->role, NULL);
}

/* Does a line of responsibility, or the text, say who does the item? */
static bool
says_who(const struct outline *o, const struct node *n)
{
	size_t i;

	for (i = n->first; i < n->first + n->n; i++)
		if (o->piece[i].kind == KIND_DUTY ||
		    resp_says_who(o->piece[i].body))
			return true;
	return false;
}

/*
 * Does a line of responsibility behind the current item hold for the whole
 * list, as that before it has none?  Then the list is over.
 */
static bool
ends_block(const struct reader *r)
{
	const struct outline *o = r->b.o;
	const struct node *n = &o->node[r->b.current];
	size_t i;

	if (n->form != NODE_ITEM || n->list || n->level < 2 ||
	    n->position < 2 || n->n == 0 || says_who(o, n) ||
	    !line_is_closed(o->piece[n->first + n->n - 1].body))
		return false;
	for (i = r->b.current; --i > n->parent;)
		if (o->node[i].parent == n->parent)
			return o->node[i].form == NODE_ITEM &&
			    o->node[i].nitems == 0 && !says_who(o, &o->node[i]);
	return false;
}

static void
put_duty(struct reader *r, size_t i, bool more)
{
	const struct line *l = &r->lines.v[i];
	struct piece *c;

	if (r->b.closing != NO_NODE)
		build_node(&r->b, r->b.closing, NODE_CLOSER);
	else if (ends_block(r))
		r->block = r->b.current;
	c = para_line(r, i, KIND_DUTY);
	if (l->marked) {
		c->marker = str_sub(c->body, 0, l->mark.n);
		c->body = str_trim(str_sub(c->body, c->marker.n, c->body.n));
	}
	if (more) /* and perhaps a further one */
		r->open = l->marked || str_ends(str_trim(c->body), STR("、")) ||
		    !l->closed;
	else
		r->open = resp_is_open(c->body, &r->role);
}

/* A further line of a line of responsibility. */
static void
put_wrapped_duty(struct reader *r, size_t i)
{
	const struct line *l = &r->lines.v[i];

	if (l->noise)
		para_line(r, i, KIND_NOISE);
	else
		para_line(r, i, KIND_DUTY)->wrapped = true;
}

/*
 * Behind the last line of a line of responsibility that the page broke: within
 * its bracket, or behind a full line.
 */
static size_t
duty_end(const struct reader *r, size_t i)
{
	const struct line *last = &r->lines.v[i], *l;
	size_t depth = line_open_brackets(last->text, 0), end = i + 1, k, n = 0;
	bool bracket = depth > 0;

	for (k = end; k < r->lines.n && n < DUTY_LINES; k++) {
		l = &r->lines.v[k];
		if (l->chars == 0)
			continue;
		if (l->noise) { /* ） alone is left out, but closes it */
			depth = line_open_brackets(l->text, depth);
			continue;
		}
		if (l->meta || r->rows.v[k].part != ROW_NONE || reader_is_duty(l) ||
		    (bracket ? depth == 0 || l->marked
			     : !l->wrapped || last->closed ||
				!wrap_is_full(&r->lines, last)))
			break;
		n++;
		depth = line_open_brackets(l->text, depth);
		end = k + 1;
		last = l;
	}
	return bracket && depth > 0 ? i + 1 : end;
}

bool
reader_duties(struct reader *r, size_t i, size_t *end)
{
	bool duty = reader_is_duty(&r->lines.v[i]);

	if (!duty && !is_more_duty(r, i)) {
		r->open = false;
		return false;
	}
	if (duty)
		*end = duty_end(r, i);
	put_duty(r, i, !duty);
	for (i++; i < *end; i++)
		put_wrapped_duty(r, i);
	return true;
}
