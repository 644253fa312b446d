### How the window is drawn, and what is said when one way to draw does not work.

## Ways to draw. They stand within a sentence.

graphics-best = اختيار النظام
graphics-vulkan = Vulkan
graphics-dx12 = Direct3D 12
graphics-metal = Metal
graphics-gl = OpenGL
graphics-software = المعالج وحده

## A message: its title, and below it a line for each way that was left. $says is what a library says, in English.

# $way is one of the names above.
graphics-now = الرسم من الآن فصاعدًا عبر { $way }
graphics-refused = لم يُرسم شيء عبر { $way }: { $says }
graphics-lost = توقف الرسم عبر { $way }: { $says }
graphics-ended-program = انتهى التشغيل السابق عند أول إطار كان سيُرسم عبر { $way }، لذا تُركت هذه الطريقة.
graphics-stays = كل ما كان مفتوحًا ما زال مفتوحًا.
# “--graphics” is what is typed.
graphics-choose = يمكن اختيار طريقة أخرى بالخيار { "--graphics" } عند تشغيل Sitmap.
