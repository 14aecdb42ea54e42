/**
 * A chart as a PNG. The page draws it itself, shape by shape, as the screen shows it now: an SVG as an image would be
 * fetched, which this window forbids for good reason.
 */
const SCALE = 2;
const EDGE = 16;
const HEAD = 44;

const number = (shape: Element, name: string): number => Number(shape.getAttribute(name) ?? 0);

function path(shape: Element): Path2D | null {
  const drawn = new Path2D();
  switch (shape.tagName) {
    case 'rect':
      drawn.rect(number(shape, 'x'), number(shape, 'y'), number(shape, 'width'), number(shape, 'height'));
      return drawn;
    case 'circle':
      drawn.arc(number(shape, 'cx'), number(shape, 'cy'), number(shape, 'r'), 0, 2 * Math.PI);
      return drawn;
    case 'line':
      drawn.moveTo(number(shape, 'x1'), number(shape, 'y1'));
      drawn.lineTo(number(shape, 'x2'), number(shape, 'y2'));
      return drawn;
    case 'polyline': {
      const points = (shape.getAttribute('points') ?? '').trim().split(/\s+/).filter(Boolean);
      points.forEach((point, i) => {
        const [x = 0, y = 0] = point.split(',').map(Number);
        if (i === 0) drawn.moveTo(x, y);
        else drawn.lineTo(x, y);
      });
      return drawn;
    }
    default:
      return null;
  }
}

function draw(to: CanvasRenderingContext2D, shape: Element): void {
  const style = getComputedStyle(shape);
  if (style.display === 'none' || style.visibility === 'hidden') return;
  const line = parseFloat(style.strokeWidth) || 0;
  to.lineWidth = line;
  to.lineJoin = 'round';
  to.setLineDash([]);
  if (shape.tagName === 'text') {
    const anchors: Record<string, CanvasTextAlign> = { end: 'right', middle: 'center' };
    to.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    to.textAlign = anchors[shape.getAttribute('text-anchor') ?? ''] ?? 'left';
    to.textBaseline = 'alphabetic';
    const words = shape.textContent?.trim() ?? '';
    if (style.stroke !== 'none' && line > 0) {
      to.strokeStyle = style.stroke;
      to.strokeText(words, number(shape, 'x'), number(shape, 'y'));
    }
    to.fillStyle = style.fill;
    to.fillText(words, number(shape, 'x'), number(shape, 'y'));
    return;
  }
  const drawn = path(shape);
  if (drawn === null) return;
  if (style.fill !== 'none') {
    to.fillStyle = style.fill;
    to.fill(drawn);
  }
  if (style.stroke !== 'none' && line > 0) {
    to.strokeStyle = style.stroke;
    to.stroke(drawn);
  }
}

/** The chart under its title, on the ground it stands on. */
export async function pictureOf(svg: SVGSVGElement, title: string, beneath: string): Promise<number[]> {
  const { width, height } = svg.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil((width + 2 * EDGE) * SCALE);
  canvas.height = Math.ceil((height + HEAD + 2 * EDGE) * SCALE);
  const to = canvas.getContext('2d');
  if (to === null) throw new Error('This window cannot draw pictures.');
  const style = getComputedStyle(document.body);
  to.scale(SCALE, SCALE);
  to.fillStyle = style.backgroundColor === 'rgba(0, 0, 0, 0)' ? 'white' : style.backgroundColor;
  to.fillRect(0, 0, canvas.width, canvas.height);
  to.fillStyle = style.color;
  to.font = `600 14px ${style.fontFamily}`;
  to.fillText(title, EDGE, EDGE + 14);
  to.font = `12px ${style.fontFamily}`;
  to.fillText(beneath, EDGE, EDGE + 34);
  to.translate(EDGE, EDGE + HEAD);
  for (const shape of svg.querySelectorAll('rect, circle, line, polyline, text')) draw(to, shape);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new Error('This picture could not be made.');
  return [...new Uint8Array(await blob.arrayBuffer())];
}
