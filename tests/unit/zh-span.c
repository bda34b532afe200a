/* tests/zh/spans.tsv: one test for each row. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "zh/span.h"

struct row {
	char *day, *text, *want;
};

static void
describe(struct buf *b, const char *text, const struct zh_ref *ref)
{
	struct spans v = SPANS_INIT;
	size_t i;

	assert_int_equal(spans_find(&v, str_of(text), ref), 0);
	for (i = 0; i < v.n; i++) {
		const struct span *s = &v.v[i];

		assert_true(s->end <= strlen(text) && s->at < s->end);
		if (s->flags & ZH_INNER)
			continue;
		buf_adds(b, b->n ? " | " : "");
		buf_adds(b, span_kind_name(s->kind));
		buf_adds(b, " ");
		buf_addstr(b, s->text);
		buf_adds(b, "=");
		span_put(b, s);
	}
	spans_free(&v);
}

static void
test_row(void **state)
{
	const struct row *r = *state;
	struct zh_ref ref = { DATE_NONE, 0 };
	struct buf b = BUF_INIT;

	if (strcmp(r->day, "-") != 0) {
		assert_true(date_parse(str_of(r->day), &ref.day));
		ref.year = ref.day.y;
	}
	describe(&b, r->text, &ref);
	assert_string_equal(b.p ? b.p : "", r->want);
	buf_free(&b);
}

/* The numeral inside 17个 is a span of its own, with its place. */
static void
test_inner(void **state)
{
	struct zh_ref ref = { DATE_NONE, 0 };
	struct spans v = SPANS_INIT;

	(void)state;
	assert_int_equal(spans_find(&v, STR("建成17个"), &ref), 0);
	assert_int_equal(v.n, 2);
	assert_int_equal(v.v[0].kind, ZH_QUANTITY);
	assert_int_equal(v.v[0].col, 3);
	assert_int_equal(v.v[0].at, 6);
	assert_int_equal(v.v[0].end, 11);
	assert_int_equal(v.v[1].kind, ZH_NUMBER);
	assert_true(v.v[1].flags & ZH_INNER);
	assert_true(str_is(v.v[1].text, "17"));
	spans_free(&v);
}

/* A year where a quantity should be; a year that is one; a plain figure. */
static void
test_yearlike(void **state)
{
	struct zh_ref ref = { DATE_NONE, 2026 };
	struct spans v = SPANS_INIT;

	(void)state;
	assert_int_equal(spans_find(&v, STR("清运垃圾2026吨"), &ref), 0);
	assert_true(v.v[0].flags & ZH_YEARLIKE);
	assert_int_equal(spans_find(&v, STR("清运垃圾2021多吨"), &ref), 0);
	assert_true(v.v[0].flags & ZH_YEARLIKE);
	assert_int_equal(spans_find(&v, STR("建成大棚2032亩"), &ref), 0);
	assert_false(v.v[0].flags & ZH_YEARLIKE);
	assert_int_equal(spans_find(&v, STR("清运垃圾2000余吨"), &ref), 0);
	assert_false(v.v[0].flags & ZH_YEARLIKE);
	assert_int_equal(spans_find(&v, STR("2026年清运"), &ref), 0);
	assert_int_equal(v.v[0].kind, ZH_RANGE);
	spans_free(&v);
}

/* Hostile text ends in good time and in no nonsense. */
static void
test_hostile(void **state)
{
	static const char *const unit[] = { "1", "一", "（", "十", "万", "每",
		"每月", "1-", "1月", "百分之", "第", "不少于", "至少", "“",
		"2026年", "1,", "零", "千", "半", "3、", "至", "之", "1.", "年",
		"周" };
	struct zh_ref ref = { { 2026, 3, 10 }, 2026 };
	struct spans v = SPANS_INIT;
	struct buf b = BUF_INIT;
	size_t i, n = 60000;

	(void)state;
	for (i = 0; i < sizeof(unit) / sizeof(unit[0]); i++) {
		buf_reset(&b);
		while (b.n < n)
			buf_adds(&b, unit[i]);
		assert_int_equal(spans_find(&v, buf_str(&b), &ref), 0);
	}
	buf_free(&b);
	spans_free(&v);
}

static struct row *rows;
static size_t nrows, caprows;

static void
read_rows(const char *path)
{
	FILE *f = fopen(path, "r");
	char line[4096], *tab, *tab2;

	if (!f)
		return;
	while (fgets(line, sizeof(line), f)) {
		line[strcspn(line, "\n")] = '\0';
		if (line[0] == '#' || (tab = strchr(line, '\t')) == NULL ||
		    (tab2 = strchr(tab + 1, '\t')) == NULL)
			continue;
		*tab = *tab2 = '\0';
		GROW(rows, nrows, caprows);
		rows[nrows++] = (struct row){ xstrdup(line), xstrdup(tab + 1),
			xstrdup(tab2 + 1) };
	}
	fclose(f);
}

int
main(void)
{
	static const struct CMUnitTest fixed[] = {
		cmocka_unit_test(test_inner),
		cmocka_unit_test(test_yearlike),
		cmocka_unit_test(test_hostile),
	};
	struct CMUnitTest *tests;
	size_t i, n = sizeof(fixed) / sizeof(fixed[0]);
	int rc;

	read_rows("tests/zh/spans.tsv");
	if (nrows == 0) {
		fprintf(stderr, "zh_span: no rows in tests/zh/spans.tsv\n");
		return 1;
	}
	tests = xcalloc(nrows + n, sizeof(*tests));
	memcpy(tests, fixed, sizeof(fixed));
	for (i = 0; i < nrows; i++)
		tests[n + i] = (struct CMUnitTest){ .name = rows[i].text,
			.test_func = test_row,
			.initial_state = &rows[i] };
	rc = _cmocka_run_group_tests("zh_span", tests, n + nrows, NULL, NULL);
	for (i = 0; i < nrows; i++) {
		free(rows[i].day);
		free(rows[i].text);
		free(rows[i].want);
	}
	free(rows);
	free(tests);
	return rc;
}
