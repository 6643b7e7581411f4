"""What single scans look like elsewhere: other light, other ground, other openings; and the same done to ordinary pictures."""

import random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageOps

from bodies import marked_corners, opening
from draw import any_colour, field, font, grain, to_picture

Picture = Image.Image


def half_black(chance: random.Random, contents: list[Picture]) -> Picture:
    """The content dark and low in contrast against one side of a black picture, with white tags: as films of a breast."""
    w, h = chance.choice(((260, 340), (300, 300), (240, 360), (340, 280)))
    wide = int(w * chance.uniform(0.4, 0.85))
    grey = np.asarray(ImageOps.fit(contents[0].convert("L"), (wide, h)), np.float32) / 255
    grey = 255 * grey ** chance.uniform(1, 2.6) * chance.uniform(0.6, 1.1)
    canvas = Image.new("L", (w, h), chance.choice((0, 0, 6, 18)))
    canvas.paste(Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8)), (0, 0))
    pen = ImageDraw.Draw(canvas)
    for _ in range(chance.choice((0, 1, 1, 2))):
        x, y = chance.uniform(0.55, 0.85) * w, chance.uniform(0.02, 0.85) * h
        a, b = chance.uniform(10, 44), chance.uniform(8, 60)
        pen.rectangle((x, y, x + a, y + b), fill=chance.randint(120, 255))
        pen.text((x + 2, y + 2), chance.choice(("R", "L", "RMLO", "LCC", "12")), fill=chance.choice((0, 40)), font=font(chance, 9))
    view = canvas.convert("RGB")
    if chance.random() < 0.5:
        view = ImageOps.mirror(view)
    noise = np.asarray(view, np.float32) + grain(chance, (h, w, 1), chance.choice((0, 3, 6)))
    return to_picture(noise)


def on_black(chance: random.Random, contents: list[Picture]) -> Picture:
    """The brighter half of the content on black, in its own shape, with a letter: hands, feet and legs; or white on white."""
    scale = 300 / max(contents[0].size)
    w, h = (max(60, int(side * scale)) for side in contents[0].size)
    grey = np.asarray(contents[0].convert("L").resize((w, h)), np.float32)
    low, high = np.percentile(grey, (chance.uniform(5, 45), 99.5))
    values = 255 * np.clip((grey - low) / max(high - low, 30), 0, 1) ** chance.uniform(0.7, 1.6) * chance.uniform(0.6, 1)
    picture = to_picture(values)
    pen = ImageDraw.Draw(picture)
    for _ in range(chance.choice((0, 1, 1, 2))):
        pen.text((chance.uniform(0.02, 0.85) * w, chance.uniform(0.02, 0.85) * h), chance.choice("LRD"), fill=(235,) * 3, font=font(chance, chance.randint(12, 30)))
    if chance.random() < 0.4:
        edge = tuple(chance.choice((0, chance.randint(10, 70))) for _ in range(4))
        picture = ImageOps.expand(picture, edge, fill=(0, 0, 0))
    return ImageOps.invert(picture) if chance.random() < 0.12 else picture


def blown_out(chance: random.Random, contents: list[Picture]) -> Picture:
    """Bright parts closed to white, the rest flat and dull, tinted blue now and then, cut close or on white."""
    grey = contents[0].convert("L").resize((280, max(120, min(400, 280 * contents[0].height // contents[0].width))))
    values = np.asarray(grey, np.float32) / 255
    knee = chance.uniform(0.35, 0.8)
    values = np.where(values > knee, 1, 0.25 + chance.uniform(0.1, 0.6) * values) * np.where(values < 0.06, 0, 1)
    if chance.random() < 0.3:
        values = np.where(values == 0, 1, values)
    tint = np.array(chance.choice(((1, 1, 1), (0.75, 0.92, 1.2), (0.85, 0.95, 1.1), (1.1, 1, 0.85))))
    picture = to_picture(255 * values[..., None] * tint + grain(chance, (*values.shape, 1), 3))
    return marked_corners(chance, picture.filter(ImageFilter.GaussianBlur(chance.choice((0.6, 1.2)))))


def oval(chance: random.Random, contents: list[Picture]) -> Picture:
    """Through an oval on black, wide, turned to red and orange more often than not."""
    w, h = chance.choice(((320, 240), (384, 216), (320, 200), (280, 280)))
    values = np.asarray(ImageOps.fit(contents[0], (w, h)), np.float32)
    if chance.random() < 0.6:
        grey = values.mean(2, keepdims=True)
        warm = np.array((1.35, chance.uniform(0.5, 0.95), chance.uniform(0.3, 0.8)))
        values = values * 0.4 + grey * warm * 0.7
    values = values * (0.6 + 0.7 * field(chance, 2, w, h))[..., None]
    return opening(chance, to_picture(values), always=True)


def washed(chance: random.Random, contents: list[Picture]) -> Picture:
    """Pale, as a film held against the sky or a faded print: little contrast, light ground, perhaps tinted."""
    values = np.asarray(contents[0].resize((300, max(120, min(450, 300 * contents[0].height // contents[0].width)))), np.float32)
    low = chance.uniform(50, 170)
    high = low + chance.uniform(60, 255 - low)
    tint = 1 + grain(chance, (3,), 0.05)
    shade = 0.85 + 0.25 * field(chance, 2, values.shape[1], values.shape[0])[..., None]
    picture = to_picture((low + values / 255 * (high - low)) * tint * shade)
    if chance.random() < 0.3:
        picture = ImageOps.expand(picture, chance.randint(4, 40), fill=any_colour(chance, 150))
    return picture


def part(chance: random.Random, contents: list[Picture]) -> Picture:
    """0.6 of both sides at a corner or in the middle, where there is most to see among two of these: as the product looks."""
    boxes = [part_box(*contents[0].size, place) for place in chance.sample(PLACES, 2)]
    return max((contents[0].crop(box) for box in boxes), key=lambda piece: np.asarray(piece.convert("L")).std())


PART = 0.6
PLACES = ((0, 0), (1, 0), (0.5, 0.5), (0, 1), (1, 1))


def part_box(w: int, h: int, place: tuple[float, float]) -> tuple[int, int, int, int]:
    x, y = (round(at * (1 - PART) * side) for at, side in zip(place, (w, h)))
    return x, y, x + round(PART * w), y + round(PART * h)


def windows_of(w: int, h: int) -> list[tuple[int, int, int, int]]:
    """The parts that the product looks at (`regions.ts`): squares along a long picture, else corners and middle."""
    side = min(w, h)
    if max(w, h) <= 1.5 * side:
        return [part_box(w, h, place) for place in PLACES]
    rest = max(w, h) - side
    steps = min(-(-rest // side) + 1, 6) - 1
    starts = [round(step * rest / steps) for step in range(steps + 1)]
    return [(at, 0, at + side, side) if w > h else (0, at, side, at + side) for at in starts]
