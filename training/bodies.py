"""Medical pictures made of nothing, for kinds of which the data holds few or one maker's: heads in CT, vessels, hollow organs.

Every function takes a random.Random and gives an RGB picture.
"""

import math
import random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from draw import SIDE, field, font, grain, to_picture, words


def head_ct(chance: random.Random) -> Image.Image:
    """A slice through a head: a bright closed ring, dull inside, on black, grey or white; tinted now and then."""
    y, x = np.mgrid[0:SIDE, 0:SIDE].astype(np.float32) / SIDE - 0.5
    wide, high = chance.uniform(0.27, 0.42), chance.uniform(0.36, 0.48)
    turn = chance.gauss(0, 0.08)
    u = (x - chance.gauss(0, 0.02)) * math.cos(turn) + y * math.sin(turn)
    v = y * math.cos(turn) - x * math.sin(turn)
    wobble = 0.06 * (field(chance, 3) - 0.5)
    far = np.hypot(u / (wide * (1 - 0.25 * chance.random() * v)), v / high) + wobble
    thick = chance.uniform(0.03, 0.14)
    brain = chance.uniform(0.2, 0.6)
    folds = np.abs(np.sin(field(chance, chance.randint(8, 14)) * chance.uniform(10, 22)))
    values = brain * (1 - chance.uniform(0.03, 0.35) * (folds < 0.3) * (far > 0.45)) + 0.03 * (field(chance, 5) - 0.5)
    for side in (-1, 1):
        hollow = np.hypot((u - side * chance.uniform(0.03, 0.07) - side * 0.15 * v) / 0.03, (v + 0.02) / chance.uniform(0.06, 0.15))
        values = np.where(hollow < 1, brain * chance.uniform(0.3, 0.8), values)
    values = np.where((np.abs(u) < 0.004) & (chance.random() < 0.6), brain * 1.25, values)
    for _ in range(chance.choice((0, 0, 1, 2))):
        cx, cy, r = chance.uniform(-0.2, 0.2), chance.uniform(-0.25, 0.25), chance.uniform(0.02, 0.09)
        spot = np.hypot((u - cx) / r, (v - cy) / (r * chance.uniform(0.6, 1.6))) + 0.5 * (field(chance, 9) - 0.5)
        values = np.where(spot < 1, brain * chance.choice((0.55, 1.5, 1.7)), values)
    if chance.random() < 0.3:
        for side in (-1, 1):
            socket = np.hypot((u - side * 0.13) / 0.09, (v + high * 0.75) / 0.07)
            values = np.where(socket < 1, brain * 0.9, np.where(socket < 1.25, 1, values))
        values = np.where((np.abs(u) < 0.05) & (v < -high * 0.55), field(chance, 16) * 0.8, values)
    values = np.where(far > 1 - thick, 1.0, values)
    scalp = chance.uniform(0.02, 0.09)
    ground = chance.choice((0, 0, 0, 0, 0.1, 1))
    values = np.where(far > 1, brain * chance.uniform(0.3, 0.8) if ground < 1 else 0.85, values)
    values = np.where(far > 1 + scalp, ground, values)
    if chance.random() < 0.25:
        rest = np.abs(np.hypot(u / (wide + 0.1), (v - 0.05) / (high + 0.05)) - 1) < 0.012
        values = np.where(rest & (v > 0.2), 0.6, values)
    values = values * chance.uniform(0.8, 1.1) + grain(chance, (SIDE, SIDE), chance.choice((0.01, 0.03, 0.06))) * (far < 1.1)
    tint = np.array(chance.choice(((1, 1, 1), (1, 1, 1), (1, 1, 1), (0.8, 0.95, 1.15), (0.7, 0.9, 1.2), (1.1, 1, 0.8))))
    picture = to_picture(255 * values[..., None] * tint).filter(ImageFilter.GaussianBlur(chance.choice((0.6, 1, 2))))
    return marked_corners(chance, trimmed(chance, picture))


def trimmed(chance: random.Random, picture: Image.Image) -> Image.Image:
    """Half of them cut to the thing itself, as many lists of pictures have them."""
    if chance.random() < 0.5:
        return picture
    w, h = picture.size
    x, y = chance.uniform(0.02, 0.14) * w, chance.uniform(0, 0.06) * h
    return picture.crop((int(x), int(y), int(w - x), int(h - y)))


def marked_corners(chance: random.Random, picture: Image.Image) -> Image.Image:
    pen = ImageDraw.Draw(picture)
    if chance.random() < 0.3:
        for line in range(chance.randint(1, 4)):
            pen.text((4, 3 + line * 10), words(chance, 2), fill=(210,) * 3, font=font(chance, 9))
    return picture


def vessels(chance: random.Random) -> Image.Image:
    """Angiography: dark branches in a pale grey field, round or cut off; or bright ones on black."""
    ground = 120 + 90 * field(chance, chance.randint(1, 4)) + 30 * field(chance, 8)
    tree = Image.new("L", (SIDE * 2, SIDE * 2), 0)
    pen = ImageDraw.Draw(tree)

    def branch(x: float, y: float, angle: float, width: float, left: int) -> None:
        if left == 0 or width < 1:
            return
        for _ in range(chance.randint(8, 22)):
            angle += chance.gauss(0, 0.16)
            a, b = x + 9 * math.cos(angle), y + 9 * math.sin(angle)
            pen.line((x, y, a, b), fill=255, width=max(1, int(width)))
            pen.ellipse((a - width / 2, b - width / 2, a + width / 2, b + width / 2), fill=255)
            x, y, width = a, b, width * 0.985
        for _ in range(chance.choice((1, 2, 2, 3))):
            branch(x, y, angle + chance.uniform(-0.9, 0.9), width * chance.uniform(0.5, 0.85), left - 1)

    while np.asarray(tree).mean() < 7:
        branch(chance.uniform(0.2, 0.8) * SIDE * 2, chance.choice((0.0, 0.1, 0.9)) * SIDE * 2, chance.uniform(0, 6.3) if chance.random() < 0.3 else 1.57, chance.uniform(7, 20), 5)
    ink = np.asarray(tree.resize((SIDE, SIDE)).filter(ImageFilter.GaussianBlur(chance.choice((0.5, 1)))), np.float32) / 255
    if chance.random() < 0.25:
        values = 20 * field(chance, 4) + ink * chance.uniform(120, 235)
    else:
        values = ground * (1 - ink * chance.uniform(0.35, 0.85))
    values = values + grain(chance, (SIDE, SIDE), chance.choice((2, 6, 12)))
    if chance.random() < 0.5:
        y, x = np.mgrid[0:SIDE, 0:SIDE] - SIDE / 2
        values = np.where(np.hypot(x, y) < SIDE * chance.uniform(0.46, 0.58), values, 0)
    return marked_corners(chance, to_picture(values))


def hollow(chance: random.Random) -> Image.Image:
    """Endoscopy: wet red to orange folds around a dark depth, glints, through an oval or cut-off opening."""
    w, h = chance.choice(((256, 256), (320, 240), (384, 216), (320, 200)))
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    cx, cy = w * chance.uniform(0.3, 0.7), h * chance.uniform(0.3, 0.7)
    far = np.hypot((x - cx) / w, (y - cy) / h * chance.uniform(0.6, 1.2)) * 2
    around = np.arctan2(y - cy, x - cx)
    folds = np.sin(far * chance.uniform(8, 30) + 3 * field(chance, 5, w, h) + chance.uniform(0, 1.5) * np.sin(around * chance.randint(1, 4)))
    light = np.clip(0.25 + far * chance.uniform(0.5, 1.1) + folds * chance.uniform(0.02, 0.18), 0.02, 1.2)
    light = light * (0.7 + 0.6 * field(chance, 4, w, h)) * np.clip(1.5 - far * chance.uniform(0.2, 0.7), 0.2, 1)
    flesh = np.array((chance.randint(190, 255), chance.randint(70, 165), chance.randint(40, 125)))
    veins = np.abs(field(chance, 14, w, h) - 0.5) < 0.02
    values = light[..., None] * flesh - 35 * veins[..., None] * np.array((0.4, 1, 1))
    picture = to_picture(values + grain(chance, (h, w, 1), 4))
    pen = ImageDraw.Draw(picture)
    for _ in range(chance.randint(0, 14)):
        a, b, r = chance.random() * w, chance.random() * h, chance.uniform(1, 6)
        pen.ellipse((a - r, b - r * 0.6, a + r, b + r * 0.6), fill=(255, 250, 240))
    picture = picture.filter(ImageFilter.GaussianBlur(chance.choice((0.7, 1.2, 2))))
    return opening(chance, picture)


def opening(chance: random.Random, picture: Image.Image, always: bool = False) -> Image.Image:
    """Through an oval, a circle or a square with cut corners, on black, in the middle or to one side."""
    if not always and chance.random() < 0.25:
        return picture
    w, h = picture.size
    mask = Image.new("L", (w, h), 0)
    pen = ImageDraw.Draw(mask)
    kind = chance.randrange(3)
    if kind < 2:
        rx, ry = chance.uniform(0.36, 0.52) * w, chance.uniform(0.36, 0.52) * h
        if kind == 1:
            rx = ry = max(rx, ry)
        pen.ellipse((w / 2 - rx, h / 2 - ry, w / 2 + rx, h / 2 + ry), fill=255)
    else:
        edge, cut = chance.uniform(0, 0.1) * w, chance.uniform(0.1, 0.3) * h
        pen.polygon([(edge + cut, 0), (w - edge - cut, 0), (w - edge, cut), (w - edge, h - cut),
                     (w - edge - cut, h), (edge + cut, h), (edge, h - cut), (edge, cut)], fill=255)
    view = Image.composite(picture, Image.new("RGB", (w, h), (chance.choice((0, 0, 10)),) * 3), mask)
    if chance.random() < 0.3:
        wide = Image.new("RGB", (int(w * chance.uniform(1.1, 1.5)), h))
        wide.paste(view, (chance.choice((0, wide.width - w)), 0))
        view = wide
    return marked_corners(chance, view)


MEDICAL = {head_ct: "ct", vessels: "xray", hollow: "endoscopy"}
