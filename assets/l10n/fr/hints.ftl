### What somebody reads at the first start. Keys are written as they stand on the keyboard, such as “Ctrl+O”.

hints-title = Pour commencer
hints-read = Cliquez sur un repère, ou sur un incident de la liste : sa fiche dit ce qui s’est passé, et qui en a dit quoi.
hints-look = Faites glisser la carte et tournez la molette. { $key } affiche tout.
hints-open = { $key } ouvre vos propres fichiers ; vous pouvez aussi les déposer sur la fenêtre.
hints-present = { $present } présente les incidents un par un. { $find } trouve toutes les commandes.
hints-understood = Compris
