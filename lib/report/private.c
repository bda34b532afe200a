#include <stdlib.h>

#include "base/map.h"
#include "base/utf8.h"
#include "io/lexicon.h"
#include "io/rx.h"
#include "report/know.h"
#include "report/private.h"

enum sort { NUMBER, SURE, PERSON, GUESS };

struct rule {
	struct rx *rx;
	struct str instead;
	enum sort sort;
};

struct words {
	struct map map;
	size_t longest; /* of them, in bytes */
};

struct private
{
	struct know *know;
	struct rule *v;
	size_t n;
	struct words officials, words; /* words are no names */
	struct map done[2]; /* by kind, of texts that were put: struct done */
};

/* Texts come again: in a list and in a table, in many records. */
struct done {
	struct buf text;
	bool guessed;
};

/* "{sur}": the name of a piece, not the {1,2} or \x{4e00} of a pattern. */
static bool
is_name(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] < 'a' || s.p[i] > 'z')
			return false;
	return s.n > 0;
}

/* The pattern with the pieces that it calls put in. */
static void
put_pattern(struct buf *b, struct str s, const struct map *pieces)
{
	const struct buf *piece;
	size_t i;
	long end;

	for (i = 0; i < s.n; i++) {
		end = s.p[i] == '{' ? str_find(s, STR("}"), i) : -1;
		piece = NULL;
		if (end > 0 && is_name(str_sub(s, i + 1, (size_t)end)))
			piece = map_value(
			    pieces, str_sub(s, i + 1, (size_t)end));
		if (piece) {
			buf_addstr(b, buf_str(piece));
			i = (size_t)end;
		} else {
			buf_addc(b, s.p[i]);
		}
	}
}

static enum sort
sort_of(struct str kind)
{
	return str_is(kind, "number") ? NUMBER
	    : str_is(kind, "sure")    ? SURE
	    : str_is(kind, "person")  ? PERSON
				      : GUESS;
}

static int
add_row(struct private *p, size_t row, struct map *pieces)
{
	struct place where = { "bulletin/private.csv", 0, 0 };
	struct str kind = know_get(p->know, row, "kind");
	struct buf *b = xcalloc(1, sizeof(*b));
	struct rule *r = &p->v[p->n];

	put_pattern(b, know_get(p->know, row, "pattern"), pieces);
	if (str_is(kind, "piece")) {
		struct map_entry *e =
		    map_put(pieces, know_get(p->know, row, "name"));

		if (e->value)
			buf_free(e->value);
		free(e->value);
		e->value = b;
		return 0;
	}
	r->rx = rx_new(buf_str(b), where);
	r->instead = know_get(p->know, row, "instead");
	r->sort = sort_of(kind);
	p->n += r->rx != NULL;
	buf_free(b);
	free(b);
	return r->rx ? 0 : -1;
}

static void
add_word(struct words *w, struct str word)
{
	if (!word.n)
		return;
	map_put(&w->map, word);
	if (word.n > w->longest)
		w->longest = word.n;
}

void
private_word(struct private *p, struct str word)
{
	add_word(&p->words, word);
}

void
private_stays(struct private *p, struct str name)
{
	add_word(&p->officials, name);
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
	struct map pieces = MAP_INIT;
	size_t i;
	int rc;

	if ((p->know = know_load("bulletin/private.csv")) == NULL) {
		free(p);
		return NULL;
	}
	p->v = xcalloc(p->know->rows + 1, sizeof(*p->v));
	rc = load_words(p);
	for (i = 0; i < p->know->rows && rc == 0; i++)
		rc = add_row(p, i, &pieces);
	for (i = 0; i < pieces.n; i++) {
		buf_free(pieces.v[i].value);
		free(pieces.v[i].value);
	}
	map_free(&pieces);
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
	map_free(&p->officials.map);
	map_free(&p->words.map);
	free_done(&p->done[PRIVATE_NUMBERS]);
	free_done(&p->done[PRIVATE_ALL]);
	know_free(p->know);
	free(p);
}

/* Bytes of the character at a place. */
static size_t
sign_at(struct str s, size_t at)
{
	uint32_t c;

	return utf8_decode(s.p + at, s.n - at, &c);
}

/* Past the longest of the words that begin at a place, or that place. */
static size_t
word_end(const struct words *w, struct str s, size_t at)
{
	size_t i, end = at, most = at + w->longest;

	for (i = at; i < s.n && i < most;) {
		i += sign_at(s, i);
		if (map_get(&w->map, str_sub(s, at, i)))
			end = i;
	}
	return end;
}

/* Is a name's beginning that of a word, or within one that began up to two
 * characters before (及|时清运, 混交|林培育), that ends past a place? */
static bool
is_word(const struct private *p, struct str s, size_t at, size_t past)
{
	size_t from = at, i;

	for (i = 0; i < 3; i++) {
		if (word_end(&p->words, s, from) > past)
			return true;
		if (from == 0)
			return false;
		from = utf8_prev(s, from);
	}
	return false;
}

/* Past the names of officials that a hit is made of, which may end behind it
 * (王二|和); 0 if anybody else is in it. */
static size_t
officials_end(const struct private *p, struct str s, const struct rx_hit *hit)
{
	size_t at = hit->at, end;

	while ((end = word_end(&p->officials, s, at)) > at) {
		if (end >= hit->end)
			return end;
		at = end +
		    lex_starts("brief-name-joints", str_sub(s, end, s.n));
	}
	return 0;
}

/* What stands for a name: "+某" keeps the surname, the pattern's first group,
 * and puts 某 for each sign behind it. */
static void
put_instead(struct buf *out, const struct rule *r, const struct rx_hit *hit)
{
	struct str whole = hit->group[0], first = hit->group[1];
	size_t n;

	if (!str_starts(r->instead, STR("+"))) {
		buf_addstr(out, r->instead);
		return;
	}
	buf_addstr(out, first);
	for (n = utf8_len(str_sub(whole, first.n, whole.n)); n > 0; n--)
		buf_addstr(out, str_sub(r->instead, 1, r->instead.n));
}

/* Append s as a rule leaves it; tell what is guessed, if anybody asks.  True
 * if something was. */
static bool
apply(const struct private *p, struct buf *out, const struct rule *r,
    struct str s, private_fn *tell, void *arg)
{
	struct rx_hit hit;
	size_t at = 0, from = 0, end;
	bool guessed = false;

	while (from < s.n && rx_next(r->rx, s, from, &hit) &&
	    hit.end > hit.at) {
		struct str found = str_sub(s, hit.at, hit.end);

		if (r->sort != NUMBER &&
		    is_word(p, s, hit.at, r->sort == SURE ? hit.end : hit.at)) {
			from = hit.at + sign_at(s, hit.at);
			continue;
		}
		if ((end = officials_end(p, s, &hit)) > 0) {
			from = end;
			continue;
		}
		buf_addstr(out, str_sub(s, at, hit.at));
		at = from = hit.end;
		put_instead(out, r, &hit);
		if (r->sort != GUESS)
			continue;
		guessed = true;
		if (tell)
			tell(arg, found);
	}
	buf_addstr(out, str_sub(s, at, s.n));
	return guessed;
}

static bool
apply_all(struct private *p, struct buf *b, struct str s,
    enum private_kind kind, private_fn *tell, void *arg)
{
	struct buf a = BUF_INIT, c = BUF_INIT;
	bool guessed = false;
	size_t i;

	buf_addstr(&a, s);
	for (i = 0; i < p->n; i++) {
		if (p->v[i].sort != NUMBER && kind != PRIVATE_ALL)
			continue;
		buf_reset(&c);
		if (apply(p, &c, &p->v[i], buf_str(&a), tell, arg))
			guessed = true;
		buf_reset(&a);
		buf_addstr(&a, buf_str(&c));
	}
	buf_addstr(b, buf_str(&a));
	buf_free(&a);
	buf_free(&c);
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
