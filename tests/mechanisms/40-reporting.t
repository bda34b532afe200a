# 信息报送 (row 40): a submission log; who sends nothing, which days are missing,
# what came after its day.
. "$(dirname "$0")/../tap.sh"
cd "$T"
printf '单位,单位类别,联系人,电话\n柳塘村,村,王二,111\n石桥村,村,李二,222\n上坪村,村,赵二,333\n' >名册.csv
cat >任务.csv <<'X'
编号,任务,责任单位,开始日期,完成时限,频次
1,每日工作量上报,各村,2026-05-11,2026-05-15,1/day
2,工作总结,各村,,2026-05-15,
X
cat >报送.csv <<'X'
日期,单位,文档,编号,说明
2026-05-11,柳塘村,任务,1,清运3车
2026-05-12,柳塘村,任务,1,清运2车
2026-05-13,柳塘村,任务,1,清运4车
2026-05-14,柳塘村,任务,1,清运1车
2026-05-15,柳塘村,任务,1,清运2车
2026-05-11,石桥村,任务,1,清运2车
2026-05-13,石桥村,任务,1,清运2车
2026-05-15,石桥村,任务,1,清运2车
2026-05-15,柳塘村,任务,2,已完成
2026-05-18,石桥村,任务,2,已完成
X
task-assign -r 名册.csv 任务.csv >分解.csv
run task-track -p 报送.csv -r 名册.csv --date 2026-05-20 分解.csv
is "each day" "$(printf '%s\n' "$out" | fields ' ' unit,actual,missed id=1)" "柳塘村 5 
石桥村 3 2026-05-12、2026-05-14
上坪村 0 2026-05-11..2026-05-15"
is "on time, three days late, not at all" "$(printf '%s\n' "$out" |
	fields ' ' unit,state,days id=2)" "柳塘村 按期完成 
石桥村 逾期完成 3
上坪村 逾期未完成 5"
is "whom to call" "$(task-track -p 报送.csv -r 名册.csv --date 2026-05-20 -l norecord \
    分解.csv | fields ' ' unit,contact,phone,count)" "上坪村 赵二 333 2"
done_testing
