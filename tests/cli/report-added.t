# Records that an office writes below those of 扣分依据: the units' pages list
# them as well as the sums count them, and say so where they count nowhere.
. "$(dirname "$0")/../tap.sh"
. "$top/tests/xlsx.sh"
cd "$here/report/live" || exit 1
need_unzip

score -R rules.csv -r roster.csv --date 2026-12-31 findings.csv >"$T/s.csv" 2>"$T/m"
rank -g category --tie 保洁 "$T/s.csv" >"$T/t.csv" 2>>"$T/m"
run report-xlsx -o "$T/a.xlsx" --tie 保洁 --date 2026-12-31 "$T/t.csv" \
    "$T/s.csv" findings.csv rules.csv
is "the workbook" "$status$err" 0

# values FILE N CELLS: of sheet N, strings looked up, "-" for an empty one
values() {
	shared_strings "$1" >"$T/strings"
	sheet_cells "$1" "$2" |
	    sed -n 's/^<c r="\([A-Z0-9]*\)"\([^>]*\)>\(<f[^>]*>[^<]*<\/f>\)\{0,1\}<v>\([^<]*\)<\/v>.*/\1\t\2\t\4/p' |
	    awk -F '\t' -v want=" $3 " -v strings="$T/strings" '
	BEGIN { while ((getline line < strings) > 0) s[n++] = line }
	index(want, " " $1 " ") {
		v = $2 ~ /t="s"/ ? s[$3] : $3
		if (v ~ /^-?[0-9.]+$/) v = sprintf("%.15g", v)
		printf "%s%s %s", sep, $1, v == "" ? "-" : v; sep = " " }'
}
# 甲村's page: four records, then rows 16 to 18 for others, and a line.  The
# columns: number, date, place, problem, rule, points, place in 扣分依据.
empty="A16 - B16 - C16 - D16 - F16 - G16 - H16 - A17 - G17 - H17 - A18 - H18 - A19 -"
cells="A16 B16 C16 D16 F16 G16 H16 A17 B17 C17 D17 F17 G17 H17 A18 H18 A19"
is "nothing is added yet" "$(values "$T/a.xlsx" 5 "A16 B16 C16 D16 F16 G16 H16 A17 G17 H17 A18 H18 A19")" "$empty"
ok "what finds them is out of sight" sh -c "unzip -p '$T/a.xlsx' xl/worksheets/sheet5.xml |
    grep -q '<col min=\"8\" max=\"8\" [^>]*hidden=\"1\"'"
is "and not printed" "$(unzip -p "$T/a.xlsx" xl/workbook.xml | grep -o "'单位考核单'!\$A\$1:\$[A-Z]*")" \
    "'单位考核单'!\$A\$1:\$G"
like "a note tells how" "$(unzip -p "$T/a.xlsx" 'xl/comments*.xml')" \
    '序号留空，第22行至第521行都计入各表，也列入单位考核单'
# The rows below count, look like those above, and have borders once filled.
like "the rows below look alike" "$(sheet_xml "$T/a.xlsx" 4 | grep '<col min="2" ')" 'style="[1-9]'
like "and are framed when they are filled" "$(sheet_xml "$T/a.xlsx" 4 | tr -d '\n')" \
    'sqref="A22:A521"[^/]*<cfRule[^/]*<formula>COUNTA\(\$A22:\$N22\)&gt;0<'
if ! command -v soffice >/dev/null || ! command -v zip >/dev/null; then
	skip "recalculated" "no LibreOffice or zip"
	done_testing
	exit
fi

ok "LibreOffice recalculates" recalculate "$T/a.xlsx" "$T/re"
for i in 2 3 5; do
	formulas "$T/a.xlsx" $i >"$T/want"
	formulas "$T/re/a.xlsx" $i >"$T/got"
	same "sheet $i: every formula comes to its cached value" "$T/want" "$T/got"
done

# Columns: B date, C unit, D item, E rule, F place, G problem, I, J points.
text() {
	printf '<c r="%s%d" t="inlineStr"><is><t>%s</t></is></c>' "$1" "$row" "$2"
}
number() { printf '<c r="%s%d"><v>%s</v></c>' "$1" "$row" "$2"; }
record() { # ROW DATE UNIT ITEM RULE PLACE PROBLEM DEDUCTED ADDED
	row=$1
	printf '<row r="%d">' "$1"
	[ -z "$2" ] || number B "$2"
	text C "$3"
	text D "$4"
	[ -z "$5" ] || text E "$5"
	[ -z "$6" ] || text F "$6"
	[ -z "$7" ] || text G "$7"
	[ -z "$8" ] || number I "$8"
	[ -z "$9" ] || number J "$9"
	printf '</row>'
}
long=$(printf '长%.0s' $(seq 40))
{
	record 22 46376 甲村 保洁 A1 村口 柴草乱堆 5 ''
	record 23 '' 乙村 别的 '' '' "$long" 5 ''
	for i in 24 25 26 27; do record $i '' 丙村 保洁 A1 河边 垃圾 1 ''; done
	record 521 '' 甲村 荣誉 '' '' '' '' 1
} >"$T/rows"
mkdir "$T/x" && cd "$T/x" && unzip -q "$T/a.xlsx" || exit 1
sed -i "s|</sheetData>|$(cat "$T/rows")</sheetData>|" xl/worksheets/sheet4.xml
zip -q -X -r "$T/b.xlsx" .
ok "with records added" recalculate "$T/b.xlsx" "$T/re"
# 甲村: 48 - 5 + 30 + 18 + 3 (4 + 1, capped) = 94, behind 丁村's 47 + 27 + 20
# by 保洁; 丙村: 45 - 4 + 30 of 80, of 100 = 88.75.
is "the ranking follows" "$(values "$T/re/b.xlsx" 2 "A4 B4 I4 A5 B5 I5 A6 B6 I6 A7 B7 I7 A8 B8 I8")" \
    "A4 4 B4 甲村 I4 94 A5 1 B5 乙村 I5 95 A6 2 B6 戊村 I6 95 A7 3 B7 丁村 I7 94 A8 5 B8 丙村 I8 88.75"
is "甲村's page lists both of its own" "$(values "$T/re/b.xlsx" 5 "$cells")" \
    "A16 5 B16 46376 C16 村口 D16 柴草乱堆 F16 A1 G16 -5 H16 20 A17 6 B17 - C17 荣誉 D17 - F17 - G17 1 H17 519 A18 - H18 - A19 -"
is "what counts nowhere says so, a long text is cut" "$(values "$T/re/b.xlsx" 5 "A32 B32 C32 D32 G32 A33")" \
    "A32 3 B32 - C32 别的 D32 $(printf '长%.0s' $(seq 29))… G32 未计分 A33 -"
is "丙村's page has three, and tells of a fourth" "$(values "$T/re/b.xlsx" 5 "A84 G84 A85 G85 A86 G86 A87")" \
    "A84 3 G84 -1 A85 4 G85 -1 A86 5 G86 -1 A87 另有新增记录1条，见扣分依据"
is "others have none" "$(values "$T/re/b.xlsx" 5 "A48 A51 A67 A70")" "A48 - A51 - A67 - A70 -"
is "no page shows an error" "$(unzip -p "$T/re/b.xlsx" xl/worksheets/sheet5.xml | grep -c 't="e"')" 0

# One that stands among the others has no number; a number that is gone.
cd "$T/x" && unzip -qo "$T/a.xlsx" || exit 1
sed -i 's|<c r="A3" s="[0-9]*"><v>1</v></c>||' xl/worksheets/sheet4.xml
zip -q -X -r "$T/c.xlsx" .
ok "with a number taken out" recalculate "$T/c.xlsx" "$T/re"
is "a record is new wherever it stands, an old one that is gone is told" \
    "$(values "$T/re/c.xlsx" 5 "G12 A16 B16 C16 G16 H16")" "G12 已删 A16 5 B16 46357 C16 村口 G16 -2 H16 1"

# Of 2,400 records a page looks only at its unit's own, and at a unit's whose
# name is a pattern at all.  Of 500 and 500 points 甲村 lost 200 twice, 乙*村 100
# twice: 600 and 800; one more each.
cd "$T" || exit 1
printf '单位\n甲村\n乙*村\n' >mr.csv
printf '编号,项目,满分,种类,方式,分值,计量单位,每,上限\n1,保洁,500,按处扣,扣分,0.25,分,处,扣完为止\n2,绿化,500,按处扣,扣分,0.25,分,处,扣完为止\n' >mrules.csv
awk 'BEGIN { print "日期,单位,项目,规则,点位,问题,数量"
	for (i = 0; i < 2400; i++)
		printf "2026-12-%02d,%s,%s,河边,垃圾,1\n", i % 28 + 1,
		    i % 3 ? "甲村" : "乙*村", i % 2 ? "保洁,1" : "绿化,2" }' >mf.csv
score -R mrules.csv -r mr.csv --date 2026-12-31 mf.csv -o ms.csv 2>"$T/m"
rank ms.csv -o mt.csv 2>"$T/m"
report-xlsx -o many.xlsx --date 2026-12-31 mt.csv ms.csv mf.csv 2>"$T/m"
rm -rf x && mkdir x && cd x && unzip -q ../many.xlsx || exit 1
sed -i "s|</sheetData>|$(record 2403 46376 甲村 保洁 '' 村口 柴草乱堆 1 ''; record 2404 46377 '乙*村' 保洁 '' 河边 垃圾 2 '')</sheetData>|" \
    xl/worksheets/sheet4.xml
zip -q -X -r ../many2.xlsx . && cd .. || exit 1
at() { # FILE UNIT: the row of the first of the page's rows that show a place
	formulas "$1" 5 | sed -n 's/^H\([0-9]*\) .*/\1/p' | sed -n "$2p"
}
ok "many: recalculated" recalculate many2.xlsx re
is "many: totals" "$(formulas many.xlsx 5 | grep '^C' | grep -v ' $' | paste -sd ' ') $(formulas re/many2.xlsx 5 |
    grep -E '^C[0-9]* [0-9]+$' | sed 's/^C[0-9]* //' | paste -sd ' ')" \
    "C3 800 C$(($(at many.xlsx 4) - 1600 - 5)) 600 798 599"
r1=$(at many.xlsx 1) r2=$(at many.xlsx 4)
is "many: listed" "$(values re/many2.xlsx 5 "A$r1 D$r1 G$r1 A$((r1 + 1)) A$r2 D$r2 G$r2 A$((r2 + 1))")" \
    "A$r1 801 D$r1 垃圾 G$r1 -2 A$((r1 + 1)) - A$r2 1601 D$r2 柴草乱堆 G$r2 -1 A$((r2 + 1)) -"

# Of more than 30 items only those that lost points are listed: 2 of 40; the
# others are counted, and one that loses points by a record added is not.
cd "$T" || exit 1
printf '单位\n甲村\n乙村\n' >wr.csv
awk 'BEGIN { print "编号,项目,满分,种类,方式,分值,计量单位,每,上限"
	for (i = 101; i <= 140; i++) printf "%d,第%d项,2.5,按处扣,扣分,0.5,分,处,扣完为止\n", i, i }' >wrules.csv
printf '日期,单位,项目,规则,问题,数量\n2026-12-01,甲村,第101项,101,垃圾,1\n2026-12-02,甲村,第102项,102,垃圾,2\n' >wf.csv
score -R wrules.csv -r wr.csv --date 2026-12-31 wf.csv -o ws.csv 2>"$T/m"
report-xlsx -o wide.xlsx --date 2026-12-31 ws.csv wf.csv 2>"$T/m"
at=$(sheets wide.xlsx | grep -n '^单位考核单$' | sed 's/:.*//')
ev=$(sheets wide.xlsx | grep -n '^扣分依据$' | sed 's/:.*//')
rest() { formulas "$1" "$at" | sed -n 's/^A[0-9]* \(其余.*\)/\1/p' | paste -sd ' '; }
is "those that are not listed: cached" "$(rest wide.xlsx)" "其余40项得满分 其余38项得满分"
rm -rf x && mkdir x && cd x && unzip -q ../wide.xlsx || exit 1
sed -i "s|</sheetData>|$(record 5 46376 甲村 第120项 '' '' 垃圾 1 '')</sheetData>|; s|\(<c r=\"[HI]3\"[^>]*><v>\)0.5<|\10<|" "xl/worksheets/sheet$ev.xml"
zip -q -X -r ../wide2.xlsx . && cd .. || exit 1
ok "wide: recalculated" recalculate wide.xlsx re
is "those that are not listed" "$(rest re/wide.xlsx)" "其余40项得满分 其余38项得满分"
ok "wide: recalculated with a record" recalculate wide2.xlsx re
is "one fewer; one that is listed and full now does not count with them" \
    "$(rest re/wide2.xlsx)" "其余40项得满分 其余37项得满分"
is "of 100 one and one are lost now" "$(formulas re/wide2.xlsx "$at" | sed -n 's/^C[0-9]* //p' |
    grep -E '^[0-9]+' | paste -sd ' ')" "100 98"

# No record at all: all of 80 is all of 100; then 75 of 80.
head -n 1 "$here/report/live/findings.csv" >"$T/none.csv"
cd "$here/report/live" || exit 1
score -R rules.csv -r roster.csv --date 2026-12-31 "$T/none.csv" >"$T/s.csv" 2>"$T/m"
report-xlsx -o "$T/d.xlsx" --date 2026-12-31 "$T/s.csv" "$T/none.csv" rules.csv 2>"$T/m"
at=$(sheets "$T/d.xlsx" | grep -n '^单位考核单$' | sed 's/:.*//')
ev=$(sheets "$T/d.xlsx" | grep -n '^扣分依据$' | sed 's/:.*//')
is "without records: cached" "$(formulas "$T/d.xlsx" "$at" | sed -n '1p') $(values "$T/d.xlsx" "$at" "A10 A11")" \
    "C3 100 A10 本期无扣分、加分记录 A11 -"
rm -rf "$T/x" && mkdir "$T/x" && cd "$T/x" && unzip -q "$T/d.xlsx" || exit 1
first=$(sheet_xml "$T/d.xlsx" "$ev" | grep -o '<row r="[0-9]*"' | tail -n 1 | tr -dc 0-9)
sed -i "s|</sheetData>|$(record $((first + 1)) 46376 丁村 保洁 A1 村口 柴草乱堆 5 '')</sheetData>|" \
    "xl/worksheets/sheet$ev.xml"
zip -q -X -r "$T/e.xlsx" .
ok "with a first record" recalculate "$T/e.xlsx" "$T/re"
is "a first record counts and is listed" "$(formulas "$T/re/e.xlsx" "$at" | sed -n '1p') $(values "$T/re/e.xlsx" "$at" "A10 A11 D11 G11")" \
    "C3 93.75 A10 - A11 1 D11 柴草乱堆 G11 -5"
done_testing
