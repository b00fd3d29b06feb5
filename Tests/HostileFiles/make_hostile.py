#!/usr/bin/env python3
"""Write files that mean harm, or are broken: what arrives by fax comes from anyone.

usage: make_hostile.py [--slow] DIR

Writes the files into DIR and, beside DIR, expected.tsv: name, allowed states (| between), a word that the reason must hold or "-".
Nothing here is random: the same call writes the same bytes. Only Python's standard library is used. The files that a reader only gives up at its limit of time are written with --slow alone.
"""
import pathlib
import struct
import sys
import zlib

OUT = []
SLOW = {"image-65535-each-way.pdf", "forms-two-to-the-two-hundred.pdf", "drawing-without-end.pdf"}


def put(name, data, states, reason="-"):
    OUT.append((name, data, states, reason))


def pdf(objects, root=1, trailer="", version=b"1.7", header=b"%PDF-"):
    """A PDF of the given objects (number: body) with a table of their places."""
    out = header + version + b"\n"
    places = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    count = max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % count
    for number in range(1, count):
        out += b"%010d 00000 n \n" % places.get(number, 0)
    out += b"trailer\n<< /Size %d /Root %d 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (count, root, trailer.encode(), start)
    return out


def stream(data, extra=b""):
    return b"<< /Length %d %s >>\nstream\n" % (len(data), extra) + data + b"\nendstream"


def flate(data):
    return stream(zlib.compress(data, 9), b"/Filter /FlateDecode")


def page(content=b"BT /F1 24 Tf 72 700 Td (Referral request) Tj ET", box=b"[0 0 612 792]", resources=b"", extra=b"", more=None):
    """A PDF of one page."""
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R %s >>" % extra,
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> %s >> >>" % (box, resources),
        4: content if content.startswith(b"<<") else stream(content),
        5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    }
    objects.update(more or {})
    return pdf(objects)


def image(width, height, data, filters, bits=1, space=b"/DeviceGray", extra=b""):
    """A PDF whose page is one image."""
    picture = stream(data, b"/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent %d /ColorSpace %s /Filter %s %s"
                     % (width, height, bits, space, filters, extra))
    return page(b"q 612 0 0 792 0 0 cm /I Do Q", resources=b"/XObject << /I 6 0 R >>", more={6: picture})


def tiff(entries, data=b"", order="<", next_ifd=0, offset=8):
    """A TIFF of one directory; entries are (tag, type, count, value)."""
    mark = b"II" if order == "<" else b"MM"
    out = mark + struct.pack(order + "HI", 42, offset)
    body = struct.pack(order + "H", len(entries))
    for tag, kind, count, value in sorted(entries):
        if kind == 3 and count == 1:
            body += struct.pack(order + "HHIHH", tag, kind, count, value, 0)
        else:
            body += struct.pack(order + "HHII", tag, kind, count, value)
    return out + body + struct.pack(order + "I", next_ifd) + data


def plain(width, height, compression=1, bits=1, strip=b"\xff" * 32, **other):
    start = 8 + 2 + 12 * 10 + 4
    entries = [(256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, bits), (259, 3, 1, compression), (262, 3, 1, 0),
               (273, 4, 1, other.get("at", start)), (277, 3, 1, 1), (278, 4, 1, other.get("rows", height)),
               (279, 4, 1, other.get("length", len(strip))), (296, 3, 1, 2)]
    return tiff(entries, strip, next_ifd=other.get("next_ifd", 0))


def documents(good):
    bad = "quarantined"
    any_state = "quarantined|not_a_referral|completed"
    # An empty page goes to a person, who asks the sender what should have been on it.
    nothing = "quarantined|completed"

    # No document at all.
    put("empty.pdf", b"", bad, "empty")
    put("one-byte.tif", b"I", bad)
    put("zeros.pdf", b"\0" * 65536, bad)
    put("text-named-pdf.pdf", b"Dear doctor, see the attached.\n" * 20, bad)
    put("html-named-pdf.pdf", b"<html><script>alert(1)</script></html>", bad)
    put("png-named-pdf.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 64, bad)
    put("zip-named-tif.tif", b"PK\x03\x04" + b"\0" * 128, bad)
    put("elf-named-tif.tif", b"\x7fELF" + b"\0" * 512, bad)
    put("shell-named-pdf.pdf", b"#!/bin/sh\nrm -rf /\n", bad)
    put("word.docx.pdf", b"PK\x03\x04[Content_Types].xml" + b"\0" * 256, bad)

    # Cut off.
    for share in (1, 10, 25, 50, 75, 90, 99):
        put("cut-at-%02d-percent.pdf" % share, good[:len(good) * share // 100], any_state)
    put("only-a-header.pdf", b"%PDF-1.7\n", bad)
    put("only-a-trailer.pdf", b"%PDF-1.7\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n", bad)
    put("bad-startxref.pdf", good.rsplit(b"startxref", 1)[0] + b"startxref\n99999999\n%%EOF\n", any_state)
    put("negative-startxref.pdf", good.rsplit(b"startxref", 1)[0] + b"startxref\n-1\n%%EOF\n", any_state)

    # Loops.
    put("pages-loop.pdf", pdf({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"}), bad)
    put("pages-parent-loop.pdf", pdf({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 3 0 R >>",
                                      3: b"<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>"}), bad)
    put("xref-loop.pdf", pdf({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [] /Count 0 >>"}, trailer="/Prev 9"), bad)
    put("form-loop.pdf", page(b"/X Do", resources=b"/XObject << /X 6 0 R >>", more={
        6: stream(b"/X Do /X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X 6 0 R >> >>")}), nothing)
    nested = {}
    for level in range(6, 206):
        nested[level] = stream(b"/X Do /X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X %d 0 R >> >>" % (level + 1))
    nested[206] = stream(b"0 0 10 10 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 612 792]")
    put("forms-two-to-the-two-hundred.pdf", page(b"/X Do", resources=b"/XObject << /X 6 0 R >>", more=nested), nothing)
    put("pattern-loop.pdf", page(b"/Pattern cs /P scn 0 0 612 792 re f", resources=b"/Pattern << /P 6 0 R >>", more={
        6: stream(b"/Pattern cs /P scn 0 0 9 9 re f", b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /Pattern << /P 6 0 R >> >>")}), nothing)
    put("length-refers-to-itself.pdf", page(more={4: b"<< /Length 4 0 R >>\nstream\nBT ET\nendstream"}), any_state)
    put("deep-arrays.pdf", page(more={6: b"[" * 20000 + b"]" * 20000}), any_state)
    put("deep-dictionaries.pdf", page(more={6: b"<< /A " * 5000 + b"1" + b" >>" * 5000}), any_state)

    # Bombs.
    put("flate-bomb.pdf", page(flate(b" " * (1 << 28))), nothing)
    put("flate-bomb-in-bomb.pdf", page(stream(zlib.compress(zlib.compress(b" " * (1 << 27), 9), 9), b"/Filter [/FlateDecode /FlateDecode]")), nothing)
    put("run-length-bomb.pdf", page(stream(zlib.compress(b"\x81 " * 2000000, 9), b"/Filter [/FlateDecode /RunLengthDecode]")), nothing)
    put("ascii-hex-chain.pdf", page(stream(zlib.compress(b"20" * 4000000, 9), b"/Filter [/FlateDecode /ASCIIHexDecode]")), nothing)
    put("drawing-without-end.pdf", page(flate(b"0 0 m 612 792 l S 0 0 612 792 re f\n" * 400000)), nothing)
    put("a-million-letters.pdf", page(flate(b"BT /F1 1 Tf 10 10 Td " + b"(x) Tj " * 300000 + b"ET")), any_state)
    put("saves-without-end.pdf", page(flate(b"q " * 2000000)), nothing)
    put("image-of-a-gigapixel.pdf", image(40000, 40000, zlib.compress(b"\xff" * (40000 * 5000), 9), b"/FlateDecode"), any_state)
    put("image-65535-each-way.pdf", image(65535, 65535, b"\0" * 64, b"/FlateDecode", bits=8), nothing)
    put("image-minus-one.pdf", image(-1, -1, b"\0" * 64, b"/FlateDecode"), nothing)
    put("jbig2-nonsense.pdf", image(1728, 2200, b"\x00\x00\x00\x00\x30\x00\x01\x00\x00\x00\x13" + b"\xff" * 64, b"/JBIG2Decode"), nothing)
    put("jbig2-huge.pdf", image(1728, 2200, b"\0\0\0\0\x30\0\x01\0\0\0\x13" + struct.pack(">IIII", 0x7fffffff, 0x7fffffff, 0, 0) + b"\0\0\0", b"/JBIG2Decode"), nothing)
    put("fax-nonsense.pdf", image(1728, 2200, bytes(range(256)) * 64, b"/CCITTFaxDecode", extra=b"/DecodeParms << /K -1 /Columns 1728 /Rows 2200 >>"), any_state)
    put("fax-columns-huge.pdf", image(1728, 2200, b"\0" * 256, b"/CCITTFaxDecode", extra=b"/DecodeParms << /K -1 /Columns 2147483647 >>"), nothing)
    put("jpeg-nonsense.pdf", image(1728, 2200, b"\xff\xd8\xff\xc0\x00\x11\x08\xff\xff\xff\xff\x03" + b"\x01\x22\x00" * 3 + b"\xff\xda", b"/DCTDecode", bits=8), nothing)
    put("jpx-nonsense.pdf", image(1728, 2200, b"\x00\x00\x00\x0cjP  \r\n\x87\n" + b"\xff" * 256, b"/JPXDecode", bits=8), nothing)
    put("lzw-nonsense.pdf", image(1728, 2200, b"\x80\x0b\x60\x50\x22\x0c" * 999, b"/LZWDecode"), any_state)

    # Sizes.
    put("page-of-a-million-points.pdf", page(box=b"[0 0 1000000 1000000]"), any_state)
    put("page-of-ten-to-the-thirty.pdf", page(box=b"[0 0 1e30 1e30]"), any_state)
    put("page-without-size.pdf", page(box=b"[0 0 0 0]"), any_state)
    put("text-beyond-all-pages.pdf", page(b"BT /F1 24 Tf 1e30 1e30 Td (far) Tj -2e30 3 Td (away) Tj ET BT /F1 1e30 Tf 9 9 Td (large) Tj ET"), any_state)
    put("page-inside-out.pdf", page(box=b"[612 792 0 0]"), any_state)
    put("page-not-a-number.pdf", page(box=b"[/a /b /c /d]"), any_state)
    put("no-page.pdf", pdf({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [] /Count 0 >>"}), bad)
    put("count-lies.pdf", pdf({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>",
                               3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>"}), nothing)
    kids = b" ".join(b"3 0 R" for _ in range(100000))
    put("a-hundred-thousand-pages.pdf", pdf({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [" + kids + b"] /Count 100000 >>",
                                             3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>"}), nothing)

    # What a document may not do.
    put("javascript.pdf", page(extra=b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while\\(1\\);) >>"), any_state)
    put("launch.pdf", page(extra=b"/OpenAction << /S /Launch /F (/bin/sh) >>"), any_state)
    put("uri.pdf", page(extra=b"/OpenAction << /S /URI /URI (http://127.0.0.1:9/) >>"), any_state)
    put("external-stream.pdf", page(b"<< /Length 0 /F (/etc/passwd) >>\nstream\n\nendstream"), nothing)
    put("embedded-file.pdf", page(extra=b"/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>", more={
        6: b"<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>", 7: stream(b"MZ" + b"\0" * 512, b"/Type /EmbeddedFile")}), any_state)
    put("encrypted.pdf", pdf({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                              3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>",
                              9: b"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>"},
                             trailer="/Encrypt 9 0 R /ID [<00> <00>]"), bad, "encrypted")
    put("polyglot-zip.pdf", good + b"PK\x05\x06" + b"\0" * 18, any_state)
    put("junk-before-header.pdf", b"\xff" * 900 + good, any_state)

    # TIFF.
    put("tiff-header-only.tif", b"II*\0", bad)
    put("tiff-no-directory.tif", b"II*\0" + struct.pack("<I", 0), bad)
    put("tiff-directory-beyond.tif", b"II*\0" + struct.pack("<I", 0x7fffffff), bad)
    put("tiff-directory-loop.tif", plain(64, 64, strip=b"\xff" * 512, next_ifd=8), nothing)
    put("tiff-no-size.tif", plain(0, 0), bad)
    put("tiff-of-four-gigapixels.tif", plain(65535, 65535), bad)
    put("tiff-widest.tif", plain(0xFFFFFFFF, 1), bad)
    put("tiff-strip-beyond.tif", plain(1728, 2200, at=0x7FFFFFF0, length=1 << 20), nothing)
    put("tiff-strip-length-lies.tif", plain(1728, 2200, length=0xFFFFFFFF), nothing)
    put("tiff-no-rows-in-strip.tif", plain(1728, 2200, rows=0), nothing)
    put("tiff-bits-sixty-four.tif", plain(64, 64, bits=64), bad)
    put("tiff-compression-unknown.tif", plain(64, 64, compression=65000), bad)
    put("tiff-group4-nonsense.tif", plain(1728, 2200, compression=4, strip=bytes(range(256)) * 40), any_state)
    put("tiff-group3-nonsense.tif", plain(1728, 2200, compression=3, strip=b"\xaa\x55" * 4000), any_state)
    put("tiff-lzw-nonsense.tif", plain(1728, 2200, compression=5, strip=b"\x80\xff" * 4000), nothing)
    put("tiff-deflate-bomb.tif", plain(20000, 20000, compression=8, strip=zlib.compress(b"\0" * (20000 * 2500), 9)), any_state)
    put("tiff-big-endian-mixed.tif", b"MM*\0" + plain(64, 64)[4:], bad)
    put("bigtiff.tif", b"II+\0\x08\0\0\0" + struct.pack("<Q", 16) + b"\0" * 64, bad)

    # Messages instead of faxes.
    put("hl7-nonsense.hl7", b"MSH|^~\\&|\r" + b"PID|" + b"|" * 100000 + b"\r", any_state)
    put("hl7-no-header.hl7", b"PID|1||4711\r", bad)
    put("hl7-deep.hl7", b"MSH|^~\\&|A|B|||20260101||REF^I12|1|P|2.5.1\rPID|1||" + b"^&~" * 50000 + b"\r", any_state)
    put("fhir-deep.json", b'{"resourceType":"Bundle","entry":' + b"[" * 50000 + b"]" * 50000 + b"}", bad)
    put("fhir-not-a-bundle.json", b'{"resourceType":"Patient"}', bad)
    put("json-cut.json", b'{"resourceType":"Bundle","entry":[{"res', bad)
    put("json-numbers.json", b'{"resourceType":"Bundle","total":' + b"9" * 100000 + b"}", bad)


def main():
    folder = pathlib.Path(sys.argv[-1])
    folder.mkdir(parents=True, exist_ok=True)
    good = page(b"BT /F1 14 Tf 72 700 Td (Referral request) Tj 0 -20 Td (Patient name: Ruth Calloway) Tj 0 -20 Td (DOB: 03/14/1950) Tj "
                b"0 -20 Td (Reason for referral: Sudden loss of vision) Tj ET")
    documents(good)
    lines = []
    for name, data, states, reason in OUT:
        if name in SLOW and "--slow" not in sys.argv:
            continue
        (folder / name).write_bytes(data)
        lines.append("\t".join((name, states, reason)))
    (folder.parent / "expected.tsv").write_text("\n".join(lines) + "\n")
    print(len(lines), "files")


if __name__ == "__main__":
    main()
