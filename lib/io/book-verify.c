/*
 * Is the workbook that the library wrote whole?  It does not look whether
 * writing its scratch files succeeds: on a full disk it packs what is left of
 * them and reports success.  So each part is read back to its last tag.
 */

#include <string.h>

#include "io/book-impl.h"
#include "io/zip.h"

#define TAIL 32

/* Does the part end with this tag? */
static bool
ends_with(struct zip *z, const char *part, const char *tag)
{
	char room[65536], tail[TAIL];
	size_t n = 0, want = strlen(tag), k;
	ssize_t got;

	if (zip_part(z, part, UINT64_MAX) < 0)
		return false;
	while ((got = zip_read(z, room, sizeof(room))) > 0) {
		k = (size_t)got;
		if (k >= TAIL) {
			memcpy(tail, room + k - TAIL, TAIL);
			n = TAIL;
		} else {
			size_t keep = n + k > TAIL ? TAIL - k : n;

			memmove(tail, tail + n - keep, keep);
			memcpy(tail + keep, room, k);
			n = keep + k;
		}
	}
	return got == 0 && n >= want && memcmp(tail + n - want, tag, want) == 0;
}

/* All the parts of that kind: sheet1.xml, sheet2.xml ... */
static bool
all_end(struct zip *z, const char *stem, const char *tag)
{
	char part[64];
	int i;

	for (i = 1;; i++) {
		snprintf(part, sizeof(part), "%s%d.xml", stem, i);
		if (!zip_has(z, part))
			return true;
		if (!ends_with(z, part, tag))
			return false;
	}
}

bool
book_whole(const struct book *b)
{
	struct source *s = source_open(b->temp);
	struct zip *z = s ? zip_open(s) : NULL;
	bool whole = z && ends_with(z, "xl/workbook.xml", "</workbook>") &&
	    ends_with(z, "xl/styles.xml", "</styleSheet>") &&
	    ends_with(z, "[Content_Types].xml", "</Types>") &&
	    all_end(z, "xl/worksheets/sheet", "</worksheet>") &&
	    all_end(z, "xl/charts/chart", "</c:chartSpace>") &&
	    all_end(z, "xl/drawings/drawing", "</xdr:wsDr>");

	if (whole && zip_has(z, "xl/sharedStrings.xml"))
		whole = ends_with(z, "xl/sharedStrings.xml", "</sst>");
	zip_close(z);
	source_close(s);
	return whole;
}
