#ifndef OUTLINE_SITE_H
#define OUTLINE_SITE_H

/*
 * What a site puts above and below a paper, beside the lines that are noise by
 * themselves: marked as noise in the lines.
 */

#include "line/line.h"

/* The head of a public page: labels, and below each its value. */
void site_values_find(struct lines *);
/* Short lines above a paper, most with a bullet. */
void site_links_find(struct lines *);
/* The foot of a page, and what stands around it. */
void site_foot_find(struct lines *);

#endif
