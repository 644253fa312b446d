### The question for files in the window, where the system has no dialog for that.

files-open-folder = Open a folder…
# The title of the dialog.
files-open-files = Open files
# The buttons.
files-open = Open
files-open-counted = { $n ->
    [one] Open { $n } file
   *[other] Open { $n } files
}
files-choose-folder = Open this folder

# Folders that many look for.
files-places = Places
files-home = Home
files-desktop = Desktop
files-documents = Documents
files-downloads = Downloads
files-root = File system
files-recent = Recent folders

files-path = Folder or path
files-up = Parent folder
files-hidden = Hidden files
files-kinds = Kind of files
# What files of a kind are called, with their ending: “CSV (.csv)”.
files-kind = { $format } (.{ $ending })
files-name-of-file = File name

# The list, and the headings of its columns.
files-contents = Files and folders
files-name = Name
files-size = Size
files-modified = Modified
# For screen readers: a heading by which the list is sorted.
files-sorted-by = { $column }, sorted by this
files-folder = folder
files-link = link
files-scroll = Scroll the files

files-reading = Reading the folder…
# $folder is the name of one.
files-reading-named = Reading { $folder }
files-empty = There is nothing in this folder.
files-none-of-kind = There is no file of this kind in this folder.
files-show-all = Show all files
files-not-found = There is no such folder.
files-no-permission = You have no permission to read this folder.
files-not-read = The folder could not be read: { $says }
files-broken = The folder could not be read, by a fault of Sitmap.
files-only-first = Only the first { NUMBER($opened) } of { NUMBER($n) } files are opened.

# What a file is read as.
files-preview = Preview
files-nothing-chosen = Choose a file to see what it is read as.
files-chosen = { $n ->
    [one] { $n } chosen
   *[other] { $n } chosen
}
files-looking = Looking into the file…
files-format = Read as
files-holds = Holds
files-days = Days
files-issues = Could not be used
files-unclear = Sitmap will ask what its columns are.
files-archive = { $n ->
    [one] An archive of { $n } data file
   *[other] An archive of { $n } data files, each opened as a layer
}
# $size is such as “64 MB”.
files-too-large = Files of more than { $size } are looked into only when they are opened.
files-not-readable = Cannot be read

# $n is a number in digits.
files-bytes = { $n } B
files-kilobytes = { $n } kB
files-megabytes = { $n } MB
files-gigabytes = { $n } GB
