# Knowledge lives in tables: no C file holds a Chinese word in a literal, and
# the tables and the code that reads them name the same rows.
. "$(dirname "$0")/../tap.sh"
cd "$top"

# Exempt, and why:
#  cmd/, duty/options   the options' help in both languages stands with them
#  base/opt diag date   help, levels of messages, 2026年3月1日: base knows no
#                       tables, and these must work where share/ is not found
#  zh/digit num         the numerals themselves (一 壹 十 万 几 半)
exempt='^(cmd/[a-z-]*|lib/duty/options|lib/base/(opt|diag|date)|lib/zh/(digit|num))\.[ch]:'
# The same for code points in hexadecimal: numerals of headings, and the block.
exempt_hex='^lib/(phrase/marker|outline/split-marks|zh/words|base/utf8)\.[ch]:'

# Literals with a Han character (lead bytes E4..E9), not those of comments.
han() {
	LC_ALL=C awk '
	FNR == 1 { comment = 0 }
	{
		s = $0
		while (s != "") {
			if (comment) {
				if ((i = index(s, "*/")) == 0)
					break
				s = substr(s, i + 2)
				comment = 0
				continue
			}
			if (!match(s, /\/\*|"([^"\\]|\\.)*"|\047([^\047\\]|\\.)*\047/))
				break
			t = substr(s, RSTART, RLENGTH)
			s = substr(s, RSTART + RLENGTH)
			if (t == "/*")
				comment = 1
			else if (t ~ /[\344-\351]/)
				print FILENAME ":" FNR ": " t
		}
	}' "$@"
}

printf '%s\n' '/* "一" */ f("二", "，（"); /*' '"三" */ g(U'\''四'\'');' >"$T/x.c"
is "literals are found, comments and marks are not" "$(han "$T/x.c")" \
    "$T/x.c:1: \"二\"
$T/x.c:2: '四'"
is "no Chinese word in a literal of C" \
    "$(han lib/*/*.[ch] cmd/*.[ch] | grep -vE "$exempt")" ""
is "no Chinese character as a number" \
    "$(grep -nE '0x([4-8][0-9a-fA-F]|9[0-9a-fA-F])[0-9a-fA-F]{2}\b' lib/*/*.[ch] |
    grep -vE "$exempt_hex")" ""

# Names of rows, from a table and from the code.
rows() {
	grep -v '^#' "$1" | sed 1d | cut -d , -f 1 | LC_ALL=C sort -u
}
is "lib/phrase has a list for each of share/plan-words.csv, and rows for each list" \
    "$(sed -n 's/^LIST(\([A-Z_]*\)).*/\1/p' lib/phrase/word-lists.def | tr A-Z_ a-z- | LC_ALL=C sort -u)" \
    "$(rows share/plan-words.csv)"
# A word that two hands added to one list, or a row that a merge left twice.
twice() {
	for table; do
		grep -v '^#' "$table" | sed 1d | awk -F, -v table="$table" '
		function look(word,  from, to, n, i, choice) {
			if (!(from = index(word, "{"))) {
				if (word != "" && seen[$1, word]++) print table, $1, word
				return
			}
			to = index(word, "}")
			n = split(substr(word, from + 1, to - from - 1), choice, "|")
			for (i = 1; i <= n; i++)
				look(substr(word, 1, from - 1) choice[i] substr(word, to + 1))
		}
		{ n = split($2, list, "、")
		for (j = 1; j <= n; j++) look(list[j]) }'
	done
}
printf '# of\nmeaning,text,note\nto,至、到,\nby,由、到,\nto,到、上,\nat,{|快}到、{快|慢}到,\n' >"$T/w.csv"
is "a word twice in a list is found" "$(twice "$T/w.csv")" "$T/w.csv to 到
$T/w.csv at 快到"
# One meaning for each word: of these the last row would hold.
is "no word under two meanings in a table of labels, headings or nouns" "$(
	for table in nouns columns duties; do
		sed '/^#/d; s/^[^,]*,/all,/' "share/plan-$table.csv" >"$T/$table.csv"
		twice "$T/$table.csv"
	done)" ""
is "no word twice in a list of words" "$(twice share/plan-words.csv \
    share/plan-nouns.csv share/plan-columns.csv share/plan-duties.csv)" ""
# Of words that a sentence is cut into the last row holds, whatever its class.
is "no word twice in the tables of words" "$(for t in town-words person-beside; do
	grep -v '^#' share/zh/$t.csv | sed 1d | sed 's/.*,//' | tr ' ' '\n' | grep . | sort | uniq -d
done)" ""
# A word that counting makes as cheap, of the same kind, needs no row by hand.
needless() { # town words, frequency
	awk -F, '
	/^#/ || /^(cost|first),/ { next }
	FILENAME == ARGV[2] {
		for (n = split($3, word, " "); n; n--)
			if (word[n] in cost && kind[word[n]] == $2 && cost[word[n]] <= $1) print word[n]
		next
	}
	{ for (n = split($2, word, " "); n; n--) {
		match(word[n], /[0-9]+/)
		w = $1 substr(word[n], 1, RSTART - 1)
		cost[w] = substr(word[n], RSTART, RLENGTH) + 0
		kind[w] = substr(word[n], RSTART + RLENGTH)
	} }' "$2" "$1"
}
printf 'first,words\n云,37n 端50n 雾46v\n' >"$T/f.csv"
printf 'cost,kind,words\n46,n,云 云雾 云端\n50,n,云端\n49,n,云端\n' >"$T/w.csv"
is "a word that frequency.csv has as cheap is found" \
    "$(needless "$T/w.csv" "$T/f.csv" | paste -sd ' ')" "云 云端"
is "no such word in town-words.csv" \
    "$(needless share/zh/town-words.csv share/zh/frequency.csv)" ""
is "lib/zh has a place for each row of share/zh/terms.csv, and a row for each" \
    "$(sed -n 's/^	\[TERM_[A-Z_]*\] = "\(.*\)",$/\1/p' lib/zh/terms.c | LC_ALL=C sort -u)" \
    "$(rows share/zh/terms.csv)"
is "no row of share/lexicon.csv twice" \
    "$(grep -v '^#' share/lexicon.csv | cut -d , -f 1 | sort | uniq -d)" ""
is "every code that is looked up is in share/lexicon.csv" \
    "$(cat lib/*/*.c | grep -oE '\blex(_[a-z]+)?\([^"()]*"[a-z0-9-]+"' | grep -oE '"[^"]*"' |
    tr -d '"' | LC_ALL=C sort -u | LC_ALL=C comm -23 - "$(rows share/lexicon.csv >"$T/rows"; echo "$T/rows")")" ""
is "every state that a bulletin speaks of is in share/states.csv" \
    "$(cat lib/report/*.c | grep -oE 'brief_state\("[a-z-]+"|\] = \{ "[a-z-]+", "brief-' |
    cut -d '"' -f 2 | LC_ALL=C sort -u | LC_ALL=C comm -23 - "$(rows share/states.csv >"$T/states"; echo "$T/states")")" ""
is "every row of share/lexicon.csv is looked up" \
    "$(rows share/lexicon.csv | while read -r code; do
	grep -qF "\"$code\"" lib/*/*.c || echo "$code"
    done)" ""

# A bad row is told with its place.
mkdir "$T/share" && cp -R share/. "$T/share/"
bad() { # name, table, row, message
	cp "$2" "$T/share/${2#share/}"
	printf '%s\n' "$3" >>"$T/share/${2#share/}"
	line=$(wc -l <"$T/share/${2#share/}")
	echo '一、各村要在3月底前完成清理。' >"$T/plan.txt"
	err=$(DUBAN_SHARE=$T/share LC_ALL=C plan-parse "$T/plan.txt" 2>&1 >/dev/null | grep -c "${2#share/}:$((line)).*$4")
	is "$1" "$([ "$err" -gt 0 ] && echo told)" told
	cp "$2" "$T/share/${2#share/}"
}
bad "a list that nobody reads is told with its line" share/plan-words.csv \
    "no-such-list,字" "no such meaning"
bad "a place that no grammar has is told with its line" share/zh/terms.csv \
    "no-such-place,字" "bad row"
bad "a word that is too long for a grammar is told" share/zh/terms.csv \
    "year,年年年年年" "bad row"

# So in the tables that names of persons are found by.
echo 'rank,unit,score' >"$T/standings.csv"
bad_name() { # name, table, row
	cp "share/$2" "$T/share/$2"
	printf '%s\n' "$3" >>"$T/share/$2"
	run env DUBAN_SHARE="$T/share" LC_ALL=C bulletin -n 1 --date 2026-11-30 \
	    "$T/standings.csv"
	is "$1" "$status $(printf '%s\n' "$err" | grep -c "$2:$(wc -l <"$T/share/$2"): fatal: bad row")" "2 1"
	cp "share/$2" "$T/share/$2"
}
bad_name "a form of no class of words is told" zh/person-forms.csv \
    "nmae,40,,strong second"
bad_name "so is one with a part that no table has" zh/person-forms.csv \
    "name,40,,stron second"
bad_name "and one behind a class that no table has" zh/person-forms.csv \
    "name,40,roel,strong second"
bad_name "a turn of a class that no table has is told" zh/person-turns.csv \
    "role,colon,lable,"
bad_name "a cost that is too high is told" zh/town-words.csv 1001,n,龘
grep -v '^bare,' share/bulletin/private.csv >"$T/share/bulletin/private.csv"
run env DUBAN_SHARE="$T/share" LC_ALL=C bulletin -n 1 --date 2026-11-30 \
    "$T/standings.csv"
is "no name is left out because nothing is said to stand for it" "$status $err" \
    "2 bulletin: bulletin/private.csv: fatal: bad row in a table of knowledge: 'bare'"
cp share/bulletin/private.csv "$T/share/bulletin/private.csv"

# A pattern that cannot be is told, though no text asks for it.
cp share/drafts.csv "$T/share/drafts.csv"
echo 'give,deduct,分,"龘(扣"' >>"$T/share/drafts.csv"
echo '一、各村要清理河道。' >"$T/plan.txt"
run env DUBAN_SHARE="$T/share" LC_ALL=C plan-parse -t rules "$T/plan.txt"
is "a wrong pattern ends the run" "$status" 2
like "and is told with its place" "$err" \
    "drafts.csv:$(wc -l <"$T/share/drafts.csv"):4: fatal: bad pattern .*: '龘\(扣'"
cp share/drafts.csv "$T/share/drafts.csv"

# A row that is gone is missed by its name.
grep -v '^lead-inferred,' share/lexicon.csv >"$T/share/lexicon.csv"
cat >"$T/tasks.csv" <<-'END'
doc,id,line,kind,title,units
一,1,1,task,清理河道,北圩村、大槐村
END
run env DUBAN_SHARE="$T/share" LC_ALL=C task-assign --infer-lead \
    -r examples/roster.csv "$T/tasks.csv"
is "a row that share/lexicon.csv lacks ends the run" "$status" 2
like "and is named" "$err" "fatal: share/lexicon.csv has no such row: 'lead-inferred'"
is "and no row is written without it" "$out" ""
echo old >"$T/out.csv"
run env DUBAN_SHARE="$T/share" LC_ALL=C task-assign --infer-lead -o "$T/out.csv" \
    -r examples/roster.csv "$T/tasks.csv"
is "and the old file stays" "$status $(cat "$T/out.csv")" "2 old"
sed '/^check-unique,/s/.*/&\n&/' share/lexicon.csv >"$T/share/lexicon.csv"
run env DUBAN_SHARE="$T/share" LC_ALL=C task-assign --infer-lead \
    -r examples/roster.csv "$T/tasks.csv"
is "a row that is there twice is told once, and none behind it missed" \
    "$status $(printf '%s\n' "$err" | grep fatal)" \
    "2 task-assign: $T/share/lexicon.csv:6: fatal: $(awk -F '\t' '$1 == "share-bad" { print $3 }' share/messages.tsv)"
cp share/lexicon.csv "$T/share/"

# Every table of an office is told in duban(7).
sed -n '/^\.Sh WHAT TO CHANGE/,/^\.Sh LAWS/s/^\.It Pa //p' share/man/duban.mdoc |
    tr -s ' ,' '\n' | grep '\.csv$' | LC_ALL=C sort >"$T/told"
is "duban(7) says of every table of share/ what it is for, and of no other" \
    "$(cat "$T/told")" \
    "$(cd share && find . -name '*.csv' ! -path './bulletin/docx/*' | sed 's|^\./||' | LC_ALL=C sort)"

# A new word is a new row.
sed 's/^order,/order,必得、/' share/plan-words.csv >"$T/share/plan-words.csv"
echo '一、各村必得清理河道。' >"$T/plan.txt"
is "an office's own word orders" \
    "$(DUBAN_SHARE=$T/share plan-parse --header=en "$T/plan.txt" 2>/dev/null | tail -1 | grep -c ',各村,')" 1
is "which the tables as they are do not know" \
    "$(plan-parse --header=en "$T/plan.txt" 2>/dev/null | tail -1 | grep -c ',各村,')" 0
done_testing
