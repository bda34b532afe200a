/* Clauses and words around a figure, looked at no further than FAR. */

#include "base/utf8.h"
#include "plan/target-text.h"
#include "plan/words.h"
#include "zh/num.h"
#include "zh/words.h"

/* Nothing of a figure's clause or sentence is further away, in bytes: what is
 * looked at for each figure must not grow with the text. */
#define FAR 600

static bool
ends_sentence(uint32_t c)
{
	return c == U'。' || c == U'；' || c == ';' || c == U'！' ||
	    c == U'？' || c == '\n' || c == '!' || c == '?';
}

static bool
ends_clause(uint32_t c)
{
	return ends_sentence(c) || c == U'，' || c == ',' || c == U'：' ||
	    c == ':' || c == '\t';
}

size_t
target_item(struct str text, size_t at)
{
	size_t i = at, digits;
	uint32_t c;

	for (digits = 0; digits < 3 && utf8_digit_at(text, i); digits++)
		i += utf8_offset(str_sub(text, i, text.n), 1);
	if (digits == 0 || digits > 2 || i >= text.n)
		return 0;
	i += utf8_decode(text.p + i, text.n - i, &c);
	return (c == '.' || c == U'．' || c == U'、') && i < text.n &&
		!utf8_digit_at(text, i)
	    ? i - at
	    : 0;
}

/* 一 to 龥 in UTF-8: no mark, and three bytes. */
static bool
ends_han(struct str text, size_t at)
{
	const unsigned char *p = (const unsigned char *)text.p;

	return at >= 3 && p[at - 3] >= 0xe4 && p[at - 3] <= 0xe9 &&
	    (p[at - 2] & 0xc0) == 0x80 && (p[at - 1] & 0xc0) == 0x80;
}

/* One place, and where the clause or the sentence around it begins. */
struct begin {
	bool known;
	size_t at, from;
};

/* The last place at which text before byte at is no longer looked at. */
static size_t
far_before(struct str text, size_t at)
{
	size_t i = at > FAR ? at - FAR : 0;

	while (i > 0 && !utf8_begins(text.p[i]))
		i--;
	return i;
}

/* The same behind it. */
static size_t
far_behind(struct str text, size_t at)
{
	size_t i = at + FAR;

	while (i < text.n && !utf8_begins(text.p[i]))
		i++;
	return i < text.n ? i : text.n;
}

/* b: what is known of a place before, where the way back may end. */
static size_t
back_to(struct str text, size_t at, bool (*ends)(uint32_t),
    const struct begin *b)
{
	uint32_t c;
	size_t i = at, before, depth = 0, least;

	while (i > 0 && at - i < FAR) {
		if (b->known && b->at == i && depth == 0) {
			least = far_before(text, at);
			return b->from > least ? b->from : least;
		}
		if (ends_han(text, i)) {
			i -= 3;
			continue;
		}
		before = utf8_prev(text, i);
		if (utf8_is_plain(text.p[before]) || str_digit(text.p[before])) {
			i = before;
			continue;
		}
		if (utf8_decode(text.p + before, text.n - before, &c) == 0)
			break;
		/* a bracket before the figure stands within its clause */
		if (c == U'）' || c == ')')
			depth++;
		else if ((c == U'（' || c == '(') && depth > 0)
			depth--;
		if (depth > 0 ? ends_sentence(c) : ends(c))
			break;
		if ((c == ' ' || c == ')' || c == U'）') &&
		    target_item(text, i))
			break;
		i = before;
	}
	return i;
}

/* A stretch without an end, up to `to`; ends: one stands there. */
struct stretch {
	bool known, ends;
	size_t from, to;
};

/* Go on with a stretch as far as a figure at byte at looks. */
static void
go_on(struct stretch *s, struct str text, size_t at, bool (*ends)(uint32_t))
{
	uint32_t c;
	size_t k;

	while (!s->ends && s->to < text.n && s->to - at < FAR) {
		k = utf8_decode(text.p + s->to, text.n - s->to, &c);
		if (k == 0 || ends(c))
			s->ends = true;
		else
			s->to += k;
	}
}

static size_t
on_to(struct str text, size_t at, bool (*ends)(uint32_t), struct stretch *s)
{
	size_t most = far_behind(text, at);

	if (!s->known || at < s->from || at > s->to)
		*s = (struct stretch){ true, false, at, at };
	go_on(s, text, at, ends);
	return s->to < most ? s->to : most;
}

#define KEPT 4 /* places about which one figure asks, one after the other */

/* What is known of clauses or of sentences. */
struct parts {
	struct begin begin[KEPT];
	size_t next; /* the oldest of them */
	struct stretch behind;
};

/*
 * Of the text whose figures are looked at: up to ten questions about each of
 * them go through the same clause, and so do those about the next figure.
 */
static struct {
	struct str text; /* borrowed, or NULL */
	struct parts clause, sentence;
} around;

void
target_text_begin(struct str text)
{
	around.text = text;
	around.clause = around.sentence = (struct parts){ .next = 0 };
}

void
target_text_end(void)
{
	around.text.p = NULL;
}

static bool
is_known(struct str text)
{
	return text.p == around.text.p && text.n == around.text.n;
}

static size_t
begin_of(
    struct str text, size_t at, bool (*ends)(uint32_t), struct parts *p)
{
	const struct begin nothing = { .known = false };
	const struct begin *b, *best = &nothing;
	struct begin *new = &p->begin[p->next];

	if (!is_known(text))
		return back_to(text, at, ends, best);
	for (b = p->begin; b < p->begin + KEPT; b++) {
		if (b->known && b->at == at)
			return b->from;
		if (b->known && b->at < at && b->at >= best->at)
			best = b;
	}
	*new = (struct begin){ true, at, back_to(text, at, ends, best) };
	p->next = (p->next + 1) % KEPT;
	return new->from;
}

static size_t
end_of(struct str text, size_t at, bool (*ends)(uint32_t), struct parts *p)
{
	struct stretch new = { .known = false };

	return on_to(text, at, ends, is_known(text) ? &p->behind : &new);
}

size_t
target_clause(struct str text, size_t at)
{
	return begin_of(text, at, ends_clause, &around.clause);
}

size_t
target_sentence(struct str text, size_t at)
{
	return begin_of(text, at, ends_sentence, &around.sentence);
}

size_t
target_clause_end(struct str text, size_t at)
{
	return end_of(text, at, ends_clause, &around.clause);
}

size_t
target_sentence_end(struct str text, size_t at)
{
	return end_of(text, at, ends_sentence, &around.sentence);
}

bool
target_ends(struct str text, size_t at)
{
	return target_clause_end(text, at) == at;
}

/* 购置了, but not 调查了解 */
size_t
target_done(struct str behind)
{
	return words_starts(WORDS_DONE_NOT, behind)
	    ? 0
	    : words_prefix(WORDS_DONE, behind, NULL);
}

const struct word *
target_look(struct str text, size_t at, size_t to, int class, size_t *end)
{
	const struct words *w = words_get();
	const struct word *found;
	size_t k;

	if (!end)
		end = &k;
	found = w ? words_at_byte(w, (enum word_class) class,
			str_sub(text, 0, to), at, end)
		  : NULL;
	if (found && class == WORD_DO)
		*end += target_done(str_sub(text, *end, to));
	return found;
}

const struct word *
target_at(struct str text, size_t at, int class)
{
	return target_look(text, at, text.n, class, NULL);
}

const struct word *
target_before(struct str text, size_t at, int class)
{
	size_t i = at, end, n;
	const struct word *w, *found = NULL;

	for (n = 0; i > 0 && n < 5; n++) {
		i = utf8_prev(text, i);
		if ((w = target_look(text, i, at, class, &end)) != NULL &&
		    end == at)
			found = w;
	}
	return found;
}

bool
target_follows(struct str text, size_t at, enum word_list words)
{
	return words_starts(words, str_sub(text, at, text.n));
}

bool
target_precedes(struct str text, size_t at, enum word_list words)
{
	return words_ends(words, str_sub(text, 0, at));
}

uint32_t
target_char(struct str text, size_t at)
{
	uint32_t c;

	return utf8_decode(text.p + at, text.n - at, &c) ? c : 0;
}

bool
target_is_dim(const struct span *s, const char *dim)
{
	return str_is(s->dim, dim);
}

bool
target_bound_left(const struct span *s)
{
	return s->op != ZH_EQ && s->core > s->at;
}

bool
target_bound_right(const struct span *s)
{
	return s->op != ZH_EQ && s->core == s->at;
}
