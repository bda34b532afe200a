#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdlib.h>

#include "base/mem.h"
#include "io/rx.h"

struct rx {
	bool later; /* is to be compiled yet */
	struct str pattern;
	struct place where;
	pcre2_code *code; /* NULL after a diagnostic: matches nothing */
	pcre2_match_data *data;
	size_t size, read; /* bytes of the code; of subjects, so far */
	bool asked, jit; /* by the JIT: was it asked, has it compiled it? */
};

static bool
compile(struct rx *r, struct str pattern, struct place where)
{
	PCRE2_UCHAR msg[256];
	PCRE2_SIZE at;
	int err;

	r->later = false;
	r->code = pcre2_compile((PCRE2_SPTR)pattern.p, pattern.n,
	    PCRE2_UTF | PCRE2_NO_UTF_CHECK, &err, &at, NULL);

	if (!r->code) {
		pcre2_get_error_message(err, msg, sizeof(msg));
		diag("pattern-bad", where, pattern.p, (const char *)msg, NULL);
		return false;
	}
	r->data = pcre2_match_data_create_from_pattern(r->code, NULL);
	(void)pcre2_pattern_info(r->code, PCRE2_INFO_SIZE, &r->size);
	if (!r->data)
		diag("pattern-bad", where, pattern.p, "memory", NULL);
	return r->data != NULL;
}

struct rx *
rx_new(struct str pattern, struct place where)
{
	struct rx *r = xcalloc(1, sizeof(*r));

	if (compile(r, pattern, where))
		return r;
	rx_free(r);
	return NULL;
}

struct rx *
rx_later(struct str pattern, struct place where)
{
	struct rx *r = xcalloc(1, sizeof(*r));

	r->later = true;
	r->pattern = pattern;
	r->where = where;
	return r;
}

/*
 * n more bytes are to be read: have the code compiled as soon as that pays.  To
 * interpret as many bytes as the code has takes about as long.
 */
static void
ask_jit(struct rx *r, size_t n)
{
	r->read += n;
	if (r->asked || r->read * 4 < r->size)
		return;
	r->asked = true;
	r->jit = pcre2_jit_compile(r->code, PCRE2_JIT_COMPLETE) == 0;
}

bool
rx_next(struct rx *r, struct str s, size_t from, struct rx_hit *hit)
{
	const PCRE2_SIZE *v;
	int n;
	size_t i;

	if (r->later)
		(void)compile(r, r->pattern, r->where);
	if (from > s.n || !r->data)
		return false;
	ask_jit(r, s.n - from);
	n = r->jit ? pcre2_jit_match(r->code, (PCRE2_SPTR)s.p, s.n, from,
			 PCRE2_NO_UTF_CHECK, r->data, NULL)
		   : pcre2_match(r->code, (PCRE2_SPTR)s.p, s.n, from,
			 PCRE2_NO_UTF_CHECK, r->data, NULL);
	if (n <= 0)
		return false;
	v = pcre2_get_ovector_pointer(r->data);
	hit->n = pcre2_get_ovector_count(r->data);
	if (hit->n > RX_GROUPS)
		hit->n = RX_GROUPS;
	for (i = 0; i < hit->n; i++) {
		bool set = i < (size_t)n && v[2 * i] != PCRE2_UNSET;

		hit->group[i] = set ? str_sub(s, v[2 * i], v[2 * i + 1])
				    : (struct str){ NULL, 0 };
	}
	hit->at = v[0];
	hit->end = v[1];
	return true;
}

void
rx_free(struct rx *r)
{
	if (!r)
		return;
	pcre2_match_data_free(r->data);
	pcre2_code_free(r->code);
	free(r);
}
