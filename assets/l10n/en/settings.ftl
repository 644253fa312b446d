### The user's choices, and the files in which they are kept.

# Over where and why, and one of the next two texts.
settings-not-read = The settings cannot be read
# $aside is the path under which the damaged file is kept.
settings-put-aside = The file was put aside, and a new one takes its place: { $aside }
settings-left-alone = The file is left as it is, and nothing that is chosen now is kept.
# Over where and why, and the next text.
settings-not-kept = Settings are not kept
settings-until-the-end = What is chosen now lasts until the program ends.

## What a start opens that was asked for no file: a menu, and its entries.

settings-start = When Sitmap starts
settings-start-last = Open what was open last
settings-start-bundled = Open the bundled dossier
# Over where and why.
settings-session-not-read = What was open last cannot be read
