#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/mem.h"

#define BLOCK 1024 /* the first: many arenas stay small */
#define HUGE_BLOCK (2UL << 20) /* a huge page of most machines */

struct arena_block {
	struct arena_block *next;
	size_t size; /* with this head */
	_Alignas(max_align_t) char data[];
};

void (*mem_on_exit)(void);

static _Noreturn void
out_of_memory(void)
{
	static const char msg[] = "duban: out of memory\n";

	if (mem_on_exit)
		mem_on_exit();
	if (write(STDERR_FILENO, msg, sizeof(msg) - 1) < 0)
		_exit(2);
	_exit(2);
}

void *
xmalloc(size_t n)
{
	void *p = malloc(n ? n : 1);

	if (!p)
		out_of_memory();
	return p;
}

void *
xcalloc(size_t n, size_t size)
{
	void *p = calloc(n ? n : 1, size ? size : 1);

	if (!p)
		out_of_memory();
	return p;
}

void *
xrealloc(void *old, size_t n)
{
	void *p = realloc(old, n ? n : 1);

	if (!p)
		out_of_memory();
	return p;
}

void *
xreallocarray(void *old, size_t n, size_t size)
{
	if (size && n > SIZE_MAX / size)
		out_of_memory();
	return xrealloc(old, n * size);
}

char *
xstrndup(const char *s, size_t n)
{
	char *p = xmalloc(n + 1);

	memcpy(p, s, n);
	p[n] = '\0';
	return p;
}

char *
xstrdup(const char *s)
{
	return xstrndup(s, strlen(s));
}

/*
 * A block of at least n bytes, the larger the more there are.  The largest may
 * lie in huge pages, as what is that large is looked up here and there.
 */
static struct arena_block *
new_block(const struct arena *a, size_t n)
{
	size_t size = a->head ? 2 * a->head->size : BLOCK;
	struct arena_block *b;

	n += sizeof(*b);
	if (size < HUGE_BLOCK || n > HUGE_BLOCK) {
		size = n > size ? n : size;
		b = xmalloc(size);
	} else {
		size = HUGE_BLOCK;
		if ((b = aligned_alloc(size, size)) == NULL)
			out_of_memory();
		madvise(b, size, MADV_HUGEPAGE); /* or not: as it likes */
	}
	b->size = size;
	return b;
}

void *
arena_alloc(struct arena *a, size_t n)
{
	struct arena_block *b;
	void *p;

	if (n > SIZE_MAX / 2)
		out_of_memory();
	n = (n + sizeof(max_align_t) - 1) & ~(sizeof(max_align_t) - 1);
	if (!a->at || (size_t)(a->end - a->at) < n) {
		b = new_block(a, n);
		b->next = a->head;
		a->head = b;
		a->at = b->data;
		a->end = (char *)b + b->size;
	}
	p = a->at;
	a->at += n;
	return p;
}

void *
arena_zalloc(struct arena *a, size_t n)
{
	return memset(arena_alloc(a, n), 0, n);
}

char *
arena_strndup(struct arena *a, const char *s, size_t n)
{
	char *p = arena_alloc(a, n + 1);

	memcpy(p, s, n);
	p[n] = '\0';
	return p;
}

struct str
str_keep(struct arena *a, struct str s)
{
	return (struct str){ arena_strndup(a, s.p, s.n), s.n };
}

void
arena_reset(struct arena *a)
{
	struct arena_block *b, *next;

	if (!a->head)
		return;
	for (b = a->head->next; b; b = next) {
		next = b->next;
		free(b);
	}
	a->head->next = NULL;
	a->at = a->head->data;
	a->end = (char *)a->head + a->head->size;
}

void
arena_free(struct arena *a)
{
	struct arena_block *b, *next;

	for (b = a->head; b; b = next) {
		next = b->next;
		free(b);
	}
	a->head = NULL;
	a->at = a->end = NULL;
}
