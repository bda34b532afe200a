#include <stdlib.h>

#include "base/diag.h"
#include "base/map.h"
#include "base/utf8.h"
#include "io/rx.h"
#include "report/know.h"
#include "report/private.h"
#include "zh/person.h"

struct rule {
	struct rx *rx;
	struct str instead;
};

struct private
{
	struct know *know;
	struct rule *v; /* of numbers */
	size_t n;
	struct str role, home, call, bare; /* what stands for a name */
	struct persons *persons;
	struct map stays; /* names */
	struct map done[2]; /* by kind, of texts that were put: struct done */
};

/* Texts come again: in a list and in a table, in many records. */
struct done {
	struct buf text;
	bool guessed;
};

/* False after a fatal diagnostic: where a kind of name has no row, nothing would
 * be put for it. */
static bool
read_instead(struct private *p)
{
	static const char *const kinds[] = { "role", "home", "call", "bare" };
	struct str *const instead[] = { &p->role, &p->home, &p->call,
		&p->bare };
	size_t i;
	long row;

	for (i = 0; i < COUNT(kinds); i++) {
		row = know_find(p->know, "kind", str_of(kinds[i]));
		if (row < 0) {
			diag("share-bad",
			    (struct place){ "bulletin/private.csv", 0, 0 },
			    kinds[i], NULL);
			return false;
		}
		*instead[i] = know_get(p->know, (size_t)row, "instead");
	}
	return true;
}

static int
add_number(struct private *p, size_t row)
{
	struct place where = { "bulletin/private.csv", 0, 0 };
	struct rule *r = &p->v[p->n];

	if (!str_is(know_get(p->know, row, "kind"), "number"))
		return 0;
	r->rx = rx_new(know_get(p->know, row, "pattern"), where);
	r->instead = know_get(p->know, row, "instead");
	p->n += r->rx != NULL;
	return r->rx ? 0 : -1;
}

void
private_word(struct private *p, struct str word)
{
	persons_word(p->persons, word);
}

/* 高 山, as tables fill a column, is 高山 in a text. */
void
private_stays(struct private *p, struct str name)
{
	struct buf tight = BUF_INIT;

	utf8_squeeze(&tight, name);
	persons_official(p->persons, name);
	persons_official(p->persons, buf_str(&tight));
	(void)map_put(&p->stays, buf_str(&tight));
	buf_free(&tight);
}

bool
private_known(struct private *p, struct str name)
{
	struct buf tight = BUF_INIT;
	uint32_t first, last;
	bool good;

	utf8_squeeze(&tight, name);
	name = buf_str(&tight);
	good = utf8_len(name) > 1 && utf8_decode(name.p, name.n, &first) &&
	    utf8_decode(name.p + utf8_prev(name, name.n), name.n, &last) &&
	    utf8_is_han(first) && utf8_is_han(last);
	if (good && !map_get(&p->stays, name))
		persons_known(p->persons, name);
	buf_free(&tight);
	return good;
}

static int
load_words(struct private *p)
{
	struct know *k = know_load("bulletin/no-names.csv");
	struct str rest, word;
	size_t i;

	for (i = 0; k && i < k->rows; i++) {
		rest = know_get(k, i, "words");
		while (str_split(&rest, STR(" "), &word))
			private_word(p, word);
	}
	know_free(k);
	return k ? 0 : -1;
}

struct private *
private_load(void)
{
	struct private *p = xcalloc(1, sizeof(*p));
	size_t i;
	int rc;

	if ((p->know = know_load("bulletin/private.csv")) == NULL ||
	    (p->persons = persons_load()) == NULL) {
		private_free(p);
		return NULL;
	}
	p->v = xcalloc(p->know->rows + 1, sizeof(*p->v));
	rc = read_instead(p) ? load_words(p) : -1;
	for (i = 0; i < p->know->rows && rc == 0; i++)
		rc = add_number(p, i);
	if (rc == 0)
		return p;
	private_free(p);
	return NULL;
}

static void
free_done(struct map *m)
{
	size_t i;

	for (i = 0; i < m->n; i++) {
		struct done *d = m->v[i].value;

		buf_free(&d->text);
		free(d);
	}
	map_free(m);
}

void
private_free(struct private *p)
{
	size_t i;

	if (!p)
		return;
	for (i = 0; i < p->n; i++)
		rx_free(p->v[i].rx);
	free(p->v);
	persons_free(p->persons);
	map_free(&p->stays);
	free_done(&p->done[PRIVATE_NUMBERS]);
	free_done(&p->done[PRIVATE_ALL]);
	know_free(p->know);
	free(p);
}

static void
put_numbers(const struct rule *r, struct buf *out, struct str s)
{
	struct rx_hit hit;
	size_t at = 0;

	while (at < s.n && rx_next(r->rx, s, at, &hit) && hit.end > hit.at) {
		buf_addstr(out, str_sub(s, at, hit.at));
		buf_addstr(out, r->instead);
		at = hit.end;
	}
	buf_addstr(out, str_sub(s, at, s.n));
}

/* What stands for a bare name keeps the surname: 某 for each sign behind it. */
static void
put_name(const struct private *p, struct buf *out, struct str name,
    const struct person *one)
{
	size_t n;

	if (one->place == PERSON_ROLE) {
		buf_addstr(out, p->role);
		return;
	}
	if (one->call || one->place == PERSON_HOME || one->surname == 0) {
		buf_addstr(out, one->call ? p->call : p->home);
		return;
	}
	buf_addstr(out, str_sub(name, 0, one->surname));
	for (n = utf8_len(str_sub(name, one->surname, name.n)); n > 0; n--)
		buf_addstr(out, p->bare);
}

/* Append s without the names in it; tell what is guessed, if anybody asks.
 * True if something was.  A list behind a role is one of persons. */
static bool
put_names(const struct private *p, struct buf *out, struct str s,
    private_fn *tell, void *arg)
{
	size_t n, i, at = 0;
	const struct person *v = persons_find(p->persons, s, &n);
	bool guessed = false;

	for (i = 0; i < n; i++) {
		struct str name = str_sub(s, v[i].from, v[i].to);

		if (!v[i].listed || v[i].place != PERSON_ROLE) {
			buf_addstr(out, str_sub(s, at, v[i].from));
			put_name(p, out, name, &v[i]);
		}
		at = v[i].to;
		if (v[i].sure)
			continue;
		guessed = true;
		if (tell)
			tell(arg, name);
	}
	buf_addstr(out, str_sub(s, at, s.n));
	return guessed;
}

static bool
apply_all(struct private *p, struct buf *b, struct str s,
    enum private_kind kind, private_fn *tell, void *arg)
{
	struct buf put[2] = { BUF_INIT, BUF_INIT };
	bool guessed = false;
	size_t i;

	for (i = 0; i < p->n; i++) {
		struct buf *out = &put[i % 2];

		buf_reset(out);
		put_numbers(&p->v[i], out, s);
		s = buf_str(out);
	}
	if (kind == PRIVATE_ALL)
		guessed = put_names(p, b, s, tell, arg);
	else
		buf_addstr(b, s);
	buf_free(&put[0]);
	buf_free(&put[1]);
	return guessed;
}

void
private_put(
    struct private *p, struct buf *b, struct str s, enum private_kind kind)
{
	struct map_entry *e = map_put(&p->done[kind], s);
	struct done *d = e->value;

	if (!d) {
		d = e->value = xcalloc(1, sizeof(*d));
		d->guessed = apply_all(p, &d->text, s, kind, NULL, NULL);
	}
	buf_addstr(b, buf_str(&d->text));
}

void
private_guesses(struct private *p, struct str s, private_fn *tell, void *arg)
{
	const struct done *d = map_value(&p->done[PRIVATE_ALL], s);
	struct buf b = BUF_INIT;

	if (d && d->guessed)
		apply_all(p, &b, s, PRIVATE_ALL, tell, arg);
	buf_free(&b);
}
