# plan-parse on a plan with the marks of Markdown, as chat programs write it.
. "$(dirname "$0")/../tap.sh"
cd "$T" || exit 1

cat >plan.md <<'X'
# 禾桥镇防汛方案

## 一、工作目标
水库不垮坝。

## 二、工作任务
### （一）巡查
各村要巡查水库。
- **责任单位**：水利站
- **完成时限**：5月底
### （二）清淤
各村要清理河道。
**责任单位：** 水利站、各村
**完成时限：** 6月底前
### （三）值守
> 各村要值守。（**责任单位**：应急办）
#2 闸门要关好。

**三、保障措施**

**（一）加强领导。** 各村要重视。

1. **值班。** 各村要值班。
2. **报告**：各村要报告。

## 四、任务表

| 序号 | 任务 | 责任单位 | 完成时限 |
| --- | --- | --- | --- |
| 1 | 修渠 | 水利站 | 7月底 |
X
cat >want <<'X'
一、|goal|工作目标||||工作目标 水库不垮坝。
（一）|task|巡查|水利站|各村|XXXX-05-31|巡查 各村要巡查水库。
（二）|task|清淤|水利站、各村|各村|XXXX-06-30|清淤 各村要清理河道。
（三）|task|值守|应急办|各村||值守 各村要值守。 #2闸门要关好。
1.|support|值班||各村||值班。各村要值班。
2.|support|报告||各村||报告：各村要报告。
1|task|修渠|水利站||XXXX-07-31|修渠
X
run plan-parse plan.md
printf '%s\n' "$out" | fields '|' number,kind,title,units,subjects,due,text >got
same "marks of Markdown are no part of what is said" want got
run plan-parse -t all plan.md
printf '%s\n' "$out" | fields '' text >got
is "they stay in what is written out as it stands" "$(tr -d ' \n' <got)" \
    "$(tr -d ' \n' <plan.md)"
run plan-parse -t targets plan.md
is "they are no figures" "$(printf '%s\n' "$out" | wc -l)" 1
run plan-check plan.md
is "plan-check finds no fault in them" "$(printf '%s\n' "$out" |
    fields '' code | grep -v '^tasks*-no-')" ""

cat >names.txt <<'X'
禾桥镇慰问方案
1.慰问李**，户主张**
2.电话138****0001的王**家也要走访。
X
cat >want <<'X'
1.|慰问李**，户主张**
2.|电话138****0001的王**家也要走访。
X
run plan-parse names.txt
printf '%s\n' "$out" | fields '|' number,text >got
same "stars that stand for what was left out stay" want got

# The line drawn below the headings is no heading: columns that say what
# points do, and headings that only the scores below them make a table of.
cat >rules.md <<'X'
# 禾桥镇积分标准

| 评价内容 | 加减分 |
| --- | --- |
| 参加义务劳动的 | 加5分 |
| 乱倒垃圾的 | 扣2 |
X
cat >want <<'X'
5|add|5|分
6|deduct|2|分
X
run plan-parse -t rules rules.md
printf '%s\n' "$out" | fields '|' line,effect,points,measure >got
same "rules in a table of Markdown" want got
cat >scores.md <<'X'
# 禾桥镇第三季度通报
## 一、排名
| 名次 | 村名 | 堤岸 | 泵房 |
| --- | --- | --- | --- |
| 1 | 上禾村 | 38 | 28 |
| 2 | 下禾村 | 36 | 27 |
## 二、要求
各村要整改。
X
cat >want <<'X'
2|一、|fact
7|二、|task
X
run plan-parse scores.md
printf '%s\n' "$out" | fields '|' line,number,kind >got
same "headings over scores" want got

# What is bold ends before the text of its line, with no blank behind it.
cat >bold.md <<'X'
禾桥镇工作方案
一、工作任务
**（一）疏通沟渠。**水利站负责疏通。
**（二）加固塘坝。**一是清理坝面。二是加高坝体。
**（三）巡查队：**负责巡查。
**（四）栽树。** 林业站牵头，各村配合。
X
cat >want <<'X'
3|（一）|疏通沟渠。水利站负责疏通。||水利站|
4|一是|清理坝面。|||
4|二是|加高坝体。|||
5|（三）|巡查队：负责巡查。||巡查队|
6|（四）|栽树。林业站牵头，各村配合。|林业站||各村
X
run plan-parse bold.md
printf '%s\n' "$out" | fields '|' line,number,text,lead,units,assist >got
same "bold headings before their text" want got
done_testing
