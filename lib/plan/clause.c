#include "base/utf8.h"
#include "plan/clause.h"

#define BACK 300 /* bytes; a longer phrase names nobody */

static bool
among(struct str c, const char *set)
{
	return c.n > 1 ? str_find(str_of(set), c, 0) >= 0
		       : c.n == 1 && str_find(str_of(set), c, 0) >= 0;
}

size_t
clause_start(struct str s, size_t floor, size_t end)
{
	size_t at = end, before, depth = 0;

	while (at > floor && end - at < BACK) {
		struct str c;

		before = utf8_prev(s, at);
		c = str_sub(s, before, at);
		if (among(c, "）)”」》〕")) {
			depth++;
		} else if (among(c, "（(“「《〔")) {
			if (depth == 0)
				return at;
			depth--;
		} else if (among(c, "。；;！!？?\n") ||
		    (depth == 0 && among(c, "，,：:—\t"))) {
			return at;
		}
		at = before;
	}
	return at;
}

struct str
clause_without_lead(struct str s)
{
	static const struct str leads[] = { STR("由"), STR("应由"), STR("要由"),
		STR("并由"), STR("统一由"), STR("原则上由"), STR("均由"),
		STR("都由"), STR("分别由"), STR("具体由"), STR("改由"),
		STR("同时"), STR("此外"), STR("另外"), STR("其中"), STR("并"),
		STR("以上"), STR("上述"), STR("凡"), STR("凡是"), STR("而"),
		STR("特别是"), STR("尤其是"), STR("以及"), STR("因此"),
		STR("为此"), STR("对此"), STR("今后"), STR("目前"), STR("当前"),
		STR("每年"), STR("每月"), STR("平时"), STR("年底"), STR("月底"),
		STR("原则上"), STR("必要时"), STR("一是"), STR("二是"),
		STR("三是"), STR("四是"), STR("督促"), STR("要求"), STR("组织"),
		STR("指导"), STR("引导"), STR("协调"), STR("动员"), STR("确保"),
		STR("责成"), STR("明确"), STR("安排"), STR("推动"), STR("促使"),
		STR("鼓励"), STR("支持"), STR("教育"), STR("通知"),
		STR("发动") };
	size_t i;

	s = str_trim(s);
	for (i = 0; i < COUNT(leads); i++)
		if (s.n > leads[i].n && str_starts(s, leads[i]))
			return clause_without_lead(str_sub(s, leads[i].n, s.n));
	return s;
}
