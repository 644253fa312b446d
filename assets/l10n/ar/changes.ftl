### What a file that was read again brought.

# A file has changed so that something has to be asked of it.
changes-has-questions = تغيّر { $file }، وقراءته تتطلب إجابة
# How many rows of a table are new in the file, are no longer the same, are no longer in it.
changes-came = { $table ->
    [incidents] { $n ->
        [zero] لم تُضف حوادث
        [one] أُضيف حادث واحد
        [two] أُضيف حادثان
        [few] أُضيفت { $n } حوادث
        [many] أُضيف { $n } حادثًا
       *[other] أُضيف { $n } حادث
    }
    [statements] { $n ->
        [zero] لم تُضف تصريحات
        [one] أُضيف تصريح واحد
        [two] أُضيف تصريحان
        [few] أُضيفت { $n } تصريحات
        [many] أُضيف { $n } تصريحًا
       *[other] أُضيف { $n } تصريح
    }
    [places] { $n ->
        [zero] لم تُضف أماكن
        [one] أُضيف مكان واحد
        [two] أُضيف مكانان
        [few] أُضيفت { $n } أماكن
        [many] أُضيف { $n } مكانًا
       *[other] أُضيف { $n } مكان
    }
    [actors] { $n ->
        [zero] لم تُضف جهات فاعلة
        [one] أُضيفت جهة فاعلة واحدة
        [two] أُضيفت جهتان فاعلتان
        [few] أُضيفت { $n } جهات فاعلة
        [many] أُضيفت { $n } جهة فاعلة
       *[other] أُضيفت { $n } جهة فاعلة
    }
   *[sources] { $n ->
        [zero] لم تُضف مصادر
        [one] أُضيف مصدر واحد
        [two] أُضيف مصدران
        [few] أُضيفت { $n } مصادر
        [many] أُضيف { $n } مصدرًا
       *[other] أُضيف { $n } مصدر
    }
}
changes-changed = { $table ->
    [incidents] { $n ->
        [zero] لم تتغيّر حوادث
        [one] تغيّر حادث واحد
        [two] تغيّر حادثان
        [few] تغيّرت { $n } حوادث
        [many] تغيّر { $n } حادثًا
       *[other] تغيّر { $n } حادث
    }
    [statements] { $n ->
        [zero] لم تتغيّر تصريحات
        [one] تغيّر تصريح واحد
        [two] تغيّر تصريحان
        [few] تغيّرت { $n } تصريحات
        [many] تغيّر { $n } تصريحًا
       *[other] تغيّر { $n } تصريح
    }
    [places] { $n ->
        [zero] لم تتغيّر أماكن
        [one] تغيّر مكان واحد
        [two] تغيّر مكانان
        [few] تغيّرت { $n } أماكن
        [many] تغيّر { $n } مكانًا
       *[other] تغيّر { $n } مكان
    }
    [actors] { $n ->
        [zero] لم تتغيّر جهات فاعلة
        [one] تغيّرت جهة فاعلة واحدة
        [two] تغيّرت جهتان فاعلتان
        [few] تغيّرت { $n } جهات فاعلة
        [many] تغيّرت { $n } جهة فاعلة
       *[other] تغيّرت { $n } جهة فاعلة
    }
   *[sources] { $n ->
        [zero] لم تتغيّر مصادر
        [one] تغيّر مصدر واحد
        [two] تغيّر مصدران
        [few] تغيّرت { $n } مصادر
        [many] تغيّر { $n } مصدرًا
       *[other] تغيّر { $n } مصدر
    }
}
changes-went = { $table ->
    [incidents] { $n ->
        [zero] لم تُحذف حوادث
        [one] حُذف حادث واحد
        [two] حُذف حادثان
        [few] حُذفت { $n } حوادث
        [many] حُذف { $n } حادثًا
       *[other] حُذف { $n } حادث
    }
    [statements] { $n ->
        [zero] لم تُحذف تصريحات
        [one] حُذف تصريح واحد
        [two] حُذف تصريحان
        [few] حُذفت { $n } تصريحات
        [many] حُذف { $n } تصريحًا
       *[other] حُذف { $n } تصريح
    }
    [places] { $n ->
        [zero] لم تُحذف أماكن
        [one] حُذف مكان واحد
        [two] حُذف مكانان
        [few] حُذفت { $n } أماكن
        [many] حُذف { $n } مكانًا
       *[other] حُذف { $n } مكان
    }
    [actors] { $n ->
        [zero] لم تُحذف جهات فاعلة
        [one] حُذفت جهة فاعلة واحدة
        [two] حُذفت جهتان فاعلتان
        [few] حُذفت { $n } جهات فاعلة
        [many] حُذفت { $n } جهة فاعلة
       *[other] حُذفت { $n } جهة فاعلة
    }
   *[sources] { $n ->
        [zero] لم تُحذف مصادر
        [one] حُذف مصدر واحد
        [two] حُذف مصدران
        [few] حُذفت { $n } مصادر
        [many] حُذف { $n } مصدرًا
       *[other] حُذف { $n } مصدر
    }
}
# What follows one of these: "3 incidents came, 1 changed, 2 went". The rows are named once.
changes-also-changed = { $table ->
    [incidents] { $n ->
        [zero] ولم يتغيّر شيء
        [one] وتغيّر واحد
        [two] وتغيّر اثنان
        [few] وتغيّرت { $n }
        [many] وتغيّر { $n }
       *[other] وتغيّر { $n }
    }
    [statements] { $n ->
        [zero] ولم يتغيّر شيء
        [one] وتغيّر واحد
        [two] وتغيّر اثنان
        [few] وتغيّرت { $n }
        [many] وتغيّر { $n }
       *[other] وتغيّر { $n }
    }
    [places] { $n ->
        [zero] ولم يتغيّر شيء
        [one] وتغيّر واحد
        [two] وتغيّر اثنان
        [few] وتغيّرت { $n }
        [many] وتغيّر { $n }
       *[other] وتغيّر { $n }
    }
    [actors] { $n ->
        [zero] ولم يتغيّر شيء
        [one] وتغيّرت واحدة
        [two] وتغيّرت اثنتان
        [few] وتغيّرت { $n }
        [many] وتغيّرت { $n }
       *[other] وتغيّرت { $n }
    }
   *[sources] { $n ->
        [zero] ولم يتغيّر شيء
        [one] وتغيّر واحد
        [two] وتغيّر اثنان
        [few] وتغيّرت { $n }
        [many] وتغيّر { $n }
       *[other] وتغيّر { $n }
    }
}
changes-also-went = { $table ->
    [incidents] { $n ->
        [zero] ولم يُحذف شيء
        [one] وحُذف واحد
        [two] وحُذف اثنان
        [few] وحُذفت { $n }
        [many] وحُذف { $n }
       *[other] وحُذف { $n }
    }
    [statements] { $n ->
        [zero] ولم يُحذف شيء
        [one] وحُذف واحد
        [two] وحُذف اثنان
        [few] وحُذفت { $n }
        [many] وحُذف { $n }
       *[other] وحُذف { $n }
    }
    [places] { $n ->
        [zero] ولم يُحذف شيء
        [one] وحُذف واحد
        [two] وحُذف اثنان
        [few] وحُذفت { $n }
        [many] وحُذف { $n }
       *[other] وحُذف { $n }
    }
    [actors] { $n ->
        [zero] ولم يُحذف شيء
        [one] وحُذفت واحدة
        [two] وحُذفت اثنتان
        [few] وحُذفت { $n }
        [many] وحُذفت { $n }
       *[other] وحُذفت { $n }
    }
   *[sources] { $n ->
        [zero] ولم يُحذف شيء
        [one] وحُذف واحد
        [two] وحُذف اثنان
        [few] وحُذفت { $n }
        [many] وحُذف { $n }
       *[other] وحُذف { $n }
    }
}
# The same of one row, after its name in a list.
changes-row-came = { $table ->
    [incidents] حادث أُضيف
    [statements] تصريح أُضيف
    [places] مكان أُضيف
    [actors] جهة فاعلة أُضيفت
   *[sources] مصدر أُضيف
}
changes-row-changed = { $table ->
    [incidents] حادث تغيّر
    [statements] تصريح تغيّر
    [places] مكان تغيّر
    [actors] جهة فاعلة تغيّرت
   *[sources] مصدر تغيّر
}
changes-row-went = { $table ->
    [incidents] حادث حُذف
    [statements] تصريح حُذف
    [places] مكان حُذف
    [actors] جهة فاعلة حُذفت
   *[sources] مصدر حُذف
}
# What to click to see which rows these were.
changes-show = إظهار ما تغيّر
# Over the list of these rows.
changes-heading = ما تغيّر في الملف
# Of a layer whose file was not read again.
changes-none = لا شيء مما يُعرض.
# Where only the title or the notes of a file are new.
changes-only-the-rest = قُرئ مجددًا، وصفوفه كما هي
# Where what was selected is no longer in the file.
changes-selection-went = ما كان محددًا لم يعد فيه
changes-new-version-broken = تغيّر { $file } وتعذّرت قراءته
# What is shown in its place.
changes-old-stays = ما قُرئ من قبل يبقى مفتوحًا.
changes-gone = لم يعد { $file } موجودًا في مكانه
# What happens then.
changes-gone-hint = ما قُرئ يبقى مفتوحًا، ويُقرأ الملف مجددًا متى عاد.
# The list goes on.
changes-more = و{ NUMBER($n) } غيرها

# The question for a file. $layer: the layer that it is a newer version of.
changes-newer-of = نسخة أحدث من { $layer }
changes-newer-entry = تحديث…
changes-open-already = هذا الملف مفتوح كطبقة مستقلة. أغلقها أولًا.
