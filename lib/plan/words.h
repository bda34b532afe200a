#ifndef PLAN_WORDS_H
#define PLAN_WORDS_H

/*
 * What share/plan-*.csv knows of the language of plans: words with a meaning,
 * and patterns with a meaning.  Rows are meaning,words,note with words joined
 * by 、, or meaning,pattern,note.  All are compared folded to half width and
 * without white space (utf8_squeeze), and live until the program ends.
 *
 * share/plan-words.csv holds small words: list,words,note.  They are compared
 * as written, and their meaning is their place in the list, from 0.
 */

#include "base/str.h"

enum word_list {
	WORDS_DUTY, /* 责任单位 -> a cell_role */
	WORDS_COLUMN, /* headings of table columns -> a cell_role */
	WORDS_NOUN, /* last words of names -> enum noun */
	WORDS_DUTY_VERB, /* 牵头 负责 配合 -> a cell_role */
	WORDS_SMALL, /* from here on the lists of share/plan-words.csv */
	/* who is ordered: plan/subject.h */
	WORDS_ORDER = WORDS_SMALL, /* 要 应 必须 */
	WORDS_ORDER_NOT, /* 要求: begins like one */
	WORDS_ORDER_NOT_AFTER, /* 重: the single characters behind are none */
	WORDS_ORDER_ADVERB, /* 都 每月: before the order */
	WORDS_ALL, /* 都 均 */
	WORDS_OBJECT, /* 对 把: before names that are an object */
	WORDS_EACH_ONE, /* 各 所有: begins a name within words */
	WORDS_CLAUSE_LEAD, /* 由 其中: before the names of a clause */
	/* who bears a duty: plan/resp.h, plan/name.h */
	WORDS_DUTY_NOUN, /* 人: behind the verb, makes a noun of it */
	WORDS_DUTY_ADVERB, /* 积极: between names and verb */
	WORDS_DUTY_MODAL, /* 要 都: the same, once a leader was named */
	WORDS_DUTY_HEAD, /* 共同: before the verb of a joint duty */
	WORDS_DUTY_BY, /* 由: names begin behind it */
	WORDS_DUTY_BY_NOT, /* 理: not behind this */
	WORDS_DUTY_EACH, /* 各: names begin with it */
	WORDS_DUTY_JOINT, /* 会同 */
	WORDS_DUTY_NEXT, /* 开展: may follow names */
	WORDS_ET_AL, /* 等单位 */
	WORDS_AND, /* 和: between two names */
	WORDS_NOBODY, /* 无 */
	WORDS_LEADS, /* 牵头 */
	WORDS_LEADS_TAIL, /* （牵头）: of a name in a list */
	WORDS_ASSISTS, /* 配合 */
	WORDS_ASSISTS_TAIL,
	WORD_LISTS
};

enum pattern_list {
	PATTERNS_SECTION, /* headings -> a plan_kind */
	PATTERNS_ARTICLE, /* first sentences about the document itself */
	PATTERNS_ASK, /* headings under which a report asks for work */
	PATTERNS_GENRE, /* titles -> a plan_kind, what the document says */
	PATTERNS_TELLING, /* sentences of the text that tell the genre */
	PATTERNS_TITLE, /* last words of titles; meaning 0 */
	PATTERNS_LINE, /* whole lines -> KIND_NOISE, KIND_META */
	PATTERN_LISTS
};

enum noun {
	NOUN_NONE,
	NOUN_ORG, /* 办 局 村 中队 */
	NOUN_PEOPLE, /* 干部 党员 人员 */
	NOUN_NOT /* ends like one, but is none: 工作方法, 水平 */
};

/* Read all tables; false after a fatal diagnostic.  Cheap when repeated. */
bool words_load(void);
/* The meaning of the whole of a squeezed word, or -1. */
int words_exact(enum word_list, struct str);
/* Bytes of the longest word that s begins (ends) with, 0; its meaning. */
size_t words_prefix(enum word_list, struct str s, int *meaning);
size_t words_suffix(enum word_list, struct str s, int *meaning);
bool words_starts(enum word_list, struct str s);
bool words_ends(enum word_list, struct str s);
/* Byte offset of the first word at or after from, and its bytes; or -1. */
long words_find(enum word_list, struct str s, size_t from, size_t *n);
/* s without the words it begins (ends) with, and blanks; never all of it. */
struct str words_strip_start(enum word_list, struct str s);
struct str words_strip_end(enum word_list, struct str s);
/* The meaning of the first pattern, in the table's order, that is found. */
int words_match(enum pattern_list, struct str squeezed);

#endif
