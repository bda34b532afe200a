/* tests/zh/targets.tsv, metrics.tsv and when.tsv: one test for each row. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "phrase/words.h"
#include "plan/when.h"
#include "target/target.h"

#define CELLS 5

struct row {
	char *cell[CELLS];
};

static struct row *rows;
static size_t nrows, caprows;

static enum plan_kind
kind_of(const char *name)
{
	int k;

	for (k = 0; k < KINDS; k++)
		if (strcmp(plan_kind_name((enum plan_kind)k), name) == 0)
			return (enum plan_kind)k;
	fail_msg("no such kind: %s", name);
	return KIND_TASK;
}

static struct task
task_of(const char *kind, const char *text, int year)
{
	struct task t = {
		.task = true, .kind = kind_of(kind), .line = 7, .year = year
	};

	flow_add(&t.text, str_of(text), 7, 1, true);
	return t;
}

static void
test_target(void **state)
{
	const struct row *r = *state;
	struct task t = task_of(r->cell[0], r->cell[1], 2026);
	struct targets ts = TARGETS_INIT;
	struct buf b = BUF_INIT;
	size_t i;

	targets_find(&ts, &t);
	for (i = 0; i < ts.n; i++) {
		const struct target *g = &ts.v[i];

		assert_int_equal(g->line, 7);
		buf_adds(&b, b.n ? "; " : "");
		buf_addf(&b, "%s ", span_op_name(g->op));
		dec_put(&b, g->lo);
		if (dec_cmp(g->lo, g->hi) != 0) {
			buf_adds(&b, "..");
			dec_put(&b, g->hi);
		}
		buf_adds(&b, " ");
		buf_addstr(&b, g->measure);
		buf_addstr(&b, g->rate);
		if (*target_per(g))
			buf_addf(&b, " %s", target_per(g));
	}
	assert_string_equal(b.p ? b.p : "", r->cell[2]);
	buf_free(&b);
	targets_free(&ts);
	flow_free(&t.text);
}

/* metric, and behind a bar the scope */
static void
test_name(void **state)
{
	const struct row *r = *state;
	struct task t = task_of(r->cell[0], r->cell[1], 2026);
	struct targets ts = TARGETS_INIT;
	struct buf b = BUF_INIT;
	size_t i;

	targets_find(&ts, &t);
	for (i = 0; i < ts.n; i++) {
		buf_adds(&b, b.n ? "; " : "");
		buf_addstr(&b, ts.v[i].metric);
		buf_adds(&b, ts.v[i].scope.n ? "|" : "");
		buf_addstr(&b, ts.v[i].scope);
	}
	assert_string_equal(b.p ? b.p : "", r->cell[2]);
	buf_free(&b);
	targets_free(&ts);
	flow_free(&t.text);
}

static void
test_when(void **state)
{
	const struct row *r = *state;
	bool cell = strcmp(r->cell[0], "cell") == 0;
	struct task t = task_of(cell ? "task" : r->cell[0],
	    cell ? "" : r->cell[2], atoi(r->cell[1]));
	struct when w = WHEN_INIT;

	/* 2026-03-12: the year, and the day of the paper */
	t.ref = DATE_NONE;
	if (strchr(r->cell[1], '-'))
		assert_true(date_parse(str_of(r->cell[1]), &t.ref));
	if (cell)
		t.when = str_of(r->cell[2]);
	when_find(&t, &w);
	assert_string_equal(w.start.p ? w.start.p : "", r->cell[3]);
	assert_string_equal(w.due.p ? w.due.p : "", r->cell[4]);
	when_free(&w);
	flow_free(&t.text);
}

/* The time cell of a table comes first and lends its year to the text. */
static void
test_cell(void **state)
{
	struct task t = task_of("task", "年内完成，每月调度一次。", 0);
	struct when w = WHEN_INIT;

	(void)state;
	t.when = STR("2026-03");
	when_find(&t, &w);
	assert_string_equal(w.start.p, "2026-03-01");
	assert_string_equal(w.due.p, "2026-03-31、2026-12-31");
	assert_string_equal(w.freq.p, "1/month");
	t.when = STR("全年");
	when_find(&t, &w);
	assert_string_equal(w.due.p, "XXXX-12-31");
	when_free(&w);
	flow_free(&t.text);
}

/* What is measured, for whom each, and when. */
static void
test_words(void **state)
{
	struct task t = task_of("task",
	    "各村居都要成立一支不少于8人的志愿者服务队。"
	    "9月底前，悬挂横幅标语200条。",
	    2026);
	struct targets ts = TARGETS_INIT;

	(void)state;
	targets_find(&ts, &t);
	assert_int_equal(ts.n, 2);
	assert_true(str_is(ts.v[0].metric, "志愿者服务队"));
	assert_true(str_is(ts.v[0].scope, "各村居"));
	assert_true(date_is_none(ts.v[0].due));
	assert_true(str_is(ts.v[1].metric, "横幅标语"));
	assert_int_equal(ts.v[1].due.m, 9);
	assert_int_equal(ts.v[1].due.d, 30);
	assert_true(str_is(ts.v[1].clause, "悬挂横幅标语200条"));
	targets_free(&ts);
	flow_free(&t.text);
}

/* The figures of a row are due when its cell says, unless they say more. */
static void
test_row(void **state)
{
	struct task t = task_of(
	    "task", "新建公厕3座，6月底前修路2公里。每月检查1次。", 2026);
	struct targets ts = TARGETS_INIT;

	(void)state;
	t.when = STR("3月底、10月底");
	targets_find(&ts, &t);
	assert_int_equal(ts.n, 3);
	assert_int_equal(ts.v[0].due.m, 10);
	assert_int_equal(ts.v[0].due.d, 31);
	assert_true(date_is_none(ts.v[0].start));
	assert_int_equal(ts.v[1].due.m, 6);
	assert_true(date_is_none(ts.v[2].due));
	t.when = STR("5月至8月");
	targets_find(&ts, &t);
	assert_int_equal(ts.v[0].start.m, 5);
	assert_int_equal(ts.v[0].due.m, 8);
	t.when = STR("长期");
	targets_find(&ts, &t);
	assert_true(date_is_none(ts.v[0].due));
	targets_free(&ts);
	flow_free(&t.text);
}

/* A text without any stop: what is looked at for a figure stays bounded. */
static void
test_hostile(void **state)
{
	static const char *const unit[] = { "5%", "1个", "每月1次", "“1个" };
	struct targets ts = TARGETS_INIT;
	struct buf b = BUF_INIT;
	size_t i, n;

	(void)state;
	for (i = 0; i < sizeof(unit) / sizeof(unit[0]); i++) {
		struct task t;

		buf_reset(&b);
		for (n = 0; n < 3000; n++)
			buf_adds(&b, unit[i]);
		t = task_of("task", b.p, 2026);
		targets_find(&ts, &t);
		assert_int_equal(ts.n, 3000);
		for (n = 0; n < ts.n; n++)
			assert_true(
			    ts.v[n].clause.n < 2000 && ts.v[n].metric.n < 700);
		flow_free(&t.text);
	}
	targets_free(&ts);
	buf_free(&b);
}

/* Rows of `cells` cells; returns how many were added. */
static size_t
read_rows(const char *path, size_t cells)
{
	FILE *f = fopen(path, "r");
	char line[4096], *p;
	size_t i, n = nrows;

	if (!f)
		return 0;
	while (fgets(line, sizeof(line), f)) {
		struct row r = { { NULL } };

		line[strcspn(line, "\n")] = '\0';
		if (line[0] == '#')
			continue;
		for (p = line, i = 0; i < cells; i++) {
			size_t k = strcspn(p, "\t");

			r.cell[i] = xstrndup(p, k);
			p += k + (p[k] == '\t');
		}
		GROW(rows, nrows, caprows);
		rows[nrows++] = r;
	}
	fclose(f);
	return nrows - n;
}

int
main(void)
{
	static const struct CMUnitTest fixed[] = {
		cmocka_unit_test(test_cell),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_row),
		cmocka_unit_test(test_hostile),
	};
	static const struct {
		const char *path;
		size_t cells;
		CMUnitTestFunction test;
		size_t name; /* the cell that names the test */
	} tables[] = {
		{ "tests/zh/targets.tsv", 3, test_target, 1 },
		{ "tests/zh/metrics.tsv", 3, test_name, 1 },
		{ "tests/zh/when.tsv", 5, test_when, 2 },
	};
	size_t n = COUNT(fixed), i, k, added, first[COUNT(tables) + 1] = { 0 };
	struct CMUnitTest *tests;
	int rc;

	if (!words_load())
		return 2;
	for (k = 0; k < COUNT(tables); k++) {
		added = read_rows(tables[k].path, tables[k].cells);
		if (added == 0) {
			fprintf(
			    stderr, "target: no rows in %s\n", tables[k].path);
			return 1;
		}
		first[k + 1] = first[k] + added;
	}
	tests = xcalloc(nrows + n, sizeof(*tests));
	memcpy(tests, fixed, sizeof(fixed));
	for (k = 0; k < COUNT(tables); k++)
		for (i = first[k]; i < first[k + 1]; i++)
			tests[n + i] = (struct CMUnitTest){
				.name = rows[i].cell[tables[k].name],
				.test_func = tables[k].test,
				.initial_state = &rows[i]
			};
	rc = _cmocka_run_group_tests("target", tests, n + nrows, NULL, NULL);
	for (i = 0; i < nrows; i++)
		for (k = 0; k < CELLS; k++)
			free(rows[i].cell[k]);
	free(rows);
	free(tests);
	return rc;
}
