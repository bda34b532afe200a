# CSV as offices keep it: titles, blank rows and columns, sums, remarks,
# merged cells, text marks, ragged rows, widths.
. "$(dirname "$0")/../tap.sh"
cd "$T"

# Rewriting shows what a filter would read.
clean() {
	printf "$1" >in.csv
	shift
	run csv-check --to-header en "$@" in.csv
}

clean '某镇环境卫生检查表,,\n填报单位：甲,填报日期：,2026-03-01\n\n,,\n日期,单位,问题\n2026-03-01,甲村,a\n,,\n合计,,1\n'
is "titles, form lines, blank rows, sum" "$out" 'date,unit,problem
2026-03-01,甲村,a'
is "a sum is told" "$err" \
    "csv-check: in.csv:8:1: note: a sum, no record: left out: '合计'"
is "and is no fault" "$status" 0

clean '填报单位,某镇,填报日期,2026-03-01\n日期,单位,问题,数量\n2026-03-01,甲村,a,1\n'
is "a form line of known words is no heading row" "$out" \
    'date,unit,problem,count
2026-03-01,甲村,a,1'

clean ',日期,,单位,问题,,\n,2026-03-01,,甲村,a,,\n,2026-03-02,,乙村,b,,\n'
is "blank columns" "$out" 'date,unit,problem
2026-03-01,甲村,a
2026-03-02,乙村,b'

clean '日期,,单位,问题\n1,,a,b\n1,,a,b\n1,,a,b\n1,,a,b\n1,,a,b\n1,,a,b\n1,,a,b\n1,,a,b\n1,,a,b\n1,,a,b\n1,,a,b\n1,,a,b\n1,x,a,b\n'
like "text under no heading, far below" "$err" "in.csv:14:2: error: text under no heading"
like "is not lost" "$out" '^1,a,"b,x"$'

clean '日期,单位,问题\n2026-03-01,甲村,a\n合 计：,,9\n 小计,,9\n注：1.本表按月报送,,\n填报人：王五,,审核人：赵六\n'
is "sums and remarks below" "$out" 'date,unit,problem
2026-03-01,甲村,a'
is "each told at its line" "$(printf '%s\n' "$err" | cut -d : -f 2-5)" \
    ' in.csv:3:1: note
 in.csv:4:1: note
 in.csv:5:1: note
 in.csv:6:1: note'

clean '日期,单位,项目\n2026-03-01,合计村,小计\n'
is "words that only begin or stand elsewhere are records" "$out" \
    'date,unit,item
2026-03-01,合计村,小计'

clean '单位,类别,联系人,电话\n甲村,村,张三,13800000000\n乙村,,李四,13800000001\n丙社区,社区,王五,13800000002\n丁社区,,,\n'
is "a merged-away category" "$out" 'unit,category,contact,phone
甲村,村,张三,13800000000
乙村,村,李四,13800000001
丙社区,社区,王五,13800000002
丁社区,社区,,'
is "is told once" "$err" "csv-check: in.csv:3:2: warning: blank cells of this column are taken as merged with the cell above: '类别'"
clean 'unit,category,contact\n甲村,村,张三\n乙村,,李四\n'
is "English headings are a program's: nothing is merged" "$out" \
    'unit,category,contact
甲村,村,张三
乙村,,李四'

clean "单位,电话,负责人\n甲村,'0577-8130101,'=x\n乙村,'是,''1\n"
is "text marks" "$out" "unit,phone,head
甲村,0577-8130101,=x
乙村,'是,''1"

clean '单位,常住人口,启用\n甲村,１２３４,２０２６年３月１日\n乙　村,１２３４ ,\n'
is "digits at any width; names stay as written" "$out" \
    'unit,population,from
甲村,1234,2026年3月1日
乙　村,1234,'
is "and are clean" "$status" 0

clean '单位,电话,负责人\n甲村,1\n乙村,2,b,c\n丙村,3,d,,\n'
is "ragged rows: nothing is lost" "$out" 'unit,phone,head
甲村,1,
乙村,2,"b,c"
丙村,3,d'
is "ragged rows: file, line, column" "$err" \
    "csv-check: in.csv:2:3: error: 2 cells where the heading has 3
csv-check: in.csv:3:4: error: 4 cells where the heading has 3"
is "ragged rows: status" "$status" 1
clean '单位,电话,负责人\n甲村,1\n乙村,2,b,c\n丙村,3,d,,\n' --ragged=pad
is "--ragged=pad counts" "$err" "csv-check: in.csv:2:3: note: 2 rows of another length than the headings are padded, this is the first"
is "--ragged=pad: status" "$status" 0

clean '单位,得分,,,总分\n,卫生,秩序,宣传,\n甲村,10,9,8,27\n' -t standings
is "headings of two lines" "$out" 'unit,得分/卫生,得分/秩序,得分/宣传,score
甲村,10,9,8,27'

clean '单位,电话,备忘\n甲村,1,x\n以下为社区,,\n乙社区,2,y\n'
is "a unit alone is a record" "$(printf '%s\n' "$out" | wc -l)" 4
clean '序号,单位,电话\n一、村,,\n1,甲村,2\n'
is "text in the first column alone is none" "$out" '序号,unit,phone
1,甲村,2'
is "and is a finding" "$status" 1

printf '\357\273\277单位,电话\r甲村,1\r' >in.csv
run csv-check --to-header en in.csv
is "BOM and CR" "$out" 'unit,phone
甲村,1'
printf '单位,电话\n甲村,1\n' | iconv -f UTF-8 -t UTF-16 >in.csv
run csv-check --to-header en in.csv
is "UTF-16" "$out" 'unit,phone
甲村,1'
printf '单位,电话\n甲\377村,1\n' >in.csv
run csv-check --to-header en --encoding UTF-8 in.csv
is "a byte that is not UTF-8" "$err" \
    "csv-check: in.csv:2: fatal: not valid UTF-8 at byte 18 of the file; name the encoding with --encoding"
is "a byte that is not UTF-8: status" "$status" 2
is "a byte that is not UTF-8: no output" "$out" ''

# GBK bytes that are well-formed UTF-8 (模 and 牛 are C4 A3 and C5 A3).
printf 'unit,phone\n\305\243\304\243,1\n' >in.csv
run csv-check --to-header en in.csv
is "letters below U+0800 alone are GBK" "$out" 'unit,phone
牛模,1'
printf 'unit,phone\n\305\243\304\243,\347\224\262\n' >in.csv
run csv-check --to-header en in.csv
is "but not with a Chinese character beside them" "$out" 'unit,phone
ţģ,甲'
printf '单位,电话\n𠮷村,1\n' | iconv -f UTF-8 -t GB18030 >in.csv
run csv-check --to-header en in.csv
is "GB18030 of four bytes" "$out" 'unit,phone
𠮷村,1'
run csv-check in.csv
like "the encoding is told" "$out" '^in.csv,,,note,encoding-told,"the text is GB18030, not UTF-8'
is "which is no fault" "$status" 0
for e in UTF-16LE UTF-16BE; do
	printf '单位,电话\n甲村,1\n乙村,23\n' | iconv -f UTF-8 -t $e >in.csv
	run csv-check --to-header en in.csv
	is "$e without a mark" "$out" 'unit,phone
甲村,1
乙村,23'
done
printf 'unit,phone\n\304\243,1\n' >in.csv
run csv-check --to-header en --encoding UTF-8 in.csv
is "--encoding overrides" "$out" 'unit,phone
ģ,1'
printf '单位,电话\n甲村,1\n' | iconv -f UTF-8 -t GB18030 >in.csv
run csv-check --to-header en --encoding GB18030 in.csv
is "of the input, not of the tables that are read with it" "$status $out" '0 unit,phone
甲村,1'
run csv-check --encoding EBCDIC-XX in.csv
is "an encoding that there is not" "$status" 2
printf '单位,电话\n甲村,\377\377\n' | sed 's/甲村/&/' >in.csv
printf '\265\245\316\273,phone\n\325\305\n\377\377,1\n' >in.csv
run csv-check --to-header en in.csv
is "neither: the line and byte" "$err" \
    "csv-check: in.csv:3: fatal: not valid GB18030 at byte 15 of the file; name the encoding with --encoding"
{ printf 'unit,phone\n甲,"'; head -c 40000000 /dev/zero | tr '\0' x; } >in.csv
run csv-check --to-header en in.csv
is "a quote that is never closed in a large file" "$err" \
    "csv-check: in.csv:2:2: fatal: a cell of more than 16 MiB: is a quote opened and never closed?"
{ printf 'unit,phone\n'; awk 'BEGIN { for (i = 0; i < 1000000; i++) print ",,,,," }'; printf '甲,1\n'; } >in.csv
run csv-check --to-header en in.csv
is "a million empty rows" "$out" 'unit,phone
甲,1'

# A spreadsheet shows a day as 11月9日 and saves it so.
clean '2026年11月督查记录,,\n日期,单位,整改期限\n11月9日,甲村,11月16日\n12.28,乙村,1月5日\n2025-12-30,丙村,1/4\n'
is "days without a year: of the title, and behind the row's earlier day" \
    "$out" 'date,unit,deadline
2026-11-09,甲村,2026-11-16
2026-12-28,乙村,2027-01-05
2025-12-30,丙村,2026-01-04'
is "are a guess, told once" "$err" \
    "csv-check: in.csv:3:1: note: a day without its year is read in 2026, after the title, the file's name or the day before it; so are further ones: '11月9日'"

printf '日期,单位\n11月9日,甲村\n2月29日,乙村\n' >2026-w46.csv
run csv-check --to-header en 2026-w46.csv
is "the year of the file's name; no such day in it" "$out" 'date,unit
2026-11-09,甲村
2月29日,乙村'
printf '日期,单位\n11月9日,甲村\n' >202611督查.csv
run csv-check --to-header en 202611督查.csv
is "the year before a month in digits" "$out" 'date,unit
2026-11-09,甲村'

clean '2025-2026年度督查,,\n日期,单位,问题\n11月9日,甲村,a\n'
is "two years in the title: none is taken" "$out" 'date,unit,problem
11月9日,甲村,a'
clean '日期,单位,问题\n11月9日,甲村,共12.5公里\n'
is "no year anywhere: the day stays as it is" "$out" 'date,unit,problem
11月9日,甲村,共12.5公里'
clean '2026年,,\n日期,单位,问题,数量\n2026-11-9,甲村,a,11.9\n'
is "numbers of other columns are no days" "$out" 'date,unit,problem,count
2026-11-9,甲村,a,11.9'

# A first record that holds the word of its column is no second heading.
printf '日期,单位,规则,点位,问题\n2026-05-19,甲村,A1,村口,问题\n2026-05-20,乙村,A1,桥头,杂物\n' >f.csv
run csv-check --to-header en f.csv
is "a record that holds the word of its column" "$status $out" "0 date,unit,rule,place,problem
2026-05-19,甲村,A1,村口,问题
2026-05-20,乙村,A1,桥头,杂物"

# Tables one below the other, and the headings of each page of a print.
clean '日期,单位,问题\n2026-03-01,甲村,a\n合计,,1\n 日期 ,单位,问题\n2026-03-02,乙村,b\n日期,丙村,问题\n'
is "the headings once more are no record" "$out" 'date,unit,problem
2026-03-01,甲村,a
2026-03-02,乙村,b
日期,丙村,问题'
is "which is told" "$(echo "$err" | sed -n 2p)" \
    "csv-check: in.csv:4:1: note: the headings once more, no record: left out: '日期'"
clean '问题\na\n问题\n'
is "a word of one column may be a record" "$out" '问题
a
问题'

# Merged headings, filled both ways, over heads of their own.
clean '日期,责任单位,责任单位,问题,整改期限\n日期,村（社区）,组,问题,整改期限\n2026-05-19,甲村,3组,杂物,2026-05-25\n'
is "heads below a heading that every record fills" "$status $out" "0 date,unit,责任单位/组,problem,deadline
2026-05-19,甲村,3组,杂物,2026-05-25"

# What parts the cells is told by the headings: spreadsheets save text with
# tabs, and in many countries CSV with semicolons.
clean '禾桥镇督查记录;;;\n日期;单位;问题;数量\n2026-03-01;甲村;a,b;1\n2026-03-02;乙村;"c;d";2\n'
is "semicolons, below a title" "$status $out" '0 date,unit,problem,count
2026-03-01,甲村,"a,b",1
2026-03-02,乙村,c;d,2'
clean '日期\t单位\t问题\n2026-03-01\t甲村,乙村\t"a\tb"\r\n2026-03-02\t乙村\tc;d'
is "tabs" "$status $out" '0 date,unit,problem
2026-03-01,"甲村,乙村",a	b
2026-03-02,乙村,c;d'
clean 'sep=;\r\n"日期";"单位";"问题"\r\n2026-03-01;甲村;a\r\n' -t findings
is "semicolons that Excel announces; headings in quotes" "$out" 'date,unit,problem
2026-03-01,甲村,a'
clean '日期,单位,问题;地点\n2026-03-01,甲村,a\tb;c\n'
is "commas that find headings stay" "$out" 'date,unit,问题;地点
2026-03-01,甲村,a	b;c'
clean '花名;高度\n1,5;20\n'
is "of headings that no table has, the row that has two cells first" "$out" '花名,高度
"1,5",20'
clean '单位,柳塘镇,日期,2026-03-01\n日期\t单位\t问题\n2026-03-02\t甲村\ta,b\n2026-03-03\t乙村\tc\n' -t findings
is "tabs below a line of commas that has headings, too" "$out" 'date,unit,problem
2026-03-02,甲村,"a,b"
2026-03-03,乙村,c'
clean '柳塘镇,花木登记,春季\n花名\t高度\n月季\t20\n海棠\t50\n'
is "of headings that no table has, what parts most rows" "$out" '花名,高度
月季,20
海棠,50'
clean '花名;\n月季;\n'
is "one column and its mark" "$out" '花名
月季'
clean '花名\t\n月季\t\n'
is "or a tab" "$out" '花名
月季'
clean '柳塘镇;花木登记\n2026年;春季\n日期,单位,问题\n2026-03-02,甲村,a;b\n'
is "commas that find headings below lines of semicolons" "$out" 'date,unit,problem
2026-03-02,甲村,a;b'
clean '单位\n甲村;乙村\n丙村;丁村\n' -t roster
is "the headings of a kind that was told, in one column" "$out" 'unit
甲村;乙村
丙村;丁村'
{
	printf '日期\t单位\t问题\n'
	awk 'BEGIN { for (i = 1; i <= 5000; i++) printf "2026-03-01\t甲村\t第%d处,乱堆\n", i }'
} >long.txt
run csv-check --to-header en long.txt
is "rows behind the first block" "$(echo "$out" | wc -l | tr -d ' ') $(echo "$out" | tail -n 1)" \
    '5001 2026-03-01,甲村,"第5000处,乱堆"'
run -i long.txt csv-check -
is "from a pipe; and csv-check says what parts them" "$status $out" "0 file,line,column,level,code,message,text
-,,,note,separator-told,\"cells are parted by TAB, not by commas; --to-header rewrites it\","
printf '单位;类别\n甲村;村\n' >roster.csv
printf '日期\t单位\t规则\t数量\n2026-03-01\t甲村\tK1\t2\n' >f.txt
printf '编号,种类,项目,满分,分值\nK1,按处扣,保洁,10,1\n' >r.csv
run score -R r.csv -r roster.csv f.txt
is "three tables, three marks" "$(echo "$out" | fields ' ' unit,category,got)" "甲村 村 8"
done_testing
