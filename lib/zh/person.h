#ifndef ZH_PERSON_H
#define ZH_PERSON_H

/*
 * Names of persons in running text.  It is cut into words along the
 * cheapest path (Viterbi): a word in use costs the less the more common it is,
 * a name what its surname and the signs of its given name cost, more or less
 * by the classes of the words before and behind it (share/zh/person-beside.csv):
 * 店主|方圆|乱倒 is cheapest with a name in it, 方圆|百里 is not.
 *
 * Words that the model cannot know (names of units, of officials who may be
 * named) are added.  Time and memory are linear in the text.
 */

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

struct persons;

enum person_place {
	PERSON_BARE, /* 王小明未整改 */
	PERSON_ROLE, /* behind what a person is: 村民王小明; or a list there */
	PERSON_HOME /* before what is a person's own: 王小明家; or before what a
		     * person says: 王小明反映 */
};

struct person {
	size_t from, to; /* bytes of the text */
	size_t surname; /* bytes of it that the name begins with, or 0 */
	enum person_place place;
	bool call; /* 老张, 王大爷, 卓玛: no surname and given name */
	bool listed; /* joined to the one before it: 、李四 */
	bool sure; /* stays a name if names cost much more */
};

/* NULL after a fatal diagnostic. */
struct persons *persons_load(void);
void persons_free(struct persons *);
/* What is no name: the name of a unit. */
void persons_word(struct persons *, struct str word);
/* An official's name, which is not found. */
void persons_official(struct persons *, struct str name);
/* The name of a person who is known: found also where it is a word (高山), but
 * not within a longer one. */
void persons_known(struct persons *, struct str name);
/* The names in s, in order, valid until the next look; their number in *n. */
const struct person *persons_find(struct persons *, struct str s, size_t *n);

#endif
