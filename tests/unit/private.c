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
	{ "村民王某某门前堆放柴草", NULL },
	{ "户主李四未改", "户主某某未改" },
	{ "王大爷家门前堆放柴草", "某群众家门前堆放柴草" },
	{ "张某反映污水外溢", NULL },
	{ "位于王大爷家屋后", "位于某群众家屋后" },
	{ "联系人：赵六 13800138000", "联系人：某某 （电话略）" },
	{ "村民王二反映电话13800138000", "村民某某反映电话（电话略）" },
	{ "业主王磊私搭雨棚", "业主某某私搭雨棚" },
	{ "保洁员王小明未到岗", "保洁员某某未到岗" },
	{ "保洁员孙芳未到岗", "保洁员某某未到岗" },
	{ "村民张三、李四等3户未清运", "村民某某等3户未清运" },
	{ "村民（一组）周长贵反映", "村民（一组）某群众反映" },
	{ "欧阳建国家门前有垃圾", "某群众家门前有垃圾" },
	{ "4组李建国家门前有垃圾", "4组某群众家门前有垃圾" },
	{ "李秀英女士来电", "某群众来电" },
	{ "老张家反映", "某群众家反映" },
	{ "五保户刘奶奶家屋顶漏雨", "五保户某某家屋顶漏雨" },
	{ "举报人：欧阳明", "举报人：某某" },
	{ "车主马强乱停", "车主某某乱停" },
	{ "低保户于桂兰反映", "低保户某某反映" },
	/* Without a word for a person beside them. */
	{ "李建国承包地", "李某某承包地" },
	{ "4组王二鱼塘边", "4组王某鱼塘边" },
	{ "刘守成门口", "某群众门口" },
	{ "赵永胜的菜地", "赵某某的菜地" },
	{ "李建国乱倒垃圾", "李某某乱倒垃圾" },
	{ "张三占道经营", "张某占道经营" },
	{ "王秀英", "王某某" },
	{ "3组李建国", "3组李某某" },
	{ "占道经营（李建国）", "占道经营（李某某）" },
};

/* Where names stand in records, with and without a word for a person. */
static const struct pair bare[] = {
	{ "王小明未整改", "王某某未整改" },
	{ "村民王小明未整改", "村民某某未整改" },
	{ "李建国家门前垃圾未清", "某群众家门前垃圾未清" },
	{ "张三、李四等3户未清运垃圾", "张某、李某等3户未清运垃圾" },
	{ "欧阳明在门前堆放杂物", "欧阳某在门前堆放杂物" },
	{ "户主欧阳建国拒不签字", "户主某某拒不签字" },
	{ "上官云占道经营", "上官某占道经营" },
	{ "4组司马强猪圈污水外溢", "4组司马某猪圈污水外溢" },
	{ "王喆占道经营", "王某占道经营" },
	{ "刘洋将垃圾倒入河道", "刘某将垃圾倒入河道" },
	{ "老李把柴草堆在路边", "某群众把柴草堆在路边" },
	/* By-names, beside other names, given names behind a role. */
	{ "该村王二麻子养鸡场粪污直排", "该村某群众养鸡场粪污直排" },
	{ "门口有陈老五停放的三轮车", "门口有某群众停放的三轮车" },
	{ "村民组长老黄没有到岗", "村民组长某某没有到岗" },
	{ "网格员小刘未巡查", "网格员某某未巡查" },
	{ "二组周家兴、吴翠萍两户未签", "二组周某某、吴某某两户未签" },
	{ "保洁员翠花未着工装", "保洁员某某未着工装" },
	{ "司机马强驾驶渣土车抛洒", "司机某某驾驶渣土车抛洒" },
	{ "住户白雪反映水管漏水", "住户某某反映水管漏水" },
	{ "养猪户严守义粪污未处理", "养猪户某某粪污未处理" },
	{ "网格长韩冰未上传照片", "网格长某某未上传照片" },
	{ "高山户房屋存在隐患", "某群众户房屋存在隐患" },
	{ "村民周安排未落实", NULL },
	{ "商户何记小吃占道经营", NULL },
	{ "网格员老化严重", NULL },
	{ "居民小区内垃圾未清", NULL },
	{ "成员小组未到位", NULL },
	{ "村民安全意识不强", NULL },
	{ "村民自发未清理", NULL },
	{ "村干部队伍老龄化，老五保户未走访", NULL },
	{ "村口老张未清理", "村口某群众未清理" },
	{ "小王在桥头摆摊", "某群众在桥头摆摊" },
	{ "买买提·吐尔逊门前堆放杂物", "某群众门前堆放杂物" },
	{ "店主阿依古丽·艾合买提占道经营", "店主某某占道经营" },
	{ "牧民扎西未拆除围栏", "牧民某某未拆除围栏" },
	{ "卓玛家门前有垃圾", "某群众家门前有垃圾" },
	{ "赵敏超市门前占道", "赵某超市门前占道" },
	{ "经查，系陈晓东所为", "经查，系陈某某所为" },
	{ "由周建军负责清运，未落实", "由周某某负责清运，未落实" },
	{ "对孙丽华下达整改通知", "对孙某某下达整改通知" },
	{ "马超占道经营", "马某占道经营" },
	{ "高建国未拆除旱厕", "高某某未拆除旱厕" },
	{ "2组黄大勇散养家禽", "2组黄某某散养家禽" },
	{ "石磊乱倒建筑垃圾", "石某乱倒建筑垃圾" },
	{ "经营者金凤未办证", "经营者某某未办证" },
	{ "方志强私自占用公共用地", "方某某私自占用公共用地" },
	{ "田秀英家未分类", "某群众家未分类" },
	{ "钱多多门口堆放杂物", "某群众门口堆放杂物" },
	{ "何海燕拒绝配合", "何某某拒绝配合" },
	{ "林国栋在林地内焚烧秸秆", "林某某在林地内焚烧秸秆" },
	{ "许三多未按期整改", "许某某未按期整改" },
	{ "曾小红的猪圈未拆", "曾某某的猪圈未拆" },
	{ "余长水占用河道种菜", "余某某占用河道种菜" },
	{ "任大勇散养鸡鸭", "任某某散养鸡鸭" },
	{ "于德水家旱厕未改", "某群众家旱厕未改" },
	{ "白秀兰私拉电线", "白某某私拉电线" },
	{ "江海涛乱倒垃圾", "江某某乱倒垃圾" },
	{ "村民王二反映路灯不亮", "村民某某反映路灯不亮" },
	{ "低保户王二小屋顶漏雨", "低保户某某屋顶漏雨" },
	{ "桥头刘翠花摆摊", "桥头刘某某摆摊" },
	{ "李强、王芳两户门前堆放柴草", "李某、王某两户门前堆放柴草" },
	{ "现场发现张伟焚烧秸秆", "现场发现张某焚烧秸秆" },
	{ "赵铁柱与邻居争吵", "赵某某与邻居争吵" },
	{ "吴桂花老人无人照料", "某群众无人照料" },
	{ "孙大爷家门口积水", "某群众家门口积水" },
	{ "李婶家门前堆放柴草", "某群众家门前堆放柴草" },
	{ "业主：郑爽", "业主：某某" },
	{ "责任人：冯 刚", "责任人：某某" },
	{ "举报人朱明来电", "举报人某某来电" },
	{ "徐凤霞（3组）未清理", "徐某某（3组）未清理" },
	{ "村口（郭靖家）垃圾未清", "村口（某群众家）垃圾未清" },
	{ "其妻韩梅梅称已清理", "其妻某某称已清理" },
	{ "宋江仍未整改", "宋某仍未整改" },
	{ "罗永浩又在路边堆放砂石", "罗某某又在路边堆放砂石" },
	{ "梁玉梅屋后污水横流", "某群众屋后污水横流" },
	{ "谢大脚超市占道", "谢某某超市占道" },
	{ "唐小虎养殖场污水直排", "唐某某养殖场污水直排" },
	{ "彭德发正在焚烧垃圾", "彭某某正在焚烧垃圾" },
	{ "一组邓有才、二组曹永福未清理", "一组邓某某、二组曹某某未清理" },
	{ "整改户魏长生", "整改户某某" },
	{ "姜子牙钓鱼未劝离", "姜某某钓鱼未劝离" },
	{ "范伟饭店油烟直排", "范某饭店油烟直排" },
	{ "程咬银拖欠垃圾费", "程某某拖欠垃圾费" },
	{ "苏有朋夫妇拒不腾退", "苏某某夫妇拒不腾退" },
	{ "潘长江把垃圾桶挪走", "潘某某把垃圾桶挪走" },
	{ "丁一未清理门前积水", "丁某未清理门前积水" },
	{ "住户任静高空抛物", "住户某某高空抛物" },
	{ "诸葛大力违规搭建", "诸葛某某违规搭建" },
	{ "沈腾等5户未签订门前三包", "沈某等5户未签订门前三包" },
	{ "汪小菲反映道路破损", "某群众反映道路破损" },
	{ "商户郝建店外经营", "商户某某店外经营" },
	{ "侯亮酒后闹事", "侯某酒后闹事" },
	{ "邵华私自砍伐树木", "邵某私自砍伐树木" },
	{ "雷大雨堆放砂石", "雷某某堆放砂石" },
	{ "贾玲家畜禽散养", "某群众家畜禽散养" },
	{ "河堤边张大海种菜20平方米", "河堤边张某某种菜20平方米" },
	{ "店主诸葛亮亮店外经营", "店主某某店外经营" },
	{ "金三顺饭馆油污", "金某某饭馆油污" },
	{ "万梓良超市堆占", "万某某超市堆占" },
	{ "牧民扎西顿珠家羊圈", "牧民某某家羊圈" },
	{ "张家老二未拆", "某群众未拆" },
	{ "上湾组李春生家屋后堆有建筑垃圾", "上湾组某群众家屋后堆有建筑垃圾" },
	{ "徐国华、徐国强兄弟争地", "徐某某、徐某某兄弟争地" },
	{ "户主孙桂芳（女，68岁）未参加", "户主某某（女，68岁）未参加" },
	{ "3栋马冬梅楼道堆物", "3栋马某某楼道堆物" },
	{ "联系许文强，未接电话", "联系许某某，未接电话" },
	{ "何秀莲户旱厕未拆除", "某群众户旱厕未拆除" },
	{ "老周家门口", "某群众家门口" },
	{ "刘婶家", "某群众家" },
	{ "王哥说下周清", "某群众说下周清" },
	{ "业主古力娜扎·买提未缴费", "业主某某未缴费" },
	{ "高小琴店门口乱堆", "高某某店门口乱堆" },
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
	{ "联系电话13800138000", "联系电话（电话略）" },
	{ "手机 138 0013 8000", "手机 （电话略）" },
	{ "致电１３８００１３８０００", "致电（电话略）" },
	{ "电话13 800 138 000", "电话（电话略）" },
	{ "手机138.0013.8000", "手机（电话略）" },
	{ "手机138－0013－8000", "手机（电话略）" },
	{ "电话0560-8130005转8001", "电话（电话略）" },
	{ "电话（0560）8130005-8001", "电话（电话略）" },
	{ "电话0560 8130005 分机8001", "电话（电话略）" },
	{ "座机 813-0005", "座机 （电话略）" },
	{ "反映人电话０５６０—８１３０００５", "反映人电话（电话略）" },
	{ "客服400-123-4567", "客服（电话略）" },
	{ "身份证340123199003071234", "身份证（身份证号略）" },
	{ "身份证号340123 1990 0307 1234", "身份证号（身份证号略）" },
	{ "（34012319900307123X）", "（（身份证号略））" },
	{ "卡号6217 0000 1000 1234 567", "卡号（账号略）" },
	{ "6217000010001234567", "（账号略）" },
	{ "皖A12345乱停", "（车牌略）乱停" },
	{ "小客车皖A·1234D占用盲道", "小客车（车牌略）占用盲道" },
	{ "皖A D12345乱停", "（车牌略）乱停" },
	{ "微信：wxid_abc123", "微信：（略）" },
	{ "QQ123456789", "QQ（略）" },
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
assert_put(struct private *p, const struct pair *v, size_t n)
{
	struct buf b = BUF_INIT;
	size_t i;
	int bad = 0;

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
}

static void
assert_all(const struct pair *v, size_t n)
{
	struct private *p = private_load();

	assert_non_null(p);
	assert_put(p, v, n);
	private_free(p);
}

/* Surnames in common use that begin many a word: 常年, 文化, 洪水. */
static const struct pair common[] = {
	{ "赖小明乱倒垃圾", "赖某某乱倒垃圾" },
	{ "村民文建国、常二未清理", "村民某某未清理" },
	{ "洪大爷家门前堆放杂物", "某群众家门前堆放杂物" },
	{ "常建军未整改", "常某某未整改" },
	{ "洪志勇占道经营", "洪某某占道经营" },
	{ "文德全未整改", "文某某未整改" },
	{ "余子豪未整改", "余某某未整改" },
	{ "经常帮老人打扫", NULL },
	{ "文化老师傅指导不够", NULL },
	{ "人文关怀老人不够", NULL },
	{ "常年堆放杂物，非常明显", NULL },
	{ "常发生占道经营", NULL },
	{ "洪水位以下建房未拆除", NULL },
	{ "文明新风未落实，文化广场未清扫", NULL },
	{ "依赖长期雇工，日常保洁不到位", NULL },
	{ "防洪堤边堆放柴草", NULL },
};

/* Names that begin as a word does: 周小结, 胡搭胡建, 戴安全帽. */
static const struct pair begun[] = {
	{ "周小明未整改", "周某某未整改" },
	{ "周安民、周进才两户未清理", "周某某、周某某两户未清理" },
	{ "胡建国乱倒垃圾", "胡某某乱倒垃圾" },
	{ "王杰占道经营", "王某占道经营" },
	{ "张桂梅未清运", "张某某未清运" },
	{ "谢天明私搭雨棚", "谢某某私搭雨棚" },
	{ "戴安民未到岗", "戴某某未到岗" },
	{ "戴红英未到岗", "戴某某未到岗" },
	{ "顾大勇占用公共区域", "顾某某占用公共区域" },
	{ "朱红梅拒不整改", "朱某某拒不整改" },
	{ "曾先明焚烧秸秆", "曾某某焚烧秸秆" },
	{ "许进才乱停", "许某某乱停" },
	{ "韩文明散养家禽", "韩某某散养家禽" },
	{ "张力军违规搭建", "张某某违规搭建" },
	{ "王国强未整改", "王某某未整改" },
	{ "韩国庆占道经营", "韩某某占道经营" },
	{ "范文斌乱倒垃圾", "范某某乱倒垃圾" },
	{ "钟爱民拒不整改", "钟某某拒不整改" },
	{ "夏利民私搭雨棚", "夏某某私搭雨棚" },
	{ "林水生、林火旺两户未清理", "林某某、林某某两户未清理" },
};

static void
test_persons(void **state)
{
	(void)state;
	assert_all(begun, COUNT(begun));
	assert_all(common, COUNT(common));
	assert_all(persons, COUNT(persons));
	assert_all(bare, COUNT(bare));
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

static void
take(void *arg, struct str name)
{
	buf_join(arg, "、", name);
}

/* What is guessed is told, once the text was put; what is sure is not: a word
 * may be meant (高山, 石磊), or no sign is one of given names (贼). */
static void
test_guesses(void **state)
{
	static const struct pair v[] = {
		{ "李建国承包地", "" },
		{ "张贼占道经营", "张贼" },
		{ "占道经营（马嚣）", "马嚣" },
		{ "高山户房屋漏雨", "高山" },
		{ "钱进占用绿化带", "钱进" },
		{ "村民王二门前", "" },
		{ "黄泥岭", "" },
		{ "沟渠边有塑料袋、饮料瓶", "" },
	};
	struct private *p = private_load();
	struct buf b = BUF_INIT, told = BUF_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(v); i++) {
		buf_reset(&told);
		buf_adds(&told, "");
		private_guesses(p, str_of(v[i].text), take, &told);
		assert_string_equal(told.p, "");
		private_put(p, &b, str_of(v[i].text), PRIVATE_ALL);
		private_guesses(p, str_of(v[i].text), take, &told);
		assert_string_equal(told.p, v[i].want);
	}
	buf_free(&b);
	buf_free(&told);
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
		cmocka_unit_test(test_persons),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_near),
		cmocka_unit_test(test_units),
		cmocka_unit_test(test_words_kept),
		cmocka_unit_test(test_guesses),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_officials),
		cmocka_unit_test(test_officials_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
