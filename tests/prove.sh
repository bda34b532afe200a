# Run all tests of a finished build (make check does) and count them.
# O=build; further arguments are tests to run instead of all.  Last line:
# "N passed, N failed"; status 0 only if nothing failed.

set -u
cd "$(dirname "$0")/.." || exit 2
O=${O:-build}
export O CMOCKA_MESSAGE_OUTPUT=TAP
if [ $# -eq 0 ]; then
	set -- $(find "$O/unit" -type f -perm -100 2>/dev/null | sort) \
	    $(find tests -name '*.t' | sort)
fi
log=$(mktemp) || exit 2
trap 'rm -f "$log"' EXIT
for t in "$@"; do
	case $t in
	*.t) sh "$t" ;;
	*) "$t" ;;
	esac >"$log.1" 2>"$log.2"
	rc=$?
	lost=$(grep -E '\.t: (line )?[0-9]+: .*not found$' "$log.2")
	awk -v name="$t" -v rc=$rc -v lost="$lost" '
	/^ok .*# *SKIP/ { skipped++; print "skipped: " name ": " $0 > "/dev/stderr"; next }
	/^ok / { passed++; next }
	/^not ok / { failed++; bad = bad "  " $0 "\n"; more = 1; next }
	/^1\.\.[0-9]+/ { plan = substr($0, 4) + 0; planned = 1; next }
	/^#/ && more { bad = bad "  " $0 "\n"; next }
	END {
		if (!planned || plan != passed + failed + skipped) {
			failed++
			bad = bad "  no plan, or " plan " planned and " \
			    passed + failed + skipped " run\n"
		} else if (rc != 0 && !failed) {
			failed++
			bad = bad "  exit status " rc "\n"
		}
		if (lost != "") { # a helper by a wrong name checks nothing
			failed++
			bad = bad "  " lost "\n"
		}
		print passed + 0, failed + 0, skipped + 0
		if (failed) printf "%s:\n%s", name, bad > "/dev/stderr"
	}' "$log.1" >>"$log"
	if [ "$(tail -n 1 "$log" | cut -d ' ' -f 2)" != 0 ] && [ -s "$log.2" ]; then
		sed 's/^/  stderr: /' "$log.2" | tail -n 40 >&2
	fi
	rm -f "$log.1" "$log.2"
done
awk '{ p += $1; f += $2; s += $3 }
END {
	if (s) print s " skipped"
	print p + 0 " passed, " f + 0 " failed"
	exit f || !p
}' "$log"
