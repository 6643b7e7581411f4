/** Pictures of the samples, drawn anew each time: nobody's scan, nobody's photo, nobody's name. */
import { headScan } from './head-scan.ts';

export type Drawing = 'scan' | 'named-scan' | 'photo' | 'disc' | 'locked';

/** An invented person, as scanners print it. */
const PRINTED = ['DOE JANE', '12-APR-1976', 'CT HEAD'];

type Canvas = CanvasRenderingContext2D;

const DRAWINGS: Record<Drawing, (canvas: Canvas, width: number, height: number) => void> = {
  scan: drawScan,
  'named-scan': (canvas, width) => {
    drawScan(canvas, width);
    drawName(canvas, width);
  },
  photo: drawPhoto,
  disc: drawDisc,
  locked: drawLocked,
};

/** Fills the canvas; a scan is square. */
export function draw(canvas: HTMLCanvasElement, drawing: Drawing): void {
  const context = canvas.getContext('2d');
  if (context) DRAWINGS[drawing](context, canvas.width, canvas.height);
}

function drawScan(canvas: Canvas, width: number): void {
  const grey = headScan(width);
  const image = canvas.createImageData(width, width);
  for (const [index, value] of grey.entries()) image.data.set([value, value, value, 255], 4 * index);
  canvas.putImageData(image, 0, 0);
}

function drawName(canvas: Canvas, width: number): void {
  const line = Math.max(10, width / 21);
  // In the wider letters of other scripts' fonts the date would run into the skull, where it could not be read.
  canvas.font = `${line}px Arial, Helvetica, 'Liberation Sans', sans-serif`;
  canvas.fillStyle = 'white';
  canvas.textBaseline = 'top';
  // A page from right to left would have it end where it should begin, and turn the date round.
  canvas.direction = 'ltr';
  for (const [index, text] of PRINTED.entries())
    canvas.fillText(text, line / 2, line / 2 + index * line * 1.25);
}

/** A beach: sky, sun, sea with waves, sand. */
function drawPhoto(canvas: Canvas, width: number, height: number): void {
  shade(canvas, width, 0, height * 0.5, '#3f8fd8', '#c9e6f7');
  canvas.fillStyle = '#fff3c4';
  circle(canvas, width * 0.78, height * 0.18, height * 0.09);
  shade(canvas, width, height * 0.5, height * 0.74, '#1f6f9f', '#67b9c9');
  canvas.fillStyle = '#e8f4f5';
  for (let wave = 0; wave < 24; wave++) {
    const [x, y] = [((wave * 137) % 100) / 100, 0.53 + ((wave * 61) % 20) / 100];
    canvas.fillRect(x * width, y * height, width * 0.06, height * 0.006);
  }
  shade(canvas, width, height * 0.72, height, '#ecd9a8', '#c9a46a');
  canvas.fillStyle = '#b5482f';
  canvas.beginPath();
  canvas.moveTo(width * 0.28, height * 0.45);
  canvas.lineTo(width * 0.46, height * 0.84);
  canvas.lineTo(width * 0.1, height * 0.84);
  canvas.fill();
}

function drawDisc(canvas: Canvas, width: number, height: number): void {
  canvas.fillStyle = '#dfe7ec';
  canvas.fillRect(0, 0, width, height);
  for (const [share, colour] of [
    [0.42, '#8aa0ae'],
    [0.4, '#c3d0d8'],
    [0.14, '#8aa0ae'],
    [0.12, '#eef3f5'],
    [0.05, '#5a6d79'],
  ] as const) {
    canvas.fillStyle = colour;
    circle(canvas, width / 2, height / 2, width * share);
  }
}

/** A page with a padlock on it. */
function drawLocked(canvas: Canvas, width: number, height: number): void {
  canvas.fillStyle = '#dfe7ec';
  canvas.fillRect(0, 0, width, height);
  canvas.fillStyle = 'white';
  canvas.fillRect(width * 0.2, height * 0.1, width * 0.6, height * 0.8);
  canvas.strokeStyle = canvas.fillStyle = '#43525d';
  canvas.lineWidth = width * 0.05;
  canvas.beginPath();
  canvas.arc(width / 2, height * 0.45, width * 0.11, Math.PI, 0);
  canvas.stroke();
  canvas.fillRect(width * 0.34, height * 0.45, width * 0.32, height * 0.25);
}

function shade(canvas: Canvas, width: number, from: number, to: number, above: string, below: string): void {
  const gradient = canvas.createLinearGradient(0, from, 0, to);
  gradient.addColorStop(0, above);
  gradient.addColorStop(1, below);
  canvas.fillStyle = gradient;
  canvas.fillRect(0, from, width, to - from);
}

function circle(canvas: Canvas, x: number, y: number, radius: number): void {
  canvas.beginPath();
  canvas.arc(x, y, radius, 0, 2 * Math.PI);
  canvas.fill();
}
