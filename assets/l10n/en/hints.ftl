### What somebody reads at the first start. Keys are written as they stand on the keyboard, such as “Ctrl+O”.

hints-title = To begin with
hints-read = Click a marker, or an incident in the list: its card says what happened, and who said what about it.
hints-look = Drag the map and turn the wheel. { $key } shows everything.
hints-open = { $key } opens files of your own, or drop them on the window.
hints-present = { $present } presents the incidents one by one. { $find } finds every command.
hints-understood = Got it
