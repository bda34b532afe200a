/*
 * mkzip OUT < names: pack these files of the working folder, in this order,
 * for tests where no zip(1) need be installed.  A line "PATH NAME" (a tab
 * between) packs PATH under another NAME, whatever it is.
 */

#include <minizip/zip.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
die(const char *what)
{
	perror(what);
	exit(2);
}

static void
pack(zipFile z, const char *path, const char *name)
{
	static char block[1 << 16];
	zip_fileinfo info = { 0 };
	FILE *f = fopen(path, "rb");
	size_t n;

	if (!f)
		die(path);
	if (zipOpenNewFileInZip64(z, name, &info, NULL, 0, NULL, 0, NULL,
		Z_DEFLATED, 6, 0) != ZIP_OK)
		die(name);
	while ((n = fread(block, 1, sizeof(block), f)) > 0)
		if (zipWriteInFileInZip(z, block, (unsigned)n) != ZIP_OK)
			die(name);
	if (ferror(f) || fclose(f) != 0 || zipCloseFileInZip(z) != ZIP_OK)
		die(path);
}

int
main(int argc, char **argv)
{
	char line[4096], *tab, *path;
	zipFile z;

	if (argc != 2 || (z = zipOpen64(argv[1], APPEND_STATUS_CREATE)) == NULL)
		die("mkzip");
	while (fgets(line, sizeof(line), stdin)) {
		line[strcspn(line, "\n")] = '\0';
		path = strncmp(line, "./", 2) == 0 ? line + 2 : line;
		if ((tab = strchr(path, '\t')) != NULL)
			*tab++ = '\0';
		pack(z, path, tab ? tab : path);
	}
	return zipClose(z, NULL) == ZIP_OK ? 0 : 2;
}
