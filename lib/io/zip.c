#include <errno.h>
#include <minizip/unzip.h>
#include <stdlib.h>

#include "base/diag.h"
#include "base/map.h"
#include "base/mem.h"
#include "io/zip.h"

#define MOST_PARTS 20000
#define LONGEST_NAME 512
/* Office XML shrinks 10 to 60-fold, the same line over and over 300-fold. */
#define MOST_RATIO 700
#define HARMLESS (16UL << 20)

struct part {
	unz64_file_pos at;
	uint64_t packed, size;
	bool encrypted;
};

struct zip {
	struct source *src;
	uint64_t length, pos; /* of the archive's file */
	unzFile unz;
	struct map parts; /* folded name -> struct part */
	const struct part *open;
	char *open_name;
	uint64_t limit, got;
};

static int
fail(const struct zip *z, const char *code, const char *part)
{
	diag(code, (struct place){ source_name(z->src), 0, 0 }, part, NULL);
	return -1;
}

/* minizip's view of the source. */
static void *
on_open(void *arg, const void *name, int mode)
{
	struct zip *z = arg;

	(void)name;
	z->pos = 0;
	return mode & ZLIB_FILEFUNC_MODE_WRITE ? NULL : z;
}

static uLong
on_read(void *arg, void *stream, void *p, uLong n)
{
	struct zip *z = arg;
	uLong done = 0;
	ssize_t k;

	(void)stream;
	while (done < n &&
	    (k = source_at(z->src, z->pos, (char *)p + done, n - done)) > 0) {
		z->pos += (uint64_t)k;
		done += (uLong)k;
	}
	return done;
}

static ZPOS64_T
on_tell(void *arg, void *stream)
{
	(void)stream;
	return ((struct zip *)arg)->pos;
}

static long
on_seek(void *arg, void *stream, ZPOS64_T offset, int origin)
{
	struct zip *z = arg;

	(void)stream;
	if (origin == ZLIB_FILEFUNC_SEEK_CUR)
		offset += z->pos;
	else if (origin == ZLIB_FILEFUNC_SEEK_END)
		offset += z->length;
	if (offset > z->length)
		return -1;
	z->pos = offset;
	return 0;
}

/* Nothing to close; and errors show in what on_read() gives. */
static int
on_close(void *arg, void *stream)
{
	(void)arg;
	(void)stream;
	return 0;
}

/* Lower case, slashes, no leading slash; false if it points outside. */
static bool
fold_name(struct buf *b, const char *name)
{
	struct str rest, piece;

	buf_reset(b);
	while (*name == '/' || *name == '\\')
		name++;
	for (; *name; name++)
		buf_addc(b,
		    *name == '\\'		       ? '/'
			: *name >= 'A' && *name <= 'Z' ? (char)(*name + 32)
						       : *name);
	rest = buf_str(b);
	while (str_split(&rest, STR("/"), &piece))
		if (str_is(piece, ".."))
			return false;
	return true;
}

static int
add_part(struct zip *z, struct buf *folded)
{
	char name[LONGEST_NAME + 1];
	unz_file_info64 info;
	struct map_entry *e;
	struct part *p;

	if (unzGetCurrentFileInfo64(z->unz, &info, name, sizeof(name), NULL, 0,
		NULL, 0) != UNZ_OK ||
	    info.size_filename > LONGEST_NAME)
		return fail(z, "zip-broken", NULL);
	name[info.size_filename] = '\0';
	if (!fold_name(folded, name))
		return fail(z, "zip-path", name);
	e = map_put(&z->parts, buf_str(folded));
	if (e->value)
		return fail(z, "zip-twice", name);
	p = e->value = xcalloc(1, sizeof(*p));
	p->packed = info.compressed_size;
	p->size = info.uncompressed_size;
	p->encrypted = info.flag & 1;
	if (unzGetFilePos64(z->unz, &p->at) != UNZ_OK)
		return fail(z, "zip-broken", NULL);
	return 0;
}

static int
list_parts(struct zip *z)
{
	struct buf folded = BUF_INIT;
	int rc = unzGoToFirstFile(z->unz);

	while (rc == UNZ_OK) {
		if (z->parts.n >= MOST_PARTS) {
			rc = fail(z, "zip-many", NULL);
			break;
		}
		if ((rc = add_part(z, &folded)) == 0)
			rc = unzGoToNextFile(z->unz);
	}
	buf_free(&folded);
	if (rc == UNZ_END_OF_LIST_OF_FILE)
		return 0;
	return rc == -1 ? -1 : fail(z, "zip-broken", NULL);
}

struct zip *
zip_open(struct source *src)
{
	zlib_filefunc64_def io = { on_open, on_read, NULL, on_tell, on_seek,
		on_close, on_close, NULL };
	struct zip *z = xcalloc(1, sizeof(*z));

	z->src = src;
	io.opaque = z;
	if (source_whole(src, &z->length) == 0) {
		z->unz = unzOpen2_64(source_name(src), &io);
		if (!z->unz)
			fail(z, "zip-broken", NULL);
		else if (list_parts(z) == 0)
			return z;
	}
	zip_close(z);
	return NULL;
}

static const struct part *
find(const struct zip *z, const char *name)
{
	struct buf folded = BUF_INIT;
	const struct part *p = NULL;

	if (fold_name(&folded, name))
		p = map_value(&z->parts, buf_str(&folded));
	buf_free(&folded);
	return p;
}

bool
zip_has(const struct zip *z, const char *name)
{
	return find(z, name) != NULL;
}

/* End the part that is open; UNZ_OK, or UNZ_CRCERROR if read to its end. */
static int
end_part(struct zip *z)
{
	if (!z->open)
		return UNZ_OK;
	z->open = NULL;
	free(z->open_name);
	z->open_name = NULL;
	return unzCloseCurrentFile(z->unz);
}

int
zip_part(struct zip *z, const char *name, uint64_t limit)
{
	const struct part *p = find(z, name);

	end_part(z); /* half read: its checksum says nothing */
	if (!p)
		return fail(z, "zip-missing", name);
	if (p->encrypted)
		return fail(z, "format-password", NULL);
	if (p->size > limit)
		return fail(z, "zip-bomb", name);
	if (unzGoToFilePos64(z->unz, &p->at) != UNZ_OK ||
	    unzOpenCurrentFile(z->unz) != UNZ_OK)
		return fail(z, "zip-broken", name);
	z->open = p;
	z->open_name = xstrdup(name);
	z->limit = limit;
	z->got = 0;
	return 0;
}

ssize_t
zip_read(struct zip *z, char *p, size_t n)
{
	char *name;
	int k, rc;

	if (!z->open)
		return 0;
	k = unzReadCurrentFile(z->unz, p, (unsigned)n);
	if (k < 0)
		return fail(z, "zip-broken", z->open_name);
	z->got += (uint64_t)k;
	if (z->got > z->limit ||
	    (z->got > HARMLESS && z->got / MOST_RATIO > z->open->packed))
		return fail(z, "zip-bomb", z->open_name);
	if (k > 0)
		return k;
	/* The end too early, or not what was packed. */
	rc = z->got == z->open->size ? UNZ_OK : UNZ_CRCERROR;
	name = z->open_name;
	z->open_name = NULL;
	if (end_part(z) != UNZ_OK)
		rc = UNZ_CRCERROR;
	if (rc != UNZ_OK)
		fail(z, "zip-broken", name);
	free(name);
	return rc == UNZ_OK ? 0 : -1;
}

const char *
zip_file(const struct zip *z)
{
	return source_name(z->src);
}

void
zip_close(struct zip *z)
{
	size_t i;

	if (!z)
		return;
	end_part(z);
	if (z->unz)
		unzClose(z->unz);
	for (i = 0; i < z->parts.n; i++)
		free(z->parts.v[i].value);
	map_free(&z->parts);
	free(z);
}
