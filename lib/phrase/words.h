#ifndef PHRASE_WORDS_H
#define PHRASE_WORDS_H

/*
 * What share/plan-*.csv knows of the language of plans: words with a meaning,
 * and patterns with a meaning.  Rows are meaning,words,note with words joined
 * by 、, or meaning,pattern,note.  All are compared folded to half width and
 * without white space (utf8_squeeze), and live until the program ends.
 *
 * share/plan-words.csv holds small words: list,words,note.  They are compared
 * as written, and their meaning is their place in the list, from 0.
 */

#include <stdint.h>

#include "base/diag.h"
#include "base/str.h"
#include "phrase/word-lists.h"

enum pattern_list {
	PATTERNS_SECTION, /* headings -> a plan_kind */
	PATTERNS_ARTICLE, /* first sentences about the document itself */
	PATTERNS_STAGE, /* the same, below a heading about stages */
	PATTERNS_ASK, /* headings under which a report asks for work */
	PATTERNS_GENRE, /* titles -> a plan_kind, what the document says */
	PATTERNS_TELLING, /* sentences of the text that tell the genre */
	PATTERNS_TOLD, /* what items say of what was done */
	PATTERNS_TITLE, /* last words of titles; meaning 0 */
	PATTERNS_LINE, /* whole lines -> KIND_NOISE, KIND_META */
	PATTERNS_PAGE, /* what pages leave within a line -> KIND_NOISE */
	PATTERN_LISTS
};

enum noun {
	NOUN_NONE,
	NOUN_ORG, /* 办 局 村 中队 */
	NOUN_PEOPLE, /* 干部 党员 人员 */
	NOUN_NOT, /* ends like one, but is none: 工作方法, 水平 */
	NOUN_EACH /* acts where each of them is named: 各水库 */
};

/* Read all tables; false after a fatal diagnostic.  Cheap when repeated. */
bool words_load(void);
/* The meaning of the whole of a squeezed word, or -1. */
int words_exact(enum word_list, struct str);
/* Bytes of the longest word that s begins (ends) with, 0; its meaning. */
size_t words_prefix(enum word_list, struct str s, int *meaning);
size_t words_suffix(enum word_list, struct str s, int *meaning);
/* Is s one of the words; is the character; does s begin or end with one? */
bool words_is(enum word_list, struct str s);
bool words_is_char(enum word_list, uint32_t c);
bool words_starts(enum word_list, struct str s);
bool words_ends(enum word_list, struct str s);
/* Byte offset of the first word at or after from, and its bytes; or -1. */
long words_find(enum word_list, struct str s, size_t from, size_t *n);
/*
 * What words of some lists begin with, so that a text is gone through once for
 * all of them: words_firsts_next() gives the byte offset of the first place at
 * or after at where one may begin, or s.n.  Characters are told apart by twelve
 * bits (as io/rx-need has it), and two of them by as many: look whether a word
 * is there.
 */
struct word_firsts {
	uint64_t bit[64]; /* of the first characters; all 0: none */
	uint64_t alone[64]; /* of those whose words may be shorter than two; */
	uint64_t pair[64]; /* of the first two of all others */
	bool plain; /* is one of them utf8_is_plain()? */
};
void words_firsts(struct word_firsts *, enum word_list);
void words_firsts_char(struct word_firsts *, uint32_t from, uint32_t to);
void words_firsts_text(struct word_firsts *, struct str); /* what it begins with */
size_t words_firsts_next(const struct word_firsts *, struct str s, size_t at);
/* Those looked for in many texts: made at the first look, kept with the lists. */
enum word_set {
	WORD_SET_MARKER, /* plan/split-marks.c */
	WORD_SET_DUTY, /* who/resp-inline.c */
	WORD_SET_BRACKET, /* who/resp-bracket.c */
	WORD_SET_NAME_END, /* name.c */
	WORD_SET_POINTS, /* points.c */
	WORD_SETS
};
const struct word_firsts *words_firsts_kept(
    enum word_set, void (*make)(struct word_firsts *));
/* The first word of the list, NUL-terminated: what outputs say. */
struct str words_first(enum word_list);
/* s without the words it begins (ends) with, and blanks; never all of it. */
struct str words_strip_start(enum word_list, struct str s);
struct str words_strip_end(enum word_list, struct str s);
/* The meaning of the first pattern, in the table's order, that is found. */
int words_match(enum pattern_list, struct str squeezed);
/* The same of a text that is not squeezed yet; -1 for an empty one, too. */
int words_match_text(enum pattern_list, struct str text);
/* All places of one after the other in s; none of them may match nothing. */
void words_search(enum pattern_list, struct str s,
    void (*found)(void *ctx, struct str place), void *ctx);

/* For lib/phrase/words*.c only. */

/* Put in a word, which is copied; meaning: -1 for its place in the list. */
void words_put(enum word_list, struct str word, int meaning);
/* Words with "、" between them, their places for meanings, at the first look. */
void words_put_later(enum word_list, struct str words);
/* The same of a pattern; false after a fatal diagnostic. */
bool words_put_pattern(
    enum pattern_list, struct str pattern, int meaning, struct place where);

#endif
