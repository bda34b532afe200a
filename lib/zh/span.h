#ifndef ZH_SPAN_H
#define ZH_SPAN_H

/*
 * Every time, frequency, count and measure expression of a Chinese text, in
 * one pass, for whoever needs them: spans, targets, deadlines, scoring rules,
 * proofreading.
 *
 *	struct spans v = SPANS_INIT;
 *	if (spans_find(&v, text, &ref) < 0)
 *		... the tables in share/ cannot be read, was reported ...
 *	for (i = 0; i < v.n; i++)
 *		... v.v[i] ...
 *	spans_free(&v);
 *
 * The text must be valid UTF-8 and outlive the spans, which point into it.
 * Spans come in the order of their beginnings.  A counted thing gives two:
 * ZH_QUANTITY (17个) and inside it ZH_NUMBER (17), marked ZH_INNER.  Time is
 * linear in the text whatever it holds.
 */

#include "base/date.h"
#include "base/dec.h"
#include "zh/text.h"

enum zh_kind {
	ZH_DATE, /* one day: from == to */
	ZH_RANGE, /* from..to, an open side is DATE_NONE */
	ZH_FREQ,
	ZH_NUMBER,
	ZH_QUANTITY,
	ZH_PERCENT
};

enum zh_op { ZH_EQ, ZH_GE, ZH_GT, ZH_LE, ZH_LT };

enum zh_per {
	ZH_PER_NONE,
	ZH_PER_MINUTE,
	ZH_PER_HOUR,
	ZH_PER_DAY,
	ZH_PER_WEEK,
	ZH_PER_TENDAY,
	ZH_PER_MONTH,
	ZH_PER_QUARTER,
	ZH_PER_HALF,
	ZH_PER_TERM,
	ZH_PER_YEAR
};

/* How fine a time is written. */
enum zh_grain {
	ZH_DAY,
	ZH_WEEK,
	ZH_TENDAY, /* 上旬; also 月初, 前10天 */
	ZH_MONTH,
	ZH_QUARTER,
	ZH_HALF,
	ZH_YEAR
};

enum {
	/* numbers */
	ZH_MORE = 1 << 0, /* 余 多 几: a little more */
	ZH_ABOUT = 1 << 1, /* 约 左右 */
	ZH_VAGUE = 1 << 2, /* 几个, 数百: no figure that could be checked */
	ZH_ORDINAL = 1 << 3, /* 第三 */
	ZH_ARTICLE = 1 << 4, /* 一 with a classifier: 一支 */
	ZH_CHINESE = 1 << 5, /* written in Chinese digits */
	ZH_INNER = 1 << 6, /* the numeral of the quantity before it */
	ZH_YEARLIKE = 1 << 7, /* 2024多吨: a year where a quantity should be? */
	ZH_SOFT = 1 << 8, /* 力争: said to be tried for */
	/* times */
	ZH_TILL = 1 << 9, /* a deadline: 前, 底前, 内, 截至 */
	ZH_SINCE = 1 << 10, /* 起, 以来 */
	ZH_END = 1 << 11, /* the end of a period: 底, 末 */
	ZH_FEAST = 1 << 12, /* a festival */
	ZH_GIVEN = 1 << 13, /* the year is written, not inferred */
	ZH_TO_DATE = 1 << 14, /* relative to the day of reference: 3日内 */
	ZH_PART = 1 << 15, /* part of a period: 上旬, 上半年, 年初 */
	ZH_WHOLE_YEAR = 1 << 16, /* 全年, 2021年, 今年: no deadline */
	/* frequencies */
	ZH_COUNTED = 1 << 17, /* the count is written: 每月两次, 每周一督查 */
	/* where it stands */
	ZH_QUOTED = 1 << 18, /* inside “…” */
	ZH_TITLE = 1 << 19 /* inside 《…》 or 〔…〕 */
};

struct span {
	enum zh_kind kind;
	unsigned flags;
	size_t at, end; /* bytes of the text, bounds and unit included */
	size_t col; /* 1-based character of at */
	struct str text;
	/* numbers, quantities, percents; the count of a frequency */
	enum zh_op op; /* by a bound in the span: 不少于, 以上 */
	enum zh_op reach; /* by the verb before it: 达到 (>=), 突破 (>) */
	struct dec lo, hi; /* differ in a range; in units of `unit` */
	struct str unit; /* canonical, of share/zh/units.csv; may be empty */
	struct str dim; /* its dimension: count money length ... */
	struct str measure; /* the unit as written */
	struct str rate; /* /平方米 behind it: money per what, or empty */
	size_t core; /* byte where the numeral begins */
	/* dates and ranges; the year is 0 where nobody says it */
	struct date from, to;
	enum zh_grain grain;
	/* frequencies: count in lo..hi times per every `every` periods */
	enum zh_per per; /* and that of 元/年 */
	int every;
	size_t days; /* byte behind the period: of 12月20日前 */
	size_t count; /* byte behind the period and its days: of 一次 */
	int weekday; /* 1..7 for 每周五, else 0 */
	int day; /* 1..31 for 每月5日前, else 0 */
};

struct spans {
	struct span *v;
	size_t n, cap;
	struct text text; /* of the last call; its characters and bytes */
	bool cell; /* to be set: texts are time cells, where 6.30 is a day */
};
#define SPANS_INIT                                                             \
	{                                                                      \
		NULL, 0, 0, TEXT_INIT, false                                   \
	}

/*
 * What a text is read against.  day may be DATE_NONE: then 3日内 stays a
 * quantity.  year 0: unknown, written XXXX.
 */
struct zh_ref {
	struct date day;
	int year;
};

/* Replaces what v held.  0, or -1 after a fatal diagnostic. */
int spans_find(struct spans *v, struct str text, const struct zh_ref *);
void spans_free(struct spans *);
/*
 * 12月20日前 of 每年12月20日前, in the text it was found in, with the 年 before a
 * figure; else empty.
 */
struct str span_yearly_days(const struct span *, struct str text);
/* Is the unit of this dimension of share/zh/units.csv? */
bool span_is_dim(const struct span *, const char *dim);
/* A bound before the numeral (不少于), as against one behind it (以上). */
bool span_bound_left(const struct span *);
bool span_bound_right(const struct span *);
const char *span_kind_name(enum zh_kind); /* date range freq number ... */
const char *span_op_name(enum zh_op); /* = >= > <= < */
const char *span_per_name(enum zh_per); /* day week ..., "" for none */
enum zh_per span_per(struct str name); /* of such a name */
/*
 * The value as text: 2026-03-01, 2026-03-01..2026-03-31, ..2026-06-30,
 * 2/month, >=2/month, 12.5, 10..20, >=5, 20+, "12.5 公里", >=60%.
 */
void span_put(struct buf *, const struct span *);

#endif
