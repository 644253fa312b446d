### Saving copies, and the template.

# The menu of formats.
saving-save-copy = حفظ نسخة
# The template.
saving-save-template = حفظ قالب…
# Nothing was written.
saving-not-saved = تعذّر الحفظ
# The layer was closed before it was known where to.
saving-closed-meanwhile = أُغلقت الطبقة في هذه الأثناء.
# What is in a copy, whatever the window shows.
saving-all-of-it = الطبقة كلها، بما فيها المخفي وما لم يعثر عليه البحث

# A format; the others have names of their own, such as GeoJSON.
saving-dossier = إضبارة Sitmap
# Formats in the menu. $format: "GeoJSON"
saving-entry = بتنسيق { $format }…
# The title of the dialog that asks where to.
saving-save-as = حفظ بتنسيق { $format }
# While it is written. $name: "january.csv"
saving-saving = جارٍ حفظ { $name }
saving-saved-incidents = { $incidents ->
    [zero] حُفظ الملف دون حوادث: { $path }
    [one] حُفظ الحادث: { $path }
    [two] حُفظ الحادثان: { $path }
    [few] حُفظت الحوادث كلها، وعددها { $incidents }: { $path }
    [many] حُفظت الحوادث كلها، وعددها { $incidents }: { $path }
   *[other] حُفظت الحوادث كلها، وعددها { $incidents }: { $path }
}
# What has no incidents, such as the template.
saving-saved-file = حُفظ: { $path }
# Over a list of what is not in the file. $format: "CSV"
saving-not-held = حُفظ الملف. ولا يتسع تنسيق { $format } لما يلي:
