### Saving copies, and the template.

# The menu of formats.
saving-save-copy = Save a copy
# The template.
saving-save-template = Save a template…
# Nothing was written.
saving-not-saved = Not saved
# The layer was closed before it was known where to.
saving-closed-meanwhile = The layer was closed meanwhile.
# What is in a copy, whatever the window shows.
saving-all-of-it = All of the layer, also what is hidden or not found
