#include "base/utf8.h"
#include "plan/clause.h"
#include "plan/name.h"
#include "plan/subject.h"

#define NAME_CHARS 16 /* a longer phrase is no name */
#define HALF_CHARS 4 /* nor a longer one half a name */
#define TAIL_BYTES 48 /* enough for the last word of a name */
#define LIST_BYTES 4096 /* of the names kept for one task */

/*
 * Bytes of an ordering word at the start of s, 0 if it is none or part of
 * another word: 要求, 重要, 应急, 响应, 需求, 不得分.
 */
static size_t
modal_at(struct str s, struct str before)
{
	static const struct str words[] = { STR("必须"), STR("应当"),
		STR("不得"), STR("务必"), STR("要"), STR("应"), STR("须"),
		STR("需") };
	static const struct str behind[] = { STR("要求"), STR("要点"),
		STR("要素"), STR("要害"), STR("要闻"), STR("要义"), STR("要件"),
		STR("要么"), STR("要是"), STR("要旨"), STR("要领"), STR("要道"),
		STR("应急"), STR("应用"), STR("应对"), STR("应征"), STR("应届"),
		STR("应有"), STR("应知"), STR("应收"), STR("应付"), STR("应邀"),
		STR("应聘"), STR("应招"), STR("应保尽保"), STR("应拆尽拆"),
		STR("应检尽检"), STR("应纳"), STR("应尽"), STR("应变"),
		STR("应诉"), STR("应答"), STR("应试"), STR("需求"), STR("须知"),
		STR("不得分"), STR("不得不"), STR("不得已"), STR("要约"),
		STR("要案"), STR("要务"), STR("要职") };
	static const struct str front[] = { STR("重"), STR("主"), STR("纲"),
		STR("摘"), STR("简"), STR("必"), STR("只"), STR("首"),
		STR("紧"), STR("概"), STR("次"), STR("反"), STR("响"),
		STR("适"), STR("相"), STR("供"), STR("对"), STR("顺"),
		STR("呼"), STR("急"), STR("所"), STR("无"), STR("按"),
		STR("刚"), STR("效"), STR("不"), STR("摄"), STR("需"),
		STR("险"), STR("机"), STR("扼"), STR("索"), STR("亟"),
		STR("毋"), STR("想"), STR("也不"), STR("感"), STR("因"),
		STR("策"), STR("政"), STR("提") };
	size_t i;

	for (i = 0; i < COUNT(words); i++)
		if (str_starts(s, words[i]))
			break;
	if (i == COUNT(words) || str_starts_any(s, behind, COUNT(behind)))
		return 0;
	if (i >= 4 && str_ends_any(before, front, COUNT(front)))
		return 0;
	return words[i].n;
}

/* 都, 也, 每天 between the name and the ordering word. */
static struct str
without_adverbs(struct str s)
{
	static const struct str adverbs[] = { STR("都"), STR("均"), STR("也"),
		STR("还"), STR("就"), STR("则"), STR("更"), STR("又"),
		STR("一律"), STR("每天"), STR("每日"), STR("每周"), STR("每月"),
		STR("每季度"), STR("每年"), STR("同时"), STR("亦"), STR("仍"),
		STR("首先"), STR("今后"), STR("平时"), STR("全部"), STR("统一"),
		STR("共同"), STR("务必"), STR("同样"), STR("同时也") };
	size_t i;

	s = str_trim(s);
	for (i = 0; i < COUNT(adverbs); i++)
		if (s.n > adverbs[i].n && str_ends(s, adverbs[i]))
			return without_adverbs(
			    str_sub(s, 0, s.n - adverbs[i].n));
	return s;
}

/* 对…, 把…: the names are an object. */
static bool
is_object(struct str phrase)
{
	static const struct str preps[] = { STR("对"), STR("把"), STR("将"),
		STR("从"), STR("按"), STR("以"), STR("为"), STR("通过"),
		STR("针对"), STR("根据"), STR("依据"), STR("在"), STR("向"),
		STR("与"), STR("被"), STR("给"), STR("凡"), STR("经"),
		STR("因"), STR("如"), STR("若"), STR("除"), STR("关于"),
		STR("围绕") };

	return str_starts_any(phrase, preps, COUNT(preps));
}

/* The last of a list of names begins at 各, 每个, 所有, where words precede. */
static struct str
from_determiner(struct str s)
{
	static const struct str dets[] = { STR("各"), STR("每个"), STR("每名"),
		STR("每位"), STR("每一"), STR("所有"), STR("全体"), STR("广大"),
		STR("有关"), STR("相关"), STR("有条件的") };
	size_t at, i, n;
	uint32_t c;

	for (at = 0; at < s.n; at += n ? n : 1) {
		n = name_bracket(str_sub(s, at, s.n));
		if (n == 0)
			n = utf8_decode(s.p + at, s.n - at, &c);
		for (i = 0; i < COUNT(dets); i++)
			if (str_starts(str_sub(s, at, s.n), dets[i]))
				return str_sub(s, at, s.n);
	}
	return STR_NULL;
}

static bool
is_actor(struct str name)
{
	enum noun n = name_noun(name);

	return (n == NOUN_ORG || n == NOUN_PEOPLE) &&
	    utf8_len(name) <= NAME_CHARS;
}

static bool
has(const struct buf *list, struct str name)
{
	struct str rest = buf_str(list), one;

	if (list->n == 0)
		return false;
	while (str_split(&rest, STR("、"), &one))
		if (str_eq(one, name))
			return true;
	return false;
}

/* 勘察、设计单位: all but the last may be half a name. */
static bool
is_half_name(struct str s)
{
	return s.n > 0 && utf8_len(s) <= HALF_CHARS;
}

/* Put in the names that end a list; its last one is known to be an actor. */
static void
add_names(struct buf *b, struct str list)
{
	struct str rest = list, name;
	const char *from = list.p;

	while (name_next(&rest, &name))
		if (!is_actor(name) && !is_half_name(name))
			from = rest.p; /* no name: those behind it count */
	if (!from)
		return;
	list = str_sub(list, (size_t)(from - list.p), list.n);
	while (name_next(&list, &name)) {
		name = name_without_et_al(name);
		if (name.n > 0 && b->n < LIST_BYTES && !has(b, name))
			buf_join(b, "、", name);
	}
}

static struct str
last_name(struct str list)
{
	struct str name = STR_NULL;

	while (name_next(&list, &name))
		;
	return name;
}

/* The names that end the phrase; empty if it ends in none. */
static struct str
names_of(struct str phrase)
{
	struct str last;

	phrase = clause_without_lead(without_adverbs(phrase));
	last = last_name(phrase);
	if (!is_actor(last) || is_object(last)) {
		last = from_determiner(last);
		if (!is_actor(last))
			return STR_NULL;
		return last;
	}
	return is_object(phrase) ? STR_NULL : phrase;
}

/* Is there an ordering word in it? */
static bool
orders(struct str s)
{
	size_t at;

	for (at = 0; at < s.n; at++)
		if (modal_at(str_sub(s, at, s.n), str_sub(s, 0, at)) > 0)
			return true;
	return false;
}

/* 甲、乙，都要: a clause of its own, nothing but names, begins the sentence. */
static struct str
names_before_comma(struct str s, size_t comma)
{
	size_t start = clause_start(s, 0, comma);
	struct str phrase = str_sub(s, start, comma), rest, name;

	if (start > 0 && !str_ends(str_sub(s, 0, start), STR("。")) &&
	    !str_ends(str_sub(s, 0, start), STR("；")) &&
	    !str_ends(str_sub(s, 0, start), STR(";")) &&
	    !str_ends(str_sub(s, 0, start), STR("\n")))
		return STR_NULL;
	phrase = str_trim(phrase);
	rest = phrase;
	if (is_object(phrase))
		return STR_NULL;
	if (orders(phrase))
		return STR_NULL;
	while (name_next(&rest, &name))
		if (!is_actor(name) && !is_half_name(name))
			return STR_NULL;
	return is_actor(name) ? phrase : STR_NULL;
}

/* Most ordering words have no name before them: a cheap look first. */
static bool
may_follow_name(struct str s, size_t at)
{
	struct str tail = str_sub(s, at > TAIL_BYTES ? at - TAIL_BYTES : 0, at);

	while (tail.n > 0 && ((unsigned char)tail.p[0] & 0xc0) == 0x80)
		tail = str_sub(tail, 1, tail.n);
	tail = without_adverbs(tail);
	return tail.n == 0 || name_noun(tail) == NOUN_ORG ||
	    name_noun(tail) == NOUN_PEOPLE || str_ends(tail, STR("，")) ||
	    str_ends(tail, STR("都")) || str_ends(tail, STR("均"));
}

static void
take(struct buf *b, struct str s, size_t floor, size_t at)
{
	size_t start = clause_start(s, floor, at);
	struct str phrase = str_sub(s, start, at), names;

	if (without_adverbs(phrase).n == 0 ||
	    str_is(without_adverbs(phrase), "都") ||
	    str_is(without_adverbs(phrase), "均")) {
		if (start >= STR("，").n &&
		    str_ends(str_sub(s, 0, start), STR("，")))
			names = names_before_comma(s, start - STR("，").n);
		else
			return;
	} else {
		names = names_of(phrase);
	}
	if (names.n > 0)
		add_names(b, names);
}

/* The first characters of the ordering words: 必应不务要须需 */
static bool
may_order(uint32_t c)
{
	return c == 0x5fc5 || c == 0x5e94 || c == 0x4e0d || c == 0x52a1 ||
	    c == 0x8981 || c == 0x987b || c == 0x9700;
}

void
subject_find(struct buf *b, struct str s)
{
	size_t at, n, k, floor = 0; /* behind the last ordering word */
	uint32_t c;

	for (at = 0; at < s.n; at += n) {
		n = utf8_decode(s.p + at, s.n - at, &c);
		n = n ? n : 1;
		k = !may_order(c)
		    ? 0
		    : modal_at(str_sub(s, at, s.n), str_sub(s, 0, at));
		if (k > 0) {
			if (may_follow_name(s, at))
				take(b, s, floor, at);
			n = k;
			floor = at + k;
		}
	}
}
