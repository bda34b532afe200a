#include "io/lexicon.h"
#include "office/problem.h"

bool
problem_none(struct str s)
{
	s = str_trim(s);
	s = str_trim(str_sub(s, 0, s.n - lex_ends("sentence-end", s)));
	return lex_is("found-nothing", s);
}
