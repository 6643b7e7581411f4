"""Pictures made of nothing: ordinary look-alikes of scans, and the few medical kinds that code can draw.

Every function takes a random.Random and gives an RGB picture of about 256 px.
"""

import math
import random

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, ImageOps

SIDE = 256
FONTS = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSansMono.ttf", "DejaVuSerif.ttf")
WORDS = (
    "file edit view layer window help image tools share send today hello yes see you soon order total price "
    "map route settings profile search name date photo video story post like reply new message call office"
).split()


def font(chance: random.Random, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(chance.choice(FONTS), max(7, size))


def words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(count)).capitalize()


def any_colour(chance: random.Random, low: int = 0, high: int = 255) -> tuple[int, int, int]:
    if chance.random() < 0.3:
        return (chance.randint(low, high),) * 3
    return tuple(chance.randint(low, high) for _ in range(3))


def field(chance: random.Random, cells: int, w: int = SIDE, h: int = SIDE) -> np.ndarray:
    """Soft random hills, float [h, w] in 0..1."""
    seeds = np.random.default_rng(chance.getrandbits(32)).random((cells + 2, cells + 2)) * 255
    hills = Image.fromarray(seeds.astype(np.uint8)).resize((w, h), Image.BICUBIC)
    return np.asarray(hills, np.float32) / 255


def grain(chance: random.Random, shape: tuple[int, ...], strength: float) -> np.ndarray:
    return np.random.default_rng(chance.getrandbits(32)).normal(0, strength, shape).astype(np.float32)


def to_picture(values: np.ndarray) -> Image.Image:
    return Image.fromarray(np.clip(values, 0, 255).astype(np.uint8)).convert("RGB")


# ---- ordinary ----


def gradient(chance: random.Random) -> Image.Image:
    y, x = np.mgrid[0:SIDE, 0:SIDE] / SIDE
    kind = chance.randrange(3)
    if kind == 0:
        angle = chance.random() * 6.3
        ramp = x * math.cos(angle) + y * math.sin(angle)
    elif kind == 1:
        ramp = np.hypot(x - chance.random(), y - chance.random())
    else:
        ramp = field(chance, chance.randint(1, 6))
    ramp = (ramp - ramp.min()) / max(np.ptp(ramp), 1e-6)
    a, b = np.array(any_colour(chance)), np.array(any_colour(chance))
    return to_picture(a + (b - a) * ramp[..., None] + grain(chance, (SIDE, SIDE, 1), chance.choice((0, 0, 3, 12))))


def blank(chance: random.Random) -> Image.Image:
    base = chance.choice((0, 255, 128, chance.randint(0, 255)))
    noise = grain(chance, (SIDE, SIDE, chance.choice((1, 3))), chance.choice((0, 1, 5, 30, 80)))
    picture = to_picture((base + noise + np.zeros((SIDE, SIDE, 3))))
    return picture.filter(ImageFilter.GaussianBlur(chance.choice((0, 0, 1, 4))))


def metal(chance: random.Random) -> Image.Image:
    noise = grain(chance, (SIDE, SIDE), 60)
    if chance.random() < 0.6:
        run = chance.choice((9, 25, 61))
        noise = np.apply_along_axis(lambda r: np.convolve(r, np.ones(run) / run, "same"), 1, noise) * run**0.4
    shade = 60 + 130 * field(chance, chance.randint(1, 4))
    picture = to_picture(shade + noise)
    return picture.rotate(90) if chance.random() < 0.5 else picture


def round_thing(chance: random.Random) -> Image.Image:
    """A fruit, plate, doughnut, coin or ball on a plain ground: what a fundus or a head is not."""
    ground = any_colour(chance) if chance.random() < 0.6 else chance.choice(((0, 0, 0), (255, 255, 255), (20, 20, 20)))
    picture = Image.new("RGB", (SIDE, SIDE), ground)
    for _ in range(chance.choice((1, 1, 1, 2, 5))):
        r = chance.randint(30, 120)
        cx, cy = chance.randint(60, SIDE - 60), chance.randint(60, SIDE - 60)
        y, x = np.mgrid[0:SIDE, 0:SIDE]
        far = np.hypot((x - cx) / chance.uniform(0.8, 1.2), y - cy) / r
        lit = np.clip(1.1 - np.hypot(x - cx + r * 0.4, y - cy + r * 0.4) / (1.8 * r), 0.15, 1.2)
        body = np.array(any_colour(chance, 60))[None, None] * lit[..., None]
        body = body + grain(chance, (SIDE, SIDE, 1), chance.choice((2, 8, 20))) * field(chance, 20)[..., None]
        inside = far < 1
        if chance.random() < 0.35:
            inside &= far > chance.uniform(0.2, 0.9)
        mask = Image.fromarray((inside * 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(0.8))
        picture.paste(to_picture(body), (0, 0), mask)
    return picture


def polar_chart(chance: random.Random) -> Image.Image:
    dark = chance.random() < 0.5
    picture = Image.new("RGB", (SIDE, SIDE), (10, 10, 20) if dark else (255, 255, 255))
    pen = ImageDraw.Draw(picture)
    line = (180, 190, 200) if dark else (150, 150, 150)
    for r in range(20, 121, chance.choice((20, 25, 33))):
        pen.ellipse((128 - r, 128 - r, 128 + r, 128 + r), outline=line)
    for _ in range(chance.randint(1, 4)):
        steps = chance.choice((6, 12, 60))
        size = [chance.uniform(0.3, 1) * 115 for _ in range(steps)]
        points = [(128 + s * math.cos(6.283 * i / steps), 128 + s * math.sin(6.283 * i / steps)) for i, s in enumerate(size)]
        colour = any_colour(chance, 40)
        if chance.random() < 0.5:
            pen.polygon(points, fill=colour)
        else:
            pen.line(points + points[:1], fill=colour, width=2)
    for _ in range(chance.randint(0, 8)):
        pen.text((chance.randint(0, 220), chance.randint(0, 240)), words(chance, 1), fill=line, font=font(chance, 11))
    return picture


def plot(chance: random.Random) -> Image.Image:
    """Line charts, also many thin lines on a grid: the counter-example of an ECG."""
    w, h = chance.choice(((256, 160), (256, 200), (256, 256)))
    dark = chance.random() < 0.35
    picture = Image.new("RGB", (w, h), any_colour(chance, 0, 40) if dark else any_colour(chance, 235))
    pen = ImageDraw.Draw(picture)
    grid = any_colour(chance, 40, 90) if dark else any_colour(chance, 190, 235)
    step = chance.choice((12, 24, 40))
    for x in range(24, w, step):
        pen.line((x, 8, x, h - 20), fill=grid)
    for y in range(8, h - 20, step):
        pen.line((24, y, w, y), fill=grid)
    for _ in range(chance.choice((1, 1, 2, 4, 8))):
        walk = np.cumsum(grain(chance, (w - 30,), chance.choice((0.3, 1, 3)))) * chance.choice((1, 3))
        walk = walk + h / 2 + 30 * np.sin(np.arange(w - 30) / chance.uniform(4, 60)) * chance.choice((0, 0, 1))
        pen.line([(26 + i, float(np.clip(v, 4, h - 22))) for i, v in enumerate(walk)], fill=any_colour(chance, 0, 220), width=chance.choice((1, 1, 2)))
    pen.text((40, h - 14), words(chance, 3), fill=(128, 128, 128), font=font(chance, 9))
    return picture


def street_map(chance: random.Random) -> Image.Image:
    dark = chance.random() < 0.5
    picture = Image.new("RGB", (SIDE, SIDE), any_colour(chance, 10, 50) if dark else any_colour(chance, 215, 245))
    pen = ImageDraw.Draw(picture)
    for _ in range(chance.randint(3, 10)):
        x, y = chance.randint(-40, SIDE), chance.randint(-40, SIDE)
        pen.ellipse((x, y, x + chance.randint(20, 140), y + chance.randint(20, 140)), fill=any_colour(chance, 30, 80) if dark else any_colour(chance, 180, 235))
    for _ in range(chance.randint(10, 40)):
        a = (chance.randint(0, SIDE), chance.randint(0, SIDE))
        b = (chance.randint(0, SIDE), a[1] + chance.randint(-30, 30)) if chance.random() < 0.5 else (a[0] + chance.randint(-30, 30), chance.randint(0, SIDE))
        pen.line((a, b), fill=any_colour(chance, 70, 120) if dark else (255, 255, 255), width=chance.randint(1, 6))
    for _ in range(chance.randint(0, 14)):
        pen.text((chance.randint(0, 220), chance.randint(0, 245)), words(chance, 1), fill=(150, 150, 150) if dark else (90, 90, 90), font=font(chance, 9))
    return picture


def grey_art(chance: random.Random) -> Image.Image:
    """Skeletons, leaves, smoke and glowing outlines on black: x-ray-like art."""
    picture = Image.new("L", (SIDE, SIDE), chance.randint(0, 40))
    for _ in range(chance.randint(2, 14)):
        layer = Image.new("L", (SIDE, SIDE), 0)
        pen = ImageDraw.Draw(layer)
        tone = chance.randint(40, 200)
        x, y = chance.randint(0, SIDE), chance.randint(0, SIDE)
        shape = chance.randrange(5)
        if shape == 0:
            pen.ellipse((x - 60, y - chance.randint(10, 80), x + 60, y + 60), fill=tone)
        elif shape == 1:
            pen.line([(x + 30 * math.sin(i / 4 + x), i) for i in range(0, SIDE, 6)], fill=tone, width=chance.randint(2, 16))
        elif shape == 2:
            pen.polygon([(chance.randint(0, SIDE), chance.randint(0, SIDE)) for _ in range(chance.randint(3, 7))], fill=tone)
        elif shape == 3:
            pen.text((x - 100, y - 40), words(chance, 1), fill=tone, font=font(chance, chance.randint(20, 90)))
        else:
            pen.arc((x - 70, y - 70, x + 70, y + 70), chance.randint(0, 180), chance.randint(180, 360), fill=tone, width=chance.randint(2, 14))
        picture = ImageChops.screen(picture, layer.filter(ImageFilter.GaussianBlur(chance.choice((0, 1, 3, 10)))))
    if chance.random() < 0.3:
        picture = ImageOps.invert(picture)
    picture = picture.convert("RGB")
    return ImageChops.multiply(picture, Image.new("RGB", (SIDE, SIDE), any_colour(chance, 120))) if chance.random() < 0.3 else picture


def pattern(chance: random.Random) -> Image.Image:
    """Stripes, checks, rings, cells, mazes: also in blood-like colours."""
    y, x = np.mgrid[0:SIDE, 0:SIDE].astype(np.float32)
    kind = chance.randrange(4)
    scale = chance.uniform(2, 24)
    if kind == 0:
        v = np.sin((x * math.cos(scale) + y * math.sin(scale)) / scale)
    elif kind == 1:
        v = np.sign(np.sin(x / scale) * np.sin(y / scale))
    elif kind == 2:
        v = np.sin(np.hypot(x - chance.randint(0, SIDE), y - chance.randint(0, SIDE)) / scale)
    else:
        v = np.sin(field(chance, chance.randint(3, 14)) * scale * 3)
    a, b = np.array(any_colour(chance)), np.array(any_colour(chance))
    return to_picture(a + (b - a) * (v[..., None] + 1) / 2 + grain(chance, (SIDE, SIDE, 1), chance.choice((0, 4, 15))))


def confetti(chance: random.Random) -> Image.Image:
    """Beads, pebbles, petals, sprinkles: many small round things that are no cells."""
    picture = Image.new("RGB", (SIDE, SIDE), any_colour(chance))
    pen = ImageDraw.Draw(picture)
    colours = [any_colour(chance) for _ in range(chance.randint(1, 6))]
    size = chance.randint(4, 40)
    for _ in range(chance.randint(20, 300)):
        x, y = chance.randint(0, SIDE), chance.randint(0, SIDE)
        w, h = size * chance.uniform(0.6, 1.4), size * chance.uniform(0.6, 1.4)
        shape = chance.choice((pen.ellipse, pen.ellipse, pen.rectangle))
        shape((x, y, x + w, y + h), fill=chance.choice(colours), outline=chance.choice((None, (0, 0, 0))))
    return picture.filter(ImageFilter.GaussianBlur(chance.choice((0, 0.7, 2))))


ORDINARY = {
    gradient: "art", blank: "texture", metal: "texture", round_thing: "art", polar_chart: "chart", plot: "chart",
    street_map: "screenshot", grey_art: "art", pattern: "texture", confetti: "texture",
}


# ---- medical ----


def ecg(chance: random.Random) -> Image.Image:
    """Leads on millimetre paper, on plain white, or glowing on a monitor."""
    w, h = chance.choice(((320, 240), (320, 200), (320, 110), (260, 260), (480, 90), (480, 64), (560, 76)))
    look = chance.choice(("pink", "pink", "white", "monitor", "green", "grey"))
    ground = {"pink": (255, 244, 242), "white": (255, 255, 255), "monitor": (4, 8, 10), "green": (236, 248, 236), "grey": (228, 228, 226)}[look]
    line = {"pink": (245, 180, 175), "white": (255, 255, 255), "monitor": (16, 34, 30), "green": (170, 215, 175), "grey": (190, 190, 190)}[look]
    ink = {"monitor": chance.choice(((60, 255, 110), (80, 220, 255), (255, 240, 90)))}.get(look, any_colour(chance, 0, 70))
    picture = Image.new("RGB", (w, h), ground)
    pen = ImageDraw.Draw(picture)
    step = chance.choice((4, 5, 8))
    for i, x in enumerate(range(0, w, step)):
        pen.line((x, 0, x, h), fill=line if i % 5 == 0 else tuple((2 * a + b) // 3 for a, b in zip(ground, line)))
    for i, y in enumerate(range(0, h, step)):
        pen.line((0, y, w, y), fill=line if i % 5 == 0 else tuple((2 * a + b) // 3 for a, b in zip(ground, line)))
    leads = chance.choice((1, 3, 3, 4, 6, 12)) if h > 120 else 1
    beat = chance.uniform(18, 60 if w < 400 else 130)
    for lead in range(leads):
        middle = h * (lead + 0.5) / leads
        high = min(h / leads * 0.45, 46) * chance.choice((1, 1, -0.6, 0.7))
        phase = (np.arange(0, w, 0.5) / beat + chance.random() * (chance.random() < 0.4)) % 1
        wave = (
            0.12 * np.exp(-(((phase - 0.2) / 0.03) ** 2)) - 0.15 * np.exp(-(((phase - 0.37) / 0.012) ** 2))
            + np.exp(-(((phase - 0.4) / 0.014) ** 2)) - 0.25 * np.exp(-(((phase - 0.435) / 0.014) ** 2))
            + chance.uniform(0.1, 0.35) * np.exp(-(((phase - 0.65) / 0.05) ** 2))
        )
        wave = wave + grain(chance, wave.shape, chance.choice((0, 0.01, 0.03)))
        pen.line([(i / 2, middle - high * v) for i, v in enumerate(wave)], fill=ink, width=1)
        if chance.random() < 0.5:
            pen.text((3, middle - min(20, h / leads / 2)), chance.choice(("I", "II", "III", "aVR", "aVL", "aVF", "V1", "V3", "V6")), fill=ink, font=font(chance, 9))
    return picture.rotate(90, expand=True) if chance.random() < 0.05 else picture


def blood_smear(chance: random.Random) -> Image.Image:
    ground = np.array((225 + chance.randint(-20, 20), 215 + chance.randint(-25, 20), 215 + chance.randint(-20, 20)))
    picture = to_picture(ground + 14 * (field(chance, 3)[..., None] - 0.5) + grain(chance, (SIDE, SIDE, 1), 3))
    red = (205 + chance.randint(-25, 25), 150 + chance.randint(-30, 25), 150 + chance.randint(-25, 30))
    r = chance.randint(8, 24)
    for _ in range(chance.randint(20, 160)):
        x, y, s = chance.randint(-10, SIDE), chance.randint(-10, SIDE), r * chance.uniform(0.85, 1.15)
        cell = Image.new("L", (SIDE, SIDE), 0)
        pen = ImageDraw.Draw(cell)
        pen.ellipse((x - s, y - s * 0.95, x + s, y + s), fill=150)
        pen.ellipse((x - s * 0.45, y - s * 0.45, x + s * 0.45, y + s * 0.45), fill=chance.choice((60, 100)))
        box = tuple(int(v) for v in (max(0, x - s - 4), max(0, y - s - 4), min(SIDE, x + s + 4), min(SIDE, y + s + 4)))
        if box[2] > box[0] and box[3] > box[1]:
            picture.paste(Image.new("RGB", (box[2] - box[0], box[3] - box[1]), red), box[:2], cell.crop(box).filter(ImageFilter.GaussianBlur(1)))
    pen = ImageDraw.Draw(picture)
    for _ in range(chance.choice((0, 1, 1, 2, 4))):
        x, y = chance.randint(20, SIDE - 20), chance.randint(20, SIDE - 20)
        pen.ellipse((x - r * 1.4, y - r * 1.4, x + r * 1.4, y + r * 1.4), fill=(190, 170, 205))
        for _ in range(chance.randint(1, 4)):
            a, b = x + chance.uniform(-0.6, 0.6) * r, y + chance.uniform(-0.6, 0.6) * r
            pen.ellipse((a - r * 0.7, b - r * 0.7, a + r * 0.7, b + r * 0.7), fill=(95 + chance.randint(-20, 30), 50, 140 + chance.randint(-20, 30)))
    return picture.filter(ImageFilter.GaussianBlur(chance.choice((0.6, 1, 1.6))))


def tissue(chance: random.Random) -> Image.Image:
    """Stained tissue: pink ground of soft threads, violet nuclei in crowds, white holes."""
    pink = np.array((225, 165 + chance.randint(-40, 25), 205 + chance.randint(-20, 20)))
    dark = np.array((170 + chance.randint(-40, 30), 90 + chance.randint(-30, 40), 170 + chance.randint(-30, 30)))
    threads = np.sin(field(chance, chance.randint(6, 16)) * chance.uniform(10, 40)) * 0.25 + field(chance, 12) * 0.6
    picture = to_picture(pink + (dark - pink) * threads[..., None] + grain(chance, (SIDE, SIDE, 1), 6))
    pen = ImageDraw.Draw(picture)
    crowd = field(chance, chance.randint(3, 9))
    r = chance.uniform(2, 10)
    for _ in range(chance.randint(0, 8)):
        x, y, s = chance.randint(0, SIDE), chance.randint(0, SIDE), chance.uniform(6, 40)
        pen.ellipse((x - s, y - s * 0.7, x + s, y + s), fill=(244, 238, 242))
    for _ in range(int(9000 / r**1.6)):
        x, y = chance.randint(0, SIDE - 1), chance.randint(0, SIDE - 1)
        if crowd[y, x] > chance.random():
            a, b = r * chance.uniform(0.7, 1.3), r * chance.uniform(0.7, 1.3)
            tone = chance.randint(-25, 40)
            pen.ellipse((x - a, y - b, x + a, y + b), fill=(100 + tone, 60 + tone, 150 + tone))
    return picture.filter(ImageFilter.GaussianBlur(chance.choice((0.7, 1.2, 2))))


def heat_colours(grey: np.ndarray, table: str) -> np.ndarray:
    """float 0..1 [h, w] -> uint8 colours [h, w, 3]: the tables that PET viewers use."""
    g = np.clip(grey, 0, 1)
    if table == "inverted":
        return np.repeat((255 * (1 - g))[..., None], 3, 2)
    if table == "hot":
        return 255 * np.stack([np.clip(g * 2, 0, 1), np.clip(g * 2 - 0.7, 0, 1), np.clip(g * 4 - 3, 0, 1)], -1)
    if table == "rainbow":
        return 255 * np.stack([np.clip(1.5 - abs(4 * g - c), 0, 1) * np.clip(g * 5, 0, 1) for c in (3, 2, 1)], -1)
    return np.repeat((255 * g)[..., None], 3, 2)


def pet(chance: random.Random) -> Image.Image:
    """A whole body of glowing organs from the front or the side, or a slice, in a viewer's colour table."""
    slice_view = chance.random() < 0.4
    w, h = (256, 220) if slice_view else (chance.choice((110, 140)), 256)
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    body = np.zeros((h, w), np.float32)

    def blob(cx: float, cy: float, rx: float, ry: float, value: float, soft: float = 0.25) -> None:
        far = np.hypot((x - cx * w) / (rx * w), (y - cy * h) / (ry * h))
        np.maximum(body, value / (1 + np.exp(np.minimum((far - 1) / soft * 3, 60))), out=body)

    if slice_view:
        blob(0.5, 0.5, chance.uniform(0.28, 0.45), chance.uniform(0.28, 0.42), 0.2, 0.1)
    else:
        blob(0.5, 0.45, 0.26, 0.24, 0.22)
        blob(0.5, 0.1, 0.13, 0.075, 0.3)
        for side in (0.3, 0.7):
            blob(side + (0.5 - side) * 0.4, 0.8, 0.1, 0.25, 0.16)
            blob(side - (0.5 - side) * 0.5, 0.45, 0.07, 0.22, 0.14)
        blob(0.5, 0.08, 0.11, 0.055, chance.uniform(0.7, 1))
        blob(0.5, 0.66, 0.07, 0.03, chance.uniform(0.6, 1))
        blob(0.4, 0.42, 0.16, 0.07, 0.4)
        blob(0.55, 0.3, 0.09, 0.05, chance.uniform(0.2, 0.8))
        for side in (0.36, 0.64):
            blob(side, 0.5, 0.05, 0.035, chance.uniform(0.4, 0.9))
    for _ in range(chance.randint(0, 9)):
        size = chance.uniform(0.01, 0.06)
        blob(chance.uniform(0.3, 0.7), chance.uniform(0.2, 0.75), size, size * 0.7, chance.uniform(0.4, 1))
    body = body * (0.75 + 0.5 * field(chance, 10, w, h)) + np.abs(grain(chance, (h, w), 0.02))
    # Faint bodies too, of which only the spots are seen.
    body = np.where(body < 0.35, body * chance.choice((1, 1, 0.4)), body)
    table = chance.choice(("inverted", "inverted", "inverted", "hot", "hot", "rainbow", "grey"))
    picture = to_picture(heat_colours(body, table))
    picture = picture.filter(ImageFilter.GaussianBlur(chance.choice((0.8, 1.5, 3))))
    if not slice_view and chance.random() < 0.4:
        pair = Image.new("RGB", (w * 2, h), (255,) * 3 if table == "inverted" else (0,) * 3)
        pair.paste(picture, (0, 0))
        pair.paste(picture.resize((w * 3 // 4, h)), (w + w // 8, 0))
        return pair
    return picture


def bones(chance: random.Random) -> Image.Image:
    """A skull, a limb or a spine as a lit surface in one colour, as viewers show a volume in 3D."""
    y, x = np.mgrid[0:SIDE, 0:SIDE].astype(np.float32) / SIDE
    height = np.zeros((SIDE, SIDE), np.float32)

    def lump(cx: float, cy: float, rx: float, ry: float, high: float, sign: int = 1) -> None:
        """Adds (or takes away) half an ellipsoid."""
        dome = high * np.sqrt(np.clip(1 - ((x - cx) / rx) ** 2 - ((y - cy) / ry) ** 2, 0, 1))
        if sign > 0:
            np.maximum(height, dome, out=height)
        else:
            np.subtract(height, dome, out=height)

    part = chance.randrange(3)
    if part == 0:
        side_view = chance.random() < 0.5
        cx = 0.5 + chance.uniform(-0.08, 0.08)
        lump(cx, 0.38, chance.uniform(0.28, 0.36), 0.3, 0.3)
        face = cx - 0.17 if side_view else cx
        lump(face, 0.62, 0.19, 0.22, 0.25)
        lump(face, 0.8, 0.15, 0.12, 0.2)
        for eye in ((face - 0.05,) if side_view else (face - 0.1, face + 0.1)):
            lump(eye, 0.54, 0.065, 0.055, 0.25, -1)
        lump(face, 0.65, 0.03, 0.05, 0.25, -1)
        for i in range(9):
            lump(face - 0.12 + 0.03 * i, 0.77, 0.014, 0.035, 0.24)
    elif part == 1:
        for i in range(chance.randint(5, 14)):
            cy = 0.04 + i * chance.uniform(0.085, 0.1)
            lump(0.5 + 0.05 * math.sin(i / 3), cy, 0.09, 0.04, 0.12)
            for side in (-1, 1):
                lump(0.5 + side * 0.14, cy + 0.02, 0.1, 0.016, 0.06)
                if chance.random() < 0.6:
                    lump(0.5 + side * 0.27, cy + 0.05, 0.2, 0.018, 0.07)
    else:
        for _ in range(chance.randint(2, 6)):
            cx, lean = chance.uniform(0.25, 0.75), chance.uniform(-0.2, 0.2)
            for t in np.linspace(0, 1, 24):
                wide = 0.035 + 0.05 * (abs(t - 0.5) * 2) ** 4
                lump(cx + lean * t, 0.08 + 0.84 * t, wide, 0.05, wide)
    height = height + 0.012 * field(chance, 18) + grain(chance, (SIDE, SIDE), 0.0008)
    solid = np.clip((height - 0.03) / 0.01, 0, 1)[..., None]
    dy, dx = np.gradient(height * SIDE)
    shade = (1 - 0.4 * (dx * chance.uniform(-1, 1) + dy * chance.uniform(0.2, 1))) / np.sqrt(1 + dx**2 + dy**2)
    colour = np.array(chance.choice(((238, 222, 190), (245, 245, 240), (230, 215, 40), any_colour(chance, 40))))
    ground = np.array(chance.choice(((0, 0, 0), (255, 255, 255), (90, 110, 170), any_colour(chance))))
    lit = np.clip(shade[..., None], 0.08, 1.3) * colour + 60 * np.clip(shade[..., None] - 0.9, 0, 1)
    picture = to_picture(solid * lit + (1 - solid) * ground)
    turned = picture.rotate(chance.gauss(0, 15), fillcolor=tuple(int(v) for v in ground))
    return turned.filter(ImageFilter.GaussianBlur(chance.choice((0, 0.8))))


MEDICAL = {ecg: "ecg", blood_smear: "histology", tissue: "histology", pet: "pet", bones: "viewer"}
