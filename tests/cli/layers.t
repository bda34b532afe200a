# The house keeps its rules: include direction, one home per foreign header,
# headers that stand alone, no unbounded string functions, known messages.
. "$(dirname "$0")/../tap.sh"
cd "$top"

# What each room may include.
rooms() {
	case $1 in
	base) echo base ;;
	io) echo 'base|io' ;;
	zh) echo 'base|io|zh' ;;
	office) echo 'base|io|zh|office' ;;
	phrase) echo 'base|io|zh|phrase' ;;
	who) echo 'base|io|zh|phrase|who' ;;
	line) echo 'base|io|zh|phrase|line' ;;
	table) echo 'base|io|zh|phrase|who|line|table' ;;
	outline) echo 'base|io|zh|phrase|who|line|table|outline' ;;
	plan) echo 'base|io|zh|phrase|who|outline|plan' ;;
	rule) echo 'base|io|zh|phrase|table|outline|plan|rule' ;;
	target) echo 'base|io|zh|phrase|who|outline|plan|rule|target' ;;
	check) echo 'base|io|zh|office|phrase|line|table|outline|plan|target|check' ;;
	*) echo "base|io|zh|office|$1" ;;
	esac
}
for room in lib/*/; do
	room=$(basename "$room")
	bad=$(grep -nE '^#include "' lib/"$room"/*.[ch] |
	    grep -vE "\"($(rooms "$room"))/")
	is "lib/$room includes only what stands below it" "$bad" ""
done
is "filters include only the library" \
    "$(grep -nE '^#include "' cmd/*.c | grep -vE '"(base|io|zh|office|plan|rule|target|check|duty|score|report)/')" ""

home() {
	is "<$1> has one home" \
	    "$(grep -lE "#include <$1>" lib/*/*.[ch] cmd/*.c 2>/dev/null | grep -v "^$2\$")" ""
}
home csv.h lib/io/csv.c
home pcre2.h lib/io/rx.c
home xlsxwriter.h lib/io/book-impl.h
home expat.h lib/io/xml.c
home minizip/unzip.h lib/io/zip.c

bad=
for h in lib/*/*.h; do
	echo "#include \"${h#lib/}\"" |
	    ${CC:-cc} -D_GNU_SOURCE -std=c11 -Wall -Werror -fsyntax-only -Ilib -x c - ||
	    bad="$bad $h"
done 2>"$T/headers"
is "each header compiles alone" "$bad$(head -5 "$T/headers")" ""

# What a run leaves behind is easily committed with the work.
if tracked=$(git ls-files 2>/dev/null) && [ "$tracked" ]; then
	is "nothing lies about at the top" \
	    "$(echo "$tracked" | grep -vE '^(cmd|lib|share|tests|examples)/|^(Makefile|README\.md|LICENSE|\.ci/run|\.(gitignore|clang-format|clang-tidy))$')" ""
	is "the library and the filters are C alone" \
	    "$(echo "$tracked" | grep -E '^(cmd|lib)/' | grep -vE '\.(c|h|def)$')" ""
else
	skip "nothing lies about at the top" "no git here"
fi

is "no unbounded or stateful string functions" \
    "$(grep -nwE '(strcpy|strcat|sprintf|vsprintf|gets|strtok|atoi|atol|atof)' lib/*/*.c cmd/*.c | grep -E '\b(strcpy|strcat|sprintf|vsprintf|gets|strtok|atoi|atol|atof)\(')" ""

is "no file of more than 500 lines" \
    "$(wc -l lib/*/*.[ch] cmd/*.c | awk '$2 != "total" && $1 > 500')" ""
is "no filter of more than 150 lines" \
    "$(wc -l cmd/*.c | awk '$2 != "total" && $1 > 150')" ""

is "each column's row in share/columns.csv is whole" \
    "$(grep -v '^#' share/columns.csv | sed 's/"[^"]*"/text/g' |
    awk -F, 'NR > 1 && (NF < 4 || NF > 9 || (NF > 7 && $8 !~ /^1?$/) || (NF > 8 && $9 !~ /^[a-z]+$/))')" ""
grep -v '^#' share/messages.tsv | cut -f 1 | sort >"$T/known"
is "no message code twice" "$(uniq -d "$T/known")" ""
is "every message has its level and both wordings" \
    "$(grep -v '^#' share/messages.tsv |
    awk -F '\t' 'NF != 4 || $2 !~ /^(note|warning|error|fatal)$/ || $3 == "" || $4 == ""')" ""
is "no message that nobody says" "$({
	cat lib/*/*.c cmd/*.c | grep -oE '"[a-z0-9-]+"'
	grep -hv '^#' share/*.csv | tr , '\n'
} | tr -d '"' | sort -u | comm -23 "$T/known" -)" ""

# Two rooms may have a file of one name (words.c): ar must not let one of them
# replace the other.
ls lib/*/*.c | sed 's|.*/||; s/\.c$/.o/' | LC_ALL=C sort >"$T/files"
is "the library holds each file of lib/, those of one name as well" \
    "$(ar t "$O/libduban.a" | LC_ALL=C sort | LC_ALL=C comm -23 "$T/files" - 2>&1; wc -l <"$T/files")" \
    "$(find lib -name '*.c' | wc -l)"
is "no name means two things in the library" \
    "$(nm "$O/libduban.a" | awk 'NF == 3 && $2 ~ /[TDBR]/ { print $3 }' | sort | uniq -d)" ""
# What nobody outside its file calls is static, or is dead with its header; but
# __… the sanitizers call.
nm "$O/libduban.a" "$O"/cmd/*.o >"$T/nm"
awk 'NF == 2 && $1 == "U" { print $2 }' "$T/nm" | LC_ALL=C sort -u >"$T/called"
ok "calls are seen" [ "$(wc -l <"$T/called")" -gt 500 ]
is "each public function is called from outside its file" \
    "$(awk 'NF == 3 && $2 == "T" && $3 !~ /^(main$|__)/ { print $3 }' "$T/nm" |
	LC_ALL=C sort -u | LC_ALL=C comm -23 - "$T/called" |
	while read -r f; do grep -qwr "$f" tests/unit || echo "$f"; done)" ""
done_testing
