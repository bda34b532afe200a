# 台帐式推进、整改销号 (rows 9 and 3's ledger): projects by stage with a deadline
# each, problems from found to 销号, back again when found again.
. "$(dirname "$0")/../tap.sh"
cd "$T"
printf '单位,单位类别\n村建办,部门\n柳塘村,村\n' >名册.csv
cat >项目.csv <<'X'
编号,任务,责任单位,开始日期,完成时限
1.1,文化广场立项,村建办,2026-01-05,2026-02-28
1.2,文化广场开工,村建办,2026-03-01,2026-04-30
1.3,文化广场验收,村建办,2026-05-01,2026-09-30
X
cat >台账.csv <<'X'
日期,单位,编号,说明
2026-02-20,村建办,1.1,已办结
2026-04-20,村建办,1.2,正在招标
2026-05-12,村建办,1.2,已开工，全部完成
2026-05-20,村建办,1.3,正在施工
X
task-assign -r 名册.csv 项目.csv >分解.csv
run task-track -p 台账.csv -r 名册.csv --date 2026-05-31 分解.csv
is "each stage" "$(printf '%s\n' "$out" | fields ' ' id,state,days)" "1.1 按期完成 
1.2 逾期完成 12
1.3 未到期 122"
cat >问题.csv <<'X'
日期,单位,点位,问题,整改期限,整改日期
2026-05-04,柳塘村,桥头,垃圾,2026-05-08,2026-05-07
2026-05-05,柳塘村,村口,柴堆,2026-05-10,2026-05-12
2026-05-06,柳塘村,渠边,污水,2026-05-20,
2026-05-25,柳塘村,桥头,垃圾,2026-06-05,
2026-05-26,柳塘村,学校,摊点,2026-06-05,
X
sed -i '1s/$/,项目/; 2,$s/$/,环境/' 问题.csv
run task-track -f 问题.csv -r 名册.csv --date 2026-05-31
is "each problem" "$(printf '%s\n' "$out" | fields ' ' title,state)" "桥头：垃圾 按期销号
村口：柴堆 逾期销号
渠边：污水 逾期
桥头：垃圾 反弹
学校：摊点 整改中"
done_testing
