#ifndef IO_NUMFMT_H
#define IO_NUMFMT_H

/*
 * Numbers as Word's lists write them: 一, 十一, ①, 甲, 壹拾, A, iv.  The formats
 * are rows of share/list-formats.csv.
 */

#include "base/str.h"

struct numfmt;

/* The format so called; NULL if there is none. */
const struct numfmt *numfmt_get(struct str name);
/* A decimal of at least so many digits (Word's custom "001, 002"). */
const struct numfmt *numfmt_decimal(int digits);
bool numfmt_is_bullet(const struct numfmt *);
/* Append n (0 or more) in this format. */
void numfmt_put(struct buf *, const struct numfmt *, long n);

#endif
