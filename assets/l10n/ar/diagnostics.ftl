### What is known when something goes wrong in the program itself: the log, and reports of faults.

diagnostics-show-log = إظهار السجل
diagnostics-log = سجل البرنامج
diagnostics-no-log = لا يُسجّل شيء في هذه النافذة.
diagnostics-ended = تعطّل Sitmap في تشغيله السابق
diagnostics-ended-detail = هناك تقرير يبيّن موضع العطل في البرنامج. وليس فيه شيء من أي إضبارة، ولم يُرسل إلى أحد.
diagnostics-show-report = إظهار التقرير
diagnostics-report = تقرير عطل
diagnostics-report-place = { $place }، في الخيط «{ $thread }»
# $calls and $log have a line for each entry, in English.
diagnostics-report-text =
    الإصدار: { $version }
    النظام: { $system }
    الوقت: { $when }
    الموضع: { $place }
    العطل: { $message }

    الاستدعاءات:
    { $calls }

    آخر أسطر السجل:
    { $log }
