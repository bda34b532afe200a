# What a workbook cannot hold never spoils it, and a failure leaves the old one.
. "$(dirname "$0")/../tap.sh"
. "$top/tests/xlsx.sh"
cd "$T" || exit 1
need_unzip

# strings FILE: its shared strings, one a line
strings_of() {
	unzip -p "$1" xl/sharedStrings.xml | sed 's/<si>/\n<si>/g' |
	    sed -n 's/^<si><t[^>]*>\(.*\)<\/t><\/si>.*/\1/p'
}

cat >text.csv <<'CSV'
名称,编码,说明
=cmd|' /C calc'!A0,007,+1+1
@SUM(A1),-1,_x0041_
CSV
run report-xlsx -o a.xlsx --date 2026-12-31 text.csv
is "formulas in text stay text: status" "$status$err" 0
is "no cell is a formula" "$(formulas a.xlsx 1)" ""
is "text is kept as it is" "$(strings_of a.xlsx | tail -n 6 | paste -sd '~')" \
    "=cmd|' /C calc'!A0~007~+1+1~@SUM(A1)~-1~_x005F_x0041_"

printf '号码,数量,金额\n13800138000,3,1.50\n110101199003071008,-2,20\n' >numbers.csv
run report-xlsx -o n.xlsx --date 2026-12-31 numbers.csv
is "long numbers of things stay text, quantities are numbers" \
    "$(unzip -p n.xlsx xl/worksheets/sheet1.xml | sed 's/<c /\n<c /g' |
    sed -n 's/^<c r="\([A-C][34]\)" s="[0-9]*"\( t="s"\)*><v>\([^<]*\)<.*/\1\2 \3/p' |
    sed 's/ t="s" .*/ text/' | paste -sd ' ')" \
    "A3 text B3 3 C3 1.5 A4 text B4 -2 C4 20"

# Sheet names: forbidden signs, 31 characters, no two alike.
long=$(printf '名%.0s' $(seq 40))
for i in 1 2 3 4; do cp numbers.csv t$i.csv; done
run report-xlsx -o s.xlsx --date 2026-12-31 "[]:*?/\\=t1.csv" "$long=t2.csv" "$long=t3.csv" "'x'=t4.csv"
is "sheet names: status" "$status$err" 0
n31=$(printf '名%.0s' $(seq 31))
n28=$(printf '名%.0s' $(seq 28))
is "sheet names" "$(sheets s.xlsx | paste -sd ' ')" "_______ $n31 $n28(2) _x_"

# Excel knows names apart neither by case nor by width, and keeps one itself.
run report-xlsx -o s.xlsx --date 2026-12-31 "History=t1.csv" "ＡÉж=t2.csv" "aéЖ=t3.csv" "一：二？=t4.csv"
is "names that Excel would refuse: status" "$status$err" 0
is "names that Excel would refuse" "$(sheets s.xlsx | paste -sd ' ')" "History(2) ＡÉж aéЖ(2) 一_二_"

# 32,767 UTF-16 units.
awk 'BEGIN { printf "甲,乙\n"; for (i = 0; i < 32768; i++) printf "x"; printf ",";
	for (i = 0; i < 32767; i++) printf "y"; print "" }' >long.csv
run report-xlsx -o l.xlsx --date 2026-12-31 long.csv
is "a long text is cut: status" "$status" 1
is "and told" "$err" \
    "report-xlsx: warning: text longer than the 32,767 characters of a cell was cut: 'long!A3'"
is "to what a cell holds, with a mark" \
    "$(strings_of l.xlsx | grep '^x' | tr -d 'x')" "…（已截断）"
is "one that just fits is whole" "$(strings_of l.xlsx | grep '^y' | tr -d '\n' | wc -c)" 32767

# A record taller than a row can be stands in several rows, joined: nothing of
# its text is out of sight.  9,000 characters of 12 points at most 120 digits
# wide need more than the 409 points of one row.
awk 'BEGIN { printf "甲,乙\n1,"; for (i = 0; i < 9000; i++) printf "长"; print "\n2,短" }' >tall.csv
run report-xlsx -o tall.xlsx --date 2026-12-31 tall.csv
is "a tall record: status" "$status$err" 0
xml=$(unzip -p tall.xlsx xl/worksheets/sheet1.xml)
heights=$(printf '%s' "$xml" | grep -o ' ht="[0-9.]*"' | sed 's/[^0-9.]//g')
is "no row is taller than a sheet can show" "$(printf '%s\n' "$heights" | awk '$1 > 409' | wc -l)" 0
merged=$(printf '%s' "$xml" | grep -o 'mergeCell ref="B3:B[0-9]*"' | sed 's/.*B\([0-9]*\)"/\1/')
ok "its rows are joined" test "${merged:-0}" -gt 3
# 120 digits are about 57 characters of 11 points; a line is 16.5 points.
ok "and hold all its lines" sh -c "printf '%s\n' \"$heights\" |
    awk -v n=$merged 'NR >= 3 && NR <= n { h += \$1 } END { exit h < 9000 / 57 * 16.5 }'"
like "the next record stands below them" "$xml" "<row r=\"$((${merged:-0} + 1))\""

if command -v csv-check >/dev/null; then
	is "all records read back, once, in full" \
	    "$(csv-check --to-header en tall.xlsx | awk -F, '{ printf "%s %d ", $1, length($2) }' |
	    LC_ALL=C sed 's/27000/9000/')" "甲 $(printf 乙 | awk '{ print length($0) }') 1 9000 2 $(printf 短 | awk '{ print length($0) }') "
fi

# 65,530 links are what a sheet may have.
awk 'BEGIN { print "doc,id,title,unit,role,due"; for (i = 0; i < 65533; i++)
	print "plan,1.1,清理河道,甲村,units,2026-06-30" }' >linked.csv
printf 'doc,id,line,kind,level,number,text\nplan,1.1,5,item,2,1.,清理河道。\n' >outline.csv
run report-xlsx -o k.xlsx --date 2026-12-31 linked.csv outline.csv
is "links that a sheet cannot hold are told" "$status $err" \
    "0 report-xlsx: note: links beyond the 65,530 of a sheet are left out, their cells lead nowhere: '责任分解表: 3'"
is "the others are there" "$(unzip -p k.xlsx xl/worksheets/sheet2.xml | grep -o '<hyperlink ' | wc -l)" 65530

# Same input, same bytes, whatever the time zone.
TZ=Asia/Shanghai report-xlsx -o d1.xlsx --date 2026-12-31 "$here/report/standings.csv" "$here/report/scores.csv" 2>/dev/null
TZ=UTC SOURCE_DATE_EPOCH=1798675200 report-xlsx -o d2.xlsx "$here/report/standings.csv" "$here/report/scores.csv" 2>/dev/null
ok "same input, same bytes" cmp d1.xlsx d2.xlsx

# A file that fills up, a device that is full, no such folder.
seq 1 3000 | sed 's/$/,x/;1s/.*/甲,乙/' >rows.csv
echo old >keep.xlsx
(
	trap '' XFSZ
	ulimit -f 16
	report-xlsx -o keep.xlsx --date 2026-12-31 rows.csv 2>keep.err
	echo $? >keep.status 2>/dev/null
)
is "a full disk: status" "$(cat keep.status)" 2
like "a full disk is told" "$(cat keep.err)" "^report-xlsx: fatal: cannot write"
is "and the old workbook kept" "$(cat keep.xlsx)" old
is "and nothing beside it" "$(ls | grep -c 'keep.xlsx.')" 0
# A disk that is full for workbook or for scratch.
mkdir -p small
if mount -t tmpfs -o size=300k tmpfs small 2>/dev/null; then
	seq 1 60000 | sed 's/$/,abcdefgh/;1s/.*/甲,乙/' >large.csv
	echo old >small/k.xlsx
	run report-xlsx -o small/k.xlsx --date 2026-12-31 large.csv
	is "a small disk" "$status $err" \
	    "2 report-xlsx: fatal: cannot write the workbook: No space left on device: 'small/k.xlsx'"
	is "keeps the old workbook, and nothing beside it" "$(cat small/*) $(ls -A small)" "old k.xlsx"
	echo old >k.xlsx
	run env TMPDIR="$T/small" report-xlsx -o k.xlsx --date 2026-12-31 large.csv
	is "a small disk for scratch" "$status" 2
	is "keeps the old workbook too" "$(cat k.xlsx) $(ls -A small)" "old k.xlsx"
	umount small
else
	skip "a small disk" "cannot mount one"
	skip "keeps the old workbook, and nothing beside it" "cannot mount one"
	skip "a small disk for scratch" "cannot mount one"
	skip "keeps the old workbook too" "cannot mount one"
fi
run report-xlsx -o /dev/full rows.csv
is "/dev/full" "$status $err" "2 report-xlsx: fatal: cannot write: No space left on device: '/dev/full'"
run report-xlsx -o none/a.xlsx rows.csv
is "no such folder" "$status $err" "2 report-xlsx: fatal: cannot write: No such file or directory: 'none/a.xlsx'"
ok "a workbook to standard output" sh -c 'report-xlsx -o - rows.csv >o.xlsx && unzip -tq o.xlsx'

# Headings without rows make a sheet; what is no number is told and no total.
printf 'period,category,rank,unit,score\n' >none.csv
run report-xlsx -o e.xlsx --date 2026-12-31 none.csv
is "headings without rows" "$status$err" 0
printf '单位,总分,名次\n甲村,90,1\n乙村,abc,\n' >bad.csv
run report-xlsx -o e.xlsx --date 2026-12-31 bad.csv
is "a total that is no number" "$status $err" \
    "1 report-xlsx: bad.csv:3:2: error: not a number, left empty: 'abc'"
: >empty.csv
run report-xlsx -o e.xlsx empty.csv
is "an empty file" "$status" 2

# Rows beyond 1,048,576 go on another sheet (headings repeat there).
seq 1 1048580 | sed '1s/.*/甲/' >many.csv
run report-xlsx -o m.xlsx --date 2026-12-31 many.csv
is "more rows than a sheet has: status" "$status$err" 0
is "two sheets" "$(sheets m.xlsx | paste -sd ' ')" "many many(2)"
# 1,048,579 rows, of which 1,048,574 stand below the first title and heading;
# the second sheet has its own two.
is "the rest is on the second" "$(unzip -p m.xlsx xl/worksheets/sheet2.xml | grep -o '<row ' | wc -l)" 7
done_testing
