# TAP for command tests, to be sourced:  . "$(dirname "$0")/../tap.sh"
#
#   run [-i INPUT] COMMAND...   runs it; $out, $err, $status; stderr and stdout exact
#   is NAME GOT WANT            equal strings
#   like NAME GOT PATTERN       GOT matches the extended regular expression
#   same NAME FILE FILE         equal files
#   ok NAME COMMAND...          the command succeeds
#   fields SEP A,B,... [N=V]    of a CSV table on standard input, these columns
#                               (of the rows where column N is V), no heading
#   office ARGUMENTS...         LibreOffice, its profile in $T/profile
#   bounded COMMAND...          runs it with 20 seconds of processor time and 1 GB
#   documents CASES             each below its "== " in a file: $T/cases/0001.txt ...
#   judge K PROGRAM FILE...     what an awk program (with csv.awk) finds of K cases
#   prints_to_scale             has LibreOffice digits as wide as a spreadsheet's?
#   skip NAME WHY               counts as skipped
#   done_testing                last line of every test
#
# Filters are found first in $PATH's $O/bin; every test gets its own empty
# folder $T, removed afterwards; the locale is C, so messages are English.

set -u
here=$(cd "$(dirname "$0")" && pwd)
top=$here
while [ ! -f "$top/Makefile" ]; do top=$(dirname "$top"); done
O=${O:-build}
case $O in /*) ;; *) O=$top/$O ;; esac
build=${O#"$top"/} # as make is told: no blanks of the folders above
PATH=$O/bin:$PATH
T=$(mktemp -d) || exit 1
trap 'rm -rf "$T"' EXIT
trap 'exit 1' HUP INT TERM
unset DUBAN_SHARE DUBAN_HEADER SOURCE_DATE_EPOCH LANG LC_MESSAGES 2>/dev/null || :
export LC_ALL=C PATH
n=0

run() {
	input=/dev/null
	if [ "$1" = -i ]; then
		input=$2
		shift 2
	fi
	"$@" <"$input" >"$T/.out" 2>"$T/.err"
	status=$?
	out=$(cat "$T/.out")
	err=$(cat "$T/.err")
}

ok() {
	name=$1
	shift
	n=$((n + 1))
	if "$@" >"$T/.ok" 2>&1; then
		echo "ok $n - $name"
	else
		echo "not ok $n - $name"
		sed 's/^/# /' "$T/.ok"
	fi
}

is() {
	n=$((n + 1))
	if [ "$2" = "$3" ]; then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1"
		printf '%s\n' "$2" | sed 's/^/# got:  /'
		printf '%s\n' "$3" | sed 's/^/# want: /'
	fi
}

like() {
	n=$((n + 1))
	if printf '%s\n' "$2" | grep -Eq -- "$3"; then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1"
		printf '%s\n' "$2" | sed 's/^/# got:     /'
		printf '%s\n' "$3" | sed 's/^/# pattern: /'
	fi
}

same() {
	ok "$1" diff -u "$2" "$3"
}

fields() {
	awk -v sep="$1" -v names="$2" -v where="${3-}" \
	    -f "$top/tests/csv.awk" -f "$top/tests/fields.awk"
}

# A blank in the profile's path as it is, or a path that is not ASCII in the C
# locale, would leave it waiting for ever.
office() {
	url=$(printf %s "$T/profile" | od -An -v -tx1 | tr -d ' \n' |
	    sed 's/../%&/g; s/%2f/\//g')
	LC_ALL=C.UTF-8 timeout -k 5 300 soffice \
	    "-env:UserInstallation=file://$url" --headless "$@" >/dev/null 2>&1
}

prints_to_scale() {
	fc-list : family 2>/dev/null | grep -q Liberation
}

# Far more than any of our inputs needs.
bounded() {
	case $O in
	*san*) (ulimit -t 120 && exec "$@") ;; # sanitizers reserve terabytes
	*) (
		ulimit -t 20
		ulimit -v 1000000
		exec "$@"
	) ;;
	esac
}

documents() {
	mkdir "$T/cases"
	awk -v dir="$T/cases" '
	/^#/ || /^-- / { next }
	/^== / { out = sprintf("%s/%04d.txt", dir, ++n); printf "" > out; next }
	{ print > out }' "$1"
}

judge() {
	expected=$1
	shift
	awk -v tests="$n" -f "$top/tests/csv.awk" -f "$@" >"$T/tap"
	cat "$T/tap"
	judged=$(grep -c '^ok\|^not ok' "$T/tap")
	n=$((n + judged))
	is "every case is judged" "$judged" "$expected"
}

skip() {
	n=$((n + 1))
	echo "ok $n - $1 # SKIP $2"
}

done_testing() {
	echo "1..$n"
}
