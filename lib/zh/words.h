#ifndef ZH_WORDS_H
#define ZH_WORDS_H

/*
 * The words of Chinese expressions, from share/zh/units.csv and
 * share/zh/words.csv: read once, kept in a trie over characters, looked up
 * where they stand in a text.  A word may belong to several classes.
 */

#include "base/dec.h"
#include "zh/text.h"

enum word_class {
	WORD_UNIT, /* 次 元 公里; see below */
	WORD_LEFT, /* bound before a number: 不少于 (>=) */
	WORD_REACH, /* verb of a bound reached, no part of it: 达到 (>=) */
	WORD_RIGHT, /* bound behind it: 以上 (>=) */
	WORD_ABOUT, /* before: 约 近 */
	WORD_ROUGH, /* behind: 左右 */
	WORD_PERIOD, /* of a frequency: 月 (month) */
	WORD_OFTEN, /* a frequency by itself: 按月 (month) */
	WORD_OVER, /* a period that a count is for: 全年 (year) */
	WORD_VERB, /* what 每月一 is followed by: 督查 */
	WORD_YEAR, /* 今年, 去年: offset from the year of reference */
	WORD_MONTH, /* 本月, 下个月: offset */
	WORD_QUARTER, /* 本季度: offset */
	WORD_PLAN, /* “十四五”: the last year of a plan of five */
	WORD_WEEK, /* 本周, 下周: offset */
	WORD_DAY, /* 今天, 明天: offset */
	WORD_FEAST, /* 元旦: month-day, or month/nth/weekday */
	WORD_PART, /* part of a month or year: 底 上旬 上半年 */
	WORD_TILL, /* behind a time, the end: 前 之前 */
	WORD_FROM, /* behind a time, the beginning: 起 以来 */
	WORD_WITHIN, /* behind a duration or a time: 内 */
	WORD_START, /* before a time: 从 自 */
	WORD_END, /* before a time: 截至 */
	WORD_PAST, /* before a duration: 过去 近 */
	WORD_FUTURE, /* 未来 今后 */
	WORD_JOIN, /* between two ends: 至 到 - */
	WORD_VAGUE, /* says when, but no day: 长期 立即 */
	WORD_EVENT, /* behind a date that names a past event: 印发的 */
	WORD_ABSTRACT, /* what 三个 counts in a slogan: 方面 阶段 */
	WORD_DO, /* verb before what is counted: 建成 培育 */
	WORD_BASE, /* before a rate's base: 每 每增加 连续 */
	WORD_ORIGIN, /* before where a change begins: 由 从 */
	WORD_WAY, /* behind it: 提高到 降至 */
	WORD_DENIED, /* before what is not to be: 不发生 杜绝 */
	WORD_SIZE, /* before a length that describes: 宽 两侧各 */
	WORD_FUND, /* of money: 投入 经费 */
	WORD_SHARE, /* behind 全年, what a share is of: 计划 任务 */
	WORD_IDIOM, /* holds numerals and means none */
	WORD_OPENS, /* 每 第 人民币: the other words that open an expression */
	WORD_NCLASS
};

struct word {
	enum word_class class;
	struct str text;
	struct str value; /* as in the table */
	struct str not_before; /* characters that make another word of it; in
				* brackets behind one: but not where these follow */
	int number; /* the value as a whole number, if it is one */
	/* of a unit */
	struct str unit; /* canonical */
	struct dec factor; /* times the number gives the canonical unit */
	struct str dim; /* count times money length area mass ... */
	struct word *next; /* same text */
};

#define WORDS_CHARS 0x10000 /* no word begins with a character behind these */

struct words {
	uint64_t first[WORDS_CHARS]; /* classes whose words begin so, as bits */
	uint64_t open[WORDS_CHARS / 64]; /* may an expression begin so? */
	struct words_trie *trie;
};

/* The one dictionary, until the program ends; NULL after a fatal diagnostic. */
const struct words *words_get(void);
/* May a word of that class begin with c?  Most characters are told so. */
static inline bool
words_may_begin(const struct words *w, enum word_class class, uint32_t c)
{
	return c < WORDS_CHARS && (w->first[c] >> class & 1);
}

/*
 * The longest word of that class at character i, and where it ends; or NULL.
 * A word is none before a character that makes another word of it (3处理).
 */
static inline const struct word *words_at(const struct words *,
    enum word_class, const struct text *, size_t i, size_t *end);
const struct word *words_longest(const struct words *, enum word_class,
    const struct text *, size_t i, size_t *end); /* if one may begin there */
/*
 * The same at byte at of a text that was not filled, and the byte behind the
 * word; no word reaches past the end of s.
 */
const struct word *words_at_byte(const struct words *, enum word_class,
    struct str s, size_t at, size_t *end);
/* The first one at or after byte *at, which is then where it begins. */
const struct word *words_next_byte(const struct words *, enum word_class,
    struct str s, size_t *at, size_t *end);
/* The unit of that name (as written in units.csv), or NULL. */
const struct word *words_unit(const struct words *, struct str name);
/* May an expression (a word that opens one, a numeral or a mark) begin with c? */
static inline bool
words_begin(const struct words *w, uint32_t c)
{
	return c < WORDS_CHARS && (w->open[c / 64] >> (c % 64) & 1);
}
/* The same of character i; if it takes a word, all of one stands there. */
bool words_open(const struct words *, const struct text *, size_t i);

static inline const struct word *
words_at(const struct words *w, enum word_class class, const struct text *t,
    size_t i, size_t *end)
{
	return i < t->n && words_may_begin(w, class, t->c[i])
	    ? words_longest(w, class, t, i, end)
	    : NULL;
}

#endif
