"""A screen reader without a voice: it uses the program as one who sees nothing, and prints what it hears.

Run on a bus of its own (`dbus-run-session`), with the program's command line as arguments. It speaks AT-SPI
alone, and presses keys; there is no mouse. It answers for the desktop's settings too, which ask for less motion
and more contrast.
"""

import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib

PATIENCE = 60.0
PORTAL = """
<node><interface name="org.freedesktop.portal.Settings">
  <method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="v" direction="out"/></method>
  <signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>"""


def answer(_connection, _sender, _path, _interface, _method, parameters, invocation):
    """What a desktop says whose user wants more contrast and less motion."""
    settings = {
        ("org.freedesktop.appearance", "contrast"): 1,
        ("org.freedesktop.appearance", "reduced-motion"): 1,
    }
    value = settings.get(tuple(parameters.unpack()))
    if value is None:
        invocation.return_dbus_error("org.freedesktop.portal.Error.NotFound", "not known")
    else:
        inner = GLib.Variant("v", GLib.Variant("u", value))
        invocation.return_value(GLib.Variant.new_tuple(GLib.Variant("v", inner)))


def serve_settings(bus):
    node = Gio.DBusNodeInfo.new_for_xml(PORTAL)
    bus.register_object("/org/freedesktop/portal/desktop", node.interfaces[0], answer, None, None)
    Gio.bus_own_name_on_connection(
        bus, "org.freedesktop.portal.Desktop", Gio.BusNameOwnerFlags.NONE, None, None
    )


def announce_reader(bus):
    """As a screen reader does when it starts: programs make their trees only then."""
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        value = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
        bus.call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", value, None,
            Gio.DBusCallFlags.NONE, 10_000, None,
        )


def turn():
    """Lets the bus be heard."""
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(False)


def wait(what, look):
    begun = time.monotonic()
    while time.monotonic() - begun < PATIENCE:
        turn()
        try:
            found = look()
        except GLib.Error:
            found = None
        if found:
            return found
        time.sleep(0.1)
    raise SystemExit(f"waited in vain: {what}")


def children(node):
    for n in range(node.get_child_count()):
        child = node.get_child_at_index(n)
        if child is not None:
            yield child


def everything(node):
    yield node
    for child in children(node):
        yield from everything(child)


BUTTONS = ("push button", "toggle button", "button")


def role(node):
    return node.get_role_name()


def find(root, roles, fits):
    for node in everything(root):
        if role(node) in roles and fits(node.get_name() or ""):
            return node
    return None


def act(node):
    """What Enter does where the reader is."""
    node.get_action_iface().do_action(0)


def press(name):
    subprocess.run(["xdotool", "key", name], check=True)


def main():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    serve_settings(bus)
    announce_reader(bus)
    program = subprocess.Popen(sys.argv[1:])
    try:
        listen(program)
    finally:
        program.kill()
        program.wait()


def listen(program):
    def application():
        desktop = Atspi.get_desktop(0)
        return next((one for one in children(desktop) if one.get_process_id() == program.pid), None)

    root = wait("the program", application)
    print("program:", root.get_name())
    for place in ("Green Village", "al-Mayadeen", "Ain al-Asad", "Baghdad airport"):
        is_it = lambda name, place=place: name.startswith(place + ", ")
        marker = wait(place, lambda: find(root, BUTTONS, is_it))
        print("marker:", marker.get_name())
    subprocess.run(
        ["xdotool", "search", "--sync", "--onlyvisible", "--name", "Sitmap", "windowfocus", "--sync"],
        check=True, stdout=subprocess.DEVNULL,
    )
    view = wait("the menu", lambda: find(root, BUTTONS, lambda name: name == "View"))
    act(view)
    tick = wait("a tick", lambda: find(root, ("check box",), lambda name: name == "Reduce motion"))
    states = tick.get_state_set()
    print(
        "reduce motion:", "ticked" if states.contains(Atspi.StateType.CHECKED) else "not ticked",
        "and fixed" if not states.contains(Atspi.StateType.SENSITIVE) else "and free",
        "-", tick.get_description(),
    )
    press("Escape")
    wait("no menu", lambda: find(root, ("check box",), lambda name: name == "Reduce motion") is None)

    act(find(root, BUTTONS, lambda name: name.startswith("Ain al-Asad, ")))
    card = wait("the card", lambda: find(root, ("heading",), lambda name: name == "Ain al-Asad"))
    print("card:", card.get_name())
    quotation = wait("a quotation", lambda: find(root, ("block quote",), lambda name: "Quotation" in name))
    print("quotation:", quotation.get_name())
    for node in everything(root):
        if role(node) == "label" and language(node) == "fr" and words(node) in quotation.get_name():
            print("words in fr:", words(node))
            break

    press("F5")
    step = wait("a show", lambda: find(root, ("heading",), lambda name: "Attacks on the coalition" in name))
    first = step.get_name()
    print("show:", first)
    press("Right")
    second = wait("the next step", lambda: find(root, ("heading",), lambda name: name != first))
    print("next step:", second.get_name())
    press("Escape")
    wait("the window again", lambda: find(root, BUTTONS, lambda name: name == "View"))
    print("left the show")


def language(node):
    text = node.get_text_iface()
    if text is None:
        return ""
    attributes, _, _ = text.get_attribute_run(0, True)
    return attributes.get("language", "")


def words(node):
    text = node.get_text_iface()
    return text.get_text(0, text.get_character_count())


main()
