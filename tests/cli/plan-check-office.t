# plan-check on Word documents, CSV files and workbooks: the same faults, at
# the same places as in text
. "$(dirname "$0")/../tap.sh"
. "$(dirname "$0")/../office.sh"
cd "$T"

cat >a.txt <<'END'
柳溪镇2026年工作方案
一、工作任务
（一）各村要尽快于近期清扫完成完成，6月31日前参与率达到112%。
（三）宣传办负责定期通报（每月一次，由××社区配合。
2026年3月1日
END
while IFS= read -r line; do
	printf '<w:p><w:r><w:t>%s</w:t></w:r></w:p>' "$line"
done <a.txt | letter w
pack w w.docx
places() { printf '%s\n' "$out" | fields : line,column,code,text; }
run plan-check a.txt
places >want
is "faults of the text" "$(cat want)" "3:7:vague-time:尽快
3:10:vague-time:近期
3:14:doubled:完成完成
3:19:date-none:6月31日
3:30:percent-over:112%
4:1:number-skipped:（三）
4:13:pair-open:负责定期通报（每月一次，
4:20:placeholder-name:××社区"
run plan-check w.docx
is "the same in a Word document" "$(places)" "$(cat want)"

printf '序号\t工作任务\t责任单位\t完成时限\n1\t清扫清扫街道\t城建办\t近期\n3\t发布信息\t××社区\t2月30日\n4\t整治市场\t\t5月底\n' >t.txt
run plan-check t.txt
places >want
is "faults of a table" "$(cat want)" "2:3:doubled:清扫清扫
2:14:vague-time:近期
3:1:number-skipped:3
3:8:placeholder-name:××社区
3:13:date-none:2月30日
4:1:task-no-unit:整治市场"
tr '\t' , <t.txt >t.csv
run plan-check t.csv
is "the same in a CSV file" "$(places)" "$(cat want)"
printf '\357\273\277' | cat - t.csv | sed 's/$/\r/' >x.csv
run plan-check x.csv
is "the same as Excel saves it" "$(places)" "$(cat want)"

# A workbook: the line is the sheet's row, the column that of the cell.
cells() { # ROW CELL...: a row of inline strings
	printf '<row r="%s">' "$1"
	r=$1 n=0
	shift
	for cell; do
		n=$((n + 1))
		[ -z "$cell" ] || printf '<c r="%s%s" t="inlineStr"><is><t>%s</t></is></c>' \
		    "$(printf %s ABCDEF | cut -c $n)" "$r" "$cell"
	done
	printf '</row>'
}
book b
{
	printf '<sheetData>'
	cells 1 柳溪镇2026年任务分解表
	cells 3 序号 工作任务 责任单位 完成时限
	cells 4 1 清扫清扫街道 城建办 近期
	cells 5 3 发布信息 ××社区 2月30日
	cells 6 4 整治市场 '' 5月底
	printf '</sheetData><mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>'
} | sheet b 1 任务
{
	printf '<sheetData>'
	cells 1 序号 工作任务 责任单位 完成时限
	cells 2 1 清理河道 水利站 尽快
	printf '</sheetData>'
} | sheet b 2 河道
printf '<sheetData/>' | sheet b 3 空表
pack b b.xlsx
run plan-check b.xlsx
is "faults of a workbook by row and cell" "$(places)" "4:2:doubled:清扫清扫
4:4:vague-time:近期
5:1:number-skipped:3
5:3:placeholder-name:××社区
5:4:date-none:2月30日
6:1:task-no-unit:整治市场"
is "the other sheets are named" "$err" \
    "plan-check: b.xlsx:任务: warning: only this sheet was read (FILE:SHEET reads another): 河道"
is "the sheet is in the table" "$(printf '%s\n' "$out" | cut -d, -f1 | sort -u)" \
    "b.xlsx:任务
file"
run plan-check b.xlsx:河道
is "one sheet asked for" "$(places)" "2:4:vague-time:尽快"
is "is all that is read" "$err" ""
run plan-check b.xlsx:没有
is "a sheet that is not there" "$status" 2
run -i b.xlsx plan-check
is "a workbook from standard input" "$(places | head -1)" "4:2:doubled:清扫清扫"
run plan-parse b.xlsx
is "plan-parse reads the same rows" \
    "$(printf '%s\n' "$out" | fields : doc,line,title,units)" \
"b:4:清扫清扫街道:城建办
b:5:发布信息:××社区
b:6:整治市场:"
run plan-parse b.xlsx:2
is "and names a document by the sheet asked for" \
    "$(printf '%s\n' "$out" | fields / doc,line)" b:2/2
cat >u.csv <<'END'
单位
城建办
水利站
END
run plan-check -r u.csv b.xlsx:河道
is "a roster and a workbook" "$(places)" "2:4:vague-time:尽快"
sed -i /水利站/d u.csv
run plan-check -r u.csv b.xlsx:河道
is "an unknown unit is in its cell" "$(places)" "2:3:unit-unknown:水利站
2:4:vague-time:尽快"
done_testing
