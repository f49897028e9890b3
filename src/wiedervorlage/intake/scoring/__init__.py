"""How a reading compares with what a careful clerk read: the one comparator of test and benchmark.

Fields: letter case, white space, the shape of quotation marks and dashes, a form of address before a name and the
label of an agenda item folded, numbers of telephones and accounts by their digits, equal or not; any value of
``also_right`` is right too. Lists: each item once, in any order; an item marked ``further`` (true, but a careful reader
may leave it out) is not counted, read or not. Statements: same kind (or outcome), and
quotes that share most of their words, since two careful readers cut a clause
differently: at least six tenths of the shorter quote and three tenths of the longer must be common, in
order, or the shorter stands whole in a longer one of a clause's length. Findings: what is wrong with the paper, not
what is doubtful about the file or its print. A reason whose expected reading names a
second kind may carry either; of the reasons that were found it is counted, as ``sides``, whether the side is right,
as ``reported``, whether they are told of somebody else, and of reasons and decisions, as ``weights`` and ``hedges``,
whether those are right where the expected reading names them.
Texts of free choice (``asks``, ``about``, ``problem``) are not compared. What the expected reading has no key for is
not judged. The rules of annotation stand in ``corpus/ANNOTATING.md``.
"""
