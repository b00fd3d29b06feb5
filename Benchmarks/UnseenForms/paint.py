"""Sheets as grey pictures (Pillow) and as vector PDF pages (reportlab)."""
import io

from PIL import Image, ImageDraw
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

import fonts
from sheet import HEIGHT, WIDTH


def picture(sheet, dpi=300):
    """The page as an 8-bit grey picture."""
    k = dpi / 72
    image = Image.new("L", (round(WIDTH * k), round(HEIGHT * k)), 255)
    draw = ImageDraw.Draw(image)
    for kind, *m in sheet.marks:
        if kind == "text":
            x, y, words, font, size, colour = m
            draw.text((x * k, y * k), words, fill=colour, font=fonts.at(font, round(size * k)), anchor="ls")
        elif kind == "line":
            x1, y1, x2, y2, weight, colour = m
            draw.line((x1 * k, y1 * k, x2 * k, y2 * k), fill=colour, width=max(1, round(weight * k)))
        elif kind == "box":
            x, y, wide, high, weight, fill = m
            draw.rectangle((x * k, y * k, (x + wide) * k, (y + high) * k), fill=fill, outline=0 if weight else None, width=max(1, round(weight * k)) if weight else 0)
        elif kind == "ring":
            x, y, wide, high, weight = m
            draw.ellipse((x * k, y * k, (x + wide) * k, (y + high) * k), outline=0, width=max(1, round(weight * k)))
        else:
            points, weight = m
            draw.line([(x * k, y * k) for x, y in points], fill=0, width=max(1, round(weight * k)), joint="curve")
    return image


def vector(sheets):
    """The pages as a PDF with a true text layer, as a print driver would send it."""
    out = io.BytesIO()
    pdf = canvas.Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=1)
    for sheet in sheets:
        for kind, *m in sheet.marks:
            if kind == "text":
                x, y, words, font, size, colour = m
                if font not in pdfmetrics.getRegisteredFontNames():
                    pdfmetrics.registerFont(TTFont(font, fonts.path(font)))
                pdf.setFillGray(colour / 255)
                pdf.setFont(font, size)
                pdf.drawString(x, HEIGHT - y, words)
            elif kind == "line":
                x1, y1, x2, y2, weight, colour = m
                pdf.setStrokeGray(colour / 255)
                pdf.setLineWidth(weight)
                pdf.line(x1, HEIGHT - y1, x2, HEIGHT - y2)
            elif kind == "box":
                x, y, wide, high, weight, fill = m
                pdf.setStrokeGray(0)
                pdf.setLineWidth(weight)
                pdf.setFillGray((fill or 0) / 255)
                pdf.rect(x, HEIGHT - y - high, wide, high, stroke=bool(weight), fill=fill is not None)
            elif kind == "ring":
                x, y, wide, high, weight = m
                pdf.setStrokeGray(0)
                pdf.setLineWidth(weight)
                pdf.ellipse(x, HEIGHT - y - high, x + wide, HEIGHT - y)
            else:
                points, weight = m
                pdf.setStrokeGray(0)
                pdf.setLineWidth(weight)
                way = pdf.beginPath()
                way.moveTo(points[0][0], HEIGHT - points[0][1])
                for x, y in points[1:]:
                    way.lineTo(x, HEIGHT - y)
                pdf.drawPath(way)
        pdf.showPage()
    pdf.save()
    return out.getvalue()
