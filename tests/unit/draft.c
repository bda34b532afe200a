/*
 * The sentences of tests/plan/clauses.tsv, one test each, and those of
 * tests/plan/drafts.tsv, one for each of their words.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>

#include "io/source.h"
#include "phrase/points.h"
#include "phrase/words.h"
#include "rule/draft.h"

struct sentence {
	struct str heading, text, want;
};

static void
describe(struct buf *b, const struct draft *d)
{
	buf_join(b, "; ", d->effect);
	if (d->measure.n > 0) {
		buf_adds(b, " ");
		buf_addstr(b, d->points.n > 0 ? d->points : STR("~"));
		buf_adds(b, " ");
		buf_addstr(b, d->measure);
	}
	if (d->per.n > 0) {
		buf_adds(b, " per=");
		buf_addstr(b, d->per);
	}
	if (d->cap.n > 0) {
		buf_adds(b, " cap=");
		buf_addstr(b, d->cap);
	}
}

static void
finds(void **state)
{
	const struct sentence *s = *state;
	struct draft_list list = DRAFT_LIST_INIT;
	struct draft_where where = { 0 };
	struct buf got = BUF_INIT, want = BUF_INIT;
	size_t i;

	where.effect = draft_heading(draft_words(), s->heading);
	where.worth = points_total(s->heading);
	where.ruled = str_find(s->heading, STR("奖惩"), 0) >= 0;
	draft_clauses(draft_words(), s->text, &where, &list);
	for (i = 0; i < list.n; i++)
		describe(&got, &list.v[i]);
	if (got.n == 0)
		buf_adds(&got, "-");
	buf_addstr(&want, s->want);
	assert_string_equal(got.p, want.p);
	for (i = 0; i < list.n; i++)
		assert_true(list.v[i].clause.n > 0);
	draft_list_free(&list);
	buf_free(&got);
	buf_free(&want);
}

/* A text without end is read in time that grows with its length only. */
static void
hostile(void **state)
{
	static const char *const unit[] = { "扣", "每", "1", "扣1分", "不扣分",
		"（", "、1", "每一", "最高1分" };
	struct draft_where where = { 0 };
	size_t i, k;

	(void)state;
	for (i = 0; i < sizeof(unit) / sizeof(unit[0]); i++) {
		struct draft_list list = DRAFT_LIST_INIT;
		struct buf b = BUF_INIT;

		for (k = 0; k < 20000; k++)
			buf_adds(&b, unit[i]);
		draft_clauses(draft_words(), buf_str(&b), &where, &list);
		assert_true(list.n <= 20000);
		draft_list_free(&list);
		buf_free(&b);
	}
}

static void
points(void **state)
{
	static const struct {
		const char *list, *want[4];
	} c[] = { { "2、4、6", { "2", "4", "6" } }, { "0.5－2", { "0.5..2" } },
		{ "3－1", { "1..3" } }, { "2分、1分", { "2", "1" } },
		{ "１", { "1" } }, { "1、3万", { "10000", "30000" } },
		{ "xx", { "" } }, { "两", { "2" } }, { "1至3", { "1..3" } },
		{ "5/3/2", { "5", "3", "2" } } };
	struct arena mem = ARENA_INIT;
	struct str v[4];
	size_t i, k, n;

	(void)state;
	for (i = 0; i < sizeof(c) / sizeof(c[0]); i++) {
		n = draft_points(str_of(c[i].list), &mem, v, 4);
		for (k = 0; k < n; k++) {
			assert_non_null(c[i].want[k]);
			assert_true(str_is(v[k], c[i].want[k]));
		}
		assert_true(n == 4 || c[i].want[n] == NULL);
	}
	arena_free(&mem);
}

struct suite {
	struct CMUnitTest *v;
	size_t n, cap;
};

static void
add(struct suite *t, const char *name, CMUnitTestFunction f, void *state)
{
	GROW(t->v, t->n, t->cap);
	t->v[t->n++] = (struct CMUnitTest){ name, f, NULL, NULL, state };
}

/* s with word where @ stands; lives as long as the program. */
static struct str
with_word(struct str s, struct str word)
{
	struct buf b = BUF_INIT;
	struct str kept;
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] == '@')
			buf_addstr(&b, word);
		else
			buf_addc(&b, s.p[i]);
	kept = str_of(xstrndup(b.n ? b.p : "", b.n));
	buf_free(&b);
	return kept;
}

/* A line is heading, text, what must be found, and words if it has any. */
static int
add_sentences(struct suite *t, const char *file)
{
	struct source *src = source_open(file);
	struct buf all = BUF_INIT;
	struct str rest, line, f[4], word;
	struct sentence *s;
	size_t i;
	bool words;

	if (!src || source_slurp(src, &all) < 0)
		return -1;
	rest = buf_str(&all); /* names and texts point into it */
	while (str_split(&rest, STR("\n"), &line)) {
		if (line.n == 0 || str_starts(line, STR("#")))
			continue;
		for (i = 0; i < 3; i++) {
			f[i] = STR_NULL;
			str_split(&line, STR("\t"), &f[i]);
		}
		words = str_split(&line, STR("\t"), &f[3]);
		do {
			word = STR_NULL;
			if (words && !str_split(&f[3], STR("、"), &word))
				break;
			s = xcalloc(1, sizeof(*s));
			s->heading = f[0];
			s->text = with_word(f[1], word);
			s->want = with_word(f[2], word);
			add(t, s->text.p, finds, s);
		} while (words);
	}
	source_close(src);
	return 0;
}

int
main(void)
{
	struct suite t = { NULL, 0, 0 };

	if (!words_load())
		return 2;
	add(&t, "hostile", hostile, NULL);
	add(&t, "points", points, NULL);
	if (add_sentences(&t, "tests/plan/clauses.tsv") < 0 ||
	    add_sentences(&t, "tests/plan/drafts.tsv") < 0)
		return 2;
	return _cmocka_run_group_tests("draft", t.v, t.n, NULL, NULL);
}
