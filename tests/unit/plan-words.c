/* Where words of plans may begin. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>

#include "phrase/words.h"

static void
test_firsts(void **state)
{
	struct word_firsts all = { .bit = { 0 } };
	struct str s = STR("a村（1）由甲办牵头。");

	(void)state;
	assert_int_equal(words_firsts_next(&all, s, 0), s.n);
	words_firsts_char(&all, '0', '9');
	words_firsts_char(&all, U'。', U'。');
	assert_int_equal(words_firsts_next(&all, s, 0), 7);
	assert_int_equal(words_firsts_next(&all, s, 7), 7);
	assert_int_equal(words_firsts_next(&all, s, 8), s.n - 3);
	words_firsts(&all, WORDS_DUTY_VERB);
	assert_int_equal(words_firsts_next(&all, s, 8), s.n - 9); /* 牵头 */
	assert_int_equal(words_firsts_next(&all, s, s.n), s.n);
	/* what was cut within a character is none */
	assert_int_equal(words_firsts_next(&all, STR("村\xe7\x89"), 0), 5);
}

static void
test_sizes(void **state)
{
	size_t n = 0;
	int role = -1;

	(void)state;
	/* the longest: 牵头 of 牵头单位 is a verb, the label is another list */
	assert_int_equal(
	    words_prefix(WORDS_DUTY_VERB, STR("牵头单位"), NULL), 6);
	assert_int_equal(
	    words_prefix(WORDS_DUTY, STR("责任单位：甲"), &role), 12);
	assert_int_equal(words_prefix(WORDS_DUTY, STR("责"), NULL), 0);
	assert_int_equal(words_prefix(WORDS_DUTY, STR("责任"), NULL), 0);
	assert_int_equal(words_prefix(WORDS_DUTY, STR("责任单\xe4"), NULL), 0);
	assert_int_equal(words_exact(WORDS_DUTY, STR("责任单位")), role);
	assert_int_equal(words_exact(WORDS_DUTY, STR("责任单位：")), -1);
	assert_int_equal(words_exact(WORDS_DUTY, STR("")), -1);
	assert_int_equal(words_prefix(WORDS_DUTY, STR(""), NULL), 0);
	assert_int_equal(
	    words_suffix(WORDS_DUTY, STR("列出责任单位"), NULL), 12);
	assert_int_equal(words_suffix(WORDS_DUTY, STR("位"), NULL), 0);
	assert_int_equal(
	    words_find(WORDS_DUTY_VERB, STR("甲办（乙）牵头"), 0, &n), 15);
	assert_int_equal(n, 6);
	/* from within a character: the next one */
	assert_int_equal(
	    words_find(WORDS_DUTY_VERB, STR("牵头、牵头"), 1, NULL), 9);
	assert_int_equal(words_find(WORDS_DUTY_VERB, STR("甲办"), 0, NULL), -1);
	assert_true(words_is_char(WORDS_ORDINAL, U'第'));
	assert_false(words_is_char(WORDS_ORDINAL, U'办'));
}

/* Each alternative of a pattern is tried, the empty one behind the last | too. */
static void
test_alternatives(void **state)
{
	const struct place here = { "-", 1, 1 };

	(void)state;
	assert_true(words_put_pattern(
	    PATTERNS_TITLE, STR("^甲[]|]$|^乙(丙|丁)\\|$"), 901, here));
	assert_true(words_put_pattern(PATTERNS_TITLE, STR("^午$|"), 902, here));
	assert_int_equal(words_match(PATTERNS_TITLE, STR("甲|")), 901);
	assert_int_equal(words_match(PATTERNS_TITLE, STR("乙丁|")), 901);
	assert_int_equal(words_match(PATTERNS_TITLE, STR("午")), 902);
	assert_int_equal(words_match(PATTERNS_TITLE, STR("戊己庚辛")), 902);
}

static int
setup(void **state)
{
	(void)state;
	setenv("DUBAN_SHARE", "share", 0);
	return words_load() ? 0 : -1;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_firsts),
		cmocka_unit_test(test_sizes),
		cmocka_unit_test(test_alternatives),
	};

	return cmocka_run_group_tests(tests, setup, NULL);
}
