/*
 * paras FILE [N]: the paragraphs of a document as doc_read() gives them, each
 * as its number, a colon and its text, tabs as → (for tests).  With N, one
 * message about that paragraph.
 */

#include <stdio.h>
#include <stdlib.h>

#include "base/diag.h"
#include "io/doc.h"

int
main(int argc, char **argv)
{
	struct doc *d;
	size_t i, k;

	diag_start("paras");
	d = doc_read(argc > 1 ? argv[1] : "-");
	for (i = 0; d && i < d->n; i++) {
		printf("%ld:", d->v[i].line);
		for (k = 0; k < d->v[i].text.n; k++)
			if (d->v[i].text.p[k] == '\t')
				fputs("→", stdout);
			else
				putchar(d->v[i].text.p[k]);
		putchar('\n');
	}
	if (d && argc > 2)
		diag("row-note",
		    (struct place){ d->file, strtol(argv[2], NULL, 10), 2 },
		    NULL, NULL);
	doc_free(d);
	return diag_exit();
}
