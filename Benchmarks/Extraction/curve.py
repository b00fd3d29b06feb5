"""A picture of how many accepted values are wrong when more referrals need nobody, as SVG."""
import pathlib

WIDTH, HEIGHT = 760, 460
LEFT, RIGHT, TOP, BOTTOM = 74, 24, 56, 64
COLOURS = ["#1f5fa8", "#b4541a"]


def draw(path, title, budget, series):
    """Writes the picture. Each of `series` is a name and points (threshold, share of referrals that need nobody, share of their accepted
    values that is wrong, its interval of 95 %); the first is drawn with its interval, and with its thresholds beside the points."""
    points = [p for _, part in series for p in part]
    most_x = max(p[1] for p in points) * 1.08
    most_y = max(p[2] for p in points) * 1.15

    def x(share):
        return LEFT + share / most_x * (WIDTH - LEFT - RIGHT)

    def y(share):
        return HEIGHT - BOTTOM - min(share, most_y) / most_y * (HEIGHT - TOP - BOTTOM)

    def text(at_x, at_y, words, **more):
        extra = "".join(' %s="%s"' % (k.replace("_", "-"), v) for k, v in more.items())
        return '<text x="%.1f" y="%.1f"%s>%s</text>' % (at_x, at_y, extra, words)

    out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">' % (WIDTH, HEIGHT),
           '<rect width="100%" height="100%" fill="white"/>', text(LEFT, 26, title, font_size=16)]
    for i in range(0, 6):
        share = most_y * i / 5
        out.append('<line x1="%d" x2="%d" y1="%.1f" y2="%.1f" stroke="#ddd"/>' % (LEFT, WIDTH - RIGHT, y(share), y(share)))
        out.append(text(LEFT - 8, y(share) + 4, "%.2f %%" % (100 * share), text_anchor="end"))
        share = most_x * i / 5
        out.append(text(x(share), HEIGHT - BOTTOM + 20, "%.0f %%" % (100 * share), text_anchor="middle"))
    out.append(text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 16, "referrals that need nobody", text_anchor="middle"))
    out.append(text(18, (TOP + HEIGHT - BOTTOM) / 2, "accepted values in them that are wrong", text_anchor="middle",
                    transform="rotate(-90 18 %.1f)" % ((TOP + HEIGHT - BOTTOM) / 2)))
    out.append('<line x1="%d" x2="%d" y1="%.1f" y2="%.1f" stroke="#333" stroke-dasharray="6 4"/>' % (LEFT, WIDTH - RIGHT, y(1 / budget), y(1 / budget)))
    out.append(text(WIDTH - RIGHT, y(1 / budget) - 6, "budget: 1 in %d" % budget, text_anchor="end"))
    band = series[0][1]
    edge = ["%.1f,%.1f" % (x(p[1]), y(p[3][1])) for p in band] + ["%.1f,%.1f" % (x(p[1]), y(p[3][0])) for p in reversed(band)]
    out.append('<polygon points="%s" fill="%s" opacity="0.15"/>' % (" ".join(edge), COLOURS[0]))
    for (name, part), colour, row in zip(series, COLOURS, range(2)):
        line = " ".join("%.1f,%.1f" % (x(p[1]), y(p[2])) for p in part)
        out.append('<polyline points="%s" fill="none" stroke="%s" stroke-width="2"/>' % (line, colour))
        for p in part:
            out.append('<circle cx="%.1f" cy="%.1f" r="3.5" fill="%s"/>' % (x(p[1]), y(p[2]), colour))
            if row == 0:
                out.append(text(x(p[1]) + 6, y(p[2]) + 16, "%.2f" % p[0], fill=colour, font_size=11))
        out.append(text(LEFT + 12, TOP + 16 + 18 * row, name, fill=colour))
    pathlib.Path(path).write_text("\n".join(out + ["</svg>"]) + "\n", "utf-8")
