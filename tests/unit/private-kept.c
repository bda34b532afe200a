/* What a bulletin does not keep back: words like names, units, officials. */

#include "private-pairs.h"

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
	{ "运行过程中如有泄漏", NULL },
	{ "垃圾未及时清运", NULL },
	{ "发挥党员队伍作用", NULL },
	{ "混交林培育不到位", NULL },
	{ "规范运维管理", NULL },
	{ "第14周文明创建督查", NULL },
	{ "正式党员和预备党员", NULL },
	{ "群众关切的热点问题", NULL },
	{ "为群众解难题、办实事", NULL },
	{ "负责人应严格把关", NULL },
	{ "负责人任网格长、副网格长", NULL },
	{ "护林员包片巡山", NULL },
	{ "开展关爱老人活动", NULL },
	{ "巩固国家级示范社区", NULL },
	{ "邓小平理论", NULL },
	{ "责任领导：李建国", NULL },
	{ "村支部书记李建国负责", NULL },
	{ "李建国书记到场督办", NULL },
	{ "转业干部5人，转作风", NULL },
	{ "12345热线转8起", NULL },
	{ "0.5-1.5米", NULL },
};

static void
test_near(void **state)
{
	(void)state;
	assert_all(near, COUNT(near));
}

/* Words that begin like a name, wherever they stand. */
static void
test_words_kept(void **state)
{
	static const char *const words[] = {
		"周边", "张贴", "陈旧", "程序", "林木", "高度",
		"马路", "石料", "车辆", "金属", "黄土", "白色垃圾",
		"路面", "路灯", "江堤", "田间", "沟渠", "方案",
		"安全", "成立", "全镇", "全面", "时间", "明显",
		"应急", "关于", "和谐", "连片", "包联", "管护",
		"农户", "农膜", "党员", "党委", "单位", "商户",
		"商铺", "房前", "古树", "卫生", "牛羊", "毛竹",
		"柴草", "沙石", "麦秸", "苗木", "池塘", "查处",
		"施工", "项目", "温室", "申报", "纪委", "简易",
		"景区", "荣誉", "季度", "尚未", "常年", "任务",
		"何处", "许可", "杜绝", "苏醒", "丁字路口", "段落",
		"陶瓷", "顾客", "戴帽", "莫名", "孔洞", "汤锅",
		"葛藤", "乔木", "庞大", "颜色", "章程", "殷切",
		"欧式", "焦点", "甘蔗", "祝福", "凌乱", "毕业",
		"骆驼", "屈指", "艾草", "卓有", "仲裁", "巩固",
		"周一", "万元", "余户", "李子", "杨树", "胡同",
		"郑重", "梁柱", "谢绝", "宋体", "唐代", "韩式",
		"曾经", "肖像", "董事", "司法", "司机", "平安",
		"边沟", "龙头", "雷电", "游客", "解决", "迟到",
		"武术", "童年", "吉祥", "史料", "宗祠",
		"席位", "蓝天", "费用", "师生", "钟点", "叶片",
		"桂花", "梅花", "兰花", "谷物", "麻袋", "符合",
		"舒适", "蒙古", "辛勤", "阳台", "齐全", "曲折",
		"付款", "冉冉", "丛生", "仇视", "周小结", "周安排",
		"周进度", "周通报", "周总结", "胡搭胡建", "戴安全帽",
		"戴红袖章", "谢天谢地", "胡思乱想", "朱红色", "曾先后",
		"曾发现", "曾三次", "曾多次", "祝大家", "祝全镇",
		"顾全大局", "顾大局", "王杰精神", "许进不许出", "韩文版",
		"动物王国", "韩国料理", "韩国商品", "范文模板", "钟爱的",
		"夏利车", "农林水", "山水林田湖", "林火监测", "森林火灾",
	};
	static const char *const frames[] = { "%s未整改", "%s，无人管",
		"村口%s被占", "发现%s问题", "%s", "对%s进行清理",
		"村民的%s", "第3%s，乱放", "（%s）", "由%s负责" };
	struct private *p = private_load();
	struct buf text = BUF_INIT, b = BUF_INIT;
	size_t i, k;
	int bad = 0;

	(void)state;
	for (i = 0; i < COUNT(words); i++)
		for (k = 0; k < COUNT(frames); k++) {
			struct str frame = str_of(frames[k]);
			size_t at = (size_t)str_find(frame, STR("%s"), 0);

			buf_reset(&text);
			buf_reset(&b);
			buf_addstr(&text, str_sub(frame, 0, at));
			buf_adds(&text, words[i]);
			buf_addstr(&text, str_sub(frame, at + 2, frame.n));
			private_put(p, &b, buf_str(&text), PRIVATE_ALL);
			if (str_eq(buf_str(&b), buf_str(&text)))
				continue;
			print_message("'%s': got '%s'\n", text.p, b.p);
			bad++;
		}
	assert_int_equal(bad, 0);
	buf_free(&text);
	buf_free(&b);
	private_free(p);
}

/* A unit's name is nobody's, nor what begins with it. */
static void
test_words(void **state)
{
	struct private *p = private_load();
	struct buf b = BUF_INIT;

	(void)state;
	private_put(p, &b, STR("杨青林未清理"), PRIVATE_ALL);
	assert_string_equal(b.p, "杨某某未清理");
	buf_reset(&b);
	private_word(p, STR("杨青林"));
	private_put(p, &b, STR("杨青林未清理，在杨青林乱倒"), PRIVATE_ALL);
	assert_string_equal(b.p, "杨青林未清理，在杨青林乱倒");
	buf_free(&b);
	private_free(p);
}

/* Names of officials stay, also in a list with others'. */
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
	    "李建国门口，责任人：李建国；责任人：李建国、王某");
	buf_free(&b);
	private_free(p);
}

/* Officials 李建国, 赵强, 张建设, 王二和, 陈明: alone, several, and where the
 * end of the name is a word (建设, 和); no part of anybody else. */
static const struct pair official[] = {
	{ "网格员李建国和赵强未到岗", NULL },
	{ "负责人：李建国 赵强未到岗", NULL },
	{ "网格员张建设未到岗", NULL },
	{ "网格员张建设、王二和未到岗", NULL },
	{ "负责人：张建设/王二和", NULL },
	{ "张建设乱倒垃圾，王二和未清理", NULL },
	{ "网格员李建国和孙芳未到岗", "网格员李建国和孙某未到岗" },
	{ "陈明亮乱倒垃圾", "陈某某乱倒垃圾" },
	{ "村民陈明亮反映", "村民某某反映" },
	{ "王二占道经营", "王某占道经营" },
};

static void
test_officials_whole(void **state)
{
	static const char *const names[] = { "李建国", "赵强", "张建设",
		"王二和", "陈明" };
	struct private *p = private_load();
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(names); i++)
		private_stays(p, str_of(names[i]));
	assert_put(p, official, COUNT(official));
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
		cmocka_unit_test(test_near),
		cmocka_unit_test(test_units),
		cmocka_unit_test(test_words_kept),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_officials),
		cmocka_unit_test(test_officials_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
