#ifndef OUTLINE_ARTICLE_H
#define OUTLINE_ARTICLE_H

/*
 * Articles about the paper itself: what it is for and for whom (context, no
 * tasks), and the last ones, who explains it, since when it is in force, how
 * many copies there are.  Those are leaves like any other, but end the paper.
 * Source: 办法, 细则, 预案 with 总则 and 附则; 责任书.
 */

#include "outline/outline.h"

/*
 * Is line, 本办法自印发之日起施行。, the first below a heading that ends what has
 * been read of the outline?  It is what that section says then, and ends no
 * paper yet.
 */
bool article_fills_heading(const struct outline *, struct str line);
/* KIND_CONTEXT or KIND_META as the first sentence of s says, or -1. */
int article_says(struct str s);
/*
 * KIND_CONTEXT or KIND_META as an item's first sentence says, which may be too
 * long for a heading and take several lines; KIND_META for one that ends the
 * paper; -1 for all else.  items: other items stand below n, no rows only.
 */
int article_kind(const struct outline *, const struct node *n, bool items);
/*
 * Does a row say whose work it is, or until when?  Other rows below the last
 * article are of a list of its own: 附表：防汛物资储备表.
 */
bool article_row_is_work(const struct node *row);
/*
 * What stands below the paragraph of the last article, without a number, is no
 * longer part of it: its pieces become KIND_META.
 */
void article_end(struct outline *, const struct node *);

#endif
