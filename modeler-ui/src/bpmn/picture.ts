/** Colours of an exported picture, whatever the page's theme is. */
const printed: Readonly<Record<string, string>> = {
  '--gavia-diagram-fill': '#ffffff',
  '--gavia-diagram-stroke': '#23292f',
  '--gavia-diagram-label': '#23292f',
};

/** A drawing that needs none of the page's styles. */
export function printable(svg: string): string {
  return svg.replaceAll(/var\((--gavia-[a-z-]+)\)/g, (all, name: string) => printed[name] ?? all);
}

/** The drawing as PNG on white, two pixels for one of the drawing. */
export async function rasterize(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * 2;
    canvas.height = image.height * 2;
    const context = canvas.getContext('2d');
    if (!context) {
      throw new Error('This browser does not draw pictures.');
    }
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => { if (blob) { resolve(blob); } else { reject(new Error('The picture is too large.')); } }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(image.src);
  }
}
