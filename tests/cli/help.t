# Every filter: --help, --version, bad options; its manual says the same.
. "$(dirname "$0")/../tap.sh"
cd "$top"

for c in cmd/*.c; do
	f=$(basename "$c" .c)
	run "$f" --help
	is "$f --help succeeds, in silence on stderr" "$status$err" 0
	like "$f --help begins with its usage" "$out" "^usage: $f "
	ok "$f --help has an example" grep -q '^Example:' "$T/.out"
	is "$f --help fits 100 columns" "$(awk 'length > 100' "$T/.out")" ""
	grep -oE '^ +(-[a-zA-Z], )?--[a-z-]+' "$T/.out" | grep -oE -- '--[a-z-]+' | sort -u >"$T/help"
	sed 's/\\-/-/g' "$O/man/man1/$f.1" | grep -oE -- '^\.It.*' | grep -oE -- '--[a-z-]+' | sort -u >"$T/man"
	same "$f: manual and help name the same options" "$T/help" "$T/man"
	# ... and says of each all that help says, and has the whole example.
	sed 's/\\-/-/g; s/\\e/\\/g' "$O/man/man1/$f.1" | sed -n '/^\.It/,$p' | tr '\n' ' ' |
	    tr -s ' ' >"$T/man.text"
	sed -n '/^ *-/,/^Exit/p' "$T/.out" | sed '/^Exit/d; /^Example/d' |
	    sed 's/^ *//; s/  *$//; s/   */\n/' | grep . >"$T/help.text"
	is "$f: nor is anything of help left out of the manual" \
	    "$(while IFS= read -r line; do grep -qF -e "$line" "$T/man.text" || echo "$line"; done <"$T/help.text")" ""
	is "$f: both have the same example" \
	    "$(sed 's/\\e/\\/g' "$O/man/man1/$f.1" | sed -n '/^\.Sh EXAMPLES/,/^\.Ed/p' | grep -v '^\.')" \
	    "$(sed -n '/^Example/,/^$/p' "$T/.out" | sed '/^Example/d; /^$/d; s/^  //')"
	LC_ALL=zh_CN.UTF-8 "$f" --help >"$T/zh"
	like "$f --help in Chinese" "$(head -n 1 "$T/zh")" "^用法: $f |^用法：$f "
	is "$f: every line of help is in Chinese too" \
	    "$(grep -E '^ +(-.,|--)' "$T/zh" | LC_ALL=C grep -v '[^ -~]')" ""
	run "$f" -V
	like "$f --version" "$out" "^$f \(duban\) [0-9]+\.[0-9]+\.[0-9]+$"
	run "$f" --no-such-option
	is "$f: an unknown option is usage" "$status" 2
	like "$f: the unknown option is named" "$err" "^$f: fatal: unknown option: '--no-such-option'"
	run sh -c "$f --help >/dev/full"
	is "$f --help notices a full disk" "$status" 2
done

# A value that an option cannot have: said as it was typed, status 2.
while read -r f o v; do
	run "$f" "$o" "$v"
	is "$f $o $v" "$status $err" "2 $f: fatal: bad value for option $o: '$v'"
done <<'EOF'
plan-parse -y 0
plan-parse -y 10000
plan-parse --year 2o26
plan-check -y 10000
plan-check --date 2026-13-01
rank --places 7
rank --places two
rank --header fr
csv-check --ragged cut
csv-check --to-header fr
bulletin --annex problem
bulletin --format md|text
EOF
DUBAN_HEADER=fr run rank
is "DUBAN_HEADER=fr" "$status $(echo "$err" | head -n 1)" "2 rank: fatal: bad value for option DUBAN_HEADER: 'fr'"
run plan-parse -y 9999 "$O/none.txt"
ok "the last year is one" test "${err#*bad value}" = "$err"
if command -v mandoc >/dev/null; then
	is "manuals are clean" \
	    "$(mandoc -Tlint -Wwarning "$O"/man/*/* | grep -v 'sections out of conventional order')" ""
else
	skip "manuals are clean" "mandoc is not installed"
fi
done_testing
