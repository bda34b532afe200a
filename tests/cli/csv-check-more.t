# csv-check: what Excel did to a file, doubled records, headings spelt almost
# right, units of the roster.
. "$(dirname "$0")/../tap.sh"
cd "$T"

faults() { # WANT, as line,column,code[,text]; the table in f.csv
	want=$1
	shift
	run csv-check "$@" f.csv
	got=$(printf '%s\n' "$out" | sed 1d | mlr_less)
	is "$name" "$got" "$want"
}
# file,line,column,level,code,message,text with a quoted message: keep four.
mlr_less() {
	sed -e 's/^f.csv,//' -e 's/"[^"]*"/Q/' | awk -F , '{ print $1 "," $2 "," $4 "," $NF }'
}

name="Excel's damage in a roster"
cat >f.csv <<'X'
单位,电话,负责人,备注,启用,常住人口
甲村,5778130101,张三,1.10101E+17,46082,"1,234"
乙村,0577-8130101,=A1+1,#REF!,2026/3/1,１２３
丙村,13800000000,"@SUM(A1)",####,2026-02-29,-5
丁村,8130101,-5,锟斤拷,2026-03-01,1.5
戊村,+8613800000000,'=x,110101199003071000,2026-03-01,12人
己村,１３８,a​b,???,2026-03-01,
X
faults '1,4,column-unknown,备注
2,5,cell-serial,46082
2,6,cell-parted,Q
2,4,cell-scientific,1.10101E+17
2,2,cell-lost-zero,5778130101
3,3,cell-formula,=A1+1
3,4,cell-broken-formula,#REF!
4,5,cell-no-day,2026-02-29
4,6,cell-negative,-5
4,3,cell-formula,@SUM(A1)
4,4,cell-narrow,####
5,6,cell-int,1.5
5,4,cell-mojibake,锟斤拷
6,6,cell-int,12人
6,3,cell-formula,=x
6,4,cell-id-digits,110101199003071000
7,4,cell-mojibake,???
7,3,cell-invisible,a​b'
run csv-check f.csv
like "a day's number is translated" "$out" "Excel's number of a day, 2026-03-01;"

name="ids that became dates"
printf 'id,kind,item\n3月1日,R1,a\n3-1,R1,b\n1-Mar,R1,c\n3-1,R1,d\n' >f.csv
faults '2,1,cell-id-date,3月1日
4,1,cell-id-date,1-Mar
5,1,key-twice,' -t rules

name="the same finding twice"
printf '日期,单位,问题\n2026-03-01,甲,a\n2026-03-01,甲,b\n2026-03-01,甲,a\n' >f.csv
faults '4,1,row-twice,'
run csv-check f.csv
like "says of which line" "$out" 'the same record as in line 2'

name="a heading spelt almost right"
printf '日期,单位,整改日斯,deadlin\n2026-03-01,甲,,\n' >f.csv
faults '1,3,column-near,整改日斯
1,4,column-near,deadlin' -t findings

cat >roster.csv <<'X'
单位,别名,单位类别,分组,启用,停用,上级
张庄村,张庄,村,,,,
李庄村,张庄、李家,村,,,,
老河村,,村,,,2026-06-30,
老河社区,,社区,,2026-07-01,,
城管办,综合执法队,镇直部门,,,,无名办
X
name="a roster: aliases that name two units, superiors that are not there"
cp roster.csv f.csv
faults '3,2,roster-name-twice,张庄
6,7,roster-parent,无名办' -t roster

run -i f.csv csv-check -t roster
like "the same on standard input" "$out" '^-,3,2,warning,roster-name-twice'
printf '单位,别名,单位类别,启用,停用\n旧街村,旧街,村,,2026-06-30\n旧街社区,旧街,社区,2026-07-01,\n' >g.csv
run csv-check -t roster g.csv
is "one alias of two units that are never open together is each one's in its time" \
    "$(printf '%s\n' "$out" | sed 1d)" ""
sed 's/2026-07-01/2026-06-30/' g.csv >h.csv
run csv-check -t roster h.csv
like "one day together is enough" "$out" '^h.csv,3,2,warning,roster-name-twice'
run sh -c 'cat f.csv | csv-check -t roster'
is "which a pipe cannot be asked for" "$(printf '%s\n' "$out" | sed 1d)" \
    '-,,,note,check-pipe,"names that mean two units are looked for in a file only, not in a pipe",'

name="units of a table against the roster"
cat >f.csv <<'X'
日期,单位,问题
2026-03-01,李家,a
2026-03-01,张桩村,b
2026-07-02,老河村,c
2026-03-01,老河社区,d
2026-03-01,火星站,e
2026-03-01,张庄,f
X
run csv-check -r roster.csv f.csv
is "$name" "$(printf '%s\n' "$out" | sed 1d | grep '^f.csv' | mlr_less)" '3,2,unit-unknown-near,张桩村
4,2,unit-closed,老河村
5,2,unit-closed,老河社区
6,2,unit-unknown,火星站
7,2,unit-unknown-near,张庄'
like "with the nearest name" "$out" 'nearest: 张庄村'
like "and what is wrong with the roster" "$out" '^roster.csv,3,'
name="groups nobody belongs to"
printf 'doc,id,牵头单位,责任单位,配合单位\np,1,城管办,各村、李家,/\np,2,,各社区、各学校,\n' >f.csv
run csv-check -r roster.csv f.csv
is "$name" "$(printf '%s\n' "$out" | grep '^f.csv' | mlr_less)" '3,4,check-roster,各学校'

# The office's own checks: any heading, four kinds, of this kind of table only.
cat >own.csv <<'X'
表,列,检查,规则
,商户,店名不得有英文,[A-Za-z]
,单位、商户,已签订,唯一
roster,负责人、书记,不得兼任,differ
roster,路段,重复划分,不重
findings,路段,不查,不重
,院落,无此列,不重
X
cat >f.csv <<'X'
单位,负责人,书记,商户,路段
甲村,王一,李一、王一,甲店,一路、二路
乙村,王二,李二,Shop,三路、 一路
丙村,王一,,甲店,三路、三路
甲村,,王一,甲店,
X
run csv-check -t roster --checks own.csv f.csv
is "the office's own checks" "$(printf '%s\n' "$out" | grep check-)" \
"own.csv,7,2,warning,check-column,\"the table has no such column, this is not checked\",院落
f.csv,2,3,error,check-own,不得兼任,王一
f.csv,3,4,error,check-own,店名不得有英文,Shop
f.csv,3,5,error,check-own-line,重复划分 (line 2),一路
f.csv,4,5,error,check-own-line,重复划分 (line 3),三路
f.csv,4,5,error,check-own-line,重复划分 (line 3),三路
f.csv,5,1,error,check-own-line,已签订 (line 2),甲村"
printf '列,检查,规则\n单位,坏,(\n' >own.csv
run csv-check -t roster --checks own.csv f.csv
is "a pattern that is none" "$status" 2

# Control characters.
printf 'unit,phone\n甲\000村,1\001\n乙村,2\n' >f.csv
run csv-check --to-header en f.csv
is "control characters are left out" "$out" 'unit,phone
甲村,1
乙村,2'
is "and told" "$err" \
    "csv-check: f.csv:2: warning: 2 control characters are left out, this is the first: 'U+0000'"

# For Excel.
printf 'unit,head,population\n甲村,=1+1,-3\n乙村,@x,+4.5\n丙村,"-a\nb",\n' >f.csv
run csv-check --to-header en --excel f.csv
printf '\357\273\277unit,head,population\r\n甲村,'"'"'=1+1,-3\r\n乙村,'"'"'@x,+4.5\r\n丙村,"'"'"'-a\nb",\r\n' >want.csv
same "--excel: BOM, CRLF, formulas guarded, numbers not" .out want.csv
cp .out g.csv
run csv-check --to-header en g.csv
is "and it reads back the same" "$out" "$(cat f.csv)"

# Days of a deadline's cell may have words behind them, or be Excel's numbers.
cat >f.csv <<'X'
文档,编号,任务,完成时限
d,1,甲,2026年5月1日前
d,2,乙,2026年2月30日前
d,3,丙,长期
d,4,丁,46204
d,5,戊,2026-06-30、46235
d,6,己,2026-05-01 00:00:00
d,7,庚,20260632
X
run csv-check -t tasks f.csv
is "what is no day in a list of days" "$(echo "$out" | cut -d, -f2,3,5 | sed 1d)" "3,4,cell-no-day
5,4,cell-serial
6,4,cell-serial
8,4,cell-no-day"
done_testing
