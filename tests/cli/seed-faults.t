# plan-check on real plans, which are not part of this project: set DUBAN_DOCS
# to their folder.
. "$(dirname "$0")/../tap.sh"

if [ -z "${DUBAN_DOCS:-}" ]; then
	skip "faults of real plans" "DUBAN_DOCS names no folder of them"
	done_testing
	exit
fi
for s in s0 s1 s2 s3 s4; do
	plan-check "$DUBAN_DOCS/$s"-*.txt 2>/dev/null |
	    fields "$(printf '\t')" line,code >"$T/$s"
	[ -s "$T/$s" ] || plan-check "$DUBAN_DOCS/$s"-*.txt 2>&1 | head -3
done
tab=$(printf '\t')
while IFS=$tab read -r s line code; do
	case $s in '#'*) continue ;; esac
	case $code in
	!*) is "$s has no ${code#!}" "$(cut -f 2 "$T/$s" | grep -cx "${code#!}")" 0 ;;
	*) ok "$s:$line $code" grep -qx "$line$tab$code" "$T/$s" ;;
	esac
done <"$top/tests/plan/seed-faults.tsv"
done_testing
