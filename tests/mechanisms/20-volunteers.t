# 志愿者 (row 20): registered people against the population, events a month and a
# year, hours of each party member, one captain who is neither 书记 nor 主任.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >名册.csv <<'X'
单位,单位类别,常住人口,党员数
机关,部门,,10
柳塘村,村,1001,20
石桥村,村,2000,30
X
cat >任务.csv <<'X'
编号,任务,责任单位,开始日期,完成时限
1,志愿者注册,各村,,2026-06-30
2,机关志愿活动,机关,2026-01-01,2026-12-31
3,村级志愿活动,各村,2026-01-01,2026-06-30
4,党员志愿时长,各村,,2026-12-31
X
cat >指标.csv <<'X'
文档,编号,指标序号,指标,要求,数值,计量单位,周期,范围,原文
任务,1,1,注册志愿者占常住人口,>=,8,%,,每村,
任务,2,1,机关活动,>=,2,次,month,,
任务,2,2,全年活动,>=,24,次,year,,
任务,3,1,村队活动,>=,1,次,month,每村,
任务,4,1,志愿时长,>=,40,小时,year,每名党员,
X
cat >日志.csv <<'X'
日期,单位,文档,编号,指标,数值,说明
2026-03-20,柳塘村,任务,1,,81,名册
2026-03-20,石桥村,任务,1,,159,名册
2026-01-05,机关,任务,2,机关活动,1,
2026-01-25,机关,任务,2,机关活动,1,
2026-02-05,机关,任务,2,机关活动,1,
2026-03-05,机关,任务,2,机关活动,2,
2026-01-25,机关,任务,2,全年活动,5,
2026-01-09,柳塘村,任务,3,,1,
2026-02-09,柳塘村,任务,3,,1,
2026-03-09,柳塘村,任务,3,,1,
2026-01-09,石桥村,任务,3,,1,
2026-03-09,石桥村,任务,3,,1,
2026-03-31,柳塘村,任务,4,,800,
2026-03-31,石桥村,任务,4,,1200,
X
task-assign -r 名册.csv 任务.csv >分解.csv
run task-track -p 日志.csv -T 指标.csv -r 名册.csv --date 2026-03-31 分解.csv
# 8 % of 1001 is 80.08, so 81; of 2000, 160.  Three months: 6 for the offices,
# 3 for a village.  40 hours of 20 and of 30 members: 800, 1200.
is "who, how often, how long" "$(printf '%s\n' "$out" |
	fields ' ' id,unit,metric,expected,actual,missed)" "1 柳塘村 注册志愿者占常住人口 81 81 
1 石桥村 注册志愿者占常住人口 160 159 
2 机关 机关活动 6 5 2026-02
2 机关 全年活动 24 5 
3 柳塘村 村队活动 3 3 
3 石桥村 村队活动 3 2 2026-02
4 柳塘村 志愿时长 800 800 
4 石桥村 志愿时长 1200 1200 "
cat >队伍.csv <<'X'
单位,单位类别,上级,负责人,书记,主任
柳塘村志愿队,志愿队,柳塘村,王三,王一,王二
石桥村志愿队,志愿队,石桥村,李二,李一,李二
X
printf '列,检查,规则\n负责人、书记、主任,队长不得由书记或主任兼任,各异\n' >规矩.csv
run csv-check -t roster --checks 规矩.csv 队伍.csv
is "the captain" "$(printf '%s\n' "$out" | grep captain; printf '%s\n' "$out" |
	grep 兼任)" "队伍.csv,3,6,error,check-own,队长不得由书记或主任兼任,李二"

# one captain for each team: of the members' list, by the column 职务
cat >队员.csv <<'X'
单位,队伍,姓名,职务
柳塘村,柳塘队,王三,队长
柳塘村,柳塘队,王四,队员
石桥村,石桥队,李三,队员
石桥村,石桥队,李四,副队长
河口村,河口队,赵三,队长、联络员
河口村,河口队,赵四,队员
河口村,河口队,赵五,队长
X
printf '列,检查,规则\n队伍、职务,每支队伍一名队长,恰一队长\n' >规矩.csv
run csv-check -t roster --checks 规矩.csv 队员.csv
is "none, and two" "$(printf '%s\n' "$out" | grep check-)" \
    "队员.csv,8,4,error,check-own-line,每支队伍一名队长 (line 6),河口队
队员.csv,4,4,error,check-none,每支队伍一名队长: none has '队长',石桥队"
printf 'columns,check,pattern\n队伍、职务,one captain,only one 队长\n' >rules.csv
is "the same in English" "$(csv-check -t roster --checks rules.csv 队员.csv |
	grep -c captain)" 2
done_testing
