#ifndef IO_DOCXSYM_H
#define IO_DOCXSYM_H

/* Characters of symbol fonts as Unicode: share/symbols.csv. */

#include "base/str.h"

/*
 * The text for a character (hexadecimal, as w:sym has it) of a font; NULL if
 * it is not known.  Lives until the program ends.
 */
const char *docxsym_text(const char *font, const char *code);

#endif
