#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>

#include "office/days.h"
#include "office/words.h"

static struct words *w;

/* The names of a cell, joined by | */
static void
names_are(const char *cell, const char *want, bool want_open)
{
	struct str rest = str_of(cell), name;
	struct buf b = BUF_INIT;
	bool open = false;

	buf_adds(&b, "");
	while (words_next(w, &rest, &name, &open))
		buf_join(&b, "|", name);
	assert_string_equal(b.p ? b.p : "", want);
	assert_int_equal(open, want_open);
	buf_free(&b);
}

static void
test_names(void **state)
{
	(void)state;
	names_are(
	    "甲办、乙所，丙站；丁局,戊办", "甲办|乙所|丙站|丁局|戊办", false);
	names_are("各县（市、区）、甲办", "各县（市、区）|甲办", false);
	names_are("各村(社区、居委会)，甲办", "各村(社区、居委会)|甲办", false);
	names_are("各县（市、甲办、乙所", "各县（市|甲办|乙所", false);
	names_are("甲办、乙所等部门", "甲办|乙所", true);
	names_are("甲办等、乙所", "甲办|乙所", true);
	names_are("/", "", false);
	names_are("、、甲办、、", "甲办", false);
	names_are("无、—", "", false);
	names_are("", "", false);
}

static void
test_parts(void **state)
{
	struct str a, b;
	size_t from = 0;

	(void)state;
	assert_true(words_part(w, STR("甲办和乙所及丙站"), &from, &a, &b));
	assert_true(str_is(a, "甲办"));
	assert_true(str_is(b, "乙所及丙站"));
	assert_true(words_part(w, STR("甲办和乙所及丙站"), &from, &a, &b));
	assert_true(str_is(a, "甲办和乙所"));
	assert_false(words_part(w, STR("甲办和乙所及丙站"), &from, &a, &b));
	from = 0;
	assert_false(words_part(w, STR("和平村"), &from, &a, &b));
	assert_true(words_bracket(STR("教育办（教委）"), &a, &b));
	assert_true(str_is(a, "教育办"));
	assert_true(str_is(b, "教委"));
	assert_false(words_bracket(STR("（教委）"), &a, &b));
	assert_true(str_is(words_cut_ending(w, STR("村建办公室")), "村建"));
	assert_true(str_is(words_cut_ending(w, STR("办")), "办"));
	assert_true(str_is(words_cut_prefix(w, STR("我镇妇联")), "妇联"));
}

static void
days_are(const char *cell, enum days_side side, const char *want)
{
	struct days d;
	struct buf b = BUF_INIT, day = BUF_INIT;
	size_t i;

	days_read(&d, str_of(cell), 2026, side);
	for (i = 0; i < d.n; i++) {
		buf_reset(&day);
		date_put(&day, d.v[i]);
		buf_join(&b, " ", buf_str(&day));
	}
	assert_string_equal(b.p ? b.p : "", want);
	buf_free(&b);
	buf_free(&day);
}

static void
test_days(void **state)
{
	(void)state;
	days_are("2026-06-30、XXXX-11-30", DAYS_TO, "2026-06-30 2026-11-30");
	days_are("2026/6/30", DAYS_TO, "2026-06-30");
	days_are("9月30日前", DAYS_TO, "2026-09-30");
	days_are("8月至12月", DAYS_TO, "2026-12-31");
	days_are("8月至12月", DAYS_OPEN, "2026-08-01");
	days_are("9月30日前", DAYS_OPEN, "");
	days_are("2026-06-30", DAYS_OPEN, "");
	days_are("长期坚持", DAYS_TO, "");
	days_are("", DAYS_TO, "");
}

static int
setup(void **state)
{
	(void)state;
	setenv("DUBAN_SHARE", "share", 0);
	w = words_read();
	return w ? 0 : -1;
}

static int
teardown(void **state)
{
	(void)state;
	words_free(w);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_parts),
		cmocka_unit_test(test_days),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
