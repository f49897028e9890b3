"""Reading official statistics as they really come: decode, recognise, lay out, assemble.

Each layout (GENESIS table, flat file, INKAR, Gemeindeverzeichnis, office table) only says which cell belongs
to which measure, region and period. What a key, a period or a figure means is decided in one place,
``assemble``, so that every trap is known once.
"""
