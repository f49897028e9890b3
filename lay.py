import sys
from pathlib import Path
from dataclasses import replace
import wiedervorlage.intake.statements.statements as S
from wiedervorlage.intake.read import read_paper,Options
from wiedervorlage.intake.statements.judging import load_judge
J=replace(load_judge(),encoder=None)
o=S.lay_out
def lay(body,*,is_letter):
    for q in body: print("PARA",q.is_table,q.is_title,repr(q.heading),repr(q.text.text[:140]))
    return o(body,is_letter=is_letter)
S.lay_out=lay
for f in sys.argv[1:]: read_paper(Path(f).read_text(),options=Options(judge=J))
