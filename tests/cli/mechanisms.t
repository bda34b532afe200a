# duban-mechanisms(7): each of the 42 has its row, each row's filters are run by
# the test of its number, and no such test is skipped.
. "$(dirname "$0")/../tap.sh"
page=$top/share/man/duban-mechanisms.mdoc
is "rows" "$(awk '$1 == ".It" { print $2 }' "$page" | tr '\n' ' ')" "$(seq -s ' ' 42) "
is "each says what people decide" "$(grep -c '^\.Em People decide :' "$page")" 42
is "one test each" "$(cd "$top/tests/mechanisms" && for f in *; do
	case $f in [0-9][0-9]-*.t) echo "${f%%-*}" ;; *) echo "$f" ;; esac
done | tr '\n' ' ')" "$(seq -f %02g -s ' ' 42) "
is "each row names filters" "$(awk '$1 == ".It" { n = $2 }
	$1 == ".Xr" && $3 == 1 && n && n != last { print n; last = n }' "$page" | wc -l)" 42
lacking=
while read -r number filter; do
	for f in "$top"/tests/mechanisms/"$(printf %02d "$number")"-*.t; do
		grep -v '^#' "$f" | grep -Eq "(^[[:space:]]*|[(|] ?|run )$filter( |\$)" ||
		    lacking="$lacking $number:$filter"
	done
done <<X
$(awk '$1 == ".It" { n = $2 } $1 == ".Xr" && $3 == 1 { print n, $2 }' "$page")
X
is "the filters of each row are run" "$lacking" ""
is "none is skipped, each compares something" "$(cd "$top/tests/mechanisms" &&
    for f in *.t; do
	grep -q '^skip' "$f" && echo "$f"
	grep -q '^is ' "$f" || echo "$f"
    done)" ""
done_testing
