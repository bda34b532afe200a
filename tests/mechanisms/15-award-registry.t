# 多种评选 (row 15): several awards by their own scores, one each.
. "$(dirname "$0")/../tap.sh"
cd "$T"
cat >得分.csv <<'X'
unit,item,full,got
便民中心,服务,50,48
便民中心,卫生,50,45
派出所,服务,50,49
派出所,卫生,50,40
供电所,服务,50,40
供电所,卫生,50,46
X
cat >荣誉.csv <<'X'
荣誉,名次止,项目,不重复,奖励金
服务窗口,1,服务,,500
洁净单位,1,卫生,是,300
鼓励奖,3,,是,100
X
is "each by its own points" "$(rank --awards 荣誉.csv 得分.csv | cut -d , -f 4,9,11)" "unit,award,money
便民中心,鼓励奖,100.00
派出所,服务窗口,500.00
供电所,洁净单位,300.00"
done_testing
