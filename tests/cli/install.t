# make install honours DESTDIR and PREFIX; installed and built programs find
# their tables; DUBAN_SHARE overrides both.
. "$(dirname "$0")/../tap.sh"

run make -s -C "$top" O="$build" install DESTDIR="$T/root" PREFIX=/usr
is "make install succeeds" "$status" 0
root=$T/root/usr
is "every filter is installed" "$(cd "$root/bin" && echo *)" \
    "$(cd "$top/cmd" && for f in *.c; do echo "${f%.c}"; done | sort | xargs)"
ok "tables are installed" test -f "$root/share/duban/columns.csv"
ok "manuals are installed" test -f "$root/share/man/man1/score.1"
is "nothing lies elsewhere" "$(cd "$root" && echo *)" "bin share"

printf 'unit\n甲村\n' >"$T/roster.csv"
run env -C "$T" "$root/bin/csv-check" -t roster roster.csv
is "an installed filter finds its tables" "$status$err" 0
cp -r "$root/share/duban" "$T/own"
sed 's/^roster,unit,单位,/roster,unit,村名,/' "$root/share/duban/columns.csv" >"$T/own/columns.csv"
printf '村名\n甲村\n' >"$T/roster.csv"
run env DUBAN_SHARE="$T/own" "$root/bin/csv-check" -t roster "$T/roster.csv"
is "DUBAN_SHARE overrides an installed filter's" "$status$err" 0
run env DUBAN_SHARE="$T/own" csv-check -t roster "$T/roster.csv"
is "DUBAN_SHARE overrides the tree's" "$status$err" 0
run env DUBAN_SHARE="$T/nowhere" csv-check -t roster "$T/roster.csv"
is "a share that is not there is a failure" "$status" 2

run make -s -C "$top" O="$build" uninstall DESTDIR="$T/root" PREFIX=/usr
is "make uninstall leaves no file" "$(find "$T/root" -type f)" ""
done_testing
