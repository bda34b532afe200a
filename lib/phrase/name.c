#include "base/utf8.h"
#include "phrase/name.h"
#include "zh/num.h"

#define BRACKET_CHARS 60 /* a longer group is no part of a name */
#define NAME_CHARS 24 /* a longer phrase is no name */
#define LONG_CHARS 30 /* nor a longer one that ends like the long ones */
#define HALF_CHARS 4 /* nor a longer one half a name */
#define GROUP_CHARS 10 /* but before 等部门: 人力资源社会保障 */
#define ET_AL_CHARS 12 /* of 等农资监管领域有关部门 */
#define LAST_BYTES 60 /* enough for the last word of a name */

struct pair {
	struct str open, close;
};

static const struct pair pairs[] = { { STR("（"), STR("）") },
	{ STR("("), STR(")") }, { STR("（"), STR(")") },
	{ STR("("), STR("）") }, { STR("〔"), STR("〕") },
	{ STR("["), STR("]") }, { STR("［"), STR("］") },
	{ STR("【"), STR("】") }, { STR("《"), STR("》") },
	{ STR("“"), STR("”") }, { STR("「"), STR("」") } };

#define PAIRS (COUNT(pairs))

size_t
name_bracket(struct str s)
{
	size_t i, at, n, chars;
	uint32_t c;

	if (s.n == 0 || utf8_is_plain(s.p[0]))
		return 0; /* as nearly always */
	for (i = 0; i < PAIRS; i++) {
		if (!str_starts(s, pairs[i].open))
			continue;
		at = pairs[i].open.n;
		for (chars = 0; at < s.n && chars < BRACKET_CHARS; chars++) {
			if (str_starts(str_sub(s, at, s.n), pairs[i].close))
				return at + pairs[i].close.n;
			if (str_starts(str_sub(s, at, s.n), pairs[i].open))
				break;
			n = utf8_decode(s.p + at, s.n - at, &c);
			at += n ? n : 1;
		}
	}
	return 0;
}

size_t
name_bracket_at_end(struct str s)
{
	size_t i, at, chars;

	if (utf8_ends_plain(s))
		return s.n;
	for (i = 0; i < PAIRS; i++) {
		if (!str_ends(s, pairs[i].close))
			continue;
		at = s.n - pairs[i].close.n;
		for (chars = 0; at > 0 && chars < BRACKET_CHARS; chars++) {
			at = utf8_prev(s, at);
			if (str_starts(str_sub(s, at, s.n), pairs[i].open))
				return at;
		}
	}
	return s.n;
}

struct str
name_in_bracket(struct str s, size_t open)
{
	uint32_t c;

	open += utf8_decode(s.p + open, s.n - open, &c);
	return str_sub(s, open, utf8_prev(s, s.n));
}

/* 12家成员单位, 9部门: without how many they are. */
static struct str
without_count(struct str s)
{
	struct num num;
	struct str rest = STR_NULL;

	return num_begins(s, &num, &rest)
	    ? words_strip_start(WORDS_COUNT_OFFICES, rest)
	    : s;
}

/*
 * Bytes of 等 with what follows it, 0 if s does not end so: 等, 等县直有关部门; and
 * such as says something, where said: 等专业经营单位.
 */
static size_t
et_al(struct str s, bool said)
{
	size_t n = words_suffix(WORDS_ET_AL, s, NULL), at = s.n, chars;
	struct str rest;

	if (n > 0 || !words_ends(WORDS_GROUP, s))
		return n;
	for (chars = 0; at > 0 && chars < ET_AL_CHARS; chars++) {
		at = utf8_prev(s, at);
		rest = str_sub(s, at, s.n);
		if ((n = words_prefix(WORDS_ET_AL, rest, NULL)) == 0)
			continue;
		if (words_starts(WORDS_ET_AL_NOT, rest) ||
		    words_ends(WORDS_ET_AL_NOT, str_sub(s, 0, at + n)))
			return 0;
		rest = words_strip_start(WORDS_ET_AL_PART,
		    without_count(str_sub(rest, n, rest.n)));
		return said || words_is(WORDS_GROUP, rest) ? s.n - at : 0;
	}
	return 0;
}

struct str
name_without_et_al(struct str s)
{
	size_t n = et_al(s, false), open = name_bracket_at_end(s);

	if (n > 0 && n < s.n)
		return str_trim(str_sub(s, 0, s.n - n));
	/* 镇防汛指挥部（以下简称“指挥部”） */
	return open > 0 && open < s.n &&
		words_starts(WORDS_NAME_SHORT, name_in_bracket(s, open))
	    ? str_trim(str_sub(s, 0, open))
	    : s;
}

bool
name_is_long(struct str s)
{
	return words_ends(WORDS_NAME_LONG, s) && utf8_len(s) <= LONG_CHARS;
}

bool
name_is_group(struct str s)
{
	size_t n = et_al(s, true);

	return n > 0 && n < s.n && words_ends(WORDS_GROUP, s);
}

size_t
name_half_chars(struct str list)
{
	return name_is_group(list) ? GROUP_CHARS : HALF_CHARS;
}

enum noun
name_noun(struct str s)
{
	int noun = NOUN_NONE;
	size_t open, n;

	s = str_trim(s);
	if (name_is_group(s))
		return NOUN_ORG;
	s = name_without_et_al(str_trim(s));
	n = words_suffix(WORDS_NOUN, s, &noun);
	if (n > 0 && noun == NOUN_NOT && n == s.n)
		return NOUN_NOT;
	if (n > 0)
		return (enum noun)noun;
	open = name_bracket_at_end(s);
	if (open > 0 && open < s.n)
		return name_noun(str_sub(s, 0, open));
	return NOUN_NONE;
}

bool
name_covers(struct str s, size_t at, size_t end)
{
	int noun;
	size_t n = words_suffix(
	    WORDS_NOUN, utf8_tail(s, end, LAST_BYTES), &noun);

	return n > end - at && noun == NOUN_ORG;
}

static const struct str seps[] = { STR("、"), STR("，"), STR(","), STR("；"),
	STR(";"), STR("/"), STR("／"), STR("\t"), STR("\n"), STR("  "),
	STR("　") };

/* What a separator or a bracket begins with. */
static void
make_firsts(struct word_firsts *f)
{
	size_t i;

	for (i = 0; i < COUNT(seps); i++)
		words_firsts_text(f, seps[i]);
	words_firsts_text(f, STR(" "));
	words_firsts_text(f, STR("\u00a0"));
	for (i = 0; i < PAIRS; i++)
		words_firsts_text(f, pairs[i].open);
}

static size_t
sep_at(struct str s)
{
	size_t i;

	for (i = 0; i < COUNT(seps); i++)
		if (str_starts(s, seps[i]))
			return seps[i].n;
	return 0;
}

bool
name_next(struct str *list, struct str *name)
{
	size_t at = 0, n;
	struct str rest = *list;
	uint32_t c;

	if (!rest.p)
		return false;
	while ((at = words_firsts_next(
		    words_firsts_kept(WORD_SET_NAME_END, make_firsts), rest,
		    at)) < rest.n) {
		struct str here = str_sub(rest, at, rest.n);

		if ((n = name_spread_end(rest, at)) > 0) {
			at = n;
			continue;
		}
		if ((n = sep_at(here)) > 0) {
			*name = str_trim(str_sub(rest, 0, at));
			*list = str_sub(rest, at + n, rest.n);
			return true;
		}
		n = name_bracket(here);
		if (n == 0)
			n = utf8_decode(here.p, here.n, &c);
		at += n ? n : 1;
	}
	*name = str_trim(rest);
	*list = (struct str){ NULL, 0 };
	return true;
}

bool
name_is_list_of_units(struct str s)
{
	struct str name;
	size_t n = 0;
	long colon;

	while (name_next(&s, &name)) {
		if (name.n == 0)
			continue;
		/* 配合部门：甲 inside a list */
		if ((colon = str_find(name, STR(":"), 0)) > 0)
			name = str_sub(name, (size_t)colon + 1, name.n);
		if (utf8_len(name) > NAME_CHARS || name_noun(name) != NOUN_ORG)
			return false;
		n++;
	}
	return n > 0;
}

/* 教育, 镇教育 */
static bool
is_sector(enum word_list words, struct str name)
{
	return words_is(words, name) ||
	    words_is(words, words_strip_start(WORDS_ET_AL_PART, name));
}

bool
name_is_sector(struct str name)
{
	return is_sector(WORDS_SECTOR, name) ||
	    is_sector(WORDS_SECTOR_TOO, name);
}

bool
name_is_sectors(struct str list)
{
	struct str name, whole;
	size_t n = 0, sure = 0, group;

	for (; name_next(&list, &name); n++) {
		whole = name;
		name = name_without_et_al(name);
		/* 教育、财政部门 and 教育、财政等部门 leave no doubt */
		group = list.p ? 0 : words_suffix(WORDS_GROUP, whole, NULL);
		if (group > 0 && group < name.n && name.n == whole.n)
			name = str_sub(name, 0, name.n - group);
		if (!name_is_sector(name))
			return false;
		if (group > 0 || is_sector(WORDS_SECTOR, name))
			sure++;
	}
	return n > 1 && sure > 0;
}

size_t
name_chars(struct str s)
{
	size_t at, n, chars = 0;
	uint32_t c;

	for (at = 0; at < s.n; at += n) {
		n = name_bracket(str_sub(s, at, s.n));
		chars += n == 0;
		if (n == 0)
			n = utf8_decode(s.p + at, s.n - at, &c);
		n = n ? n : 1;
	}
	return chars;
}

static bool
is_long(struct str s, size_t most)
{
	return name_chars(s) > most && !name_is_long(s);
}

static bool
joins(enum word_list words, struct str s, size_t most)
{
	size_t n;
	long at = 0;

	for (; (at = words_find(words, s, (size_t)at, &n)) >= 0; at++) {
		struct str left = str_sub(s, 0, (size_t)at);
		struct str right = str_sub(s, (size_t)at + n, s.n);

		if (!is_long(left, most) && !is_long(right, most) &&
		    name_is_somebody(left))
			return true;
	}
	return false;
}

bool
name_is_joined(struct str s, size_t most)
{
	return joins(WORDS_AND, s, most) || joins(WORDS_ESPECIALLY, s, most);
}

size_t
name_last_part(struct str s)
{
	size_t at;

	for (at = s.n; at > 0; at = utf8_prev(s, at))
		if (utf8_ends_mark(str_sub(s, 0, at), ',') ||
		    utf8_ends_mark(str_sub(s, 0, at), ';'))
			return at;
	return 0;
}
