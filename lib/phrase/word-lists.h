#ifndef PHRASE_WORD_LISTS_H
#define PHRASE_WORD_LISTS_H

/*
 * The lists of words that share/plan-*.csv must have, one meaning each.  The
 * small ones are rows of share/plan-words.csv, in any order; word-lists.def
 * names them all.  lib/phrase/words.h reads them.
 */

enum word_list {
	WORDS_DUTY, /* 责任单位 -> a cell_role */
	WORDS_COLUMN, /* headings of table columns -> a cell_role */
	WORDS_NOUN, /* last words of names -> enum noun */
	WORDS_DUTY_VERB, /* 牵头 负责 配合 -> a cell_role */
	WORDS_SMALL, /* from here on the lists of share/plan-words.csv */
	WORDS_BEFORE_SMALL = WORDS_SMALL - 1,
#define LIST(name) WORDS_##name,
#include "phrase/word-lists.def"
#undef LIST
	WORD_LISTS
};

#endif
