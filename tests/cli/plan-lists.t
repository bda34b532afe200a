# plan-parse: each word of the lists in tests/plan/lists.tsv, in its sentence
. "$(dirname "$0")/../tap.sh"

# A document for each word; its rows are told by the document's name.
awk -F '\t' -v dir="$T" -v plan='禾桥镇2026年工作方案\n一、工作任务\n' '
/^#/ || NF < 4 { next }
{
	k = split($4, word, "、")
	for (i = 1; i <= k; i++) {
		doc = $3
		want = $2
		gsub(/@/, word[i], doc)
		gsub(/@/, word[i], want)
		gsub(/\\n/, "\n", doc)
		gsub(/\\n/, "\n", want)
		gsub(/\\t/, "\t", doc)
		file = sprintf("%s/%04d", dir, ++n)
		print (sub(/^=/, "", doc) ? "" : plan) doc > (file ".txt")
		print want > (file ".want")
		print $1, word[i] > (file ".case")
		close(file ".txt")
		close(file ".want")
		close(file ".case")
	}
}' "$top/tests/plan/lists.tsv"

for type in tasks targets all; do
	run plan-parse -t $type "$T"/*.txt
	printf '%s\n' "$out" >"$T/$type"
done
for case in "$T"/*.case; do
	read -r column word <"$case"
	file=${case%.case}
	type=${column%%:*}
	fields '|' "${column#*:}" "doc=${file##*/}" <"$T/$type" >"$T/got"
	is "$column of $word" "$(cat "$T/got")" "$(cat "$file.want")"
done
done_testing
