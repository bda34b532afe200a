# 评选 tiers (row 14): 先进 (80 points) -> 优秀 (the best two of them) -> 功臣
# (first in the city: an item that somebody enters).
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >得分.csv <<'X'
period,category,unit,item,full,got
2026,部门,党政办,考核,100,95
2026,部门,经发办,考核,100,88
2026,部门,社会办,考核,100,84
2026,部门,农业办,考核,100,79
2026,部门,党政办,全市名次,,0
2026,部门,经发办,全市名次,,1
X
cat >荣誉.csv <<'X'
荣誉,名次止,最低分,名额,先获,项目
先进,,80,,,
优秀,,,2,先进,
功臣,1,,1,优秀,全市名次
X
# the item counts towards the total as well: 经发办 89
is "gates in order" "$(rank -g category --awards 荣誉.csv 得分.csv | cut -d , -f 4,5,9)" "unit,score,award
党政办,95.00,先进、优秀
经发办,89.00,先进、优秀、功臣
社会办,84.00,先进
农业办,79.00,"
done_testing
