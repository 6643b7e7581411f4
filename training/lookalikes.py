"""Ordinary pictures made of nothing that earlier models took for scans: pale ink on slate, glassy stones, screws, dolls.

Every function takes a random.Random and gives an RGB picture.
"""

import math
import random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from draw import any_colour, field, font, grain, to_picture, words

SLATES = ((46, 52, 64), (59, 66, 82), (67, 76, 94), (30, 34, 42), (36, 40, 59), (40, 42, 54), (20, 24, 40), (29, 32, 33))
INKS = ((216, 222, 233), (236, 239, 244), (136, 192, 208), (129, 161, 193), (94, 129, 172), (143, 188, 187), (191, 97, 106))


def slate(chance: random.Random) -> Image.Image:
    """A drawing in few pale tones on a dark blue-grey ground: hills, moons, trees, animals, signs, waves."""
    w, h = chance.choice(((384, 216), (384, 216), (384, 240), (300, 300), (216, 384)))
    ground = chance.choice(SLATES)
    inks = chance.sample(INKS, chance.choice((1, 1, 2, 3)))
    big = Image.new("RGB", (w * 2, h * 2), ground)
    pen = ImageDraw.Draw(big)
    w, h = w * 2, h * 2
    kind = chance.randrange(7)
    if kind == 0:
        layers = chance.randint(2, 6)
        for i in range(layers):
            t = (i + 1) / layers
            tone = tuple(int(a + (b - a) * (1 - t) * chance.uniform(0.2, 0.9)) for a, b in zip(ground, inks[0]))
            hills = h * (0.3 + 0.6 * t) - h * 0.3 * (field(chance, chance.randint(3, 12), w, 4)[0] - 0.3)
            pen.polygon([(0, h)] + [(x, float(hills[x])) for x in range(0, w, 4)] + [(w, h)], fill=tone)
        r = h * chance.uniform(0.05, 0.2)
        pen.ellipse((w * 0.6 - r, h * 0.25 - r, w * 0.6 + r, h * 0.25 + r), fill=chance.choice(inks))
    elif kind == 1:
        cx, cy, size = w * chance.uniform(0.35, 0.65), h * chance.uniform(0.4, 0.6), h * chance.uniform(0.15, 0.42)
        outline(chance, pen, cx, cy, size, inks)
    elif kind == 2:
        for _ in range(chance.randint(6, 40)):
            x, top = chance.random() * w, h * chance.uniform(0.2, 0.7)
            wide = chance.uniform(8, 40)
            for i in range(4):
                y = top + i * wide * 0.7
                pen.polygon([(x, y), (x - wide * (0.5 + i * 0.2), y + wide), (x + wide * (0.5 + i * 0.2), y + wide)], fill=chance.choice(inks))
    elif kind == 3:
        for i in range(chance.randint(5, 30)):
            y0, size, phase, often = h * chance.random(), chance.uniform(5, 80), chance.random() * 6, chance.choice((3, 6, 12, 40))
            line = [(x, y0 + size * math.sin(x / w * often + phase)) for x in range(0, w, 8)]
            pen.line(line, fill=chance.choice(inks), width=chance.choice((2, 4, 8)))
    elif kind == 4:
        for _ in range(chance.randint(40, 400)):
            x, y, r = chance.random() * w, chance.random() * h, chance.choice((1, 2, 3, 6))
            pen.ellipse((x - r, y - r, x + r, y + r), fill=chance.choice(inks))
        outline(chance, pen, w / 2, h / 2, h * 0.25, inks)
    elif kind == 5:
        pen.text((w * 0.2, h * 0.4), words(chance, chance.randint(1, 3)), fill=inks[0], font=font(chance, chance.randint(30, 100)))
        for _ in range(chance.randint(0, 6)):
            outline(chance, pen, chance.random() * w, chance.random() * h, h * 0.1, inks)
    else:
        step = chance.choice((30, 50, 90))
        for y in range(0, h, step):
            for x in range(0, w, step):
                if chance.random() < 0.7:
                    pen.polygon([(x, y), (x + step, y), (x + chance.choice((0, step)), y + step)], fill=tuple(int(a + (b - a) * chance.random() * 0.5) for a, b in zip(ground, chance.choice(inks))))
    picture = big.resize((w // 2, h // 2), Image.BOX)
    if chance.random() < 0.35:
        values = np.asarray(picture, np.float32) * (0.8 + 0.4 * field(chance, 3, w // 2, h // 2))[..., None]
        picture = to_picture(values + grain(chance, (h // 2, w // 2, 1), chance.choice((2, 6, 10))))
    return picture.filter(ImageFilter.GaussianBlur(chance.choice((0, 0, 1, 3))))


def outline(chance: random.Random, pen: ImageDraw.ImageDraw, cx: float, cy: float, size: float, inks: list) -> None:
    """A closed shape with two like halves (a head, a bottle, a beetle, a flower), filled or as lines."""
    steps = chance.randint(8, 40)
    near = [chance.uniform(0.5, 1) for _ in range(chance.randint(3, 9))]
    right = []
    for i in range(steps + 1):
        at = i / steps * (len(near) - 1)
        low = min(int(at), len(near) - 2)
        r = size * (near[low] + (near[low + 1] - near[low]) * (at - low))
        right.append((cx + r * math.sin(math.pi * i / steps), cy - r * math.cos(math.pi * i / steps)))
    points = right + [(2 * cx - x, y) for x, y in reversed(right)]
    if chance.random() < 0.6:
        pen.polygon(points, fill=inks[0])
        for dx in (-1, 1):
            a, b, r = cx + dx * size * 0.3, cy - size * chance.uniform(0, 0.3), size * chance.uniform(0.04, 0.2)
            pen.ellipse((a - r, b - r, a + r, b + r), fill=inks[-1] if len(inks) > 1 else (30, 34, 42))
    else:
        pen.line(points + points[:1], fill=inks[0], width=max(2, int(size / chance.choice((12, 25, 40)))))
        for _ in range(chance.randint(0, 6)):
            y = cy + chance.uniform(-0.6, 0.6) * size
            pen.line((cx - size * 0.4, y, cx + size * 0.4, y + chance.uniform(-20, 20)), fill=inks[-1], width=3)


def stones(chance: random.Random) -> Image.Image:
    """Gems, glass, ice and crystals: bright facets of one hue, with glints, on a plain ground or filling it."""
    side = 280
    y, x = np.mgrid[0:side, 0:side].astype(np.float32)
    count = chance.randint(8, 60)
    places = np.random.default_rng(chance.getrandbits(32)).random((count, 2)) * side
    far = np.stack([np.hypot(x - a, y - b) for a, b in places])
    nearest = far.argmin(0)
    hue = np.array(any_colour(chance, 20, 240), np.float32)
    tones = np.array([[chance.uniform(0.25, 1.4), chance.uniform(-0.02, 0.02), chance.uniform(-0.02, 0.02)] for _ in range(count)])
    values = hue * (tones[nearest, 0] + tones[nearest, 1] * (x - side / 2) * 0.2 + tones[nearest, 2] * (y - side / 2) * 0.2)[..., None]
    ordered = np.partition(far, 1, axis=0)
    edge = (ordered[1] - ordered[0]) < chance.uniform(1, 4)
    values = np.where(edge[..., None], values * 0.5 + chance.choice((0, 110)), values)
    if chance.random() < 0.65:
        r = side * chance.uniform(0.25, 0.45)
        shape = np.hypot((x - side / 2) / chance.uniform(0.7, 1.3), y - side / 2) + 50 * (field(chance, chance.randint(2, 7), side, side) - 0.5)
        values = np.where((shape < r)[..., None], values, np.array(chance.choice(((0, 0, 0), (255, 255, 255), any_colour(chance)))))
    picture = to_picture(values + 60 * (field(chance, 6, side, side)[..., None] > 0.8))
    return picture.filter(ImageFilter.GaussianBlur(chance.choice((0.5, 1, 2))))


def hardware(chance: random.Random) -> Image.Image:
    """Screws, keys, tubes and tools in shades of grey on white or black."""
    side = 280
    light = chance.random() < 0.6
    picture = Image.new("L", (side, side), chance.randint(225, 255) if light else chance.randint(0, 25))
    for _ in range(chance.choice((1, 1, 2, 4))):
        thing = Image.new("L", (side, side), 0)
        tone = Image.new("L", (side, side), 0)
        pen, shade = ImageDraw.Draw(thing), ImageDraw.Draw(tone)
        half, top, low = chance.randint(8, 46), chance.randint(20, 90), chance.randint(180, 260)
        pen.rectangle((140 - half, top, 140 + half, low), fill=255)
        pen.ellipse((140 - half * 1.8, top - half, 140 + half * 1.8, top + half), fill=255)
        for i in range(half * 4 + 4):
            px = 140 - half * 2 + i
            shade.line((px, 0, px, side), fill=int(60 + 170 * abs(math.sin(i / half * chance.choice((1.3, 1.31)) ))))
        if chance.random() < 0.7:
            for py in range(top + half, low, chance.choice((6, 9, 14))):
                shade.line((140 - half, py, 140 + half, py + 6), fill=chance.randint(20, 90), width=2)
        angle = chance.uniform(-90, 90)
        picture.paste(tone.rotate(angle), (chance.randint(-50, 50), chance.randint(-30, 30)), thing.rotate(angle))
    return to_picture(np.asarray(picture.filter(ImageFilter.GaussianBlur(1)), np.float32)[..., None] * np.ones(3) + grain(chance, (side, side, 1), 3))


def doll(chance: random.Random) -> Image.Image:
    """A head of a doll, a mask, a statue or a mannequin: smooth, lit from a side, on black or white."""
    side = 280
    y, x = np.mgrid[0:side, 0:side].astype(np.float32) / side - 0.5
    wide, high = chance.uniform(0.2, 0.34), chance.uniform(0.3, 0.44)
    rise = np.sqrt(np.clip(1 - (x / wide) ** 2 - (y / high) ** 2, 0, 1))
    for side_of in (-1, 1):
        rise = rise - 0.12 * np.exp(-(((x - side_of * wide * 0.42) / 0.05) ** 2 + ((y + 0.04) / 0.03) ** 2))
    rise = rise + 0.15 * np.exp(-((x / 0.035) ** 2 + ((y - 0.06) / 0.09) ** 2))
    dy, dx = np.gradient(rise * 90)
    shade = np.clip(0.6 - 0.25 * (dx * chance.uniform(-1, 1) + dy * chance.uniform(-0.3, 1)), 0.05, 1.3)
    skin = np.array(chance.choice(((235, 200, 175), (180, 130, 100), (220, 220, 215), any_colour(chance, 60))))
    values = shade[..., None] * skin
    for side_of in (-1, 1):
        eye = np.hypot((x - side_of * wide * 0.42) / 0.045, (y + 0.04) / 0.022)
        values = np.where((eye < 1)[..., None], chance.choice((30, 235)), values)
        values = np.where((np.hypot(x - side_of * wide * 0.42, y + 0.04) < 0.018)[..., None], np.array(any_colour(chance, 0, 120)), values)
    values = np.where((np.hypot(x / 0.08, (y - 0.2) / 0.02) < 1)[..., None], np.array((170, 60, 60)), values)
    hair = (y < -high * chance.uniform(0.3, 0.8) + 0.1 * np.abs(x)) & (rise > -0.2)
    solid = (x / wide) ** 2 + (y / high) ** 2 < 1
    values = np.where(hair[..., None] & (chance.random() < 0.7), np.array(any_colour(chance, 0, 180)) * (0.6 + 0.6 * field(chance, 20, side, side))[..., None], values)
    values = np.where(solid[..., None], values, np.array(chance.choice(((0, 0, 0), (8, 8, 12), (255, 255, 255), any_colour(chance)))))
    if chance.random() < 0.4:
        values = values.mean(2, keepdims=True) * np.ones(3)
    return to_picture(values).filter(ImageFilter.GaussianBlur(chance.choice((0.8, 1.5, 2.5))))


def white_lines(chance: random.Random) -> Image.Image:
    """White strokes on black or black on white: doodles, plans, circuits, scribbles, contour lines."""
    side = 280
    picture = Image.new("L", (side, side), 0)
    pen = ImageDraw.Draw(picture)
    for _ in range(chance.randint(2, 26)):
        kind = chance.randrange(4)
        x, y, r = chance.random() * side, chance.random() * side, chance.uniform(5, 110)
        thick, tone = chance.choice((1, 2, 3)), chance.randint(120, 255)
        if kind == 0:
            pen.ellipse((x - r, y - r * 0.8, x + r, y + r), outline=tone, width=thick)
        elif kind == 1:
            pen.line([(x + chance.gauss(0, 40), y + chance.gauss(0, 40)) for _ in range(chance.randint(2, 12))], fill=tone, width=thick)
        elif kind == 2:
            pen.rectangle((x, y, x + r, y + r * 0.7), outline=tone, width=thick)
        else:
            pen.text((x * 0.7, y), words(chance, 1), fill=tone, font=font(chance, chance.randint(9, 50)))
    if chance.random() < 0.4:
        picture = picture.point(lambda v: 255 - v)
    return picture.convert("RGB").filter(ImageFilter.GaussianBlur(chance.choice((0, 0.6, 1))))


ORDINARY = {slate: "art", stones: "texture", hardware: "bw_photo", doll: "art", white_lines: "art"}
