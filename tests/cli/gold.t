# Gold cases: each folder tests/gold/NAME holds its input files and
#
#	cmd     the command line, run by sh inside the folder
#	out     what it must print, worked out by hand
#	err     what it must say on standard error (absent: nothing)
#	status  its exit status (absent: 0)
. "$(dirname "$0")/../tap.sh"

for d in "$top"/tests/gold/*/; do
	name=$(basename "$d")
	cd "$d" || exit 1
	run sh ./cmd
	printf '%s\n' "$out" >"$T/got"
	same "$name: output" out "$T/got"
	want=
	[ ! -f err ] || want=$(cat err)
	is "$name: diagnostics" "$err" "$want"
	want=0
	[ ! -f status ] || want=$(cat status)
	is "$name: exit status" "$status" "$want"
done
done_testing
