#ifndef PLAN_WORDS_H
#define PLAN_WORDS_H

/*
 * What share/plan-*.csv knows of the language of plans: words with a meaning,
 * and patterns with a meaning.  Rows are meaning,words,note with words joined
 * by 、, or meaning,pattern,note.  All are compared folded to half width and
 * without white space (utf8_squeeze), and live until the program ends.
 */

#include "base/str.h"

enum word_list {
	WORDS_DUTY, /* 责任单位 -> a cell_role */
	WORDS_COLUMN, /* headings of table columns -> a cell_role */
	WORDS_NOUN, /* last words of names -> enum noun */
	WORDS_DUTY_VERB, /* 牵头 负责 配合 -> a cell_role */
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
/* The meaning of the first pattern, in the table's order, that is found. */
int words_match(enum pattern_list, struct str squeezed);

#endif
