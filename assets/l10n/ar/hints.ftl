### What somebody reads at the first start. Keys are written as they stand on the keyboard, such as “Ctrl+O”.

hints-title = للبدء
hints-read = انقر علامة، أو حادثًا في القائمة: تُبيّن بطاقته ما جرى، ومن قال ماذا عنه.
hints-look = اسحب الخريطة وأدر العجلة. ولإظهار كل شيء: { $key }.
hints-open = لفتح ملفاتك: { $key }، أو أفلتها على النافذة.
hints-present = لتقديم الحوادث واحدًا بعد واحد: { $present }. وللعثور على أي أمر: { $find }.
hints-understood = حسنًا
