/* Names of persons: by costs and by what stands beside them. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "zh/person.h"

/* The names in a text, each with its place (b, r, h), c for a call, l for one
 * of a list, ? for a doubtful one. */
static void
assert_found(struct persons *p, const char *text, const char *want)
{
	struct str s = str_of(text);
	struct buf b = BUF_INIT;
	const struct person *v;
	size_t i, n;

	buf_adds(&b, "");
	v = persons_find(p, s, &n);
	for (i = 0; i < n; i++) {
		buf_join(&b, " ", str_sub(s, v[i].from, v[i].to));
		buf_addc(&b, "brh"[v[i].place]);
		if (v[i].call)
			buf_addc(&b, 'c');
		if (v[i].listed)
			buf_addc(&b, 'l');
		if (!v[i].sure)
			buf_addc(&b, '?');
	}
	assert_string_equal(b.p, want);
	buf_free(&b);
}

static void
test_found(void **state)
{
	static const char *const v[][2] = {
		{ "理发店店主方圆乱泼污水", "方圆r" },
		{ "方圆百里没有一家", "" },
		{ "村民高山家厕所未改", "高山r" },
		{ "高山蔬菜基地灌溉渠堵塞", "" },
		{ "高山户房屋漏雨", "高山h?" },
		{ "王家坝水库大坝管护不到位", "" },
		{ "张三、李四等3户未清运", "张三b 李四bl" },
		{ "村民张三、李四未清运", "张三r 李四rl" },
		{ "老张家，王大爷，李秀英女士来电",
		    "老张hc 王大爷bc 李秀英女士bc" },
		{ "欧阳建国未整改", "欧阳建国b" },
		{ "买买提·吐尔逊门前堆放杂物", "买买提·吐尔逊hc" },
		{ "张某反映，李书记批示", "" },
		{ "村支部书记李建国负责，李建国局长到场", "" },
		{ "", "" },
	};
	struct persons *p = persons_load();
	size_t i;

	(void)state;
	assert_non_null(p);
	for (i = 0; i < COUNT(v); i++)
		assert_found(p, v[i][0], v[i][1]);
	persons_free(p);
}

/* The same word, a name by what stands beside it and none without. */
static void
test_beside(void **state)
{
	static const char *const v[][2] = {
		{ "卖豆腐的田野把车停在路中间", "田野r?" },
		{ "田野里秸秆未清", "" },
		{ "扬尘扰民，经手人：温泉", "温泉r?" },
		{ "温泉污水未处理", "" },
		{ "江山，男，52岁，独居", "江山b?" },
		{ "江山如画的墙绘褪色", "" },
		{ "其外甥梁山不肯搬走", "梁山r" },
		{ "梁山路边有垃圾", "" },
		{ "申请人为高峰，材料不全", "高峰r?" },
		{ "高峰时段拥堵", "" },
		{ "万里房前堆有砖块", "万里h?" },
		{ "万里长城图案的墙绘脱落", "" },
		{ "桥头华丽妻子摆摊", "华丽b?" },
		{ "华丽的彩灯损坏", "" },
		{ "马骏：要求分户；马达：要求迁出", "马骏b 马达b?" },
		{ "村民张贴小广告", "" },
		{ "工作人员应如实登记", "" },
		{ "群众关心的问题", "" },
		{ "住户阳台堆放杂物", "" },
		{ "“文明在行动·满意在身边”活动", "" },
		{ "古丽·艾山未领取", "古丽·艾山bc" },
		{ "王老汉不肯拆，阿珍在路口卖菜", "王老汉bc 阿珍bc?" },
		{ "翠莲家柴草乱堆", "翠莲hc?" },
		{ "张寡妇家屋漏，欧阳老师违建", "张寡妇h? 欧阳老师bc" },
		{ "赠送全家福照片", "" },
		{ "柳溪县应保尽保", "" },
	};
	struct persons *p = persons_load();
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(v); i++)
		assert_found(p, v[i][0], v[i][1]);
	persons_free(p);
}

/* What is given is no name, an official none that is found; others are. */
static void
test_given(void **state)
{
	struct persons *p = persons_load();

	(void)state;
	assert_found(p, "杨青林未清理", "杨青林b");
	persons_word(p, STR("杨青林"));
	assert_found(p, "杨青林未清理", "");
	persons_official(p, STR("陈明"));
	assert_found(p, "陈明未到岗", "");
	assert_found(p, "网格员陈明和孙芳未到岗", "孙芳bl");
	assert_found(p, "陈明亮乱倒垃圾", "陈明亮b?");
	assert_found(p, "苏醒到信访办", "");
	persons_known(p, STR("苏醒"));
	persons_known(p, STR("高山"));
	assert_found(p, "苏醒到信访办", "苏醒b");
	assert_found(p, "名单上高山一栏无人签字", "高山b");
	assert_found(p, "高山族展板破损", "");
	persons_free(p);
}

/* A passage is cut where it is too long: every name is found but one at a cut,
 * whose halves may look like names. */
static void
test_long(void **state)
{
	struct persons *p = persons_load();
	struct buf b = BUF_INIT;
	size_t i, n;

	(void)state;
	for (i = 0; i < 1000; i++)
		buf_adds(&b, "村民王小明家和");
	persons_find(p, buf_str(&b), &n);
	assert_in_range(n, 980, 1020);
	/* 李 is the 400th character, and the first look ends before 社区. */
	buf_reset(&b);
	for (i = 0; i < 79; i++)
		buf_adds(&b, "道路破损。");
	buf_adds(&b, "社区村民李建国未清运");
	assert_found(p, b.p, "李建国r");
	buf_free(&b);
	persons_free(p);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_found),
		cmocka_unit_test(test_beside),
		cmocka_unit_test(test_given),
		cmocka_unit_test(test_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
