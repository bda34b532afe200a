#ifndef OUTLINE_GENRE_H
#define OUTLINE_GENRE_H

/*
 * What a document says as a whole, and what one heading says of what stands
 * below it: share/plan-genres.csv, plan-sections.csv, plan-telling.csv,
 * plan-told.csv.
 */

#include "outline/outline.h"
#include "phrase/words.h"

#define GENRE_NONE (-1)

/* What the heading says, an enum plan_kind; GENRE_NONE for nothing. */
int genre_says(struct str heading, enum pattern_list);
/* Bytes of the 【工作目标】 that s begins with, or 0. */
size_t genre_frame(struct str s);
bool genre_is_framed(struct str s); /* nothing but such brackets */
/* A cell of 类别 stands over its row like a heading. */
struct str genre_heading(const struct node *);
/* By the title of the document, else by its text. */
enum plan_kind genre_of(const struct outline *, size_t doc);

#endif
