"""Files around the pages: PDF with CCITT or JPEG pictures, with a poor hidden text layer, or TIFF."""
import io

from PIL import Image, TiffImagePlugin

HEIGHT = 792
CONFUSED = {"0": "O", "O": "0", "1": "l", "l": "1", "5": "S", "S": "5", "8": "B", "e": "c", "m": "rn", "i": "j", "-": "~", ":": ".", "/": "I"}


def group4(image):
    """The bare CCITT Group 4 data of a bilevel picture; white is 1 in it."""
    out = io.BytesIO()
    image.save(out, "TIFF", compression="group4", tiffinfo={278: image.height})
    stored = Image.open(io.BytesIO(out.getvalue()))
    start, count = stored.tag_v2[273][0], stored.tag_v2[279][0]
    return out.getvalue()[start:start + count]


def jpeg(image, quality):
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality)
    return out.getvalue()


def poor_reading(sheet, rng):
    """A hidden layer as a cheap reader would leave it: letters confused, words lost."""
    parts = []
    for _, x, y, words, _, size, _ in (m for m in sheet.marks if m[0] == "text"):
        heard = "".join(CONFUSED[c] if c in CONFUSED and rng.random() < 0.09 else c for c in words)
        heard = " ".join(w for w in heard.split(" ") if rng.random() > 0.04)
        safe = heard.encode("cp1252", "replace").decode("latin-1").replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        parts.append(f"BT /F1 {size:.1f} Tf 3 Tr 1 0 0 1 {x:.1f} {HEIGHT - y:.1f} Tm ({safe}) Tj ET")
    return "\n".join(parts)


def pdf(pages):
    """A PDF of (data, wide, high, wide points, high points, bilevel, hidden text) pages."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    kids = []
    for data, wide, high, across, down, bits, hidden in pages:
        if bits:
            how = f"/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns {wide} /Rows {high} /BlackIs1 true >>"
        else:
            how = "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode"
        number = len(objects) + 1
        stream = f"q {across:.2f} 0 0 {down:.2f} 0 0 cm /Im0 Do Q\n{hidden or ''}".encode("latin-1")
        objects.append(f"<< /Type /XObject /Subtype /Image /Width {wide} /Height {high} {how} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream")
        objects.append(f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream")
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {across:.2f} {down:.2f}] /Resources << /XObject << /Im0 {number} 0 R >> /Font << /F1 3 0 R >> >> /Contents {number + 1} 0 R >>".encode())
        kids.append(f"{number + 2} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    out, places = bytearray(b"%PDF-1.4\n"), []
    for i, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{i} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode() + b"".join(f"{p:010d} 00000 n \n".encode() for p in places)
    return bytes(out + f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())


def tiff(images, resolutions, compression):
    """A TIFF of bilevel pages with the resolution of each, across and down."""
    out = io.BytesIO()
    with TiffImagePlugin.AppendingTiffWriter(out) as pages:
        for image, dpi in zip(images, resolutions):
            image.save(pages, "TIFF", compression=compression, dpi=dpi)
            pages.newFrame()
    return out.getvalue()
