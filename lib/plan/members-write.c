/*
 * -t members: who is in what a plan sets up (领导小组), as tasks of a sort, so that
 * task-assign finds the units of their posts: one row for each person or unit
 * named, and one for each place left blank.
 */

#include "base/utf8.h"
#include "io/lexicon.h"
#include "phrase/name.h"
#include "phrase/patterns.h"
#include "plan/plan.h"

#define PERSON_CHARS 4 /* a longer name is no person's */

struct reading {
	const struct plan *p;
	struct table_out *out;
	const struct patterns *set;
	struct scan labels;
	const struct piece *c;
	struct buf body; /* what is set up */
	struct str label; /* whose names may go on; or "" */
	long named; /* rows so far of this label */
	long rows; /* so far */
	struct buf text; /* of the piece, each blank an ASCII one */
};

/* 孙  六 is 孙六 */
static void
put_name(struct table_out *out, struct str name)
{
	struct buf b = BUF_INIT;

	utf8_squeeze(&b, name);
	table_put(out, buf_str(&b));
	buf_free(&b);
}

static void
put(struct reading *x, struct str text, struct str person, struct str unit)
{
	const struct outline *o = x->p->outline;
	struct buf id = BUF_INIT, title = BUF_INIT;

	outline_id(o, x->c->node, &id);
	buf_addf(&id, "-%ld", ++x->rows);
	buf_addstr(&title, buf_str(&x->body));
	buf_addstr(&title, x->label);
	table_put(x->out, o->doc[o->node[x->c->node].doc].name);
	table_put(x->out, buf_str(&id));
	table_putn(x->out, x->c->line);
	table_puts(x->out, "member");
	table_put(x->out, x->label);
	table_put(x->out, buf_str(&x->body));
	table_put(x->out, buf_str(&title));
	table_put(x->out, text);
	table_put(x->out, unit);
	put_name(x->out, person);
	table_end(x->out);
	x->named++;
	buf_free(&id);
	buf_free(&title);
}

/* 张一, or 派出所 where an office is named */
static void
put_plain(struct reading *x, struct str name)
{
	bool person =
	    name_noun(name) == NOUN_NONE && utf8_len(name) <= PERSON_CHARS;
	struct rx_hit hit;

	if (pattern_match(x->set, "blank", name, &hit)) {
		put(x, name, STR_NULL, STR_NULL);
		return;
	}
	put(x, name, person ? name : STR_NULL, person ? STR_NULL : name);
}

static void
put_names(struct reading *x, struct str list)
{
	struct rx_hit hit;
	struct str name;

	while (name_next(&list, &name)) {
		name = str_trim(name);
		if (pattern_match(x->set, "post", name, &hit))
			put(x, name, hit.group[1], hit.group[2]);
		else if (name.n)
			put_plain(x, name);
	}
}

/* What stands behind a label, up to the next: one with his post, or a list. */
static void
take_names(struct reading *x, struct str text)
{
	struct rx_hit hit;
	struct str name;
	long before = x->named;
	long stop = str_find(text, STR("。"), 0);

	text = str_trim(stop < 0 ? text : str_sub(text, 0, (size_t)stop));
	if (pattern_match(x->set, "names", text, &hit)) {
		while (text.n && str_split(&text, STR(" "), &name))
			if (str_trim(name).n)
				put_plain(x, str_trim(name));
	} else if (pattern_match(x->set, "post", text, &hit) &&
	    hit.group[2].p > text.p + hit.group[1].n &&
	    !str_ends(text, STR("）"))) {
		put(x, text, hit.group[1], hit.group[2]);
	} else {
		put_names(x, text);
	}
	if (x->named == before && x->named == 0)
		put(x, text, STR_NULL, STR_NULL); /* left blank */
}

static bool
take_labels(struct reading *x, struct str text)
{
	const struct rx_hit *hit;
	const struct pattern *p, *last = NULL;
	size_t from = 0;

	scan_again(&x->labels, text);
	for (;;) {
		p = scan_next(&x->labels, from, &hit);
		if (last) {
			x->label = last->value;
			x->named = 0;
			take_names(
			    x, str_sub(text, from, p ? hit->at : text.n));
		}
		if (!p)
			return last != NULL;
		last = p;
		from = hit->end;
	}
}

/* 办公室设在党政办，赵四同志兼任办公室主任 */
static void
take_office(struct reading *x, struct str text)
{
	struct rx_hit who, where;
	bool seat = pattern_match(x->set, "seat", text, &where);

	if (!pattern_match(x->set, "holder", text, &who))
		return;
	x->label = lex("members-office");
	put(x, text, who.group[1], seat ? where.group[1] : STR_NULL);
	x->label = STR_NULL;
}

static struct str
with_blanks(struct buf *b, struct str s)
{
	struct str piece;

	buf_reset(b);
	while (str_split(&s, STR("　"), &piece)) {
		buf_addstr(b, piece);
		buf_addc(b, ' ');
	}
	return buf_str(b);
}

static void
take_piece(struct reading *x, const struct piece *c)
{
	struct str text = with_blanks(&x->text, c->text);
	struct rx_hit hit;
	bool goes_on = x->label.n && x->c && x->c->node == c->node;

	x->c = c;
	if (pattern_match(x->set, "body", text, &hit)) {
		buf_reset(&x->body);
		buf_addstr(&x->body, hit.group[1]);
		x->label = STR_NULL;
	}
	if (take_labels(x, text))
		return;
	if (goes_on && x->label.n &&
	    pattern_match(x->set, "post", str_trim(text), &hit)) {
		take_names(x, text);
		return;
	}
	x->label = STR_NULL;
	take_office(x, text);
}

const char *const members_columns[] = { "doc", "id", "line", "kind", "number",
	"section", "title", "text", "units", "people", NULL };

void
members_write(const struct plan *p, struct table_out *out)
{
	static const char *const labels[] = { "label", NULL };
	struct reading x = { .p = p,
		.out = out,
		.set = patterns_read("plan-members.csv") };
	size_t i;

	if (!x.set)
		return;
	scan_begin(&x.labels, x.set, STR_NULL, labels);
	for (i = 0; i < p->outline->npieces; i++)
		if (p->outline->piece[i].kind != KIND_NOISE)
			take_piece(&x, &p->outline->piece[i]);
	scan_end(&x.labels);
	buf_free(&x.text);
	buf_free(&x.body);
}
