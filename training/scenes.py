"""Where a picture is met: on a screen, as a film, in a viewer, in a chat, in a figure, with things drawn on it.

Every scene takes random.Random, contents (PIL RGB pictures) and rooms (ordinary photos for what is around).
The same scene is made with scans and with ordinary pictures, so that the frame itself means nothing.
"""

import random

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageOps

from draw import any_colour, field, font, grain, to_picture, words

Picture = Image.Image


def fit(content: Picture, w: int, h: int, ground: tuple[int, int, int], fill: bool = False) -> Picture:
    """The content inside w x h, whole on a ground or filling it."""
    if fill:
        return ImageOps.fit(content, (w, h))
    small = ImageOps.contain(content, (w, h))
    canvas = Image.new("RGB", (w, h), ground)
    canvas.paste(small, ((w - small.width) // 2, (h - small.height) // 2))
    return canvas


# ---- screens: what software shows ----


def tool_rows(chance: random.Random, pen: ImageDraw.ImageDraw, box: tuple[int, int, int, int], ink) -> None:
    """Text lines, buttons and sliders in a box."""
    x0, y0, x1, y1 = box
    y = y0 + 4
    size = chance.choice((7, 8, 10))
    while y < y1 - 12 and x1 - x0 > 16:
        kind = chance.random()
        if kind < 0.6:
            pen.text((x0 + 4, y), words(chance, chance.randint(1, 4))[: max(1, (x1 - x0) // (size - 2))], fill=ink, font=font(chance, size))
        elif kind < 0.8:
            pen.rectangle((x0 + 4, y, x0 + (x1 - x0) * chance.uniform(0.3, 0.9), y + size), outline=ink, fill=any_colour(chance) if chance.random() < 0.3 else None)
        else:
            pen.line((x0 + 4, y + 4, x1 - 6, y + 4), fill=ink)
        y += size + chance.choice((3, 5, 9))


def application(chance: random.Random, contents: list[Picture]) -> Picture:
    """A program's window with one to nine panes: a viewer, a portal, a photo editor, a player."""
    w, h = chance.choice(((400, 250), (400, 300), (420, 236), (300, 400)))
    dark = chance.random() < 0.7
    ground = any_colour(chance, 5, 60) if dark else any_colour(chance, 205, 250)
    ink = any_colour(chance, 140, 235) if dark else any_colour(chance, 20, 110)
    screen = Image.new("RGB", (w, h), ground)
    pen = ImageDraw.Draw(screen)
    left, right, top, bottom = 0, w, 0, h
    if chance.random() < 0.75:
        top = chance.randint(10, 34)
        pen.rectangle((0, 0, w, top), fill=any_colour(chance, 20, 90) if dark else any_colour(chance, 160, 255))
        for x in range(4, w - 20, chance.choice((14, 20, 40))):
            if chance.random() < 0.7:
                pen.rectangle((x, 3, x + chance.randint(5, 11), min(top - 2, 13)), outline=ink, fill=any_colour(chance) if chance.random() < 0.3 else None)
    if chance.random() < 0.65:
        left = chance.randint(30, w // 3)
        tool_rows(chance, pen, (0, top, left, h), ink)
    if chance.random() < 0.4:
        right = w - chance.randint(30, w // 4)
        tool_rows(chance, pen, (right, top, w, h), ink)
    if chance.random() < 0.4:
        bottom = h - chance.randint(8, 50)
        tool_rows(chance, pen, (left, bottom, right, h), ink)
    columns, lines = chance.choice(((1, 1), (1, 1), (1, 1), (2, 1), (2, 2), (1, 2), (3, 2), (3, 3)))
    pw, ph = (right - left) // columns, (bottom - top) // lines
    pane_ground = (0, 0, 0) if dark or chance.random() < 0.5 else ground
    for i in range(columns * lines):
        content = contents[i % len(contents)]
        pane = fit(content, max(8, pw - 3), max(8, ph - 3), pane_ground, chance.random() < 0.25)
        x, y = left + (i % columns) * pw + 1, top + (i // columns) * ph + 1
        screen.paste(pane, (x, y))
        if chance.random() < 0.5:
            corner_texts(chance, pen, (x, y, x + pw, y + ph), any_colour(chance, 150))
        if columns * lines > 1 and chance.random() < 0.3:
            pen.rectangle((x, y, x + pw - 3, y + ph - 3), outline=any_colour(chance, 80))
    if chance.random() < 0.2:
        pen.line((left, (top + bottom) // 2, right, (top + bottom) // 2), fill=any_colour(chance, 100))
        pen.line(((left + right) // 2, top, (left + right) // 2, bottom), fill=any_colour(chance, 100))
    return screen


def corner_texts(chance: random.Random, pen: ImageDraw.ImageDraw, box, ink) -> None:
    x0, y0, x1, y1 = box
    size = chance.choice((7, 8, 9, 11))
    letters = font(chance, size)
    for right, low in ((0, 0), (1, 0), (0, 1), (1, 1)):
        if chance.random() < 0.6:
            for line in range(chance.randint(1, 4)):
                text = chance.choice((words(chance, 2), f"{chance.randint(1, 400)}/{chance.randint(2, 500)}", f"{chance.randint(1, 28)}.{chance.randint(1, 12)}.20{chance.randint(10, 26)}", f"W {chance.randint(80, 3000)}"))
                x = x1 - 6 - len(text) * size * 0.55 if right else x0 + 4
                y = y1 - 6 - (line + 1) * (size + 1) if low else y0 + 3 + line * (size + 1)
                pen.text((x, y), text, fill=ink, font=letters)


def chat(chance: random.Random, contents: list[Picture]) -> Picture:
    """A message program with the content sent as a picture, large enough to be what it is about."""
    w, h = chance.choice(((240, 420), (240, 420), (300, 300), (420, 280)))
    dark = chance.random() < 0.5
    ground = any_colour(chance, 5, 45) if dark else any_colour(chance, 215, 255)
    ink = (225, 225, 225) if dark else (25, 25, 25)
    screen = Image.new("RGB", (w, h), ground)
    pen = ImageDraw.Draw(screen)
    pen.rectangle((0, 0, w, 26), fill=any_colour(chance, 30, 130))
    pen.ellipse((6, 4, 24, 22), fill=any_colour(chance))
    pen.text((30, 7), words(chance, 2), fill=(255, 255, 255), font=font(chance, 10))
    y = 34
    shown = False
    while y < h - 24:
        mine = chance.random() < 0.5
        if not shown and (chance.random() < 0.5 or y > h * 0.3):
            shown = True
            size = min(w * chance.uniform(0.65, 0.92), (h - y - 24) * 1.1)
            picture = ImageOps.contain(contents[0], (max(40, int(size)), max(40, min(int(size * 1.2), h - y - 20))))
            x = w - picture.width - 8 if mine else 8
            pen.rounded_rectangle((x - 3, y - 3, x + picture.width + 3, y + picture.height + 3), 6, fill=any_colour(chance))
            screen.paste(picture, (x, y))
            y += picture.height + 10
        else:
            text = words(chance, chance.randint(1, 5))[:28]
            wide = int(len(text) * 6.2 + 14)
            x = w - wide - 8 if mine else 8
            pen.rounded_rectangle((x, y, x + wide, y + 18), 7, fill=any_colour(chance, 40, 110) if dark else any_colour(chance, 170, 240))
            pen.text((x + 7, y + 3), text, fill=ink, font=font(chance, 9))
            y += 24
    pen.rounded_rectangle((6, h - 20, w - 30, h - 4), 8, outline=ink)
    return screen


def web_page(chance: random.Random, contents: list[Picture]) -> Picture:
    """A page or a document with the content as its main figure."""
    w, h = chance.choice(((400, 300), (300, 400), (400, 250)))
    screen = Image.new("RGB", (w, h), (255, 255, 255) if chance.random() < 0.7 else any_colour(chance, 10, 250))
    pen = ImageDraw.Draw(screen)
    ink = any_colour(chance, 20, 140)
    tool_rows(chance, pen, (8, 4, w - 8, h), ink)
    size = (int(w * chance.uniform(0.5, 0.95)), int(h * chance.uniform(0.5, 0.8)))
    picture = ImageOps.contain(contents[0], size)
    screen.paste(picture, (chance.randint(0, w - picture.width), chance.randint(0, h - picture.height)))
    return screen


# ---- figures and marks ----


def panels(chance: random.Random, contents: list[Picture]) -> Picture:
    """A figure of several pictures with letters."""
    columns, lines = chance.choice(((2, 1), (3, 1), (2, 2), (1, 2), (3, 2), (4, 3)))
    side = 400 // max(columns, lines)
    gap = chance.choice((0, 2, 6, 14))
    ground = chance.choice(((255, 255, 255), (255, 255, 255), (0, 0, 0), any_colour(chance)))
    figure = Image.new("RGB", (columns * (side + gap) + gap, lines * (side + gap) + gap + chance.choice((0, 0, 30))), ground)
    pen = ImageDraw.Draw(figure)
    filled = chance.random() < 0.6
    for i in range(columns * lines):
        x, y = gap + (i % columns) * (side + gap), gap + (i // columns) * (side + gap)
        figure.paste(fit(contents[i % len(contents)], side, side, ground, filled), (x, y))
        if chance.random() < 0.6:
            pen.text((x + 4, y + 3), "ABCDEFGHIJKL"[i], fill=any_colour(chance, 150), font=font(chance, 16))
    return figure


def marked(chance: random.Random, contents: list[Picture]) -> Picture:
    """One picture with texts, arrows, scale bars, frames, margins or a colour bar."""
    picture = contents[0].copy()
    scale = 320 / max(picture.size)
    picture = picture.resize((max(60, int(picture.width * scale)), max(60, int(picture.height * scale))))
    if chance.random() < 0.4:
        border = tuple(chance.choice((0, 0, chance.randint(4, 90))) for _ in range(4))
        picture = ImageOps.expand(picture, border, fill=chance.choice(((0, 0, 0), (255, 255, 255), any_colour(chance))))
    pen = ImageDraw.Draw(picture)
    w, h = picture.size
    ink = chance.choice(((255, 255, 255), (255, 255, 0), any_colour(chance)))
    if chance.random() < 0.55:
        corner_texts(chance, pen, (0, 0, w, h), ink)
    if chance.random() < 0.2:
        pen.text((w * chance.random() * 0.4, h * chance.random() * 0.85), words(chance, 3), fill=ink, font=font(chance, chance.randint(14, 40)))
    for _ in range(chance.choice((0, 0, 1, 2))):
        x, y = chance.uniform(0.2, 0.8) * w, chance.uniform(0.2, 0.8) * h
        kind = chance.randrange(3)
        if kind == 0:
            pen.line((x, y, x + 34, y + 26), fill=ink, width=3)
            pen.polygon([(x - 4, y - 3), (x + 10, y + 2), (x + 3, y + 11)], fill=ink)
        elif kind == 1:
            pen.ellipse((x - 25, y - 25, x + 25, y + 25), outline=ink, width=2)
        else:
            pen.rectangle((x - 30, y - 20, x + 30, y + 20), outline=ink, width=2)
    if chance.random() < 0.2:
        pen.line((w - 14, h * 0.2, w - 14, h * 0.8), fill=ink, width=2)
        for i in range(9):
            pen.line((w - 20, h * (0.2 + 0.075 * i), w - 14, h * (0.2 + 0.075 * i)), fill=ink)
    if chance.random() < 0.1:
        for i in range(int(h * 0.6)):
            pen.line((4, int(h * 0.2) + i, 12, int(h * 0.2) + i), fill=(int(255 - 425 * i / h),) * 3)
    return picture


# ---- photos of things ----


def photographed(chance: random.Random, shown: Picture, room: Picture, film: bool = False) -> Picture:
    """A photo of a screen, a film or a print: perspective, room around it, glare, moire, a hand's shadow, noise."""
    w, h = 400, chance.choice((300, 300, 400, 530))
    if chance.random() < 0.5:
        room = ImageEnhance.Brightness(room).enhance(chance.uniform(0.15, 1))
    if chance.random() < 0.4:
        room = Image.new("RGB", (8, 8), any_colour(chance))
    canvas = ImageOps.fit(room, (w, h)).filter(ImageFilter.GaussianBlur(chance.choice((0, 1, 4))))
    frame = chance.choice((0, 3, 8, 16))
    bezel = (250, 250, 250) if film and chance.random() < 0.6 else any_colour(chance, 0, 70) if chance.random() < 0.8 else any_colour(chance)
    shown = ImageOps.expand(shown.resize((360, max(120, min(620, 360 * shown.height // shown.width)))), frame, fill=bezel)
    near = chance.random() < 0.45
    size = chance.uniform(0.95, 1.5) if near else chance.uniform(0.62, 0.97)
    fitted = min(w / shown.width, h / shown.height) * size
    sw, sh = shown.width * fitted / 2, shown.height * fitted / 2
    cx, cy = w / 2 + chance.uniform(-0.08, 0.08) * w, h / 2 + chance.uniform(-0.08, 0.08) * h
    bend = chance.choice((0.02, 0.06, 0.14))
    turn = chance.gauss(0, 0.08)
    corners = []
    for dx, dy in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        x, y = dx * sw * (1 + chance.uniform(-bend, bend)), dy * sh * (1 + chance.uniform(-bend, bend))
        corners.append((cx + x - y * turn, cy + y + x * turn))
    back = perspective(corners, shown.size)
    warped = shown.transform((w, h), Image.PERSPECTIVE, back, Image.BILINEAR)
    mask = Image.new("L", shown.size, 255).transform((w, h), Image.PERSPECTIVE, back, Image.BILINEAR)
    if film and chance.random() < 0.3:
        mask = mask.point(lambda v: int(v * 0.85))
    canvas.paste(warped, (0, 0), mask)
    pixels = np.asarray(canvas, np.float32)
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    inside = np.asarray(mask, np.float32)[..., None] / 255
    if not film and chance.random() < 0.6:
        wave = np.sin((x * chance.uniform(-1, 1) + y * chance.uniform(-1, 1)) * chance.uniform(0.1, 1.6) + 5 * field(chance, 3, w, h))
        colour = np.array([chance.uniform(0.5, 1) for _ in range(3)])
        pixels = pixels * (1 + inside * wave[..., None] * colour * chance.uniform(0.02, 0.14))
    if chance.random() < 0.5:
        gx, gy = chance.random() * w, chance.random() * h
        spread = chance.uniform(12, 150)
        glare = np.exp(-(((x - gx) / spread) ** 2 + ((y - gy) / (spread * chance.uniform(0.4, 2))) ** 2))
        pixels = pixels + inside * glare[..., None] * chance.uniform(40, 220)
    if not film and chance.random() < 0.5:
        pixels = pixels * (1 - inside * 0.5) + inside * 0.5 * (pixels * chance.uniform(0.7, 1) + chance.uniform(10, 50))
    if chance.random() < 0.3:
        other = np.asarray(ImageOps.fit(room, (w, h)).filter(ImageFilter.GaussianBlur(5)), np.float32)
        pixels = pixels + inside * other * chance.uniform(0.05, 0.2)
    shade = 0.65 + 0.5 * field(chance, 2, w, h)[..., None]
    tint = 1 + grain(chance, (3,), 0.06)
    pixels = pixels * shade * tint + grain(chance, (h, w, 1), chance.choice((1, 4, 9)))
    return to_picture(pixels).filter(ImageFilter.GaussianBlur(chance.choice((0, 0.5, 1, 1.8))))


def perspective(corners: list[tuple[float, float]], size: tuple[int, int]) -> list[float]:
    """PIL's eight numbers that take places in the photo back to places in the shown picture."""
    w, h = size
    lines, values = [], []
    for (x, y), (u, v) in zip(corners, ((0, 0), (w, 0), (w, h), (0, h))):
        lines += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return np.linalg.solve(np.array(lines), np.array(values)).tolist()


def photo_of_screen(chance: random.Random, contents: list[Picture], room: Picture) -> Picture:
    shown = application(chance, contents) if chance.random() < 0.6 else fit(contents[0], 380, chance.choice((240, 300)), (0, 0, 0), chance.random() < 0.3)
    return photographed(chance, shown, room)


def photo_of_film(chance: random.Random, contents: list[Picture], room: Picture) -> Picture:
    """A film or a transparency on a light box, at a window, in a hand; or a print on a table."""
    if chance.random() < 0.35:
        shown = panels(chance, contents)
    else:
        shown = ImageOps.expand(contents[0].resize((300, max(80, 300 * contents[0].height // contents[0].width))), chance.choice((0, 6, 20)), fill=(8, 10, 14))
    if chance.random() < 0.7:
        shown = ImageOps.colorize(shown.convert("L"), any_colour(chance, 0, 50), (chance.randint(190, 240), chance.randint(205, 250), 255))
    light = Image.new("RGB", (64, 64), any_colour(chance, 215, 255)) if chance.random() < 0.4 else room
    return photographed(chance, shown, light, film=True)


# ---- changes of scans that the data lacks ----


def other_window(chance: random.Random, contents: list[Picture]) -> Picture:
    """A slice or radiograph with another window: grey ground, washed out, cut off, inverted."""
    values = np.asarray(contents[0].convert("L"), np.float32)
    low, wide = chance.uniform(-120, 140), chance.choice((60, 120, 300, 500))
    values = (values - low) / wide * 255
    if chance.random() < 0.35:
        values = 255 - np.clip(values, 0, 255)
    return to_picture(values)


def fan(chance: random.Random, contents: list[Picture]) -> Picture:
    """An ultrasound sector on black, as of a heart, a belly or a baby, with or without a banner."""
    w, h = 360, chance.choice((270, 300))
    source = ImageOps.fit(contents[0], (w, h))
    if chance.random() < 0.5:
        source = source.transpose(chance.choice((Image.FLIP_LEFT_RIGHT, Image.FLIP_TOP_BOTTOM)))
    mask = Image.new("L", (w, h), 0)
    pen = ImageDraw.Draw(mask)
    opening = chance.randint(25, 50)
    cx, top, reach = w // 2 + chance.randint(-20, 20), chance.randint(-10, 20), chance.randint(220, 300)
    pen.pieslice((cx - reach, top - reach, cx + reach, top + reach), 90 - opening, 90 + opening, fill=255)
    if chance.random() < 0.6:
        inner = chance.randint(20, 60)
        pen.ellipse((cx - inner, top - inner, cx + inner, top + inner), fill=0)
    grey = np.asarray(source.convert("L"), np.float32)
    if chance.random() < 0.5:
        pools = field(chance, chance.randint(2, 5), w, h)
        grey = np.where(pools > 0.55, grey * 0.15, grey * 1.2)
    grey = grey * chance.uniform(0.35, 1.1) + grain(chance, (h, w), 8)
    tint = np.array(chance.choice(((1, 1, 1), (1, 0.85, 0.6), (0.8, 0.9, 1.1))))
    picture = Image.composite(to_picture(grey[..., None] * tint), Image.new("RGB", (w, h)), mask)
    pen = ImageDraw.Draw(picture)
    if chance.random() < 0.7:
        corner_texts(chance, pen, (0, 0, w, h), any_colour(chance, 130))
    if chance.random() < 0.5:
        pen.rectangle((0, 0, w, chance.randint(12, 34)), fill=any_colour(chance, 0, 120))
        pen.text((6, 2), words(chance, 4), fill=(240, 240, 240), font=font(chance, 10))
    if chance.random() < 0.3:
        for _ in range(chance.randint(20, 120)):
            x, y = cx + chance.gauss(0, 20), h * 0.5 + chance.gauss(0, 20)
            pen.ellipse((x, y, x + 7, y + 5), fill=chance.choice(((220, 40, 20), (30, 60, 230), (240, 170, 40))))
    return picture


def dark_version(chance: random.Random, contents: list[Picture]) -> Picture:
    values = np.asarray(contents[0], np.float32) / 255
    return to_picture(255 * values ** chance.uniform(1.5, 3.2) * chance.uniform(0.3, 0.9))


def porthole(chance: random.Random, contents: list[Picture]) -> Picture:
    """A picture through a round or cut-off opening on black: for endoscopy, and as its counter-example."""
    w, h = chance.choice(((320, 260), (300, 300), (360, 240)))
    picture = ImageOps.fit(contents[0], (w, h))
    mask = Image.new("L", (w, h), 0)
    pen = ImageDraw.Draw(mask)
    r = chance.uniform(0.38, 0.56) * max(w, h)
    pen.ellipse((w / 2 - r, h / 2 - r, w / 2 + r, h / 2 + r), fill=255)
    if chance.random() < 0.4:
        pen.rectangle((0, h * 0.65, w * 0.3, h), fill=0)
    view = Image.composite(picture, Image.new("RGB", (w, h), (chance.choice((0, 0, 12)),) * 3), mask.filter(ImageFilter.GaussianBlur(chance.choice((0, 1, 4)))))
    if chance.random() < 0.4:
        corner_texts(chance, ImageDraw.Draw(view), (0, 0, w, h), (220, 220, 220))
    return view




def relief(chance: random.Random, contents: list[Picture]) -> Picture:
    """The content as a lit surface in one colour, as 3D views of bones look; of ordinary shapes as well."""
    w, h = chance.choice(((320, 320), (360, 300)))
    grey = ImageOps.fit(contents[0].convert("L"), (w, h)).filter(ImageFilter.GaussianBlur(chance.uniform(1, 3)))
    height = np.asarray(grey, np.float32) / 255
    edge = chance.uniform(0.2, 0.5)
    solid = np.clip((height - edge) / 0.06, 0, 1)
    dy, dx = np.gradient(np.sqrt(np.clip(height - edge, 0, 1)))
    bump = chance.uniform(6, 22)
    light = np.clip(0.75 - bump * (dx * chance.uniform(-1, 1) + dy * chance.uniform(0.3, 1)), 0.08, 1.25)
    bone = np.array(chance.choice(((235, 220, 190), (240, 240, 235), any_colour(chance, 60))))
    ground = chance.choice((np.zeros(3), np.array(any_colour(chance)), np.array((90, 110, 160))))
    fall = (0.5 + np.linspace(0.5, 0, h))[:, None, None] if chance.random() < 0.5 else 1.0
    return to_picture(solid[..., None] * light[..., None] * bone + (1 - solid[..., None]) * ground * fall)


# ---- ordinary things that looked like scans to an earlier model ----


def cutout(chance: random.Random, contents: list[Picture]) -> Picture:
    """A thing of one stuff lying on another (clothes on a floor, fruit on a cloth): not a lesion, not an organ."""
    side = 300
    stuff, ground = (ImageOps.fit(zoomed(chance, picture), (side, side)) for picture in contents[:2])
    if chance.random() < 0.5:
        stuff = Image.blend(stuff, Image.new("RGB", (side, side), any_colour(chance)), chance.uniform(0.4, 0.9))
    if chance.random() < 0.5:
        ground = Image.blend(ground, Image.new("RGB", (side, side), any_colour(chance, 90)), chance.uniform(0.4, 0.95))
    mask = Image.new("L", (side, side), 0)
    pen = ImageDraw.Draw(mask)
    for place in chance.choice(((0,), (0,), (-1, 1))):
        cx = side / 2 + place * side * 0.22
        reach = side * chance.uniform(0.22, 0.45) * (0.55 if place else 1)
        turns = chance.randint(5, 12)
        points = []
        for i in range(turns):
            r = reach * chance.uniform(0.5, 1.15)
            angle = 6.283 * (i + chance.uniform(-0.3, 0.3)) / turns
            points.append((cx + r * np.cos(angle), side / 2 + r * np.sin(angle) * chance.uniform(0.9, 1.2)))
        pen.polygon(points, fill=255)
    mask = mask.filter(ImageFilter.GaussianBlur(chance.choice((0.7, 4, 9)))).point(lambda v: 255 if v > 127 else 0)
    shadow = mask.filter(ImageFilter.GaussianBlur(6)).point(lambda v: v // 2)
    ground.paste((0, 0, 0), (3, 5), shadow)
    folds = (0.55 + 0.8 * field(chance, chance.randint(3, 9), side, side))[..., None]
    ground.paste(to_picture(np.asarray(stuff, np.float32) * folds), (0, 0), mask.filter(ImageFilter.GaussianBlur(0.8)))
    return ground


def zoomed(chance: random.Random, picture: Picture) -> Picture:
    part = chance.uniform(0.25, 1)
    w, h = max(8, int(picture.width * part)), max(8, int(picture.height * part))
    x, y = chance.randint(0, picture.width - w), chance.randint(0, picture.height - h)
    return picture.crop((x, y, x + w, y + h))


def detail(chance: random.Random, contents: list[Picture]) -> Picture:
    """A small part of an ordinary picture, enlarged and soft: red petals, fur, cloth, sky."""
    part = zoomed(chance, zoomed(chance, contents[0])).resize((256, 256), Image.BICUBIC)
    return part.filter(ImageFilter.GaussianBlur(chance.choice((0, 1, 3, 6))))


def duotone(chance: random.Random, contents: list[Picture]) -> Picture:
    """Few tones between a muted ground and a pale ink: wallpapers, posters, screen prints; and tinted scans."""
    grey = ImageOps.autocontrast(contents[0].convert("L"))
    if chance.random() < 0.4:
        grey = ImageOps.invert(grey)
    if chance.random() < 0.6:
        grey = ImageOps.posterize(grey.filter(ImageFilter.GaussianBlur(1)), chance.choice((1, 2, 2, 3)))
    dark = chance.choice(((46, 52, 64), (59, 66, 82), (30, 34, 42), (20, 24, 40), (40, 40, 40), any_colour(chance, 0, 90)))
    pale = chance.choice(((216, 222, 233), (136, 192, 208), (94, 129, 172), any_colour(chance, 90)))
    toned = ImageOps.colorize(grey, dark, pale)
    if chance.random() < 0.5:
        w, h = chance.choice(((384, 216), (300, 300), (216, 384)))
        toned = centred(toned, w, h, dark, chance.uniform(0.3, 0.9))
    return toned


def centred(picture: Picture, w: int, h: int, ground: tuple[int, int, int], part: float) -> Picture:
    """The picture in the middle of a larger plain ground."""
    small = ImageOps.contain(picture, (int(w * part), int(h * part)))
    canvas = Image.new("RGB", (w, h), ground)
    canvas.paste(small, ((w - small.width) // 2, (h - small.height) // 2))
    return canvas
