### What a file that was read again brought.

# A file has changed so that something has to be asked of it.
changes-has-questions = { $file } a changé : une réponse est nécessaire pour le lire
# How many rows of a table are new in the file, are no longer the same, are no longer in it.
changes-came = { $table ->
    [incidents] { $n ->
        [one] { $n } incident ajouté
       *[other] { $n } incidents ajoutés
    }
    [statements] { $n ->
        [one] { $n } déclaration ajoutée
       *[other] { $n } déclarations ajoutées
    }
    [places] { $n ->
        [one] { $n } lieu ajouté
       *[other] { $n } lieux ajoutés
    }
    [actors] { $n ->
        [one] { $n } acteur ajouté
       *[other] { $n } acteurs ajoutés
    }
   *[sources] { $n ->
        [one] { $n } source ajoutée
       *[other] { $n } sources ajoutées
    }
}
changes-changed = { $table ->
    [incidents] { $n ->
        [one] { $n } incident modifié
       *[other] { $n } incidents modifiés
    }
    [statements] { $n ->
        [one] { $n } déclaration modifiée
       *[other] { $n } déclarations modifiées
    }
    [places] { $n ->
        [one] { $n } lieu modifié
       *[other] { $n } lieux modifiés
    }
    [actors] { $n ->
        [one] { $n } acteur modifié
       *[other] { $n } acteurs modifiés
    }
   *[sources] { $n ->
        [one] { $n } source modifiée
       *[other] { $n } sources modifiées
    }
}
changes-went = { $table ->
    [incidents] { $n ->
        [one] { $n } incident supprimé
       *[other] { $n } incidents supprimés
    }
    [statements] { $n ->
        [one] { $n } déclaration supprimée
       *[other] { $n } déclarations supprimées
    }
    [places] { $n ->
        [one] { $n } lieu supprimé
       *[other] { $n } lieux supprimés
    }
    [actors] { $n ->
        [one] { $n } acteur supprimé
       *[other] { $n } acteurs supprimés
    }
   *[sources] { $n ->
        [one] { $n } source supprimée
       *[other] { $n } sources supprimées
    }
}
# What follows one of these: "3 incidents came, 1 changed, 2 went". The rows are named once.
changes-also-changed = { $table ->
    [incidents] { $n ->
        [one] { $n } modifié
       *[other] { $n } modifiés
    }
    [statements] { $n ->
        [one] { $n } modifiée
       *[other] { $n } modifiées
    }
    [places] { $n ->
        [one] { $n } modifié
       *[other] { $n } modifiés
    }
    [actors] { $n ->
        [one] { $n } modifié
       *[other] { $n } modifiés
    }
   *[sources] { $n ->
        [one] { $n } modifiée
       *[other] { $n } modifiées
    }
}
changes-also-went = { $table ->
    [incidents] { $n ->
        [one] { $n } supprimé
       *[other] { $n } supprimés
    }
    [statements] { $n ->
        [one] { $n } supprimée
       *[other] { $n } supprimées
    }
    [places] { $n ->
        [one] { $n } supprimé
       *[other] { $n } supprimés
    }
    [actors] { $n ->
        [one] { $n } supprimé
       *[other] { $n } supprimés
    }
   *[sources] { $n ->
        [one] { $n } supprimée
       *[other] { $n } supprimées
    }
}
# The same of one row, after its name in a list.
changes-row-came = { $table ->
    [incidents] incident ajouté
    [statements] déclaration ajoutée
    [places] lieu ajouté
    [actors] acteur ajouté
   *[sources] source ajoutée
}
changes-row-changed = { $table ->
    [incidents] incident modifié
    [statements] déclaration modifiée
    [places] lieu modifié
    [actors] acteur modifié
   *[sources] source modifiée
}
changes-row-went = { $table ->
    [incidents] incident supprimé
    [statements] déclaration supprimée
    [places] lieu supprimé
    [actors] acteur supprimé
   *[sources] source supprimée
}
# What to click to see which rows these were.
changes-show = Voir les modifications
# Over the list of these rows.
changes-heading = Modifications du fichier
# Of a layer whose file was not read again.
changes-none = Rien à afficher.
# Where only the title or the notes of a file are new.
changes-only-the-rest = nouvelle lecture, lignes inchangées
# Where what was selected is no longer in the file.
changes-selection-went = la sélection n’y figure plus
changes-new-version-broken = { $file } a changé : lecture impossible
# What is shown in its place.
changes-old-stays = Ce qui avait été lu reste ouvert.
changes-gone = { $file } a disparu
# What happens then.
changes-gone-hint = Ce qui a été lu reste ouvert. Si le fichier revient, il sera relu.
# The list goes on.
changes-more = et { NUMBER($n) } de plus

# The question for a file. $layer: the layer that it is a newer version of.
changes-newer-of = Version plus récente : { $layer }
changes-newer-entry = Mettre à jour…
changes-open-already = Ce fichier est déjà ouvert dans une autre couche. Fermez-la d’abord.
