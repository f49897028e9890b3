"""The wording of German administration: what refuses, grants, asks, concedes and gives reasons."""
