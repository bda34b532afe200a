/* What a bulletin keeps back, and what only looks like it. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "report/private.h"

struct pair {
	const char *text, *want; /* want NULL: stays as it is */
};

static const struct pair persons[] = {
	{ "村民王某某门前堆放柴草", "村民某某门前堆放柴草" },
	{ "户主李四未改", "户主某某未改" },
	{ "王大爷家门前堆放柴草", "某群众家门前堆放柴草" },
	{ "张某反映污水外溢", "某群众反映污水外溢" },
	{ "位于王大爷家屋后", "位于某群众家屋后" },
	{ "联系人：赵六 13800138000", "联系人：某某 （电话略）" },
	{ "村民王二反映电话13800138000", "村民某某反映电话（电话略）" },
	{ "业主王磊私搭雨棚", "业主某某私搭雨棚" },
	{ "保洁员王小明未到岗", "保洁员某某未到岗" },
	{ "保洁员孙芳未到岗", "保洁员某某未到岗" },
	{ "村民张三、李四等3户未清运", "村民某某等3户未清运" },
	{ "村民（一组）周长贵反映", "村民（一组）某某反映" },
	{ "欧阳建国家门前有垃圾", "某群众家门前有垃圾" },
	{ "4组李建国家门前有垃圾", "4组某群众家门前有垃圾" },
	{ "李秀英女士来电", "某群众来电" },
	{ "老张家反映", "某群众家反映" },
	{ "五保户刘奶奶家屋顶漏雨", "五保户某某家屋顶漏雨" },
	{ "举报人：欧阳明", "举报人：某某" },
	{ "车主马强乱停", "车主某某乱停" },
	{ "低保户于桂兰反映", "低保户某某反映" },
	/* Without a word for a person beside them. */
	{ "李建国承包地", "某群众承包地" },
	{ "4组王二鱼塘边", "4组某群众鱼塘边" },
	{ "刘守成门口", "某群众门口" },
	{ "赵永胜的菜地", "某群众的菜地" },
	{ "李建国乱倒垃圾", "某群众乱倒垃圾" },
	{ "张三占道经营", "某群众占道经营" },
	{ "王秀英", "某群众" },
	{ "3组李建国", "3组某群众" },
	{ "占道经营（李建国）", "占道经营（某群众）" },
};

static const struct pair numbers[] = {
	{ "电话138 0013 8000", "电话（电话略）" },
	{ "电话138-0013-8000", "电话（电话略）" },
	{ "１３８００１３８０００", "（电话略）" },
	{ "+8613800138000", "（电话略）" },
	{ "0560-8130005", "（电话略）" },
	{ "（0560）8130005", "（电话略）" },
	{ "010 88130005", "（电话略）" },
	{ "电话：8130005", "电话：（电话略）" },
	{ "身份证110101199003071008", "身份证（身份证号略）" },
	{ "11010119900307100X", "（身份证号略）" },
	{ "110101 19900307 100x", "（身份证号略）" },
	{ "身份证号：110101900307100", "身份证号：（身份证号略）" },
	{ "皖A12345占用消防通道", "（车牌略）占用消防通道" },
	{ "新能源车皖A·D12345", "新能源车（车牌略）" },
	{ "卡号6217000010001234567", "卡号（账号略）" },
	{ "微信号：wang_er88", "微信号：（略）" },
	{ "wang.er@example.com", "（邮箱略）" },
};

/* Villages that begin like a surname, words that begin like a name, numbers
 * that nobody answers. */
static const struct pair near[] = {
	{ "王家村门前堆放柴草", NULL },
	{ "李庄门口有垃圾", NULL },
	{ "高家庄村民反映路灯不亮", NULL },
	{ "村民王家村口乱倒", NULL },
	{ "石桥村门口堆放石料", NULL },
	{ "张湾4组门前", NULL },
	{ "周边住户反映异味", NULL },
	{ "商户石材乱堆", NULL },
	{ "商户胡乱堆放杂物", NULL },
	{ "村民向村委会反映", NULL },
	{ "群众曾多次反映", NULL },
	{ "群众高度关注", NULL },
	{ "居民任意倾倒污水", NULL },
	{ "农户田间地头有农膜", NULL },
	{ "农户牛粪未清理", NULL },
	{ "住户车辆乱停", NULL },
	{ "村民白事未报备", NULL },
	{ "村民于12月1日反映", NULL },
	{ "业主方未整改", NULL },
	{ "居民江边垂钓", NULL },
	{ "商户金属废料外露", NULL },
	{ "群众方便面桶乱扔", NULL },
	{ "金色家园门前", NULL },
	{ "公厕门前积水", NULL },
	{ "学校门口有摊贩", NULL },
	{ "华联超市门前有垃圾", NULL },
	{ "马路门前", NULL },
	{ "白色垃圾", NULL },
	{ "位于某村4组", NULL },
	{ "于某日清理", NULL },
	{ "常住户家家有桶", NULL },
	{ "何家沟水塘边", NULL },
	{ "农户门前", NULL },
	{ "村民小组未公示", NULL },
	{ "5号楼3单元201室门前", NULL },
	{ "12345热线工单20261218001", NULL },
	{ "工单号1380013800012345", NULL },
	{ "2026年12月18日", NULL },
	{ "20261218", NULL },
	{ "金额13800138.00元", NULL },
	{ "抽查3户均未领到明白纸", NULL },
	{ "负责人未到岗", NULL },
	{ "保洁员任务未落实", NULL },
	{ "老石桥家具堆放", NULL },
	{ "商户全部占道", NULL },
	{ "联系人：", NULL },
	{ "G206国道K12", NULL },
	{ "甲村A5区", NULL },
	{ "商店门口有摊贩", NULL },
	{ "计生办门口", NULL },
	{ "车站门口", NULL },
	{ "李家祠门口", NULL },
	{ "石棉瓦乱堆", NULL },
	{ "农具乱放", NULL },
	{ "麦秸焚烧", NULL },
	{ "路东乱堆杂物", NULL },
	{ "江堤未清", NULL },
	{ "易拉罐乱扔", NULL },
	{ "广告破损、褪色", NULL },
	{ "黄泥岭", NULL },
	{ "石桥", NULL },
	{ "柴草、粪堆", NULL },
	{ "车辆乱停", NULL },
	{ "白色垃圾，未清理", NULL },
};

static void
assert_all(const struct pair *v, size_t n)
{
	struct private *p = private_load();
	struct buf b = BUF_INIT;
	size_t i;
	int bad = 0;

	assert_non_null(p);
	for (i = 0; i < n; i++) {
		const char *want = v[i].want ? v[i].want : v[i].text;

		buf_reset(&b);
		private_put(p, &b, str_of(v[i].text), PRIVATE_ALL);
		if (!str_is(buf_str(&b), want)) {
			print_message("'%s': got '%s', want '%s'\n", v[i].text,
			    b.p, want);
			bad++;
		}
	}
	assert_int_equal(bad, 0);
	buf_free(&b);
	private_free(p);
}

static void
test_persons(void **state)
{
	(void)state;
	assert_all(persons, COUNT(persons));
}

static void
test_numbers(void **state)
{
	(void)state;
	assert_all(numbers, COUNT(numbers));
}

static void
test_near(void **state)
{
	(void)state;
	assert_all(near, COUNT(near));
}

struct told {
	struct buf b;
};

static void
take(void *arg, struct str name, bool replaced)
{
	buf_addf(&((struct told *)arg)->b, "%s%.*s ", replaced ? "-" : "?",
	    (int)name.n, name.p);
}

/* What is guessed is told; what is only likely stays. */
static void
test_guesses(void **state)
{
	static const struct pair v[] = {
		{ "李建国承包地", "-李建国 " },
		{ "张贼占道经营", "?张贼 " },
		{ "王喆", "?王喆 " },
		{ "占道经营（马嚣）", "?马嚣 " },
		{ "李二超市门前", "?李二 " },
		{ "村民王二门前", "" }, /* sure */
		{ "黄泥岭", "" },
		{ "石棉瓦乱堆", "" },
		{ "生活垃圾落地未入桶", "" },
		{ "公益广告破损、褪色", "" },
		{ "沟渠边有塑料袋、饮料瓶", "" },
	};
	struct private *p = private_load();
	struct told t = { BUF_INIT };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(v); i++) {
		buf_reset(&t.b);
		buf_adds(&t.b, "");
		private_guesses(p, str_of(v[i].text), take, &t);
		assert_string_equal(t.b.n ? t.b.p : "", v[i].want);
	}
	buf_free(&t.b);
	private_free(p);
}

/* Names of officials stay, all of them or none. */
static void
test_officials(void **state)
{
	struct private *p = private_load();
	struct buf b = BUF_INIT;

	(void)state;
	private_stays(p, STR("李建国"));
	private_put(p, &b, STR("李建国门口，责任人：李建国；责任人：李建国、王二"),
	    PRIVATE_ALL);
	assert_string_equal(b.p,
	    "李建国门口，责任人：李建国；责任人：某某");
	buf_free(&b);
	private_free(p);
}

/* A unit may be called what a person is. */
static void
test_units(void **state)
{
	struct private *p = private_load();
	struct buf b = BUF_INIT;

	(void)state;
	private_put(p, &b, STR("张某村 13800138000"), PRIVATE_NUMBERS);
	assert_string_equal(b.p, "张某村 （电话略）");
	buf_free(&b);
	private_free(p);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_persons),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_near),
		cmocka_unit_test(test_units),
		cmocka_unit_test(test_guesses),
		cmocka_unit_test(test_officials),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
