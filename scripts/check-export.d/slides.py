"""Reads a presentation with python-pptx, and tells what is in it and what is wrong."""

import sys
import zipfile
from pathlib import Path

from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

path = sys.argv[1]
wrong = []
book = Presentation(path)
sizes = []
numbers = dict(slides=0, pictures=0, tables=0, rows=0, links=0, notes=0, letters=0, titles=0)
for n, slide in enumerate(book.slides, 1):
    numbers["slides"] += 1
    title = slide.shapes.title
    numbers["titles"] += title is not None
    if title is None or not title.text_frame.text.strip():
        wrong.append(f"slide {n} has no title")
    for shape in slide.shapes:
        right, foot = shape.left + shape.width, shape.top + shape.height
        if shape.left < 0 or shape.top < 0 or right > book.slide_width or foot > book.slide_height:
            wrong.append(f"slide {n}: {shape.name} leaves the slide")
        if shape.shape_type is not None and "PICTURE" in str(shape.shape_type):
            numbers["pictures"] += 1
            if not shape._element.nvPicPr.cNvPr.get("descr"):
                wrong.append(f"slide {n}: a picture without a description")
        if shape.has_table:
            numbers["tables"] += 1
            numbers["rows"] += len(shape.table.rows)
            cells = [cell for row in shape.table.rows for cell in row.cells]
            sizes += [run.font.size.pt for cell in cells for one in cell.text_frame.paragraphs for run in one.runs]
        if shape.has_text_frame:
            numbers["letters"] += len(shape.text_frame.text)
            for paragraph in shape.text_frame.paragraphs:
                for run in paragraph.runs:
                    sizes.append(run.font.size.pt if run.font.size else 0)
                    numbers["links"] += run.hyperlink.address is not None
    if slide.has_notes_slide:
        numbers["notes"] += bool(slide.notes_slide.notes_text_frame.text.strip())
    else:
        wrong.append(f"slide {n} has no notes")
kinds = {one.placeholder_format.type for one in book.slide_layouts[0].placeholders}
if PP_PLACEHOLDER.TITLE not in kinds:
    wrong.append("the first layout has no title")
if not book.core_properties.title:
    wrong.append("the presentation has no title")

# The schemas of ISO/IEC 29500-1, transitional, where somebody has them.
schemas = Path(sys.argv[2]) if len(sys.argv) > 2 else None
if schemas:
    schema = etree.XMLSchema(etree.parse(str(schemas / "pml.xsd")))
    drawing = etree.XMLSchema(etree.parse(str(schemas / "dml-main.xsd")))
    with zipfile.ZipFile(path) as parts:
        for name in parts.namelist():
            if not name.startswith("ppt/") or not name.endswith(".xml"):
                continue
            which = drawing if "/theme/" in name else schema
            if not which.validate(etree.fromstring(parts.read(name))):
                wrong += [f"{name}: {error.message}" for error in which.error_log][:3]

scale = 1080 / 540
print(f"  smallest type: {min(sizes) * scale:.1f} px of 1080")
if min(sizes) * scale < 22:
    wrong.append("type is smaller than 22 px of 1080")
for name, number in numbers.items():
    print(f"  {name}: {number}")
for one in wrong:
    print(f"  WRONG: {one}")
sys.exit(bool(wrong))
