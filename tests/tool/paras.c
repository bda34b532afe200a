/* paras FILE: the paragraphs of a document as doc_read() gives them, each as
 * its number, a colon and its text, tabs as → (for tests). */

#include <stdio.h>

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
	doc_free(d);
	return diag_exit();
}
