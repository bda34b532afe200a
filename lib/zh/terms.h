#ifndef ZH_TERMS_H
#define ZH_TERMS_H

/*
 * The small words the grammars are made of (年 月 日, 第, 每, 之间), from
 * share/zh/terms.csv: each place of a grammar has a list of them.  They are
 * read with the first text that is filled, and kept until the program ends;
 * words_get() fails where they could not be read.
 */

#include "base/utf8.h"
#include "zh/text.h"

enum term {
	TERM_YEAR, /* 年 */
	TERM_MONTH, /* 月 月份 */
	TERM_DAY, /* 日 */
	TERM_DATE_DAY, /* 日 号 */
	TERM_HOUSE_DAY, /* 号 */
	TERM_HOUSE_NOT, /* 号楼 号线 号文 号令 */
	TERM_WHICH_MONTH, /* 上: 上一月 */
	TERM_WEEK, /* 周 */
	TERM_QUARTER, /* 季 */
	TERM_QUARTER_END, /* 度 */
	TERM_QUARTER_WHOLE, /* 季度 */
	TERM_COUNT_DAY, /* 天 日 */
	TERM_COUNT_WEEK, /* 周 星期 */
	TERM_FIRST_WEEK, /* 首周 */
	TERM_SUNDAY, /* 日 天 */
	TERM_WEEK_NAME, /* 周 星期 礼拜 */
	TERM_WEEK_END, /* 末 */
	TERM_WEEKEND, /* 周末 */
	TERM_WEEKLY, /* 例会: 周一例会 is one each week */
	TERM_BEFORE_TO, /* 月 日 达: 到 behind them joins */
	TERM_OF, /* 的 */
	TERM_COUNT, /* 个 */
	TERM_ORDINAL, /* 第 */
	TERM_FORMER, /* 前 */
	TERM_LATTER, /* 后 */
	TERM_OPENING, /* 首 */
	TERM_FIRST_QUARTER, /* 首季 */
	TERM_LUNAR, /* 正月 */
	TERM_LUNAR_BEFORE, /* 农历 */
	TERM_JANUARY, /* 元月 */
	TERM_MISREAD_DASH, /* 一 */
	TERM_YEAR_BLANK, /* x * _ */
	TERM_OPEN_END, /* 结束: 6月至验收结束 */
	TERM_ON_AND_ON, /* 长期: 10月1日至长期 */
	TERM_FROM_TO, /* 起到: 4月2日起到5月31日 */
	TERM_PLAN_END, /* 末 期末: of five years */
	TERM_OF_MONTH, /* 月底 月初 */
	TERM_WHOLE_YEAR, /* 全年 */
	TERM_YEAR_END, /* 度 */
	TERM_YEAR_NOT, /* 年代 年来 年以上 年的 */
	TERM_BUDGET_YEAR, /* 年度 */
	TERM_WITHIN_YEAR, /* 年内 */
	TERM_PAPER_YEAR, /* 年内 全年 本年: that of the paper, whenever it is signed */
	TERM_HALF_YEAR, /* 年 前半年 后半年 上半年 */
	TERM_ANOTHER, /* 前一 */
	TERM_FORMER_NOT, /* 提: 提前6个月 */
	TERM_LAST_CENTURY, /* 上世纪 */
	TERM_THIS_CENTURY, /* 本世纪 */
	TERM_OLD_CENTURY, /* 20世纪 二十世纪 */
	TERM_DECADE, /* 年代 */
	TERM_FROM_NOW, /* 即日 */
	TERM_FROM_TODAY, /* 即日起 */
	TERM_TO_NOW, /* 至今 */
	TERM_NOW, /* 今 */
	TERM_TO, /* 至 到 */
	TERM_OR_BETWEEN, /* 和 与 */
	TERM_BETWEEN, /* 之间 */
	TERM_BETWEEN_TWO, /* 之间 间 */
	TERM_AFTER, /* 以后 之后 后 */
	TERM_AFTER_NOT, /* 后续 */
	TERM_AGO, /* 以前 之前 前 */
	TERM_AROUND, /* 前后 */
	TERM_DURING, /* 期间 */
	TERM_STOP, /* 止 */
	TERM_STOPS, /* 止 为止 */
	TERM_DAY_PART, /* 上午 下午 中午 晚上 */
	TERM_OFF_WORK, /* 下班 */
	TERM_HOUR, /* 点 时 */
	TERM_POINT, /* 点 */
	TERM_MINUTE, /* 分 */
	TERM_HOUR_END, /* 钟 半 整 */
	TERM_END_MONTH, /* 末月 首月 */
	TERM_THE_LAST, /* 最后一 */
	TERM_IN, /* 于: 每年于10月底前 */
	TERM_BY, /* 前 止 之前 以前 */
	TERM_AND, /* 和 */
	TERM_DATED_LIST, /* 年 于 */
	TERM_FIRST_HALF, /* 上 */
	TERM_SECOND_HALF, /* 下半年 */
	TERM_AND_DAY, /* 和 至 到 */
	TERM_EACH, /* 每 */
	TERM_SKIP, /* 隔 */
	TERM_SKIP_NOT, /* 间: 隔 behind it skips nothing */
	TERM_SKIP_OR_MEET, /* 隔 逢 */
	TERM_LIST_LEAD, /* 行 立 */
	TERM_SYSTEM, /* 制度 机制 */
	TERM_LIGHT_VERB, /* 进行 召开 */
	TERM_MEET, /* 逢 */
	TERM_MEET_NOT, /* 适: 逢 behind it is by chance */
	TERM_TIMES, /* 次 */
	TERM_PERIOD, /* 年 月 周 日 */
	TERM_BOUND_PARTICLE, /* 了 为 到 有 */
	TERM_BOUND_PLACE, /* 当地 本市 */
	TERM_RENMINBI, /* 人民币 */
	TERM_ABOUT_NOT, /* 签: before 约, which then is a part of a word */
	TERM_YUAN, /* 元 */
	TERM_DOLLAR, /* 美元 */
	TERM_EURO, /* 欧元 */
	TERM_POUND, /* 英镑 */
	TERM_BOUND_AND, /* 且 并 */
	TERM_ROUND_BEFORE, /* 近 上 逾 超 */
	TERM_ROUND_NOT, /* 上 家 分 */
	TERM_BURDEN, /* 减, before 负 */
	TERM_VERB_NOUN, /* 量 率, behind a verb */
	TERM_ROUND_OF, /* 元 吨 */
	TERM_MORE, /* 多 余 餘 */
	TERM_MORE_NOT, /* 样 少 */
	TERM_KILO, /* 米 克 瓦 伏 */
	TERM_FORMAL_BEFORE, /* 元 圆 角 分 */
	TERM_DASH_BEFORE, /* 时 日 月 年 */
	TERM_PARTS, /* 分之 */
	TERM_DISCOUNT, /* 折 */
	TERM_DISCOUNT_NOT, /* 扣 */
	TERM_HALF_PRICE, /* 对折 */
	TERM_INCLUDED, /* 含 不含 包括 */
	TERM_SCALE, /* 规模 */
	TERM_SCALE_OF, /* 头 只 */
	TERM_OR_MORE, /* 及 或 */
	TERM_TENTH, /* 成 */
	TERM_PIECE, /* 块 */
	TERM_MIXED, /* 又 */
	TERM_JIAO, /* 角 */
	TERM_FEN, /* 分 */
	TERM_BELL, /* 钟 */
	TERM_WHOLE_SUM, /* 整 */
	TERM_INSIDE, /* 内 */
	TERM_UNIT_YEAR, /* 年 */
	TERM_UNIT_MONTHS, /* 个月 */
	TERM_UNIT_QUARTERS, /* 个季度 */
	TERM_UNIT_WEEK, /* 周 */
	TERM_UNIT_DAY, /* 天 */
	TERM_UNIT_HOUR, /* 小时 */
	TERM_UNIT_MINUTES, /* 分钟 */
	TERM_UNIT_MINUTE, /* 分 */
	TERM_UNIT_SECOND, /* 秒 */
	TERMS
};

#define TERM_CHARS 4 /* of one word */

struct terms {
	struct term_word {
		uint32_t c[TERM_CHARS];
		size_t n;
		struct str text; /* NUL-terminated */
	} *v; /* longer ones first */
	size_t n, cap;
};

extern struct terms terms_of[TERMS];

/* Read them, once; false after a fatal diagnostic. */
bool terms_load(void);

/* Characters of the longest word of the list at character i, or 0. */
static inline size_t
term_at(enum term term, const struct text *t, size_t i)
{
	const struct terms *l = &terms_of[term];
	const struct term_word *w;
	uint32_t c = text_char(t, i);
	size_t k;

	for (w = l->v; w < l->v + l->n; w++) {
		if (w->c[0] != c)
			continue;
		for (k = 1; k < w->n && text_char(t, i + k) == w->c[k]; k++)
			;
		if (k == w->n)
			return k;
	}
	return 0;
}

/* Is the character a word of the list? */
static inline bool
term_is(enum term term, uint32_t c)
{
	const struct terms *l = &terms_of[term];
	const struct term_word *w;

	for (w = l->v; w < l->v + l->n; w++)
		if (w->c[0] == c && w->n == 1)
			return true;
	return false;
}

/* Is s a word of the list?  What is the list's first word in the table? */
bool term_eq(enum term, struct str s);
struct str term_main(enum term);

#endif
