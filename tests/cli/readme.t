# What README.md says is true.  What a ```console block shows is typed here, in
# a folder where only examples/ is, and must print what it shows (standard
# error after standard output).  A ```sh block holds only the two commands:
# demo.t runs the one, the other runs this very test.

. "$(dirname "$0")/../tap.sh"

mkdir "$T/blocks" "$T/at"
ln -s "$top/examples" "$T/at/examples"

# One case: NN.cmd and NN.want; the lines of other blocks: sh.txt, cron.txt
awk -v dir="$T/blocks" '
function flush() {
	if (cmd != "") {
		close(cmd)
		close(want)
	}
	cmd = ""
}
/^```/ {
	flush()
	kind = kind == "" ? substr($0, 4) : ""
	more = 0
	next
}
kind == "console" && substr($0, 1, 2) == "$ " && !more {
	flush()
	cmd = sprintf("%s/%02d.cmd", dir, ++n)
	want = sprintf("%s/%02d.want", dir, n)
	printf "" > want
	print substr($0, 3) > cmd
	more = /\\$/
	next
}
kind == "console" && more {
	print > cmd
	more = /\\$/
	next
}
kind == "console" { print > want }
kind == "sh" || kind == "cron" { print > (dir "/" kind ".txt") }
' "$top/README.md"

# A command stands for a test by itself; those that want another tool say so.
for c in "$T"/blocks/*.cmd; do
	first=$(head -n 1 "$c")
	lacks=
	for tool in mlr sqlite3; do
		if grep -q "\\b$tool\\b" "$c" && ! command -v $tool >/dev/null; then
			lacks=$tool
		fi
	done
	if [ "$lacks" ]; then
		skip "$first" "no $lacks here"
		continue
	fi
	(cd "$T/at" && sh "$c" >"$T/got" 2>"$T/got.err")
	cat "$T/got.err" >>"$T/got"
	same "$first" "$T/got" "${c%.cmd}.want"
done

is "the two commands" "$(sort -u "$T/blocks/sh.txt")" \
"sh examples/demo.sh
sh tests/run.sh"

# weekly.t runs it as cron would.
is "the cron line names a script that is there" \
    "$(sed -n 's/.* sh \/srv\/duban\/\(.*\)/\1/p' "$T/blocks/cron.txt" |
	(cd "$top" && xargs ls))" examples/weekly.sh

done_testing
