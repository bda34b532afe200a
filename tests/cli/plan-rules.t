# plan-parse -t rules on whole documents: lists, sections, tables
. "$(dirname "$0")/../tap.sh"

rules() {
	run plan-parse -t rules "$1"
	out=$(printf '%s\n' "$out" | fields '|' \
	    id,n,line,effect,points,measure,per,cap,clause)
	[ "$status" -le 1 ] || out="exit $status"
}

cat >"$T/list.txt" <<'END'
柳溪镇考核办法
一、一票否决
有下列情形之一的，实行一票否决：
1.发生较大安全事故的；
2.弄虚作假的。
二、扣分情形
（一）有下列情形之一的，每次扣2分：
1.台账不全的；
2.未按时报送，情节严重的扣5分。
三、加分项
1.获省级表彰的10分，市级5分。
END
rules "$T/list.txt"
is "a list takes over the rule above it, but for a veto" "$out" '1|1|3|veto|||||有下列情形之一的，实行一票否决
2.1.1|1|8|deduct|2|分|次||台账不全的；
2.1.2|1|9|deduct|5|分|||未按时报送，情节严重的扣5分
3.1|1|11|add|10|分|||获省级表彰的10分
3.1|2|11|add|5|分|||市级5分'

printf '%s\t%s\t%s\t%s\n' \
    序号 考核内容 分值 评分标准 \
    1 河道 20 '1.清查台账（5分）；2.编制规划（5分）；3.加强巡查，出现1例未处理扣2分（10分）。' \
    2 日常 10 '1.成立小组（3分）2.召开例会（3分，少一次扣1分）3.上报信息，否则不得分（4分）。' \
    3 宣传 5 '建立台账；开展宣传，缺一项扣1分。' >"$T/cell.txt"
rules "$T/cell.txt"
is "items numbered in a cell part clauses, with and without a pause" \
    "$(printf '%s\n' "$out" | cut -d '|' -f 3-5,9)" \
'2|deduct|2|加强巡查，出现1例未处理扣2分
3|deduct|1|召开例会（3分，少一次扣1分
3|zero|0|上报信息，否则不得分
4|deduct|1|建立台账；开展宣传，缺一项扣1分'

printf '%s\t%s\t%s\t%s\t%s\n' \
    序号 考核内容 分值 扣分标准 得分 \
    1 组织领导 10 未成立领导小组扣5分 '' \
    2 环境整治 20分 '每处扣0.5分，扣完为止' '' \
    3 信息报送 5 1分/次 '' >"$T/table.txt"
rules "$T/table.txt"
is "a table of rules" "$(printf '%s\n' "$out" | cut -d '|' -f 3-8)" \
'2|deduct|5|分||
3|deduct|0.5|分|处|full
4|deduct|1|分|次|'

printf '%s\t%s\t%s\t%s\n' 序号 考核内容 分值 评分标准 \
    1 组织领导 10 '成立专班并明确2名联络员，6分；有年度方案，4分。' \
    2 垃圾清运（6分） '' '日产日清，4分；建有台账，2分' \
    3 志愿服务 '' 组建服务队，3分 >"$T/worth.txt"
rules "$T/worth.txt"
is "a row that is worth points says what earns them" \
    "$(printf '%s\n' "$out" | cut -d '|' -f 3-5,9-)" \
'2|score|6|成立专班并明确2名联络员，6分
2|score|4|有年度方案，4分
3|score|4|日产日清，4分
3|score|2|建有台账，2分'

printf '%s\n' 柳溪镇考核细则 '一、村容村貌（10分）' \
    '主干道无乱堆乱放，6分；绿化带无杂草，4分。' '二、其他' \
    '公厕干净，5分。' >"$T/own-worth.txt"
rules "$T/own-worth.txt"
is "so does a section without items" \
    "$(printf '%s\n' "$out" | cut -d '|' -f 3-5,9-)" \
'3|score|6|主干道无乱堆乱放，6分
3|score|4|绿化带无杂草，4分'

printf '%s\n' '柳溪镇考核细则' '| 考核内容 | 评分标准 | 分值 | 自评分 |' \
    '| 会议 | 缺席一次扣1分 | 10 |' '|' '|' '| 台账 | 缺一项扣2分 | 10 |' '|' '|' \
    '上一篇：柳溪镇通知' >"$T/open.txt"
rules "$T/open.txt"
is "cells left open and a page's own line do not tell rules twice" \
    "$(printf '%s\n' "$out" | cut -d '|' -f 2-5)" \
'1|3|deduct|1
1|6|deduct|2'

printf '%s\t%s\t%s\t%s\t%s\n' 序号 考核项目 考核内容 分值 扣分标准 \
    1 公厕 有专人管理 10 无专人管理不得分 减分项 '' 被媒体曝光 -5 -1分/次 \
    加分项 '' 承办现场会 5 +2分/次 >"$T/total.txt"
sed -i '1i柳溪镇保洁考核评分表' "$T/total.txt"
rules "$T/total.txt"
is "what a row comes to, with its sign, is no rule beside the rule" \
    "$(printf '%s\n' "$out" | cut -d '|' -f 3-5,7,9-)" \
'3|zero|0||无专人管理不得分
4|deduct|1|次|被媒体曝光
5|add|2|次|承办现场会'

{
	echo 柳溪镇积分办法
	printf '%s\t%s\t%s\n' 积分项目 积分内容 积分标准 参与类 参加村民会议 +2/次 \
	    '' 参加义务劳动 +5 失信类 乱倒垃圾 －3分/处 \
	    '' 拒不配合 －2分，屡犯的－5分 \
	    '' 争吵 －０．５ '' 评为表率 ＋２～５
} >"$T/credit.txt"
rules "$T/credit.txt"
is "a sign and 次 behind it make a rule of the work beside" \
    "$(printf '%s\n' "$out" | cut -d '|' -f 3-5,7,9-)" \
'3|add|2|次|参加村民会议
4|add|5||参加义务劳动
5|deduct|3|处|乱倒垃圾
6|deduct|2||－2分
6|deduct|5||屡犯的－5分
7|deduct|0.5||争吵
8|add|2..5||评为表率'

{
	echo 柳溪镇考核细则
	printf '%s\t%s\t%s\t%s\n' 考核项目 考核内容 分值 评分标准 \
	    党建 三会一课 5 每少1次扣1分 一票否决 重大事故 '' 发生重大安全事故的
} >"$T/veto.txt"
rules "$T/veto.txt"
is "of a veto's cells the last says what it is for" \
    "$(printf '%s\n' "$out" | cut -d '|' -f 3-5,9-)" \
'3|deduct|1|每少1次扣1分
4|veto||发生重大安全事故的'

printf '%s\n' '禾桥镇平安考核办法' '类别	考核内容	信息提供部门' \
    '一票否决事项	1.发生重大事故的，扣20分。	平安办' \
    '治安防范	1.发生盗窃案的，每起扣1分。' \
    '	2.再次发生的，每起扣3分。' \
    '暗访检查	1.查出问题的，每处扣0.5分。' >"$T/spanned.txt"
rules "$T/spanned.txt"
is "a row without its last cell has a class of its own" "$out" \
    '1|1|3|deduct|20|分|||发生重大事故的，扣20分
2|1|4|deduct|1|分|起||发生盗窃案的，每起扣1分
3|1|5|deduct|3|分|起||再次发生的，每起扣3分
4|1|6|deduct|0.5|分|处||查出问题的，每处扣0.5分'

printf '%s\n' '禾桥镇考核办法' '一、结果运用' '（一）一票否决。' '1、发生火灾的；' \
    '2、发生械斗的。' '（二）取消评优资格。' >"$T/bare-veto.txt"
rules "$T/bare-veto.txt"
is "a veto without a reason is an order, but above its reasons" \
    "$(printf '%s\n' "$out" | cut -d '|' -f 3-4,9-)" \
'4|veto|发生火灾的；
5|veto|发生械斗的。
6|veto|取消评优资格'

cat >"$T/told.txt" <<'END'
柳溪镇2026年工作总结
一、工作回顾
一年来，获县级奖励50万元，考核加3分。
（一）抓整治。清运垃圾300吨。
二、下一步打算
从严考核，每处扣1分：
（一）加强保洁。
END
rules "$T/told.txt"
is "what leads to what was done gives nothing" \
    "$(printf '%s\n' "$out" | cut -d '|' -f 3-5,9-)" \
'7|deduct|1|加强保洁。'

printf '%s\n' '禾桥镇安全检查情况通报' '6月份检查企业20家，共罚款3万元。' \
    '（一）隐患较多。发现隐患12处。' >"$T/preface.txt"
rules "$T/preface.txt"
is "what leads to the findings of a bulletin gives nothing" "$out" ''

cat >"$T/words.txt" <<'END'
柳溪镇考核办法
一、考核内容
1、台账齐全。（5分） 每缺一项扣1分，扣完5分为止。
2、（6分）发现一处破损扣2分。
3、举报属实的，给予300元奖励，瞒报一次扣2分；建成的补助2万元建设资金，拖延的扣1分。
4、国家级最高加5分，省级最高加3分。
5、单个合作社最高支持10万元，两个合作社最高支持15万元。
END
rules "$T/words.txt"
is "a clause has no points of its item and all of what is given" \
    "$(printf '%s\n' "$out" | cut -d '|' -f 3-5,9-)" \
'3|deduct|1|每缺一项扣1分，扣完5分为止
4|deduct|2|发现一处破损扣2分
5|add|300|举报属实的，给予300元奖励
5|deduct|2|瞒报一次扣2分
5|add|20000|建成的补助2万元建设资金
5|deduct|1|拖延的扣1分
6|add||国家级最高加5分
6|add||省级最高加3分
7|add|100000|单个合作社最高支持10万元
7|add|150000|两个合作社最高支持15万元'

printf '%s\t%s\t%s\t%s\n' 序号 考核项目 分值 评分标准 1 会议 10 缺席一次扣1分 \
    2 一票否决 '' 发生责任事故的 3 '' '' 弄虚作假的 4 加分项 '' 获省级表彰的5分 \
    >"$T/named.txt"
rules "$T/named.txt"
is "a short name of work says what its rows do" \
    "$(printf '%s\n' "$out" | cut -d '|' -f 3-5,9-)" \
'2|deduct|1|缺席一次扣1分
3|veto||发生责任事故的
4|veto||弄虚作假的
5|add|5|获省级表彰的5分'

printf '%s\t%s\t%s\t%s\n' 柳溪镇农户积分管理办法 '' '' '' 序号 积分项目 评价标准 分值 \
    1 卫生 庭院整洁的 +5 2 '' 乱倒垃圾的 －3分 3 公益 参加义务劳动得2分 2 \
    4 守法 遵纪守法的 10 >"$T/signed.txt"
rules "$T/signed.txt"
is "a sign makes a rule of a row's points, where its words give none" \
    "$(printf '%s\n' "$out" | cut -d '|' -f 3-5,9-)" \
'3|add|5|庭院整洁的
4|deduct|3|乱倒垃圾的
5|score|2|参加义务劳动得2分'

printf '%s\t%s\t%s\n' 序号 考核内容 扣分 1 迟到 2 2 旷工 5 >"$T/numbers"
{ echo 柳溪镇考核办法; cat "$T/numbers"; } >"$T/taken.txt"
rules "$T/taken.txt"
is "bare numbers below 扣分 are taken" \
    "$(printf '%s\n' "$out" | cut -d '|' -f 3-5,9-)" '3|deduct|2|迟到
4|deduct|5|旷工'
{ echo 柳溪镇督查问题台账; cat "$T/numbers"; } >"$T/found.txt"
rules "$T/found.txt"
is "those of a list of findings were taken" "$out" ''

cat >"$T/report.txt" <<'END'
柳溪镇1月份督查情况通报
一、督查结果
东河村得95分，西河村扣3分，奖励东河村2000元。
END
rules "$T/report.txt"
is "a report of what happened sets no rule" "$out" ''

cat >"$T/plan.txt" <<'END'
柳溪镇工作方案
一、工作任务
（一）每月督查一次，对末位村约谈，对先进村通报表扬。
（二）满分100分，90分以上为优秀。
END
rules "$T/plan.txt"
is "and a plan without points none" "$out" ''
is "its status" "$status" 0

cat >"$T/rules.txt" <<'END'
柳溪镇考核细则
一、评分标准
1．环境卫生（60分）。每发现一处垃圾扣1分，扣完为止。
2．知晓率（20分）。达到95%以上得20分，90%以上得10分，其余不得分。
3．签订率（20分）。应达到98%，每下降1个百分点扣0.2分。
二、一票否决
1.发生较大安全事故的。
END
run plan-parse -t rules --for-score "$T/rules.txt"
is "a rules table for score" "$(printf '%s\n' "$out" | fields '|' \
    id,item,full,kind,effect,points,per,cap,target,bands)" \
'1.1-1|环境卫生|60||deduct|1|处|full||
1.2-1|知晓率|20|R8|score|||||95:20、90:10、其余:0
1.3-1|签订率|20|R5|deduct|0.2|个百分点||98|
2.1-1||||veto|||||'
printf '%s\n' "$out" >"$T/rules.csv"
printf '单位\n东河村\n' >"$T/roster.csv"
printf '日期,单位,规则,数量\n2026-03-02,东河村,1.1-1,3\n2026-03-02,东河村,1.2-1,92\n2026-03-02,东河村,1.3-1,95\n' \
    >"$T/found.csv"
run score -R "$T/rules.csv" -r "$T/roster.csv" "$T/found.csv"
is "which it can run" "$(printf '%s\n' "$out" | fields '|' item,full,got |
    grep -v '^|')" \
'环境卫生|60|57
知晓率|20|10
签订率|20|19.4'
# Items of a table without a name of their own, one without a clause.
cat >"$T/items.txt" <<'END'
柳溪镇村级考核评分表
类别	序号	考核内容	分值	评分标准
组织建设6分	1	制订年度计划；有目标，有措施	2	无计划不得分，未落实扣1分
	2	支部书记述职，每年一次	4	
环境整治4分	3	公示栏公示不少于2张	4	每少1张扣0.5分
合计			10	
END
run plan-parse -t rules --for-score "$T/items.txt"
is "items of a table" "$(printf '%s\n' "$out" | fields '|' \
    id,part,item,full,kind,effect,points,per)" \
'1-1|组织建设|制订年度计划|2||zero|0|
1-2|组织建设|制订年度计划|2||deduct|1|
2|组织建设|支部书记述职|4|item|||
3-1|环境整治|公示栏公示不少于2张|4||deduct|0.5|张'
printf '%s\n' "$out" >"$T/rules.csv"
printf '日期,单位,规则,数量\n2026-03-02,东河村,1-2,1\n2026-03-02,东河村,3-1,2\n' \
    >"$T/found.csv"
run score -R "$T/rules.csv" -r "$T/roster.csv" "$T/found.csv"
is "which add up" "$(printf '%s\n' "$out" | fields '|' item,full,got |
    grep -v '^|')" \
'制订年度计划|2|1
支部书记述职|4|4
公示栏公示不少于2张|4|3'

# Points only to lose: all begin with a hundred; a clause's points in a bracket
# are none of an item.
cat >"$T/lose.txt" <<'END'
柳溪镇禁烧考核办法
一、考核标准
考核采用百分制。
（一）发现火点的，每个扣30分。
（二）处置不力（每例扣2分），造成损失的，每例扣5分。
END
run plan-parse -t rules --for-score "$T/lose.txt"
is "a hundred points to begin with" "$(printf '%s\n' "$out" | fields '|' \
    id,item,full,kind,effect,points,per)" \
'total||100|total|||
1.1-1|考核标准|||deduct|30|个
1.2-1|考核标准|||deduct|2|例
1.2-2|考核标准|||deduct|5|例'
printf '%s\n' "$out" >"$T/rules.csv"
printf '日期,单位,规则,数量\n2026-03-02,东河村,1.1-1,2\n' >"$T/found.csv"
run score -R "$T/rules.csv" -r "$T/roster.csv" "$T/found.csv"
is "less sixty" "$(printf '%s\n' "$out" | fields '|' full,got)" \
'|-60
100|100'
cat >"$T/led.txt" <<'END'
柳溪镇考核办法
一、结果运用
评为一等的奖励3000元。有下列情形之一的，取消评优资格：
（1）受到处分的；
（2）弄虚作假的。
END
rules "$T/led.txt"
is "only the last sentence sets the rule of the list" "$out" '1|1|3|add|3000|元|||评为一等的奖励3000元
1|2|3|veto|||||有下列情形之一的，取消评优资格'

cat >"$T/led-veto.txt" <<'END'
柳溪镇考核办法
一、否决情形
评为一等的奖励3000元。有下列情形之一的，一律扣5分，年终奖金不予发放，实行一票否决，取消评优资格：
1.受到处分的；
2.发生命案的，不得评先；
3.谎报险情的。
二、一票否决
1.发生溃坝的。
END
rules "$T/led-veto.txt"
is "what a list loses without points is told once, points for each" "$out" \
'1|1|3|add|3000|元|||评为一等的奖励3000元
1|2|3|deduct||元|||年终奖金不予发放
1|3|3|veto|||||实行一票否决
1.1|1|4|deduct|5|分|||受到处分的；
1.2|1|5|veto|||||发生命案的，不得评先
1.3|1|6|deduct|5|分|||谎报险情的。
2.1|1|8|veto|||||发生溃坝的。'

# A veto that the heading says stands there; the sentence only words it.
cat >"$T/head-veto.txt" <<'END'
柳溪镇考核办法
一、一票否决
有下列情形之一的，年度考核直接定为不合格：
1.发生溃坝的。
2.瞒报险情的，实行一票否决。
二、一票否决情形
凡有下列情形之一的：
1.漏报疫情的。
三、一票否决
有下列情形之一的，一票否决：
1.谎报产量的。
四、一票否决
1.私分救灾款的。
五、否决事项
评为一等的奖励900元。有下列行为之一的，不得评优：
1.挪用资金的。
六、结果运用
有下列行为之一的，不得评优：
1.拒绝检查的。
END
rules "$T/head-veto.txt"
is "a veto that the heading says is said there" \
    "$(printf '%s\n' "$out" | cut -d '|' -f 3-5,9-)" \
'2|veto||有下列情形之一的，年度考核直接定为不合格
5|veto||瞒报险情的，实行一票否决
6|veto||一票否决情形
10|veto||有下列情形之一的，一票否决
13|veto||私分救灾款的。
15|add|900|评为一等的奖励900元
14|veto||有下列行为之一的，不得评优
18|veto||有下列行为之一的，不得评优'
run plan-parse -t rules --for-score "$T/head-veto.txt"
is "for score each of its items is one" \
    "$(printf '%s\n' "$out" | fields '|' line,effect,points,clause)" \
    '4|grade_lowest||发生溃坝的。
5|grade_lowest||瞒报险情的，实行一票否决
8|veto||漏报疫情的。
11|veto||谎报产量的。
13|veto||私分救灾款的。
15|add|900|评为一等的奖励900元
16|no_award||挪用资金的。
19|no_award||拒绝检查的。'

cat >"$T/led-own.txt" <<'END'
柳溪镇考核办法
一、工作纪律
旷工的扣1分。有下列情形之一的，每次扣2分：
（1）迟到的扣1分；
（2）脱岗的扣3分。
END
rules "$T/led-own.txt"
is "where no item takes it over, it is numbered behind what it says before" \
    "$out" '1|1|3|deduct|1|分|||旷工的扣1分
1.1|1|4|deduct|1|分|||迟到的扣1分
1.2|1|5|deduct|3|分|||脱岗的扣3分
1|2|3|deduct|2|分|次||有下列情形之一的，每次扣2分'

# What a list loses is said once; score takes each item for a rule of its own.
cat >"$T/led-veto.txt" <<'END'
柳溪镇考核细则
一、一票否决
有下列情形之一的，扣5分，实行一票否决，年度考核定为不合格：
1.漏报险情的；
2.瞒报险情的。
END
rules "$T/led-veto.txt"
is "a veto above a list, where it is said" "$out" '1|1|3|veto|||||实行一票否决
1.1|1|4|deduct|5|分|||漏报险情的；
1.2|1|5|deduct|5|分|||瞒报险情的。'
run plan-parse -t rules --for-score "$T/led-veto.txt"
is "and one of each item in a draft for score" \
    "$(printf '%s\n' "$out" | fields '|' id,line,effect,points,clause)" \
    '1.1-1|4|deduct|5|漏报险情的；
1.1-2|4|grade_lowest||漏报险情的；
1.2-1|5|deduct|5|瞒报险情的。
1.2-2|5|grade_lowest||瞒报险情的。'

# Its items' own clauses come first; no item is told twice for that.
cat >"$T/led-items.txt" <<'END'
柳溪镇考核细则
一、考核标准。有下列情形之一的，扣5分：
序号	项目	分值	标准
1	组织领导	10	有领导小组
2	档案	5	未归档的扣1分
3	会议	5	有会议记录
END
run plan-parse -t rules --for-score "$T/led-items.txt"
is "the rule of a list behind its items tells no item again" \
    "$(printf '%s\n' "$out" | fields '|' id,item,full,kind,effect,points,clause)" \
    '1.1|组织领导|10|item|||
1.2-1|档案|5||deduct|1|未归档的扣1分
1-1|考核标准|||deduct|5|有下列情形之一的，扣5分
1.3|会议|5|item|||'

cat >"$T/bars.txt" <<'END'
柳溪镇考核评分表
类别 | 序号 | 考核内容 | 分值 | 扣分标准
卫生 | 1 | 路面整洁 | 4 | 每处扣0.5分
 | 2 | 河面整洁 | 5 | 每处扣1分
加分项 | 3 | 经验被刊登 | 3 | 每篇加1分
否决项 | 4 | 发生污染事件 |  | 一票否决
END
rules "$T/bars.txt"
is "a table of bars: the column of points sets no rule, a veto is said once" \
    "$out" '1|1|3|deduct|0.5|分|处||每处扣0.5分
2|1|4|deduct|1|分|处||每处扣1分
3|1|5|add|1|分|篇||每篇加1分
4|1|6|veto|||||发生污染事件'

cat >"$T/torn.txt" <<'END'
柳溪工地奖罚制度
一、劳动保护
1、不戴安全帽的罚款
200元/次;
2、乱堆材料的处以
50~
100元罚款;
3、在工地睡觉的罚款50
元/次。
END
rules "$T/torn.txt"
is "figures on lines of their own" "$(printf '%s\n' "$out" |
    cut -d '|' -f 3-7)" '3|deduct|200|元|次
5|deduct|50..100|元|
8|deduct|50|元|次'
printf '%s\n' 柳溪镇评比方案 加分情况： 1.有花草的1分 扣分情况： 1.乱挂电线的2分 \
    >"$T/groups.txt"
rules "$T/groups.txt"
is "headings without numbers say what bare points do" "$(printf '%s\n' "$out" |
    cut -d '|' -f 3-5)" '3|add|1
5|deduct|2'

# What a column of points says itself, with a sign or a word; rows without
# their merged cells stand where their points do.
printf '%s\t%s\t%s\t%s\t%s\n' 类别 分项 评价内容 加减分 备注 \
    环境 庭院 主动清理庭院的 +5 '' >"$T/signed.txt"
printf '%s\t%s\t%s\n' 乱倒垃圾的 -3 '' 占道堆放的 -2至-5 '' >>"$T/signed.txt"
printf '%s\t%s\t%s\t%s\n' 河道 报告污染的 加10分 每季一次 >>"$T/signed.txt"
printf '%s\t%s\t%s\n' 捐款捐物的 加1—20分 '' 参加演练的 加2 '' \
    其他违约行为，视情节减分 -5至-50 '' >>"$T/signed.txt"
sed '1i柳溪村积分制管理办法' "$T/signed.txt" >"$T/signs.txt"
rules "$T/signs.txt"
is "a column of points gives and takes" "$(printf '%s\n' "$out" |
    cut -d '|' -f 3-6,9-)" '3|add|5|分|主动清理庭院的
4|deduct|3|分|乱倒垃圾的
5|deduct|2..5|分|占道堆放的
6|add|10|分|报告污染的
7|add|1..20|分|捐款捐物的
8|add|2|分|参加演练的
9|deduct|5..50|分|其他违约行为，视情节减分'

# Blanks stand about what joins the two ends, and not for it.
printf '%s\t%s\t%s\n' 类别 评价标准 加减分 失信 拖欠货款的 '-10 至 -50' \
    失信 占道堆放的 '-2 - -5' 失信 门牌不挂的 '-5 10' 守信 捐款捐物的 '+ 2 至 5 分' \
    >"$T/blanks.txt"
sed -i '1i柳塘镇信用积分办法' "$T/blanks.txt"
rules "$T/blanks.txt"
is "a range with blanks in a column of points" "$(printf '%s\n' "$out" |
    cut -d '|' -f 3-6,9-)" '3|deduct|10..50|分|拖欠货款的
4|deduct|2..5|分|占道堆放的
6|add|2..5|分|捐款捐物的'

# The remark beside such a number limits it or says what one occurrence is.
printf '%s\t%s\t%s\n' 评价标准 加减分 备注 参加宣讲的 +1 每年最多加3分 \
    参加拥军活动的（每次） +1 每年最多加5分 用车帮人的 +2 每次 \
    乱贴广告的 -2 每年最多加5分 献血的 +10 当年有效 >"$T/remark.txt"
sed -i '1i柳溪村积分制管理办法' "$T/remark.txt"
rules "$T/remark.txt"
is "a remark limits the points beside it" "$(printf '%s\n' "$out" |
    cut -d '|' -f 3-5,7-8)" '3|add|1||3
4|add|1|次|5
5|add|2|次|
6|deduct|2||
7|add|10||'

# A column headed 加分标准 gives by a number and what it is for each time; a
# sentence may lead a list as one that ends in a colon does.
printf '%s\t%s\t%s\t%s\n' 序号 考核内容 分值 加分标准 \
    1 信息报送 5 '1分/次' 2 现场会议 10 '2分/次' >"$T/gives.txt"
rules "$T/gives.txt"
is "a table of additions" "$(printf '%s\n' "$out" | cut -d '|' -f 3-7)" \
'2|add|1|分|次
3|add|2|分|次'

cat >"$T/leads.txt" <<'END'
柳溪镇考核办法
一、扣分情形
（一）有下列情形之一的，每次扣2分。
1.台账不全的；
2.未按时报送的。
END
rules "$T/leads.txt"
is "a full stop leads to a list as well" \
    "$(printf '%s\n' "$out" | cut -d '|' -f 3-5,7,9-)" \
'4|deduct|2|次|台账不全的；
5|deduct|2|次|未按时报送的。'

cat >"$T/spaced.txt" <<'END'
禾桥镇村居考核办法
一、考核构成
1.考核满分 100 分，其中平时工作 40 分、重点项目 50 分、村民评议 10 分，另设加分项。
2.每少 1 次扣 2 分。
END
rules "$T/spaced.txt"
is "nor where blanks stand around the figures" \
    "$(printf '%s\n' "$out" | cut -d '|' -f 3-5)" \
'4|deduct|2'

cat >"$T/parts.txt" <<'END'
禾桥镇村居考核办法
一、考核构成
1.考核满分100分，其中平时工作40分、重点项目50分、村民评议10分，另设加分项。
2.党务30分、村务60分，平安建设10分，加分项10分。
3.环境30分、产业70分，扣分项20分。
4.加分项（获省级表彰10分，市级5分）。
5.每新增一个加分项2分。
二、加分项10分
1.获省级表彰的6分，市级4分。
2.省级表彰加分3分，市级2分。
END
rules "$T/parts.txt"
is "what parts of the whole come to is no bonus" \
    "$(printf '%s\n' "$out" | cut -d '|' -f 3-5,7-)" \
'6|add|10|||加分项（获省级表彰10分
6|add|5|||市级5分
7|add|2|个||每新增一个加分项2分
9|add|6|||获省级表彰的6分
9|add|4|||市级4分
10|add|3|||省级表彰加分3分
10|add|2|||市级2分'

cat >"$T/middle.txt" <<'END'
柳溪镇信访考核办法
一、评分标准
1.满分10分，到县集访1次扣1分，到市2分，到省以上扣4分。
2.到区上访一次扣0.5分，到省上访1分，进京上访扣3分。
3.迟到一次扣0.5分，未到会2分，早退扣1分。
4.信访10分，到镇走访30分，平安建设60分。
END
rules "$T/middle.txt"
is "a middle without a verb takes that of the clause before" \
    "$(printf '%s\n' "$out" | cut -d '|' -f 3-5,7-)" \
'3|deduct|1|次||满分10分，到县集访1次扣1分
3|deduct|2|||到市2分
3|deduct|4|||到省以上扣4分
4|deduct|0.5|次||到区上访一次扣0.5分
4|deduct|1|||到省上访1分
4|deduct|3|||进京上访扣3分
5|deduct|0.5|次||迟到一次扣0.5分
5|deduct|2|||未到会2分
5|deduct|1|||早退扣1分'

cat >"$T/goods.txt" <<'END'
杏花街道广场舞比赛方案
一、补贴
1.组队的村每户补贴资金100元，每人一次性补贴20元。
2.给每户50元补贴，每户30元奖励。
二、奖项
1.一等奖奖品300元，二等奖2名。
2.颁发奖品每人15元，每队奖励奖牌40元。
三、经费预算
1.灯光音响租用及奖品8000元，奖状、奖杯制作600元。
2.奖牌900元，奖旗采购300元。
END
rules "$T/goods.txt"
is "goods that are bought are no reward" \
    "$(printf '%s\n' "$out" | cut -d '|' -f 3-)" \
'3|add|100|元|户||组队的村每户补贴资金100元
3|add|20|元|人||每人一次性补贴20元
4|add|50|元|户||给每户50元补贴
4|add|30|元|户||每户30元奖励
6|add|300|元|||一等奖奖品300元
7|add|15|元|人||颁发奖品每人15元
7|add|40|元|队||每队奖励奖牌40元'

cat >"$T/blank.txt" <<'END'
柳溪镇公厕保洁考评标准

序号 考 评 内 容 扣分标准 备注
1 蹲位有积便，洗手台有水渍的 1分/处 
2 果皮箱满溢未清运的 每个2分
3 巡查日志未按时填写的 0.5-1分/次 
4 擅自脱岗的，每次扣3分 
5 夜间照明损坏的
6 清运车辆带泥上路 2分
7 夜间抽查2次，共10 分
8 池面漂浮物未打捞 0.5分/处/天
二、结果运用
1.月度得分低于 80分
序号 内容 加分标准 得分
1 被评为清洁户 2分/户 
2 得到表扬 扣分标准另定
三、其他
序号 内容 加分标准 扣分标准
1 承办现场会 3分/个
END
rules "$T/blank.txt"
is "the points of a table that single blanks part, as their column says" \
    "$(printf '%s\n' "$out" | cut -d '|' -f 3-)" \
'4|deduct|1|分|处||蹲位有积便，洗手台有水渍的
5|deduct|2|分|个||果皮箱满溢未清运的
6|deduct|0.5..1|分|次||巡查日志未按时填写的
7|deduct|3|分|次||擅自脱岗的，每次扣3分
9|deduct|2|分|||清运车辆带泥上路
11|deduct|0.5|分|处、天||池面漂浮物未打捞
15|add|2|分|户||被评为清洁户'

# Points of residents: where a class says 加分 or 扣分 its rows' points are what
# they give or take; elsewhere only those for each of something.
credit() { # TITLE, then cells, three a row
	printf '%s\n' "$1" >"$T/credit.txt"
	shift
	printf '%s\t%s\t%s\n' "$@" >>"$T/credit.txt"
	rules "$T/credit.txt"
	out=$(printf '%s\n' "$out" | cut -d '|' -f 3-7,9)
}
for head in 分值 积分 赋分 积分标准; do
	credit 禾桥村村民积分细则 类别 内容 $head 正向积分 拾金不昧 5 \
	    '' 清扫街巷 2分/人次 负向积分 乱贴广告 3分 '' 堵塞沟渠 10分/处
	is "points of residents under $head" "$out" '3|add|5|分||拾金不昧
4|add|2|分|人次|清扫街巷
5|deduct|3|分||乱贴广告
6|deduct|10|分|处|堵塞沟渠'
done
credit 禾桥村村民积分细则 类别 内容 积分标准 环境 清扫街巷 2分/次 家风 孝敬老人 3分
is "points for each of something" "$out" '3|score|2|分|次|2分/次'
credit 禾桥村积分兑换标准 序号 物品 所需积分 1 牙膏 5 2 毛巾 10
is "what points buy" "$out" ''
credit 禾桥镇考核表 类别 内容 分值 加分项 受到表彰 5 扣分项 被通报 5分
is "the most that a part comes to" "$out" ''
credit 禾桥镇考核表 类别 内容 分值 加分项 受到表彰 县级5分，镇级2分
is "levels are what they give" "$out" '3|add|5|分||受到表彰
3|add|2|分||受到表彰'

# What a draft for score makes of whole marks, gates, periods and vetoes.
drafts() {
	run plan-parse -t rules --for-score "$1"
	out=$(printf '%s\n' "$out" |
	    fields '|' line,kind,effect,points,full,gate,bands,period)
}
cat >"$T/whole.txt" <<'END'
云岭镇2026年村级综合考核评分细则
一、评分标准
1.健全机构（40分）。机构健全的得满分。
2.改厕任务（30分）。完成率80%以上按比例得分，低于80%不得分。
3.例会制度（30分）。每半年召开一次例会，每少1次扣5分。
二、一票否决
1.发生较大事故的，不得评定为良好以上等次。
2.瞒报险情的村，年终不得定为“好”。
END
drafts "$T/whole.txt"
is "whole marks, a gate, half a year, the highest grade left" "$out" \
'3|R8|score||40||是:40、否:0|
4|R7|score||30|80||
4||zero|0|30|||
5||deduct|5|30|||half
7||cap_grade:合格|||||
8||cap_grade:较好|||||'

cat >"$T/sum.txt" <<'END'
云岭镇2026年村级综合考核评分细则
一、计分办法
满分为200分。
（一）道路保洁。每发现一处垃圾扣5分。
（二）弄虚作假的，总分清零。
END
drafts "$T/sum.txt"
is "what all begin with, and its loss" "$out" \
'3|total|||200|||
4||deduct|5||||
5||score_zero|0||||'
done_testing
