#include "base/utf8.h"
#include "line/line.h"
#include "line/residue.h"
#include "phrase/meaning.h"
#include "phrase/name.h"
#include "phrase/words.h"

#define TAIL_BYTES 90 /* a longer one is text */
#define SIGNED_BYTES 300 /* nor a longer one a signature, blanks and all */
#define PAGE_BYTES 3 /* of the number of a page */
#define LINE_CHARS 170 /* longer lines are no residue */

/* | of a page's table and • of its list, on both sides. */
static struct str
without_frame(struct str s)
{
	static const struct str marks[] = { STR("|"), STR("•"), STR("·") };
	size_t i;

	for (i = 0; i < COUNT(marks); i++) {
		if (s.n > marks[i].n && str_starts(s, marks[i]))
			return without_frame(str_sub(s, marks[i].n, s.n));
		if (s.n > marks[i].n && str_ends(s, marks[i]))
			return without_frame(str_sub(s, 0, s.n - marks[i].n));
	}
	return s;
}

int
residue_of(struct str line)
{
	struct buf b = BUF_INIT;
	struct str bare;
	int what;

	if (utf8_len(line) > LINE_CHARS)
		return -1;
	utf8_squeeze(&b, line);
	what = words_match(PATTERNS_LINE, buf_str(&b));
	bare = without_frame(buf_str(&b));
	if (what < 0 && bare.n < b.n)
		what = words_match(PATTERNS_LINE, bare);
	buf_free(&b);
	return what;
}

size_t
residue_tail(struct str line)
{
	static const struct str ends[] = { STR("。"), STR("！"), STR("？") };
	static const struct str closing[] = { STR("）"), STR(")"), STR("”"),
		STR("\""), STR("’"), STR("'"), STR("》"), STR("】"), STR("]") };
	size_t from = line.n > TAIL_BYTES ? line.n - TAIL_BYTES : 0, i, at;
	size_t site = 0;
	struct str tail;

	for (at = line.n; at > from; at = utf8_prev(line, at)) {
		tail = str_trim(str_sub(line, at, line.n));
		for (i = 0; i < COUNT(ends); i++)
			if (str_ends(str_sub(line, 0, at), ends[i]))
				return utf8_len(tail) > 1 &&
					!str_starts_any(tail, closing,
					    COUNT(closing)) &&
					residue_of(tail) == KIND_NOISE
				    ? tail.n
				    : site;
		/* a heading ends without a mark, but not in a site's name */
		if (at < line.n && line.p[at] == ' ' &&
		    words_find(WORDS_SITE, tail, 0, NULL) >= 0 &&
		    residue_of(tail) == KIND_NOISE)
			site = tail.n;
	}
	return site > 0 && residue_of(line) == KIND_NOISE ? 0 : site;
}

/*
 * 上河镇政府2026年3月5日（此件公开发布）, without blanks: units or nobody, a date, and
 * what a bracket says of the paper.
 */
static bool
is_signed(struct str s)
{
	size_t at = name_bracket_at_end(s), n;
	long number;
	bool han;

	if (at > 0 && residue_of(str_sub(s, at, s.n)) == KIND_META)
		s = str_sub(s, 0, at);
	if (!words_ends(WORDS_DAY, s) || residue_of(s) != KIND_META)
		return false;
	for (at = 0; at < s.n; at += n) {
		struct str date = str_sub(s, at, s.n);
		uint32_t c;

		n = utf8_decode(date.p, date.n, &c);
		if (n == 0)
			return false;
		if ((str_digit(utf8_fold(c)) ||
			marker_numeral(date, &number, &han) > 0) &&
		    residue_of(date) == KIND_META)
			return at == 0 ||
			    name_is_list_of_units(str_sub(s, 0, at));
	}
	return false;
}

bool
residue_is_page_number(struct str line)
{
	return line.n <= PAGE_BYTES &&
	    utf8_digits_before(line, line.n) == line.n;
}

size_t
residue_signature(struct str line)
{
	size_t from = line.n > SIGNED_BYTES ? line.n - SIGNED_BYTES : 0, at;
	struct buf b = BUF_INIT;
	struct str tail = STR_NULL;
	bool yes;

	for (at = line.n; at > from && tail.n == 0; at = utf8_prev(line, at))
		if (line_is_closed(str_sub(line, 0, at)))
			tail = str_trim(str_sub(line, at, line.n));
	utf8_squeeze(&b, tail);
	yes = is_signed(buf_str(&b));
	buf_free(&b);
	return yes ? tail.n : 0;
}
