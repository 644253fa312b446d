### The palette, which finds every command, place, incident and layer by its name.

palette-find-anything = بحث عن أي شيء…
# Within the field.
palette-hint = أمر، مكان، حادث، طبقة
palette-commands = الأوامر
palette-layers = الطبقات
palette-places = الأماكن
palette-incidents = الحوادث
palette-towns = مدن المعجم الجغرافي
palette-searching = البحث مستمر…
palette-nothing = لا شيء بهذا الاسم.

# Menus.
palette-go = انتقال
palette-move-map = تحريك الخريطة
palette-pan-west = تحريك الخريطة غربًا
palette-pan-east = تحريك الخريطة شرقًا
palette-pan-north = تحريك الخريطة شمالًا
palette-pan-south = تحريك الخريطة جنوبًا
