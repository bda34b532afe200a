#ifndef IO_OPC_H
#define IO_OPC_H

/*
 * The package that .docx and .xlsx are: parts in a zip, tied together by
 * relationships.  What kind it is, its main part's root tag tells, not the
 * file's name.  Relationships lead to parts of the package only; external
 * ones are never followed.
 */

#include "io/xml.h"
#include "io/zip.h"

enum opc_kind {
	OPC_WORD,
	OPC_SHEET,
	OPC_OTHER /* none of the two, with a fatal diagnostic */
};

struct opc;

/* Does not own the source.  NULL after a fatal diagnostic. */
struct opc *opc_open(struct source *);
enum opc_kind opc_kind(const struct opc *);
struct zip *opc_zip(const struct opc *);
/* The main part's name; this and other names live as long as the package. */
const char *opc_main(const struct opc *);
/* Read a part's relationships, for the two below.  0 or -1. */
int opc_relate(struct opc *, const char *part);
/* The part related by the last word of the type's address ("styles"), or NULL. */
const char *opc_typed(const struct opc *, const char *type);
/* The part related under this id, or NULL if its type is not as given. */
const char *opc_by_id(const struct opc *, const char *id, const char *type);
void opc_close(struct opc *);

#endif
