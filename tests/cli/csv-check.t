# csv-check: what is wrong with a table, by line and column; rewriting it.
. "$(dirname "$0")/../tap.sh"

cat >"$T/findings.csv" <<'X'
查什么,单位,日期,数量,整改期限,日期
a,张庄村,2026-02-28,2,2026/3/7,
b,,2026-02-30,-1,2026-3-17,
c,李家村,合计,若干,尽快,
d,李家村
e,李家村,2026-02-28,1,,,多
X
cat >"$T/want.csv" <<'X'
file,line,column,level,code,message,text
f.csv,1,6,warning,column-twice,a second column of the same meaning as 日期 is passed through unread,日期
f.csv,1,1,note,column-unknown,"unknown column, passed through",查什么
f.csv,1,6,note,column-unknown,"unknown column, passed through",日期
f.csv,3,2,error,cell-required,单位 is empty,
f.csv,3,3,error,cell-no-day,日期: there is no such day,2026-02-30
f.csv,3,4,error,cell-negative,数量 is below nought,-1
f.csv,4,3,error,cell-date,日期 is not a date,合计
f.csv,4,4,error,cell-dec,数量 is not a number,若干
f.csv,4,5,error,cell-date,整改期限 is not a date,尽快
f.csv,5,3,error,row-ragged,2 cells where the heading has 6,
f.csv,5,3,error,cell-required,日期 is empty,
f.csv,6,7,error,row-ragged,7 cells where the heading has 6,
X
cd "$T" && mv findings.csv f.csv
run csv-check f.csv
is "faults of a table of findings: status" "$status" 1
is "nothing on standard error" "$err" ""
same "each at its line and column" .out want.csv

run csv-check -t progress "$top/examples/progress/2026-01.csv"
is "a clean table: status" "$status" 0
is "a clean table: only the heading" "$out" \
    file,line,column,level,code,message,text

printf '村名,人口\n甲,1\n' >plain.csv
run csv-check plain.csv
is "headings of no kind" "$out" "file,line,column,level,code,message,text
plain.csv,1,,error,table-kind-none,no kind of table has these headings; name one with -t,"
# What score and task-track read with its measure is no fault here either.
cat >f.csv <<'X'
日期,单位,项目,问题,数量,分值
2026-05-06,甲村,保洁,垃圾,3处,40分
2026-05-06,甲村,保洁,尿迹,三处,-2分
2026-05-06,甲村,保洁,积水,三处半,
2026-05-06,甲村,保洁,杂物,几处,多
2026-05-06,甲村,保洁,断枝,-3分,
2026-05-06,甲村,保洁,油污,"1,200",
X
run csv-check -t findings f.csv
is "amounts" "$out" "file,line,column,level,code,message,text
f.csv,4,5,error,cell-dec,数量 is not a number,三处半
f.csv,5,5,error,cell-dec,数量 is not a number,几处
f.csv,5,6,error,cell-dec,分值 is not a number,多
f.csv,6,5,error,cell-negative,数量 is below nought,-3分
f.csv,7,5,error,cell-parted,数量: digits parted by commas; write them without,\"1,200\""
printf 'unit,phone\n甲村,1\n' >r.csv
run csv-check --to-header zh r.csv
is "rewritten in Chinese" "$out" "单位,电话
甲村,1"
is "rewritten in Chinese: status" "$status" 0
run csv-check -i r.csv --to-header zh
is "an unknown option" "$status" 2
run -i r.csv csv-check --to-header zh --excel
is "from standard input, for Excel" "$(od -An -c <"$T/.out" | tr -d ' \n')" \
    "$(printf '\357\273\277单位,电话\r\n甲村,1\r\n' | od -An -c | tr -d ' \n')"
printf '\265\245\316\273,phone,\261\270\327\242\n\325\305\327\257\264\345,1,x\n' >gbk.csv
run csv-check -t roster --to-header en gbk.csv
is "GB18030 becomes UTF-8, an unknown column passes" "$out" "unit,phone,备注
张庄村,1,x"
like "and is told" "$err" "^csv-check: gbk.csv:1:3: note: unknown column"
run csv-check --to-header fr r.csv
is "a language there is not" "$status" 2
run csv-check r.csv plain.csv
is "two tables" "$status" 2
printf 'unit,phone\n甲村,"1\n' >open.csv
run csv-check open.csv
is "an unclosed quote: status" "$status" 2
is "an unclosed quote is a row too" "$out" "file,line,column,level,code,message,text
open.csv,2,2,fatal,csv-quote-open,a quote is opened and never closed,"
LC_ALL=zh_CN.UTF-8
run csv-check -t roster plain.csv
is "a kind that does not fit" "$out" "file,line,column,level,code,message,text
plain.csv,,,致命错误,table-no-heading,前十行内找不到这种表的表头,roster"
done_testing
