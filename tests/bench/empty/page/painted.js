// Two frames later the first one has been painted.
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('painted')));
