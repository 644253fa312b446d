### What is known when something goes wrong in the program itself: the log, and reports of faults.

diagnostics-show-log = Show the log
diagnostics-log = The log
diagnostics-no-log = Nothing is logged in this window.
diagnostics-ended = Sitmap broke at its last start
diagnostics-ended-detail = A report tells where in the program. It holds nothing of any dossier, and it was not sent to anybody.
diagnostics-show-report = Show the report
diagnostics-report = Report of a fault
diagnostics-report-place = { $place }, in the thread “{ $thread }”
# $calls and $log have a line for each entry, in English.
diagnostics-report-text =
    Version: { $version }
    System: { $system }
    When: { $when }
    Where: { $place }
    What: { $message }

    Calls:
    { $calls }

    The last lines of the log:
    { $log }
