/* Whom the names of a cell mean, one after the other. */
#include <stdio.h>

#include "duty/crew-impl.h"
#include "duty/person.h"
#include "duty/tail.h"

static bool
is_among(const struct unit *u, const struct party *p)
{
	size_t i;

	for (i = 0; i < p->n; i++)
		if (p->v[i] == u)
			return true;
	return false;
}

static void
say_guess(
    struct crew *c, const struct party *p, struct place at, struct str name)
{
	char edits[16];

	if (crew_told(c, "name-guess", name))
		return;
	snprintf(edits, sizeof(edits), "%d", p->distance);
	diag_str("name-guess", at, name, p->v[0]->name.p, edits, NULL);
}

static bool
sure(const struct party *p)
{
	return p->how != MATCH_NONE && p->how != MATCH_GUESS;
}

/*
 * The names of "甲、乙和丙" each for itself, if all of them are sure; c NULL
 * only asks.
 */
static bool
join_parts(
    struct crew *c, const struct crew_ctx *x, struct str name, enum role role)
{
	const struct party *p = parties_find(x->parties, name, x->lo, x->hi);
	struct str a, b;
	size_t from = 0;

	if (sure(p)) {
		if (c)
			crew_join(c, p, name, role);
		return true;
	}
	while (words_part(x->words, name, &from, &a, &b)) {
		p = parties_find(x->parties, a, x->lo, x->hi);
		if (!sure(p) || !join_parts(NULL, x, b, role))
			continue;
		if (c) {
			crew_join(c, p, a, role);
			join_parts(c, x, b, role);
		}
		return true;
	}
	return false;
}

/* A name that found nobody: a row of its own, but for a vague subject. */
static void
lose(struct crew *c, const struct crew_ctx *x, struct str name, enum role role)
{
	if (x->lost)
		x->lost(x->arg, name, role);
	if (role == ROLE_SUBJECT) {
		crew_say(c, "name-vague", x->at, name, NULL);
		c->vague++;
		return;
	}
	if (!crew_told(c, "unit-unknown", name))
		roster_report(x->roster, name, x->hi, x->at);
	crew_push(c,
	    (struct member){ NULL, role, name, MATCH_NONE, 0, false, false });
}

/* Is the unit one of those that the names say? */
static bool
is_named(const struct crew_ctx *x, struct str names, const struct unit *u)
{
	const struct party *p;
	struct str name;
	bool open;

	while (words_next(x->words, &names, &name, &open)) {
		p = parties_find(x->parties, name, x->lo, x->hi);
		if (sure(p) && is_among(u, p))
			return true;
	}
	return false;
}

/* 各村（河口村除外）; false if the bracket leaves nobody out. */
static bool
join_but(struct crew *c, const struct crew_ctx *x, struct str name,
    struct str in, enum role role)
{
	struct party p;
	struct str names;
	size_t i;

	if (!words_except(x->words, in, &names))
		return false;
	p = *parties_find(x->parties, name, x->lo, x->hi);
	for (i = 0; i < p.n; i++)
		if (!is_named(x, names, p.v[i]))
			crew_join(c,
			    &(struct party){
				.v = &p.v[i], .n = 1, .how = p.how },
			    name, role);
	return true;
}

/* What the bracket adds: 环保办（村建办、派出所）. */
static void
join_inner(
    struct crew *c, const struct crew_ctx *x, struct str in, enum role role)
{
	struct str name;
	const struct party *p;
	bool open = false;

	while (words_next(x->words, &in, &name, &open)) {
		p = parties_find(x->parties, name, x->lo, x->hi);
		if (sure(p))
			crew_join(c, p, name, role);
		else
			crew_say(c, "name-bracket", x->at, name, NULL);
	}
}

/* A name found by what stands before its bracket. */
static void
add_bracket(
    struct crew *c, const struct crew_ctx *x, struct str name, enum role role)
{
	struct str out, in;
	enum role said;
	bool is_role;

	if (!words_bracket(name, &out, &in))
		return;
	is_role = role_parse(in, &said) && said != ROLE_REMOVE;
	if (is_role)
		role = said;
	else if (join_but(c, x, name, in, role))
		return;
	crew_join(c, parties_find(x->parties, name, x->lo, x->hi), name, role);
	if (!is_role)
		join_inner(c, x, in, role);
}

static void add_name(
    struct crew *, const struct crew_ctx *, struct str name, enum role);

/* 派出所牵头: the role that the text says. */
static bool
add_said(struct crew *c, const struct crew_ctx *x, struct str name)
{
	struct str bare;
	enum role role;

	if (!role_said(name, &bare, &role) ||
	    (!sure(parties_find(x->parties, bare, x->lo, x->hi)) &&
		!join_parts(NULL, x, bare, role)))
		return false;
	add_name(c, x, bare, role);
	return true;
}

/* 各党总支书记: the head answers for the unit. */
static bool
add_head(
    struct crew *c, const struct crew_ctx *x, struct str name, enum role role)
{
	const struct party *p;
	struct str unit;
	size_t nth = 0;

	while (words_cut_head(x->words, name, &nth, &unit)) {
		p = parties_find(x->parties, unit, x->lo, x->hi);
		if (!sure(p) || p->named)
			continue;
		crew_say(c, "name-head", x->at, name, NULL);
		crew_join(c, p, name, role);
		return true;
	}
	return false;
}

static void
add_name(
    struct crew *c, const struct crew_ctx *x, struct str name, enum role role)
{
	const struct party *p = parties_find(x->parties, name, x->lo, x->hi);

	if (p->named && crew_count(c) > 0)
		return;
	if (!sure(p) &&
	    (join_parts(c, x, name, role) || add_said(c, x, name) ||
		add_head(c, x, name, role)))
		return;
	p = parties_find(x->parties, name, x->lo, x->hi);
	if (p->named || p->how == MATCH_NONE ||
	    (p->how == MATCH_GUESS && role == ROLE_SUBJECT)) {
		lose(c, x, name, role);
		return;
	}
	if (p->how == MATCH_GUESS)
		say_guess(c, p, x->at, name);
	if (p->bracket) {
		add_bracket(c, x, name, role);
		return;
	}
	if (p->half)
		crew_say(c, "name-half", x->at, name, p->v[0]->name.p);
	crew_join(c, p, name, role);
}

static bool
add_shared(struct crew *c, const struct crew_ctx *x, struct tail *t,
    struct str name, struct str rest, enum role role)
{
	struct buf b = BUF_INIT;
	bool yes = tail_shared(x, t, name, rest, &b);

	if (yes) {
		crew_say(c, "name-shared", x->at, name, b.p);
		crew_join(c, parties_find(x->parties, buf_str(&b), x->lo, x->hi),
		    name, role);
	}
	buf_free(&b);
	return yes;
}

void
crew_add(
    struct crew *c, const struct crew_ctx *x, struct str cell, enum role role)
{
	struct tail tail = { .looked = false };
	struct str name;
	bool open = false;

	while (words_next(x->words, &cell, &name, &open)) {
		if (open)
			crew_say(c, "list-open", x->at, name, NULL);
		open = false;
		if (!add_shared(c, x, &tail, name, cell, role))
			add_name(c, x, name, role);
	}
}

void
crew_add_people(struct crew *c, const struct crew_ctx *x, struct str cell)
{
	const struct unit *u;
	struct str name;
	bool open;

	while (words_next(x->words, &cell, &name, &open)) {
		u = person_unit(x->roster, name, x->lo, x->hi);
		if (!u || crew_member(c, u))
			continue;
		crew_say(c, "person-guess", x->at, name, u->name.p);
		crew_push(c,
		    (struct member){
			u, ROLE_UNITS, name, MATCH_GUESS, 0, false, false });
	}
}

/* Take away the units a name means, or the unfound name itself. */
static bool
remove_name(struct crew *c, const struct crew_ctx *x, struct str name)
{
	const struct party *p = parties_find(x->parties, name, x->lo, x->hi);
	struct member *m;
	bool any = false;
	size_t i;

	for (i = 0; i < c->n; i++)
		if (!c->v[i].gone && str_eq(c->v[i].via, name) &&
		    (p->named || !sure(p)))
			any = c->v[i].gone = true;
	for (i = 0; sure(p) && i < p->n; i++)
		if ((m = crew_member(c, p->v[i])) != NULL && !m->gone)
			any = m->gone = true;
	return any;
}

static void
set_name(
    struct crew *c, const struct crew_ctx *x, struct str name, enum role role)
{
	const struct party *p = parties_find(x->parties, name, x->lo, x->hi);
	struct member *m;
	size_t i;

	if (!sure(p) || p->named) {
		add_name(c, x, name, role);
		return;
	}
	for (i = 0; i < p->n; i++) {
		struct member new = { p->v[i], role, name, p->how, 0, false,
			false };

		if ((m = crew_member(c, p->v[i])) != NULL)
			*m = new;
		else
			crew_push(c, new);
	}
}

bool
crew_overlay(
    struct crew *c, const struct crew_ctx *x, struct str cell, enum role role)
{
	struct str name;
	bool open = false, any = role != ROLE_REMOVE;

	if (role == ROLE_REMOVE && str_trim(cell).n == 0)
		return crew_remove_all(c);
	while (words_next(x->words, &cell, &name, &open))
		if (role == ROLE_REMOVE)
			any |= remove_name(c, x, name);
		else
			set_name(c, x, name, role);
	return any;
}
