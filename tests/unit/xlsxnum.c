#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "io/xlsxnum.h"

static void
shows(const char *code, const char *number, const char *want)
{
	struct buf b = BUF_INIT;
	bool lost;

	assert_true(xlsxnum_put(
	    &b, str_of(number), xlsxnum_of_code(code), false, &lost));
	assert_string_equal(b.p, want);
	assert_false(lost);
	buf_free(&b);
}

static void
test_codes(void **state)
{
	(void)state;
	shows("General", "12.5", "12.5");
	shows("G/通用格式", "46082", "46082");
	shows("0.00_ ", "85", "85");
	shows("0%", "0.85", "0.85");
	shows("0.00E+00", "46082", "46082");
	shows("#,##0.00;[Red]-#,##0.00", "-1234.5", "-1234.5");
	shows("0000", "577", "0577");
	shows("000000", "1234567", "1234567");
	shows("@", "46082", "46082");
	shows("0\"年\"", "2026", "2026");
	shows("\"day \"0", "3", "3");
	shows("yyyy/m/d", "46082", "2026-03-01");
	shows("yyyy\"年\"m\"月\"d\"日\";@", "46082", "2026-03-01");
	shows("[$-804]e\"年\"m\"月\"d\"日\"", "46082", "2026-03-01");
	shows("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "46082", "2026-03-01");
	shows("m\"月\"d\"日\"", "46082", "2026-03-01");
	shows("dddd", "46082", "2026-03-01");
	shows("[$-804]aaaa", "46082", "2026-03-01");
	shows("mmm-yy", "46082", "2026-03");
	shows("yyyy\"年\"m\"月\"", "46082", "2026-03");
	shows("yyyy", "46082", "2026");
	shows("yyyy-mm-dd hh:mm", "46082.75", "2026-03-01T18:00");
	shows("yyyy-mm-dd hh:mm", "46082", "2026-03-01");
	shows("yyyy-mm-dd", "46082.999", "2026-03-01");
	shows("h:mm:ss", "0.50001157407", "12:00:01");
	shows("mm:ss", "0.5", "12:00");
	shows("[h]:mm", "1.5", "36:00");
	shows("AM/PM h:mm", "0.5", "12:00");
	shows("上午/下午h\"时\"mm\"分\"", "0.75", "18:00");
	shows("yyyy-mm-dd", "60", "60"); /* 29 February 1900 */
	shows("yyyy-mm-dd", "-1", "-1");
	shows("yyyy-mm-dd", "2958466", "2958466");
	shows("yyyy-mm-dd", "2958465", "9999-12-31");
	shows("General", "1E-7", "0.0000001");
	shows("General", "1.5E+3", "1500");
	shows("General", "0.1", "0.1");
	shows("General", "99.999999999999986", "100");
	shows("General", "-2.5000000000000004", "-2.5");
}

static void
test_numbers(void **state)
{
	struct buf b = BUF_INIT;
	bool lost;

	(void)state;
	assert_true(xlsxnum_put(&b, STR("123456789012345678"),
	    xlsxnum_of_code("0"), false, &lost));
	assert_true(lost);
	assert_string_equal(b.p, "123456789012346000");
	assert_false(xlsxnum_put(
	    &b, STR("abc"), xlsxnum_of_code("0"), false, &lost));
	assert_false(
	    xlsxnum_put(&b, STR("nan"), xlsxnum_of_code("0"), false, &lost));
	assert_false(
	    xlsxnum_put(&b, STR("1e999"), xlsxnum_of_code("0"), false, &lost));
	assert_false(
	    xlsxnum_put(&b, STR_NULL, xlsxnum_of_code("0"), false, &lost));
	buf_reset(&b);
	assert_true(
	    xlsxnum_put(&b, STR("0"), xlsxnum_of_id(14), true, &lost));
	assert_string_equal(b.p, "1904-01-01");
	buf_reset(&b);
	assert_true(
	    xlsxnum_put(&b, STR("46082"), xlsxnum_of_id(31), false, &lost));
	assert_string_equal(b.p, "2026-03-01");
	buf_reset(&b);
	assert_true(
	    xlsxnum_put(&b, STR("46082"), xlsxnum_of_id(57), false, &lost));
	assert_string_equal(b.p, "2026-03");
	buf_free(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_codes),
		cmocka_unit_test(test_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
