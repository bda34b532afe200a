/* The sentences of tests/plan/clauses.tsv, one test each. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>

#include "io/source.h"
#include "plan/draft.h"
#include "plan/points.h"
#include "plan/words.h"

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

int
main(void)
{
	struct source *src = source_open("tests/plan/clauses.tsv");
	struct buf all = BUF_INIT;
	struct str rest, line;
	struct CMUnitTest *t = NULL;
	struct sentence *s;
	size_t n = 0, cap = 0;
	int rc;

	if (!words_load() || !src || source_slurp(src, &all) < 0)
		return 2;
	GROW(t, n, cap);
	t[n++] = (struct CMUnitTest)cmocka_unit_test(hostile);
	t[n++] = (struct CMUnitTest)cmocka_unit_test(points);
	rest = buf_str(&all);
	while (str_split(&rest, STR("\n"), &line)) {
		if (line.n == 0 || str_starts(line, STR("#")))
			continue;
		s = xcalloc(1, sizeof(*s));
		str_split(&line, STR("\t"), &s->heading);
		str_split(&line, STR("\t"), &s->text);
		str_split(&line, STR("\t"), &s->want);
		GROW(t, n, cap);
		t[n].name = xstrndup(s->text.p, s->text.n);
		t[n].test_func = finds;
		t[n].setup_func = t[n].teardown_func = NULL;
		t[n++].initial_state = s;
	}
	rc = _cmocka_run_group_tests("draft", t, n, NULL, NULL);
	source_close(src);
	return rc;
}
