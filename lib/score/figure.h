#ifndef SCORE_FIGURE_H
#define SCORE_FIGURE_H

/*
 * What stands in one cell of a rules table or of a finding.  Full-width
 * digits and signs count as half-width ones, white space does not count.
 */

#include "base/dec.h"
#include "base/mem.h"
#include "score/rule.h"

/* A share: "30%" and "0.3" are both 0.3. */
bool figure_share(struct str, struct dec *);
/* How many times as much: 2, 2倍, 150%, 加倍. */
bool figure_times(struct str, struct dec *);
/* The number at the beginning: "2个百分点" is 2, "处" is 1 (false if <= 0); *big:
 * 10000 where 万 follows it, 100000000 for 亿, else 1. */
bool figure_step(struct str, struct dec *, struct dec *big);
/* "1..3", "1-3", "1—3", "1~3", "1至3"; or one number, twice. */
bool figure_range(struct str, struct dec *lo, struct dec *hi);
/* 酌情: from 0 on, to FIGURE_OPEN. */
bool figure_open(struct str, struct dec *lo, struct dec *hi);
#define FIGURE_OPEN DEC(1000000000)
/* "<=5" and "≤5" set *less. */
bool figure_target(struct str, struct dec *, bool *less);
/* column: "cap" or "floor". */
bool figure_limit(const char *column, struct str, struct limit *);
/* What stands before a number that bounds something. */
enum figure_sign { SIGN_NONE, SIGN_FROM, SIGN_TO, SIGN_ABOVE, SIGN_BELOW };
/* Take it off: ">=" "≥" from, "<=" "≤" to, ">" above, "<" below. */
enum figure_sign figure_sign(struct str *);
/* Cut at a sign of range; false if there is none.  s without blanks. */
bool figure_cut(struct str s, struct str *lo, struct str *hi);
/*
 * The next "key:value" of a list by 、 ； ; or line breaks, either colon, of
 * which the last counts.  1; 0 at the end; -1 if a piece is none.
 */
int figure_pair(struct str *list, struct str *key, struct str *value);
size_t figure_pieces(struct str list); /* how many */
/* What stands behind the colon, of either width, that s begins with; or s. */
struct str figure_behind_colon(struct str s);
/* "A:1、B:0.8"; values are shares. */
bool figure_shares(struct arena *, struct str, struct share **, size_t *n);
/* Not below nought; not a number stays so (dec_max would drop it). */
struct dec figure_positive(struct dec);
/* The share of this name, or NULL. */
const struct share *share_find(const struct share *, size_t n, struct str);

#endif
