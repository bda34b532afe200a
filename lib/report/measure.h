#ifndef REPORT_MEASURE_H
#define REPORT_MEASURE_H

/*
 * How wide and tall text is in a sheet, which does not say so itself.  Widths
 * are in Excel's unit, a digit of the standard font (7 pixels at 96 dpi);
 * sizes and heights in points.  Guessed on the safe side, since fonts are
 * substituted: a Han character is one em, half-width ones 0.6 em, a line is
 * 1.5 times the size.
 */

#include "base/str.h"

/* The widest line of s, with the cell's padding. */
double measure_width(struct str s, double size);
/* Height of a row whose cell of that width wraps s. */
double measure_height(struct str s, double size, double width);

#endif
