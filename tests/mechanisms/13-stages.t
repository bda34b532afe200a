# 阶段步骤 (row 13): stages are windows; x月 stays to be filled in, stages that
# overlap are told, progress is by stage.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >方案.txt <<'X'
柳塘镇2026年环境整治方案
一、实施步骤
第一阶段：准备阶段（5月）。制定方案。
第二阶段：集中整治阶段（5月至8月）。集中清理。
第三阶段：冲刺阶段（x月）。查漏补缺。
责任单位：创建办
X
printf '单位,单位类别\n创建办,部门\n' >名册.csv
run plan-parse 方案.txt
is "windows" "$(printf '%s\n' "$out" | fields ' ' id,kind,start,due,when_text)" "1.1 stage 2026-05-01 2026-05-31 5月
1.2 stage 2026-05-01 2026-08-31 5月至8月
1.3 stage   x月"
printf '%s\n' "$out" | task-assign -r 名册.csv >分解.csv
printf '日期,单位,文档,编号,说明\n2026-05-20,创建办,方案,1.1,已完成\n2026-06-20,创建办,方案,1.2,正在推进\n' >日志.csv
run task-track -p 日志.csv -r 名册.csv --date 2026-07-01 分解.csv
is "progress by stage" "$(printf '%s\n' "$out" | fields ' ' id,state,days)" "1.1 按期完成 
1.2 未到期 61
1.3 待填 "
run plan-check 方案.txt
like "the placeholder" "$out" '^方案.txt,5,[0-9]+,warning,placeholder,'
like "the overlap" "$out" '^方案.txt,4,[0-9]+,[a-z]+,stage-'
done_testing
