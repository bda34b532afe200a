#include "base/utf8.h"
#include "table/rule.h"

#define LEAST 2 /* strokes of a line that is drawn */

bool
rule_is(struct str s)
{
	size_t at, n, strokes = 0;
	uint32_t c;

	for (at = 0; at < s.n; at += n) {
		n = utf8_decode(s.p + at, s.n - at, &c);
		if (c == '-' || c == '=' || c == U'─' || c == U'━' ||
		    c == U'═')
			strokes++;
		else if (n == 0 ||
		    !(c == '|' || c == ':' || c == '+' || c == ' ' ||
			c == U'　' || c == U'｜' ||
			(c >= 0x2500 && c <= 0x257f)))
			return false;
	}
	return strokes >= LEAST;
}

bool
rule_parts_rows(const struct doc *d, size_t i)
{
	bool row = false, parted = false;

	for (; i < d->n; i++) {
		struct str s = str_trim(d->v[i].text);

		if (rule_is(s)) {
			parted = row;
			continue;
		}
		if (s.n == 0 ||
		    (!str_starts(s, STR("|")) && !str_starts(s, STR("│")) &&
			!str_starts(s, STR("┃")) && !str_starts(s, STR("║")) &&
			!str_starts(s, STR("｜"))))
			break;
		if (parted)
			return true;
		row = true;
	}
	return false;
}

bool
rule_frames(const struct doc *d, size_t i)
{
	return i > 0 && rule_is(str_trim(d->v[i - 1].text));
}
