# task-track on small tables, to be sourced after tap.sh in $T.  $P: the headings
# of the log.
#
#   track DATE [OPTION...]   assignments, progress and targets are the rows of
#                            the files a, p and t; roster.csv
#   rows A,B,...             these columns of what it wrote, no heading

A=doc,id,title,unit,role,via,match,start,due,freq,when_text
TG=doc,id,n,metric,op,value,measure,per,scope,start,due,clause

track() {
	day=$1
	shift
	{ echo "$A"; cat a; } >a.csv
	{ echo "$P"; cat p; } >p.csv
	{ echo "$TG"; cat t; } >t.csv
	run task-track -p p.csv -T t.csv -r roster.csv --date "$day" "$@" a.csv
}

rows() {
	printf '%s\n' "$out" | fields , "$1"
}
