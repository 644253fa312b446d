"""Reads a PDF with poppler-utils, and tells whether it says what the presentation says, and how small."""

import re
import subprocess
import sys
from pathlib import Path

from pptx import Presentation

path, slides = Path(sys.argv[1]), Path(sys.argv[2])
wrong = []


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def flat(text):
    """Without spaces, and without the marks that tell which way a line runs."""
    return re.sub(r"[\s\u200e\u200f\u202a-\u202e]+", "", text)


told = run("pdftotext", "-q", str(path), "-")
pages = told.count("\f")
print(f"  pages: {pages}, letters: {len(flat(told))}")
layout = run("pdftohtml", "-xml", "-i", "-zoom", "1", "-stdout", str(path))
sizes = {match[0]: int(match[1]) for match in re.findall(r'<fontspec id="(\d+)" size="(-?\d+)"', layout)}
used = {font for font, text in re.findall(r'<text [^>]*font="(\d+)">(.*?)</text>', layout) if flat(re.sub("<.*?>", "", text))}
smallest = min(sizes[font] for font in used)
print(f"  smallest type: {smallest * 2} px of 1080")
if smallest < 11:
    wrong.append("type is smaller than 22 px of 1080")

# A text that goes on over pages is parted elsewhere in each format: then its words are looked for.
if slides.exists():
    said, missing = flat(told), 0
    for slide in Presentation(str(slides)).slides:
        # The foot tells when each file was written.
        frames = [shape.text_frame for shape in slide.shapes if shape.has_text_frame and shape.name != "Footer"]
        for shape in slide.shapes:
            if shape.has_table:
                frames += [cell.text_frame for row in shape.table.rows for cell in row.cells]
        for paragraph in (one for frame in frames for one in frame.paragraphs):
            text = paragraph.text.replace("●", "").strip()
            # A source that is longer than three lines is shortened in its middle, elsewhere in each format.
            if text.endswith("continued") or "… " in text or flat(text) in said:
                continue
            if not all(flat(word) in said for word in text.split()):
                missing += 1
                wrong.append(f"not copied as it was said: {text[:120]}")
    print(f"  paragraphs of the slides that are not copied as they were said: {missing}")

for one in wrong:
    print(f"  WRONG: {one}")
sys.exit(bool(wrong))
