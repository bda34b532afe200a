# 善行档案、善行义举四德榜 (row 32): every unit keeps a register; entries of each month,
# who has none, who is published on the board and how many.
. "$(dirname "$0")/../tap.sh"
cd "$T"
printf '单位,单位类别\n党政办,部门\n柳塘村,村\n石桥村,村\n' >名册.csv
cat >任务.csv <<'X'
编号,任务,责任单位,开始日期,完成时限
1,善行档案,各村、党政办,2026-01-01,2026-12-31
2,四德榜,各村,,2026-03-31
X
cat >指标.csv <<'X'
文档,编号,指标序号,指标,要求,数值,计量单位,周期,范围
任务,1,1,善行记录,>=,2,条,month,
任务,2,1,上榜,>=,4,人,,每村
X
cat >档案.csv <<'X'
日期,单位,文档,编号,指标,数值,说明
2026-01-08,柳塘村,任务,1,善行记录,1,拾金不昧
2026-01-18,柳塘村,任务,1,善行记录,1,照顾邻居
2026-02-18,柳塘村,任务,1,善行记录,3,义务修路
2026-03-18,柳塘村,任务,1,善行记录,2,助学
2026-01-18,党政办,任务,1,善行记录,2,捐款
2026-03-18,党政办,任务,1,善行记录,4,捐书
2026-03-20,柳塘村,任务,2,上榜,4,孝诚爱仁各一人
X
task-assign -r 名册.csv 任务.csv >分解.csv
run task-track -p 档案.csv -T 指标.csv -r 名册.csv --date 2026-03-31 分解.csv
is "entries of three months" "$(printf '%s\n' "$out" |
	fields ' ' unit,actual,missed id=1 | sort)" "党政办 6 2026-02
柳塘村 7 
石桥村 0 2026-01..2026-03"
is "the board" "$(printf '%s\n' "$out" | fields ' ' unit,expected,actual,state id=2)" "柳塘村 4 4 按期完成
石桥村 4 0 临期"
is "a unit without any entry" "$(task-track -p 档案.csv -T 指标.csv -r 名册.csv \
    --date 2026-03-31 -l norecord 分解.csv | fields ' ' unit)" "石桥村"
done_testing
