#ifndef SCORE_PHRASE_H
#define SCORE_PHRASE_H

/*
 * The wording of derivations (share/explain.csv), in Chinese where the locale
 * is Chinese and in English otherwise.
 */

#include "base/dec.h"
#include "base/str.h"
#include "score/word.h"

/*
 * Append the wording of key with its arguments filled in, one for each letter
 * of types: d struct dec, s struct str, i long.
 */
void phrase(struct buf *, const char *key, const char *types, ...);
/* The Chinese wording as it stands, for cells of tables. */
struct str phrase_zh(const char *key);
/* What a kind of rule is called. */
struct str phrase_kind(enum kind);

#endif
