#include "base/utf8.h"
#include "phrase/name.h"
#include "phrase/words.h"
#include "who/actor.h"

#define NAME_CHARS 16 /* a longer phrase is no name */
#define SAID_CHARS 24 /* unless it says something of somebody: 负责…的人员 */
#define HALF_CHARS 4 /* nor a longer one half a name */
#define HEAD_CHARS 5 /* of what says which they are: 专项整治各成员单位 */
#define LIST_BYTES 4096 /* of the names kept for one task */

/*
 * 各水库: a place that acts.  每名“网格员”, 被推荐的“标兵”: what the quoted words
 * at its end name, where a name is quoted and not a slogan that some work is
 * for.
 */
enum noun
actor_noun(struct str name)
{
	enum noun n = name_noun(name);
	size_t open = name_bracket_at_end(name);
	struct str head = str_trim(str_sub(name, 0, open));

	if (n == NOUN_EACH)
		return words_starts(WORDS_EACH_ONE, name) ? NOUN_ORG
							  : NOUN_NONE;
	if (n != NOUN_NONE || open == name.n)
		return n;
	if (!str_ends(name, STR("”"))) /* 担保基金（机构） */
		return open > 0 &&
			words_exact(WORDS_NOUN, name_in_bracket(name, open)) ==
			    NOUN_ORG
		    ? NOUN_ORG
		    : NOUN_NONE;
	if (head.n > 0 && !words_is(WORDS_EACH_ONE, head) &&
	    !words_ends(WORDS_OF, head) && name_noun(head) != NOUN_ORG)
		return NOUN_NONE;
	return name_noun(name_in_bracket(name, open));
}

/* Is it too long for a name? */
static bool
is_phrase(struct str name)
{
	bool said = words_find(WORDS_OF, name, 0, NULL) > 0;

	name = name_without_et_al(name);
	return name_chars(name) > (said ? SAID_CHARS : NAME_CHARS) &&
	    !name_is_long(name);
}

bool
actor_is(struct str name)
{
	enum noun n = actor_noun(name);
	uint32_t c;
	size_t first = name.n ? utf8_decode(name.p, name.n, &c) : 0;

	/* 各干部每周驻村, 车辆驶入校园: what they do, no name */
	if (words_find(WORDS_EACH, str_sub(name, first, name.n), 0, NULL) >=
		0 ||
	    (words_find(WORDS_NAME_GOES, name, 0, NULL) >= 0 &&
		words_find(WORDS_OF, name, 0, NULL) < 0))
		return false;
	return (n == NOUN_ORG || n == NOUN_PEOPLE) &&
	    (!is_phrase(name) || name_is_joined(name, NAME_CHARS));
}

/* 勘察、设计单位: all but the last may be half a name. */
static bool
is_half_name(struct str s, size_t chars)
{
	return s.n > 0 && utf8_len(s) <= chars &&
	    !words_starts(WORDS_DUTY_NEXT, s);
}

/*
 * 各级良种繁育、种苗机构; 农技站和良种繁育、种苗机构: the first of a list may be
 * longer, where it begins like a name.
 */
static bool
is_first_half(struct str s)
{
	size_t n;
	long at = 0;

	if (utf8_len(s) > NAME_CHARS)
		return false;
	if (words_starts(WORDS_EACH_ONE, s) &&
	    words_find(WORDS_DUTY_NEXT, s, 0, NULL) < 0)
		return true;
	for (; (at = words_find(WORDS_AND, s, (size_t)at, &n)) >= 0; at++)
		if (actor_is(str_sub(s, 0, (size_t)at)) &&
		    is_half_name(str_sub(s, (size_t)at + n, s.n), HALF_CHARS))
			return true;
	return false;
}

/*
 * 动员各村, 开展环境整治各村: a verb before 各, or a longer phrase that ends in one,
 * is no part of the name, nor is what is dealt with, 防汛物资各村; 镇直各单位 and
 * 工业园各企业 are names.
 */
static struct str
from_each(struct str name)
{
	long at = words_find(WORDS_EVERY, name, 0, NULL);
	struct str head = str_sub(name, 0, at > 0 ? (size_t)at : 0);
	struct str all = words_strip_end(WORDS_ESPECIALLY, head);

	if (head.n == 0 || name_noun(head) == NOUN_ORG ||
	    (all.n < head.n && actor_is(all))) /* 全体干部特别是各级领导 */
		return name;
	return words_starts(WORDS_AMID_VERB, head) ||
		words_ends(WORDS_CLAUSE_LEAD, head) ||
		words_ends(WORDS_ORDER_TOPIC, head) ||
		(utf8_len(head) > HEAD_CHARS &&
		    words_ends(WORDS_AMID_VERB, head))
	    ? str_sub(name, (size_t)at, name.n)
	    : name;
}

/* Put in the names that end a list; its last one is known to be an actor. */
void
actor_add(struct buf *b, struct str list)
{
	struct str rest = list, name;
	const char *from = list.p;
	size_t chars = name_half_chars(list);
	bool half = false;

	while (name_next(&rest, &name)) {
		if (rest.p && !actor_is(name) && !is_half_name(name, chars) &&
		    (name.p != list.p || !is_first_half(name)))
			from = rest.p; /* no name: those behind it count */
		else if (from_each(name).p != name.p)
			from = from_each(name).p; /* 整治单位、楼院各村 */
		else if (half && words_starts(WORDS_EACH_ONE, name))
			from = name.p; /* 检查一次、各村 is no list */
		half = !actor_is(name);
	}
	list = str_sub(list, (size_t)(from - list.p), list.n);
	while (name_next(&list, &name)) {
		name = from_each(words_strip_start(
		    WORDS_ESPECIALLY, name_without_et_al(name)));
		if (name.n > 0 && b->n < LIST_BYTES &&
		    !str_listed(buf_str(b), name))
			buf_join(b, "、", name);
	}
}

bool
actor_list(struct str list)
{
	struct str rest = list, name;

	if (words_find(WORDS_DUTY_BY, list, 0, NULL) >= 0)
		return false; /* 材料由村委会 */
	while (name_next(&rest, &name))
		if (!actor_is(name) && !is_half_name(name, HALF_CHARS))
			return false;
	return actor_is(name);
}
