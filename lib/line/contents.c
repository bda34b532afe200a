#include "base/utf8.h"
#include "line/contents.h"
#include "phrase/words.h"

#define NAME_BYTES 60 /* of 目录 with all that stands beside it */

struct str
contents_entry(struct str s)
{
	uint32_t c;

	while ((c = utf8_fold(utf8_last(s = str_trim(s)))) != 0 &&
	    (str_digit(c) || utf8_among(c, ".-…·—")))
		s = str_sub(s, 0, utf8_prev(s, s.n));
	return s;
}

bool
contents_begin(struct str line)
{
	struct str s = contents_entry(line);
	struct buf b = BUF_INIT;
	long slash;
	bool yes;

	if (s.n > NAME_BYTES)
		return false;
	s = str_trim(str_sub(s, 0, s.n - utf8_ends_mark(s, ':')));
	if ((slash = utf8_find_mark(s, '/')) > 0) /* 目录/提纲：…… */
		s = str_sub(s, 0, (size_t)slash);
	utf8_squeeze(&b, s);
	yes = words_is(WORDS_CONTENTS, buf_str(&b));
	buf_free(&b);
	return yes;
}
