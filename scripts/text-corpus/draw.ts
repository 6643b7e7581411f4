/** Runs in a page of the browser and stands alone there: draws a sheet, and says where its texts came to stand. */
import type { Box, Drawn, Is, Op, Sheet, TextOp } from './sheet.ts';

/** @param type of the file, or `pixels` for what is to become a DICOM file */
export async function draw(sheet: Sheet, type: string, quality: number): Promise<Drawn> {
  /** Nearer than this, letters and ground could not be told apart, and every program draws an outline. In grey levels. */
  const LEAST_CONTRAST = 80;
  const canvas = new OffscreenCanvas(sheet.width, sheet.height);
  const context = contextOf(canvas);
  const boxes: (Box & { text: string; is: Is })[] = [];
  for (const op of sheet.ops) await carryOut(op);
  const finished = sheet.photo ? photographed(sheet.photo) : canvas;
  const { width, height } = finished;
  const bytes =
    type === 'pixels'
      ? new Uint8Array(contextOf(finished).getImageData(0, 0, width, height).data.buffer)
      : new Uint8Array(await (await finished.convertToBlob({ type, quality })).arrayBuffer());
  return { base64: base64Of(bytes), width, height, boxes };

  function contextOf(of: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
    const given = of.getContext('2d', { willReadFrequently: true });
    if (!given) throw new Error('The browser gives no canvas.');
    return given;
  }

  async function carryOut(op: Op): Promise<void> {
    if (op.op === 'fill') {
      context.fillStyle = op.color;
      context.fillRect(op.x, op.y, op.width, op.height);
    } else if (op.op === 'gradient') {
      const reach = Math.hypot(sheet.width, sheet.height) / 2;
      const [x, y] = [Math.cos(op.angle) * reach, Math.sin(op.angle) * reach];
      const [left, top] = [sheet.width / 2, sheet.height / 2];
      const gradient = context.createLinearGradient(left - x, top - y, left + x, top + y);
      gradient.addColorStop(0, op.from);
      gradient.addColorStop(1, op.to);
      context.fillStyle = gradient;
      context.fillRect(0, 0, sheet.width, sheet.height);
    } else if (op.op === 'noise') {
      roughen(canvas, op.amount, op.grain, op.seed);
    } else if (op.op === 'image') {
      await place(op);
    } else {
      write(op);
    }
  }

  async function place(op: Extract<Op, { op: 'image' }>): Promise<void> {
    const picture = await createImageBitmap(await (await fetch(op.url)).blob());
    // Fills its place, and what stands out is cut away.
    const scale = Math.max(op.width / picture.width, op.height / picture.height);
    const [width, height] = [op.width / scale, op.height / scale];
    const [left, top] = [(picture.width - width) / 2, (picture.height - height) / 2];
    context.filter = op.inverted ? 'invert(1)' : 'none';
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, left, top, width, height, op.x, op.y, op.width, op.height);
    context.filter = 'none';
  }

  function write(op: TextOp): void {
    context.font = op.css;
    context.textBaseline = 'alphabetic';
    const widths = op.parts.map(({ text, dots }) =>
      dots ? (dots.width + 1) * op.scale : context.measureText(text).width,
    );
    const whole = widths.reduce((sum, width) => sum + width, 0);
    let x = op.x - (op.align === 'left' ? 0 : op.align === 'right' ? whole : whole / 2);
    if (op.scale * op.parts.length > 0 && op.parts[0]?.dots) x = Math.round(x);
    const outline = op.outline ?? neededOutline(op, { x, y: op.y, width: whole, height: op.size });
    for (const [index, part] of op.parts.entries()) {
      const box = part.dots ? dotted(part.dots.rows, x, op, outline) : lettered(part.text, x, op, outline);
      if (part.is && part.text.trim() !== '') boxes.push({ text: part.text, is: part.is, ...box });
      x += widths[index] ?? 0;
    }
  }

  function lettered(text: string, x: number, op: TextOp, outline: string | undefined): Box {
    const base = op.y + op.size * 0.9;
    if (outline !== undefined) {
      context.strokeStyle = outline;
      context.lineWidth = Math.max(2, op.size / 6);
      context.lineJoin = 'round';
      context.strokeText(text, x, base);
    }
    context.fillStyle = op.color;
    context.fillText(text, x, base);
    const measured = context.measureText(text);
    const { actualBoundingBoxLeft: left, actualBoundingBoxRight: right } = measured;
    const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = measured;
    return { x: x - left, y: base - above, width: left + right, height: above + below };
  }

  function dotted(rows: string[], x: number, op: TextOp, outline: string | undefined): Box {
    const { scale, y: top } = op;
    const at: [number, number][] = rows.flatMap((row, y) =>
      [...row].flatMap((bit, column): [number, number][] => (bit === '1' ? [[column, y]] : [])),
    );
    if (outline !== undefined) {
      context.fillStyle = outline;
      for (const [column, y] of at) {
        context.fillRect(x + column * scale - 1, top + y * scale - 1, scale + 2, scale + 2);
      }
    }
    context.fillStyle = op.color;
    for (const [column, y] of at) context.fillRect(x + column * scale, top + y * scale, scale, scale);
    const [columns, lines] = [at.map(([column]) => column), at.map(([, y]) => y)];
    const [left, first] = [Math.min(...columns), Math.min(...lines)];
    return {
      x: x + left * scale,
      y: top + first * scale,
      width: (Math.max(...columns) - left + 1) * scale,
      height: (Math.max(...lines) - first + 1) * scale,
    };
  }

  /** Grey levels of a colour, and the mean of what lies under a box. */
  function neededOutline(op: TextOp, box: Box): string | undefined {
    const [left, top] = [Math.max(0, Math.floor(box.x)), Math.max(0, Math.floor(box.y))];
    const across = Math.min(sheet.width - left, Math.ceil(box.width));
    const down = Math.min(sheet.height - top, Math.ceil(box.height));
    if (across <= 0 || down <= 0) return undefined;
    const { data } = context.getImageData(left, top, across, down);
    let sum = 0;
    for (let at = 0; at < data.length; at += 4) sum += grey(data[at], data[at + 1], data[at + 2]);
    const ground = sum / (data.length / 4);
    const ink = inkOf(op.color);
    if (Math.abs(ink - ground) >= LEAST_CONTRAST) return undefined;
    return ink > 127 ? '#000' : '#fff';
  }

  function inkOf(color: string): number {
    const probe = contextOf(new OffscreenCanvas(1, 1));
    probe.fillStyle = color;
    probe.fillRect(0, 0, 1, 1);
    const [red, green, blue] = probe.getImageData(0, 0, 1, 1).data;
    return grey(red, green, blue);
  }

  function grey(red = 0, green = 0, blue = 0): number {
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  }

  /** Adds noise of that many grey levels, in grains of some pixels. */
  function roughen(of: OffscreenCanvas, amount: number, grain: number, seed: number): void {
    const on = contextOf(of);
    const picture = on.getImageData(0, 0, of.width, of.height);
    const across = Math.ceil(of.width / grain);
    const grains = new Float32Array(across * Math.ceil(of.height / grain));
    let state = seed >>> 0;
    for (let at = 0; at < grains.length; at++) {
      let sum = 0;
      for (let turn = 0; turn < 3; turn++) {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        sum += state / 2 ** 32 - 0.5;
      }
      grains[at] = sum * amount;
    }
    for (let at = 0; at < picture.data.length; at += 4) {
      const [x, y] = [(at / 4) % of.width, Math.floor(at / 4 / of.width)];
      const more = grains[Math.floor(y / grain) * across + Math.floor(x / grain)] ?? 0;
      for (const channel of [0, 1, 2]) {
        picture.data[at + channel] = (picture.data[at + channel] ?? 0) + more;
      }
    }
    on.putImageData(picture, 0, 0);
  }

  /** Lays the sheet on a table, turned a little, lit from one side. The boxes go with it. */
  function photographed({ turn, margin, table, shade, seed }: NonNullable<Sheet['photo']>): OffscreenCanvas {
    const angle = (turn * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const [w, h] = [sheet.width, sheet.height];
    const width = Math.round(w * Math.abs(cos) + h * Math.abs(sin)) + 2 * margin;
    const height = Math.round(w * Math.abs(sin) + h * Math.abs(cos)) + 2 * margin;
    const photo = new OffscreenCanvas(width, height);
    const on = contextOf(photo);
    on.fillStyle = table;
    on.fillRect(0, 0, width, height);
    on.translate(width / 2, height / 2);
    on.rotate(angle);
    on.imageSmoothingQuality = 'high';
    on.shadowColor = 'rgba(0, 0, 0, 0.5)';
    on.shadowBlur = 14;
    on.drawImage(canvas, -w / 2, -h / 2);
    on.setTransform(1, 0, 0, 1, 0, 0);
    on.shadowColor = 'transparent';
    const light = on.createLinearGradient(0, 0, width, height);
    light.addColorStop(0, 'rgba(0, 0, 0, 0)');
    light.addColorStop(1, `rgba(0, 0, 0, ${shade})`);
    on.fillStyle = light;
    on.fillRect(0, 0, width, height);
    roughen(photo, 14, 1, seed);
    for (const box of boxes) {
      const corners = [
        [box.x, box.y],
        [box.x + box.width, box.y],
        [box.x, box.y + box.height],
        [box.x + box.width, box.y + box.height],
      ].map(([x = 0, y = 0]) => [
        width / 2 + (x - w / 2) * cos - (y - h / 2) * sin,
        height / 2 + (x - w / 2) * sin + (y - h / 2) * cos,
      ]);
      const [xs, ys] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)];
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      Object.assign(box, { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y });
    }
    return photo;
  }

  function base64Of(content: Uint8Array): string {
    let binary = '';
    for (let at = 0; at < content.length; at += 0x8000) {
      binary += String.fromCharCode(...content.subarray(at, at + 0x8000));
    }
    return btoa(binary);
  }
}
