# The same laws where units share what was found, parts are capped, items do
# not concern some units (折算) and vetoes lower grades: random findings, scored
# and ranked, against what SQL makes of the same findings.
. "$(dirname "$0")/../tap.sh"
if ! command -v sqlite3 >/dev/null; then
	skip "joint scores on random data" "no sqlite3"
	done_testing
	exit
fi
cd "$T"

cat >rules.csv <<'X'
id,part,item,full,kind,effect,points,cap,weights,of,units
total,,,100,total,,,,,,
P,甲,,,part,,,15,,,
A1,甲,a,20,R1,deduct,0.5,,责任:100%、配合:50%,,
B1,甲,b,30,R1,deduct,2,,责任:100%、配合:50%,,
C1,乙,c,10,R3,deduct,3,,责任:100%、配合:50%,,
D1,乙,d,40,R1,deduct,0.25,,责任:100%、配合:50%,,
N,,,,R16,不涉及,,,,c,G0
K,加,,,part,,,4,,,
K1,加,k,,R1,add,0.5,,责任:100%、配合:50%,,
V1,,,,R14,,,,,,
X
echo 'unit,category' >roster.csv
i=1; while [ $i -le 17 ]; do echo "U$i,G$((i % 3))" >>roster.csv; i=$((i + 1)); done

for seed in 1 2 3; do
# f.csv as an office has it; parts.csv one line for each unit that bears a
# share of a finding, in halves.
awk -v seed=$seed 'BEGIN {
	srand(seed)
	print "date,unit,assist,rule,count,value"
	print "m,u,rule,n,halves,absent" >"parts.csv"
	n = split("A1 A1 A1 B1 C1 D1 D1 D1 K1 K1", rule, " ")
	for (i = 0; i < 900; i++) {
		r = rule[int(rand() * n) + 1]
		if (rand() < 0.01) r = "V1"
		lead = int(rand() * 17) + 1
		with = rand() < 0.2 ? 1 + lead % 17 : 0
		help = rand() < 0.3 ? 1 + (lead + 4) % 17 : 0
		count = int(rand() * 4)
		value = r == "B1" && rand() < 0.1 ? "不涉及" : ""
		m = sprintf("2026-%02d", 1 + int(rand() * 3))
		print m "-" 10 + int(rand() * 18) ",U" lead (with ? "、U" with : "") "," (help ? "U" help : "") "," r "," count "," value
		# c does not concern G0: a finding on it with such a unit is left out
		if (r == "C1" && (lead % 3 == 0 || (with && with % 3 == 0) || (help && help % 3 == 0))) {
			out++
			continue
		}
		a = value != ""
		print m ",U" lead "," r "," count ",2," a >"parts.csv"
		if (with) print m ",U" with "," r "," count ",2," a >"parts.csv"
		if (help) print m ",U" help "," r "," count ",1," a >"parts.csv"
	}
	print out + 0 >"out"
}' </dev/null >f.csv
score -R rules.csv -r roster.csv --date 2026-12-31 f.csv >s.csv 2>err
is "seed $seed: findings on what does not concern a unit are told" \
    "$(grep -c 'does not hold for' err)" "$(cat out)"

# In thousandths; a half of 0.25 is 125.
cat >q.sql <<'X'
.mode csv
.import parts.csv p
.import roster.csv ro
create table d as select m, unit u, category c,
  coalesce((select sum(n * halves * 250) from p where p.m = t.m and u = unit and rule = 'A1'), 0) a,
  coalesce((select sum(n * halves * 1000) from p where p.m = t.m and u = unit and rule = 'B1' and absent = '0'), 0) b,
  coalesce((select max(absent) from p where p.m = t.m and u = unit and rule = 'B1'), '0') nob,
  coalesce((select max(halves * 1500) from p where p.m = t.m and u = unit and rule = 'C1' and n > 0), 0) c1,
  coalesce((select sum(n * halves * 125) from p where p.m = t.m and u = unit and rule = 'D1'), 0) d,
  coalesce((select sum(n * halves * 250) from p where p.m = t.m and u = unit and rule = 'K1'), 0) k,
  coalesce((select max(n > 0) from p where p.m = t.m and u = unit and rule = 'V1'), 0) v
  from (select distinct m from p) t, ro;
create table g as select *,
  100 - case nob when '1' then 30 else 0 end - case c when 'G0' then 10 else 0 end whole,
  min(15000, min(20000, a) + case nob when '1' then 0 else min(30000, b) end) +
  case c when 'G0' then 0 else min(10000, c1) end + min(40000, d) lost,
  min(4000, k) won from d;
create table t as select m, u, c, v,
  (2 * ((whole * 1000 - lost) * 100 + won * whole) + 10 * whole) / (20 * whole) total from g;
select m || ' ' || c || ' ' ||
  (1 + (select count(*) from t x where x.m = t.m and x.c = t.c and x.total > t.total)) ||
  ' ' || u || ' ' || printf('%d.%02d', total / 100, total % 100) || ' ' ||
  case when v then '不合格' when total >= 9000 then '优秀' when total >= 8000 then '良好'
  when total >= 6000 then '合格' else '不合格' end from t order by 1;
X
sqlite3 :memory: <q.sql | tr -d '"\r' | LC_ALL=C sort >want
rank -g category s.csv |
    awk -F, 'NR > 1 { print $1, $2, $3, $4, $5, $8 }' | LC_ALL=C sort >got
same "seed $seed: totals, ranks and grades as SQL has them" want got
is "seed $seed: there are vetoes, caps, scaled totals and joint findings" \
    "$(grep -q 一票否决 s.csv && grep -q 甲封顶 s.csv && grep -q 加加分封顶 s.csv &&
	grep -q 缺项折算 s.csv && grep -q 、 f.csv && echo yes)" yes
is "seed $seed: full - deducted + added = got in every row" \
    "$(awk -F, 'NR > 1 && $6 != "" && ($5 - $7 + $8 - $6) ^ 2 > 1e-9' s.csv)" ""
is "seed $seed: the rows of a unit add up to its total" \
    "$(awk -F, 'NR > 1 { s[$1 " " $2 " " $3] += $6 } END { for (k in s) printf "%s %.2f\n", k, s[k] }' s.csv | LC_ALL=C sort)" \
    "$(awk '{ print $1, $2, $4, $5 }' want | LC_ALL=C sort)"
done
done_testing
