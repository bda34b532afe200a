# plan-check on Word documents and CSV files: the same faults, at the same
# places as in text
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
done_testing
