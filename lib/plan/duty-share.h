#ifndef PLAN_DUTY_SHARE_H
#define PLAN_DUTY_SHARE_H

/* What a division of duties gives to whom its headings name. */

#include "plan/duty.h"

/* The text of a node put together, where a page has torn it over its lines. */
void duty_text(const struct outline *, const struct node *, struct buf *);
/*
 * 职责分工 （一）派出所：…: the heading of node i is who does it, put into d[i]; so it
 * is anywhere in （一）监督组。负责…
 */
void duty_take_share(const struct outline *, struct duty *d, size_t i);

#endif
